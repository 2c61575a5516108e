// The citizen's chat over Direct Line. The page works without it; what cannot be done here goes the way of the ordinary form.
const conversations = '/v3/directline/conversations';
const longest = 2000;
const chat = document.querySelector('[data-chat]');
const part = name => chat.querySelector(`[data-${name}]`);
const [log, form, again, problem, counter, announcer] = ['log', 'form', 'again', 'problem', 'counter', 'announcer'].map(part);
const box = form.elements.text;
const isTouch = matchMedia('(hover: none) and (pointer: coarse)').matches;

const sending = new Map(); // what is on its way: its line in the log, by the id we gave it
let seen = chat.dataset.seen;
let isRunning = chat.dataset.running === 'true';
let hasEnded = form.hidden;
let screen = 0; // counts up when the chat is hidden: nothing from before may come back
let failures = 0;
let queue = Promise.resolve();
let grant, opening, socket, reconnecting, refreshing, isStale, unsent, forgotten, counting;

const pause = seconds => new Promise(done => setTimeout(done, seconds * 1000));
const isOpen = () => socket?.readyState === WebSocket.OPEN;

async function call(method, path, body) {
  const headers = { 'Content-Type': 'application/json', ...grant && { Authorization: `Bearer ${grant.token}` } };
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout?.(20000) });
  if (response.ok) return response;
  throw Object.assign(new Error(path), { status: response.status, seconds: Number(response.headers.get('Retry-After')) || 5 });
}

const callJson = async (...request) => (await call(...request)).json();

// --- The connection

const open = () => opening ??= start().catch(error => {
  opening = null;
  throw error;
});

async function start() {
  const mine = screen;
  await forgotten;
  grant = null;
  grant = await callJson('POST', '/chat/session');
  const known = isRunning && await resume().catch(error => { if (error.status !== 404) throw error; });
  if (!known) seen = '0';
  const begun = known || await callJson('POST', conversations);
  if (mine !== screen) throw new Error('hidden');
  isRunning = true;
  listen(begun);
}

const resume = () => callJson('GET', `${conversations}/${grant.conversationId}?watermark=${seen}`);

function listen(begun) {
  close();
  grant = begun;
  const url = new URL(begun.streamUrl);
  const mine = socket = new WebSocket(`${location.origin.replace('http', 'ws')}${url.pathname}${url.search}`);
  mine.onopen = () => { failures = 0; };
  mine.onmessage = ({ data }) => { if (data && JSON.parse(data).watermark) refresh(); };
  mine.onclose = () => { if (mine === socket) lose(); };
}

function lose(error) {
  close();
  if (error?.status < 500) grant = opening = null; // expired or gone: ask anew which conversation is ours
  if (isRunning && !hasEnded) reconnecting = setTimeout(reconnect, Math.min(30, 2 ** failures++) * (500 + Math.random() * 1000));
}

async function reconnect() {
  if (socket || !isRunning || hasEnded) return;
  await (grant ? resume().then(listen) : open()).catch(lose);
}

function close() {
  clearTimeout(reconnecting);
  const old = socket;
  socket = null;
  old?.close();
}

// --- What is new comes as ready HTML

function refresh() {
  isStale = true;
  refreshing ??= readNews().catch(error => { if (error.status) lose(error); }).finally(() => { refreshing = null; });
}

async function readNews() {
  while (isStale) {
    isStale = false;
    const mine = screen;
    const html = await (await call('GET', `/chat/verlauf?nach=${seen}`)).text();
    if (mine === screen) show(new DOMParser().parseFromString(html, 'text/html'));
  }
}

