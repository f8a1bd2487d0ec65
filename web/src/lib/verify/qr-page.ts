import type { QrClaims } from '#shared/domain/certificate/qr-claims.ts';
import { type PublishedKey, type QrReading, readQr } from './read-qr.ts';

// What runs on /q: reads what stands behind the `#`, checks it here, and shows the one of the prepared answers that is
// true. The words are in the page; nothing of what was read is sent anywhere.

type Outcome = QrReading | { readonly kind: 'no-keys' };

const page = document.querySelector<HTMLElement>('[data-qr]');
if (page) void show(page);

async function show(root: HTMLElement): Promise<void> {
  find(root, '[data-working]').hidden = false;
  const outcome = await outcomeOf(location.hash);
  find(root, '[data-working]').hidden = true;
  const shown = find(root, `[data-outcome="${outcome.kind}"]`);
  const { title = '', lead = '' } = shown.dataset;
  find(root, 'h1').textContent = title;
  find(root, '.lead').textContent = lead;
  document.title = title;
  if (outcome.kind === 'genuine') fill(root, shown, outcome.claims);
  shown.hidden = false;
}

async function outcomeOf(fragment: string): Promise<Outcome> {
  const keys = await publishedKeys();
  return keys === undefined ? { kind: 'no-keys' } : await readQr(fragment, keys);
}

/** The keys of this town; the browser keeps them for minutes, so that a pile of papers asks once. */
async function publishedKeys(): Promise<readonly PublishedKey[] | undefined> {
  try {
    const response = await fetch('/v1/certificate-keys');
    const body: unknown = await response.json();
    if (!isObject(body) || !Array.isArray(body['keys'])) return undefined;
    return body['keys'].filter(isKey);
  } catch {
    return undefined;
  }
}

function isKey(value: unknown): value is PublishedKey {
  return isObject(value) && typeof value['kid'] === 'string' && typeof value['publicKey'] === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function fill(root: HTMLElement, shown: HTMLElement, claims: QrClaims): void {
  const { zone = 'UTC', lang = 'de', kinds = '{}' } = root.dataset;
  const written = (seconds: number) =>
    new Intl.DateTimeFormat(lang, {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format(seconds * 1000);
  for (const place of shown.querySelectorAll<HTMLElement>('[data-fill]')) {
    const { text = '', fill: what } = place.dataset;
    const date = what === 'validUntil' ? claims.validUntil : claims.issuedAt;
    place.textContent = text.replace('{date}', () => written(date)).replace('{issuer}', () => claims.issuer);
  }
  const isOver = claims.validUntil * 1000 < Date.now();
  find(shown, '[data-in-time]').hidden = isOver;
  find(shown, '[data-over]').hidden = !isOver;
  find(shown, '.verdict').className = `verdict ${isOver ? 'watch' : 'good'}`;
  const names: unknown = JSON.parse(kinds);
  const kind = isObject(names) ? names[claims.kind] : undefined;
  const rows = find(shown, '[data-rows]');
  const { number = '', issued = '', kind: kindLabel = '' } = rows.dataset;
  const facts = [
    { label: kindLabel, value: typeof kind === 'string' ? kind : claims.kind },
    { label: number, value: claims.number },
    { label: issued, value: written(claims.issuedAt) },
    ...(claims.rows ?? []),
  ];
  rows.replaceChildren(...facts.map(({ label, value }) => together(element('dt', label), element('dd', value))));
  const field = shown.querySelector<HTMLInputElement>('[data-code]');
  if (field) field.value = claims.checkCode;
}

function together(...parts: readonly HTMLElement[]): HTMLElement {
  const group = document.createElement('div');
  group.append(...parts);
  return group;
}

function element(name: 'dt' | 'dd', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}
