// Suggestions below the search box (the combobox pattern of the ARIA Authoring Practices). Without script the form works as it is.
const pause = 120; // milliseconds without a key before we ask
const longest = 100;
const box = document.querySelector('#q');
const announcer = document.querySelector('[data-announcer]');
const list = Object.assign(document.createElement('ul'), { id: 'vorschlaege', className: 'suggestions', hidden: true });
let active = -1;
let timer, asking;

const options = () => [...list.children];
const place = count => count === 1 ? '1 Vorschlag' : `${count} Vorschläge`;

list.setAttribute('role', 'listbox');
list.setAttribute('aria-label', 'Vorschläge');
box.type = 'text'; // a search box may not be a combobox
box.enterKeyHint = 'search';
box.autocomplete = 'off';
for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) box.setAttribute(name, value);
box.after(list);

function close() {
  clearTimeout(timer);
  asking?.abort();
  list.hidden = true;
  list.replaceChildren();
  active = -1;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
  announcer.textContent = '';
}

function point(index) {
  const all = options();
  all[active]?.setAttribute('aria-selected', 'false');
  active = index;
  const option = all[active];
  if (!option) return box.removeAttribute('aria-activedescendant');
  option.setAttribute('aria-selected', 'true');
  option.scrollIntoView({ block: 'nearest' });
  box.setAttribute('aria-activedescendant', option.id);
}

function show(suggestions) {
  list.replaceChildren(...suggestions.map(({ title, name, url }, index) => {
    const option = Object.assign(document.createElement('li'), { id: `vorschlag-${index}`, className: 'suggestions__option', textContent: title });
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.url = url;
    if (name) option.append(Object.assign(document.createElement('span'), { className: 'suggestions__name', textContent: ` (${name})` }));
    return option;
  }));
  active = -1;
  box.removeAttribute('aria-activedescendant');
  list.hidden = suggestions.length === 0;
  box.setAttribute('aria-expanded', String(!list.hidden));
  announcer.textContent = list.hidden ? 'Keine Vorschläge' : `${place(suggestions.length)}, Auswahl mit den Pfeiltasten`;
}

async function ask(typed) {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const response = await fetch(`/api/suggest?q=${encodeURIComponent(typed)}`, { signal });
    const found = response.ok ? (await response.json()).suggestions : [];
    if (!signal.aborted) show(found);
  } catch {
    if (!signal.aborted) close(); // the form still works
  }
}

box.addEventListener('input', () => {
  clearTimeout(timer);
  const typed = box.value.trim();
  if (typed.length < 2 || typed.length > longest) return close();
  timer = setTimeout(ask, pause, typed);
});

box.addEventListener('keydown', event => {
  const count = list.children.length;
  if (event.isComposing) return;
  if (event.key === 'Escape' && !list.hidden) close();
  else if (event.key === 'Enter' && active >= 0) location.assign(options()[active].dataset.url);
  else if (event.key === 'ArrowDown' && count > 0) point((active + 1) % count);
  else if (event.key === 'ArrowUp' && count > 0) point(active > 0 ? active - 1 : count - 1);
  else return;
  event.preventDefault();
});

box.addEventListener('blur', close);
box.form.addEventListener('submit', close);
list.addEventListener('pointerdown', event => event.preventDefault()); // the box keeps the focus, so that a tap arrives
list.addEventListener('click', event => {
  const option = event.target.closest('[role=option]');
  if (option) location.assign(option.dataset.url);
});