function show(news) {
  const facts = news.querySelector('[data-news]').dataset;
  if (facts.ended === 'true' && !hasEnded) return end();
  const isAwaited = sending.size > 0 || log.lastElementChild.matches('.message--citizen') || innerHeight + scrollY >= document.documentElement.scrollHeight - 200;
  const lines = [...news.querySelectorAll('[data-news-messages] > li')];
  seen = facts.seen;
  replace('standing', news);
  if (lines.length === 0) return;
  replace('choices', news);
  log.querySelector('#neu')?.removeAttribute('id');
  for (const line of lines) {
    settle(line.dataset.message);
    log.insertBefore(line, log.querySelector('.message--sending'));
  }
  const replies = lines.filter(line => !line.matches('.message--citizen'));
  if (replies.length === 0) return;
  announce(replies.slice(hasEnded ? -1 : 0).map(spoken).join(' '));
  if (isAwaited) bringIntoView(replies[0]);
}

function end() {
  hasEnded = true;
  close();
  clear(); // words may have been deleted: begin anew with what the server still has
  isStale = true;
  form.hidden = true;
  again.hidden = false;
  again.querySelector('button').focus();
}

function replace(name, news) {
  const place = part(name);
  const fresh = news.querySelector(`[data-news-${name}]`);
  const words = element => element.textContent.replace(/\s+/g, ' ');
  if (words(place) === words(fresh)) return; // a button in it would lose the focus for nothing
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren(...fresh.childNodes);
  if (hadFocus) box.focus({ preventScroll: true });
}

/** The beginning of the reply, below the question if that is short. */
function bringIntoView(reply) {
  const question = reply.previousElementSibling;
  (question.matches('.message--citizen') && question.offsetHeight < innerHeight / 4 ? question : reply).scrollIntoView();
}

function spoken(line) {
  const author = [...line.querySelectorAll('.message__author :is(abbr, span, b)')].map(element => element.textContent);
  return `${author.join(' ')}: ${line.querySelector('.message__text').textContent}`;
}

function announce(words) {
  announcer.textContent = '';
  setTimeout(() => { announcer.textContent = words; }, 100); // only a change is read out
}

// --- Sending

/** Like MessageRules.Clean: invisible and direction-changing characters go. */
const clean = text => (text.toWellFormed?.() ?? text)
  .replace(/\r\n|[\r\f\u0085\u2028\u2029]/g, '\n')
  .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, character => '\n\t'.includes(character) ? character : '')
  .trim();

const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

function say(text) {
  const id = unsent?.text === text ? unsent.id : newId(); // tried again, it is still the same message
  const mine = screen;
  const line = document.createElement('li');
  line.className = 'message message--citizen message--sending';
  line.tabIndex = -1;
  line.innerHTML = '<p class="message__author"><b>Sie</b> <span class="message__time">wird gesendet</span></p><p class="message__text message__text--plain" dir="auto"></p>';
  line.lastElementChild.textContent = text;
  log.append(line);
  sending.set(id, line);
  complain('');
  line.scrollIntoView({ block: 'nearest' });
  (isTouch ? line : box).focus({ preventScroll: true }); // on a telephone the keyboard would cover the answer
  queue = queue.then(() => deliver(id, text, mine));
}

async function deliver(id, text, mine) {
  for (let tries = 1; mine === screen && sending.has(id); tries++) {
    try {
      await open();
      const activity = { type: 'message', text, from: { id: 'citizen' }, locale: 'de', channelData: { clientActivityID: id } };
      await call('POST', `${conversations}/${grant.conversationId}/activities`, activity);
      if (!isOpen()) refresh();
      return;
    } catch (error) {
      const isGone = [401, 403, 404].includes(error.status);
      if (isGone) opening = null;
      if (tries > 3 || !navigator.onLine || error.status < 500 && !isGone) return mine === screen && giveBack(id, text, error);
      await pause(isGone ? 0 : tries);
    }
  }
}

function settle(id) {
  sending.get(id)?.remove();
  sending.delete(id);
}

