import { askAs, type Sent } from './named-host.ts';

/** A page as a browser without script shows it. */
export type Page = { readonly path: string; readonly status: number; readonly html: string; readonly text: string };

export type Citizen = {
  /** Opens an address of the portal and goes where it redirects to. */
  open(address: string): Promise<Page>;
  /** Opens the link with this text, else the first that contains it. */
  follow(page: Page, text: string): Promise<Page>;
  /** Fills the fields by name and presses the first button whose text contains `text`; the rest stays as it came. */
  press(page: Page, text: string, fields?: Readonly<Record<string, string>>): Promise<Page>;
};

const mostRedirects = 5;

/**
 * Somebody with a browser that has no script: cookies, links and forms are all there is. `host` is the name in the
 * address bar, `muenchen.localhost:8080`; the portal itself is asked at 127.0.0.1.
 */
export function citizenAt(host: string): Citizen {
  const cookies = new Map<string, string>();
  const origin = `http://${host}`;
  const go = async (sent: Sent, redirects = 0): Promise<Page> => {
    const { status, location, html } = await askAs({ host, cookies }, sent);
    if (location === undefined) return { path: sent.path, status, html, text: textOf(html) };
    if (redirects === mostRedirects) throw new Error(`Redirected in a circle at ${location}`);
    return go({ path: pathOn(origin, location, sent.path) }, redirects + 1);
  };
  return {
    open: (address) => go({ path: pathOn(origin, address, '/') }),
    async follow(page, text) {
      const links = [...page.html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)];
      const labelled = ([, , inner = '']: RegExpMatchArray) => textOf(inner);
      const link =
        links.find((one) => labelled(one) === text) ?? links.find((one) => labelled(one).includes(text)) ?? [];
      const href = attributesOf(link[1] ?? '').get('href') ?? missing('link', text, page);
      return go({ path: pathOn(origin, href, page.path) });
    },
    async press(page, text, fields = {}) {
      const { action, method, values } = submission(page, text);
      for (const [name, value] of Object.entries(fields)) {
        if (!values.has(name) && !hasField(page, name)) missing('field', name, page);
        values.set(name, value);
      }
      const path = pathOn(origin, action, page.path);
      if (method === 'post') return go({ path, body: values.toString() });
      return go({ path: `${path.split('?')[0]}?${values}` });
    },
  };
}

/** Never to another host: a citizen who is sent there has met a fault. */
function pathOn(origin: string, address: string, from: string): string {
  const url = new URL(address, `${origin}${from}`);
  if (url.origin !== origin) throw new Error(`${address} leads away from ${origin}`);
  return `${url.pathname}${url.search}`;
}

type Submission = { readonly action: string; readonly method: string; readonly values: URLSearchParams };

/** What the form around a button sends when it is pressed. The pages' own markup: quoted attributes, no nested forms. */
function submission(page: Page, text: string): Submission {
  for (const [, attributes = '', inner = ''] of page.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
    const button = [...inner.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].find(([, , label = '']) =>
      textOf(label).includes(text),
    );
    if (!button) continue;
    const values = new URLSearchParams(valuesIn(inner));
    const pressed = attributesOf(button[1] ?? '');
    const [name, value] = [pressed.get('name'), pressed.get('value')];
    if (name !== undefined) values.set(name, value ?? '');
    const form = attributesOf(attributes);
    const action = pressed.get('formaction') ?? form.get('action') ?? page.path;
    return { action, method: (form.get('method') ?? 'get').toLowerCase(), values };
  }
  return missing('button', text, page);
}

function valuesIn(form: string): [string, string][] {
  const inputs = [...form.matchAll(/<input\b([^>]*)>/g)].flatMap(([, text = '']): [string, string][] => {
    const input = attributesOf(text);
    const isChoice = /^(?:radio|checkbox)$/.test(input.get('type') ?? '');
    const name = input.get('name');
    return name === undefined || (isChoice && !input.has('checked')) ? [] : [[name, input.get('value') ?? '']];
  });
  const areas = [...form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(
    ([, text = '', content = '']): [string, string] => [attributesOf(text).get('name') ?? '', unescaped(content)],
  );
  const selects = [...form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(
    ([, text = '', content = '']): [string, string] => {
      const options = [...content.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => attributesOf(option));
      const chosen = options.find((option) => option.has('selected')) ?? options[0];
      return [attributesOf(text).get('name') ?? '', chosen?.get('value') ?? ''];
    },
  );
  return [...inputs, ...areas, ...selects];
}

function hasField({ html }: Page, name: string): boolean {
  return [...html.matchAll(/<(?:input|select|textarea)\b([^>]*)>/g)].some(
    ([, text = '']) => attributesOf(text).get('name') === name,
  );
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );
}

function textOf(html: string): string {
  const visible = html.replace(/<(style|script|svg)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '');
  return unescaped(visible.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.:])/g, '')
    .trim();
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}

function missing(kind: string, text: string, { path, status, text: shown }: Page): never {
  throw new Error(`No ${kind} "${text}" on ${path} (${status}): ${shown.slice(0, 1500)}`);
}
