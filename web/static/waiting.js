// Keeps the display on the wall and the page of one's number up to date, and makes calls heard. Without this script both
// load themselves anew.
const page = document.querySelector('[data-every]');
const offline = document.querySelector('[data-offline]');
const button = document.querySelector('[data-chime]');
/** Milliseconds after which the clock and the waiting time are written anew even if nobody was called. */
const stale = 20_000;
let shownAt = performance.now();
let asked;
let sound;

const callOn = (root) => root.querySelector('[data-call]')?.dataset.call;
let heard = callOn(document);

/** The page again, as a document: XMLHttpRequest parses it without running anything. */
const fetchPage = () =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${location.pathname}?live`);
    request.responseType = 'document';
    request.onload = () => (request.status < 500 ? resolve(request.response) : reject(new Error(`${request.status}`)));
    request.onerror = reject;
    request.send();
  });

/** Takes over what is different. What is announced stays the same element, or nobody would hear it. */
function take(fresh) {
  const focus = document.activeElement?.getAttribute('href');
  for (const shown of document.querySelectorAll('[data-live]')) {
    const then = fresh.getElementById(shown.id);
    if (!then || shown.isEqualNode(then)) continue;
    shown.className = then.className;
    shown.replaceChildren(...document.importNode(then, true).childNodes);
  }
  if (focus && !document.activeElement?.hasAttribute('href'))
    document.querySelector(`[href="${CSS.escape(focus)}"]`)?.focus();
  document.title = fresh.title;
  shownAt = performance.now();
}

async function refresh() {
  const fresh = await fetchPage();
  // The day has come to its end for this number, or there is something to press: the whole page says it.
  if (!fresh?.querySelector('[data-every]')) {
    location.reload();
    return;
  }
  take(fresh);
  const call = callOn(fresh);
  if (call && call !== heard) chime();
  heard = call;
}

/** Whether somebody was called since; only the display can be asked for that alone. */
async function isNews() {
  const { ask } = page.dataset;
  if (!ask || performance.now() - shownAt > stale) return true;
  const response = await fetch(ask);
  if (!response.ok) throw new Error(`${response.status}`);
  const { calls } = await response.json();
  const told = JSON.stringify(calls);
  const isNew = told !== asked;
  asked = told;
  return isNew;
}

async function keepLooking() {
  try {
    if (await isNews()) await refresh();
    offline.hidden = true;
  } catch {
    offline.hidden = false;
  }
  setTimeout(keepLooking, Number(page.dataset.every));
}

/** Two notes, a fourth apart, that fade away. */
function chime() {
  if (sound?.state !== 'running') return;
  for (const [pitch, after] of [
    [659, 0],
    [880, 0.35],
  ]) {
    const at = sound.currentTime + after;
    const note = new OscillatorNode(sound, { frequency: pitch });
    const volume = new GainNode(sound, { gain: 0 });
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.4, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 1.2);
    note.connect(volume).connect(sound.destination);
    note.start(at);
    note.stop(at + 1.3);
  }
}

/** Browsers let a page make sounds only after somebody has pressed something. */
async function toggleSound() {
  sound ??= new AudioContext();
  const label = button.firstElementChild;
  const { off } = button.dataset;
  button.dataset.off = label.textContent;
  label.textContent = off;
  if (sound.state === 'running') {
    await sound.suspend();
    return;
  }
  await sound.resume();
  chime();
}

button.hidden = false;
button.addEventListener('click', toggleSound);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) refresh().catch(() => undefined);
});
setTimeout(keepLooking, Number(page.dataset.every));