async function giveBack(id, text, { status, seconds }) {
  if (!sending.has(id)) return; // it arrived, only the answer to our request was lost
  settle(id);
  unsent = { id, text };
  const isAlone = !box.value.trim();
  box.value = isAlone ? text : `${text}\n\n${box.value}`;
  if (status === 429) {
    const sentence = `Bitte warten Sie einen Moment. In ${seconds} Sekunden können Sie wieder senden. Ihre Nachricht steht noch im Feld.`;
    complain(sentence);
    setTimeout(() => { if (problem.textContent === sentence) complain(''); }, seconds * 1000);
    return;
  }
  if (status === 400) refresh(); // perhaps the conversation has ended
  complain('Das Senden hat nicht geklappt. Ihre Nachricht steht noch im Feld. Bitte versuchen Sie es gleich noch einmal.');
  if (!opening && isAlone && await fetch('/health/live').then(answer => answer.ok, () => false)) form.submit();
}

function complain(sentence, areWordsWrong = false) {
  problem.textContent = sentence;
  problem.hidden = !sentence;
  box.setAttribute('aria-invalid', areWordsWrong);
}

function sayWhatIsTyped() {
  const text = clean(box.value);
  if (!text || text.length > longest) {
    complain(text ? `Ihre Nachricht hat ${text.length.toLocaleString('de')} Zeichen. Bitte kürzen Sie sie auf höchstens 2.000.` : 'Bitte schreiben Sie Ihre Frage in das Feld.', true);
    box.focus();
    return;
  }
  box.value = '';
  count();
  say(text);
}

function count() {
  clearTimeout(counting);
  counting = setTimeout(() => { // in a pause, or every key would be read out
    const left = longest - box.value.length;
    counter.hidden = left > 200;
    counter.textContent = left > 200 ? '' : left >= 0 ? `Noch ${left} Zeichen.` : `${-left} Zeichen zu viel.`;
  }, 500);
}

// --- Hiding: on the screen at once, on the server as soon as it can be reached

function clear() {
  log.replaceChildren(part('greeting'));
  ['choices', 'standing'].forEach(name => part(name).replaceChildren());
  seen = '0';
}

function hide() {
  screen++;
  close();
  clear();
  sending.clear();
  grant = opening = unsent = null;
  isRunning = hasEnded = form.hidden = isStale = false;
  again.hidden = true;
  queue = Promise.resolve();
  box.value = announcer.textContent = '';
  count();
  complain('');
  history.replaceState(null, '', location.pathname + location.search);
  box.focus();
  announce('Der Verlauf ist verborgen.');
  forgotten = forget();
}

async function forget() {
  while (!await fetch('/chat/verbergen', { method: 'POST', redirect: 'manual', keepalive: true }).then(() => true, () => false)) await pause(3);
}

// --- What people do, and what time brings

chat.addEventListener('submit', event => {
  event.preventDefault();
  if (event.target === form) sayWhatIsTyped();
  else if (event.target.matches('[data-choice-form]')) say(event.submitter.value);
  else hide();
});

box.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || isTouch) return;
  event.preventDefault();
  sayWhatIsTyped();
});

box.addEventListener('input', () => {
  count();
  if (box.getAttribute('aria-invalid') === 'true') complain('');
});

const comeBack = () => {
  if (document.hidden || !grant || hasEnded) return;
  reconnect();
  refresh();
};
addEventListener('online', comeBack);
document.addEventListener('visibilitychange', comeBack);

let ticks = 0;
setInterval(() => { // every 4 seconds where no stream gets through, every 32 while an enquiry is open
  ticks++;
  if (grant && !hasEnded && !document.hidden && (!isOpen() || ticks % 8 === 0 && part('open'))) refresh();
}, 4000);
setInterval(() => { if (isOpen()) socket.send(''); }, 20000);
setInterval(async () => {
  const fresh = grant && !hasEnded && await callJson('POST', '/v3/directline/tokens/refresh').catch(() => null);
  if (fresh && grant?.conversationId === fresh.conversationId) grant = fresh;
}, 15 * 60000);

if (parent !== window) { // inside widget.js
  addEventListener('keydown', event => { if (event.key === 'Escape') parent.postMessage('assistant:close', '*'); });
  addEventListener('message', event => { if (event.data === 'assistant:open') box.focus(); });
}

form.noValidate = true;
part('keys').hidden = isTouch;
if (isRunning) reconnect();
