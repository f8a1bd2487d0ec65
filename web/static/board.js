// The live board. It asks every 1.5 seconds whether something has changed; then it fetches the page and takes over
// what is different, so that focus, typed text and open lists stay. Without this script the page says the same, as of
// when it was loaded, and everything on it works by reload.
const pause = 1500;
const board = document.querySelector('[data-live]');
const said = document.querySelector('[data-said]');
const offline = document.querySelector('[data-offline]');
let leaving = false;

/** What tells nodes apart: an id, a data-key, or the kind of element. */
const keyOf = (node) => (node.nodeType === Node.ELEMENT_NODE && (node.id || node.dataset.key)) || node.nodeName;

/** Makes `now` look like `then` and keeps every node that stays; what somebody has typed or opened is theirs. */
function become(now, then) {
  if (now.isEqualNode(then) || isKept(now, then)) return;
  if (now.nodeType !== Node.ELEMENT_NODE) {
    now.nodeValue = then.nodeValue;
    return;
  }
  for (const { name } of [...now.attributes]) {
    if (!then.hasAttribute(name) && name !== 'open') now.removeAttribute(name);
  }
  for (const { name, value } of then.attributes) {
    if (name !== 'open' && now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
  becomeInside(now, then);
}

/** What a live page does not bring again as long as it is about the same: the particulars of a person. */
const isKept = (now, then) => then.dataset?.keep !== undefined && now.dataset.keep === then.dataset.keep;

function becomeInside(now, then) {
  const kept = keep(now, then);
  let place = now.firstChild;
  for (const child of [...then.childNodes]) {
    const own = kept.get(keyOf(child))?.shift();
    if (own) become(own, child);
    const shown = own ?? document.importNode(child, true);
    if (shown === place) place = place.nextSibling;
    else now.insertBefore(shown, place);
  }
}

/** Takes out of `now` what `then` has no more, and answers the rest by key, in order. */
function keep(now, then) {
  const wanted = Map.groupBy(then.childNodes, keyOf);
  const kept = new Map();
  for (const child of [...now.childNodes]) {
    const key = keyOf(child);
    const same = kept.get(key) ?? [];
    if (same.length < (wanted.get(key)?.length ?? 0)) kept.set(key, [...same, child]);
    else child.remove();
  }
  return kept;
}

/** Nobody has pressed anything: asking for news keeps no session alive. */
const unattended = { 'x-unattended': '1' };

/** The page again, as a document: XMLHttpRequest parses it without running anything. */
const fetchBoard = (query) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', location.pathname + query);
    for (const [name, value] of Object.entries(unattended)) request.setRequestHeader(name, value);
    request.responseType = 'document';
    request.onload = () => resolve(request.response?.querySelector('[data-live]'));
    request.onerror = reject;
    request.send();
  });

/** Whether it is about somebody whose particulars are not on this page yet. */
const hasNews = (fresh) =>
  [...fresh.querySelectorAll('[data-keep]')].some(({ id, dataset }) => {
    const shown = document.getElementById(id);
    return shown?.dataset.keep !== dataset.keep;
  });

async function refresh() {
  const live = await fetchBoard('?live');
  const fresh = live && hasNews(live) ? await fetchBoard('?live=person') : live;
  if (leaving) return;
  // The session has ended, or practice began or ended in another tab: the page as a whole is another one.
  if (!fresh || fresh.dataset.day !== board.dataset.day) {
    location.reload();
    return;
  }
  const focus = document.activeElement;
  const { id } = focus;
  const column = focus.closest('[data-column]')?.id;
  const { say } = board.dataset;
  become(board, fresh);
  // Who was at a row that is gone goes on beside it, not at the top of the page.
  if (!focus.isConnected) (document.getElementById(id) ?? document.querySelector(`#${column} h2`))?.focus();
  if (board.dataset.say !== say) said.textContent = board.dataset.say;
}

async function look() {
  if (document.hidden || leaving) return;
  try {
    const { live, seen } = board.dataset;
    const response = await fetch(`${live}&seen=${seen}`, { headers: unattended });
    if (response.status >= 500) throw new Error(`The board answered ${response.status}`);
    const isSame = response.ok && (await response.json()).seen === seen;
    if (!isSame) await refresh();
    offline.hidden = true;
  } catch {
    offline.hidden = leaving;
  }
}

async function keepLooking() {
  await look();
  setTimeout(keepLooking, pause);
}

/** Fields in which letters are typed; a box to tick is none. */
const typing = 'select, textarea, input:not([type=checkbox], [type=radio], [type=submit]), [contenteditable]';

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
  if (event.target.closest(typing) || document.querySelector('dialog[open]')) return;
  const target = document.querySelector(`[aria-keyshortcuts="${CSS.escape(event.key.toUpperCase())}"]`);
  if (!target || leaving) return;
  event.preventDefault();
  target.click();
}

function showKeys(event) {
  const link = event.target.closest('a[data-keys]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  document.querySelector('dialog[data-keys]').showModal();
}

document.addEventListener('keydown', onKey);
document.addEventListener('click', showKeys);
document.addEventListener('submit', ({ target }) => {
  leaving = target.method !== 'dialog';
});
// Back in the history: a page that was kept looks again.
addEventListener('pageshow', () => {
  leaving = false;
});
document.addEventListener('visibilitychange', look);
for (const note of document.querySelectorAll('[data-without-script]')) note.hidden = true;
// What was done is said once; a reload is about the day again.
history.replaceState(null, '', location.pathname);
setTimeout(keepLooking, pause);
