// The chat on any page of a portal: <script src="https://…/widget.js" defer></script>
// The portal must be named in the setting EmbeddedBy, and must itself allow this origin (script-src, frame-src).
(() => {
  const script = document.currentScript ?? document.querySelector('script[src$="/widget.js"]');
  const origin = new URL(script.src).origin;

  const style = new CSSStyleSheet(); // a strict policy of the portal forbids style elements, not this
  style.replaceSync(`
    :host { all: initial; position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483000; }
    * { box-sizing: border-box; }
    button { min-height: 44px; padding: .5rem 1.1rem; border: 2px solid #fff; border-radius: .5rem; background: #14447c; color: #fff; font: 600 1rem/1.3 system-ui, sans-serif; cursor: pointer; }
    button:hover { background: #0d3058; }
    button:focus-visible { outline: 3px solid #14447c; outline-offset: 2px; }
    [hidden] { display: none !important; }
    section { display: flex; flex-direction: column; width: min(26rem, calc(100vw - 2rem)); height: min(44rem, calc(100dvh - 2rem)); border: 2px solid #14447c; border-radius: .5rem; background: #14447c; overflow: hidden; }
    section button { align-self: flex-end; border-color: transparent; }
    section button:focus-visible { outline-color: #fff; outline-offset: -5px; }
    iframe { flex: 1; width: 100%; border: 0; background: Canvas; }
    @media (max-width: 30rem) { section { position: fixed; inset: 0; width: auto; height: auto; border: 0; border-radius: 0; } }
    @media (forced-colors: active) { button { border-color: ButtonText; } }
    @media print { :host { display: none; } }`);

  const host = document.createElement('div');
  host.lang = 'de';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  root.innerHTML = '<button type="button" aria-expanded="false">Fragen? KI-Assistent der Stadt</button><section aria-label="KI-Assistent der Stadt Stuttgart" hidden><button type="button">Chat schließen</button></section>';
  const [opener, closer] = root.querySelectorAll('button');
  const panel = root.querySelector('section');
  let frame;

  function open() {
    opener.hidden = true;
    panel.hidden = false;
    if (frame) return enter();
    frame = document.createElement('iframe'); // nothing is loaded before somebody asks for it
    frame.title = 'Chat mit dem KI-Assistenten der Stadt Stuttgart';
    frame.src = `${origin}/?eingebettet=1`;
    frame.onload = enter;
    panel.append(frame);
    closer.focus();
  }

  function enter() {
    if (panel.hidden) return;
    frame.focus();
    frame.contentWindow.postMessage('assistant:open', origin);
  }

  function close() {
    panel.hidden = true;
    opener.hidden = false;
    opener.focus();
  }

  opener.onclick = open;
  closer.onclick = close;
  panel.onkeydown = event => { if (event.key === 'Escape') close(); };
  addEventListener('message', event => {
    if (frame && event.source === frame.contentWindow && event.origin === origin && event.data === 'assistant:close') close();
  });
  document.body.append(host);
})();
