// botframework-directlinejs against a running application: one scenario a call. Prints one JSON object.
import net from 'node:net';
import xhr2 from 'xhr2';
import WebSocket from 'ws';

globalThis.XMLHttpRequest = xhr2;
globalThis.WebSocket = WebSocket;
globalThis.window = globalThis;

// The client's own timers, faster: its keep-alive comes every 20 s otherwise.
const quick = process.env.QUICK === '1';
const { setInterval: every, setTimeout: after } = globalThis;
globalThis.setInterval = (call, ms, ...rest) => every(call, quick && ms >= 20000 ? 100 : ms, ...rest);

const { DirectLine, ConnectionStatus } = await import('botframework-directlinejs').then(m => m.default ?? m);

const [scenario, address, secret] = process.argv.slice(2);
const sleep = ms => new Promise(done => after(done, ms));
const statuses = Object.entries(ConnectionStatus).filter(([, value]) => typeof value === 'number').reduce((all, [name, value]) => ({ ...all, [value]: name }), {});

class Talk {
  activities = [];
  statuses = [];
  errors = [];

  constructor(options) {
    this.client = new DirectLine({ domain: `${address}/v3/directline`, secret, timeout: 20000, pollingInterval: 200, ...options });
    this.client.connectionStatus$.subscribe(status => this.statuses.push(statuses[status]));
    this.client.activity$.subscribe(activity => this.activities.push(activity), error => this.errors.push(String(error)));
  }

  post(text) {
    return new Promise((done, failed) =>
      this.client.postActivity({ type: 'message', from: { id: 'somebody' }, text, channelData: { clientActivityID: `c-${text}` } }).subscribe(done, failed));
  }

  get replies() {
    return this.activities.filter(a => a.type === 'message' && a.from.role === 'bot');
  }

  async until(what, isTrue, seconds = 60) {
    for (let waited = 0; !isTrue(); waited += 20) {
      if (waited > seconds * 1000) {
        throw new Error(`Waited ${seconds} s for ${what}. Statuses: ${this.statuses}. Errors: ${this.errors}. Activities: ${this.activities.map(a => `${a.type} ${a.id} ${a.from?.role} ${a.text}`).join('; ')}`);
      }
      await sleep(20);
    }
  }
}

/** Passes connections on, and can cut those that were upgraded to a WebSocket. */
function proxy() {
  const streams = new Set();
  const target = new URL(address);
  const server = net.createServer(client => {
    const upstream = net.connect(Number(target.port), target.hostname);
    client.on('data', data => {
      if (data.includes('Upgrade: websocket')) {
        streams.add(client);
      }
    });
    client.pipe(upstream).pipe(client);
    for (const [one, other] of [[client, upstream], [upstream, client]]) {
      one.on('error', () => other.destroy());
      one.on('close', () => { streams.delete(client); other.destroy(); });
    }
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done({
    url: `http://127.0.0.1:${server.address().port}`,
    cut() { for (const stream of streams) { stream.destroy(); } return streams.size; },
  })));
}

const seen = talk => ({
  statuses: talk.statuses,
  errors: talk.errors,
  activities: talk.activities.map(({ id, type, text, from, channelData, timestamp, conversation, replyToId, entities, suggestedActions, serviceUrl }) =>
    ({ id, type, text, role: from?.role, clientId: channelData?.clientActivityID, assistant: channelData?.assistant, timestamp, conversation: conversation?.id, replyToId, entities, suggestedActions, serviceUrl })),
});

const scenarios = {
  /** A question and its answer. */
  async 'round-trip'(webSocket) {
    const talk = new Talk({ webSocket: webSocket === 'stream' });
    const id = await talk.post('Was kostet ein Personalausweis?');
    await talk.until('the reply', () => talk.replies.some(reply => reply.replyToId === id));
    await talk.until('the own message', () => talk.activities.some(a => a.id === id));
    talk.client.end();
    return { id, ...seen(talk) };
  },

  /** The stream is cut while messages are under way. */
  async drop() {
    const between = await proxy();
    const talk = new Talk({ domain: `${between.url}/v3/directline`, webSocket: true });
    const ids = [await talk.post('Was kostet ein Personalausweis?')];
    await talk.until('the first reply', () => talk.replies.length === 1);
    const cut = between.cut();
    for (const text of ['Was kostet ein Reisepass?', 'Was kostet der Hund?', 'Wo ist das Fundbüro?']) {
      ids.push(await talk.post(text));
    }
    await talk.until('all replies', () => ids.every(id => talk.replies.some(reply => reply.replyToId === id)));
    await sleep(1000); // what comes twice comes now
    talk.client.end();
    return { ids, cut, ...seen(talk) };
  },

  /** Several of the client's keep-alive frames pass, then a question. */
  async 'keep-alive'() {
    const talk = new Talk({ webSocket: true });
    await talk.post('Was kostet ein Personalausweis?');
    await talk.until('the first reply', () => talk.replies.length === 1);
    await sleep(3500);
    await talk.post('Was kostet ein Reisepass?');
    await talk.until('the second reply', () => talk.replies.length === 2);
    talk.client.end();
    return seen(talk);
  },

  /** A token that no longer holds, and the way back with a new one. */
  async expiry(expired, conversationId) {
    // With a stream URL it takes the conversation for a running one; it is never opened when polling.
    const talk = new Talk({ secret: undefined, token: expired, conversationId, streamUrl: 'ws://127.0.0.1:9/', webSocket: false });
    await talk.until('the client to notice', () => talk.statuses.includes('ExpiredToken'));
    const answer = await fetch(`${address}/v3/directline/conversations/${conversationId}?watermark=`, { headers: { authorization: `Bearer ${secret}` } });
    talk.client.reconnect(await answer.json());
    await talk.until('being online again', () => talk.statuses.at(-1) === 'Online');
    const id = await talk.post('Was kostet ein Reisepass?');
    await talk.until('the reply', () => talk.replies.some(reply => reply.replyToId === id));
    talk.client.end();
    return { id, ...seen(talk) };
  },

  /** More than fits in one page, read by polling from the beginning. */
  async paging(count, token, conversationId) {
    const talk = new Talk({ secret: undefined, token, conversationId, webSocket: false });
    await talk.until('every activity', () => talk.activities.length >= Number(count));
    await sleep(1000);
    talk.client.end();
    return seen(talk);
  },
};

const outcome = JSON.stringify(await scenarios[scenario](...process.argv.slice(5)));
process.stdout.write(outcome, () => process.exit(0));
