// Serves a page with Web Chat, and exchanges the Direct Line secret for a token: the secret never reaches a browser.
// ASSISTANT is the address of the Citizen Assistant, SECRET one of its DirectLine:Secrets, PORT where this page is served.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';

const assistant = process.env.ASSISTANT ?? 'http://localhost:5080';
const secret = process.env.SECRET;
const port = Number(process.env.PORT ?? 5090);
const bundle = process.env.WEBCHAT_BUNDLE ?? new URL('node_modules/botframework-webchat/dist/webchat.js', import.meta.url);

if (!secret) {
  console.error('SECRET is missing: start the assistant with --DirectLine:Secrets:0=… and give the same here.');
  process.exit(1);
}

const files = {
  '/': [new URL('index.html', import.meta.url), 'text/html; charset=utf-8'],
  '/page.js': [new URL('page.js', import.meta.url), 'text/javascript; charset=utf-8'],
  '/webchat.js': [bundle, 'text/javascript; charset=utf-8'],
};

async function token() {
  const answer = await fetch(`${assistant}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { id: `dl_${randomUUID()}` } }),
  });
  return { status: answer.status, body: JSON.stringify({ ...(await answer.json()), domain: `${assistant}/v3/directline` }) };
}

createServer(async (request, response) => {
  try {
    if (request.method === 'POST' && request.url === '/token') {
      const { status, body } = await token();
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(body);
    } else if (request.method === 'GET' && files[request.url]) {
      const [file, type] = files[request.url];
      response.writeHead(200, { 'content-type': type }).end(await readFile(file));
    } else {
      response.writeHead(404).end();
    }
  } catch (error) {
    console.error(error.message);
    response.writeHead(502, { 'content-type': 'application/json' }).end('{"error":"The assistant does not answer."}');
  }
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));
