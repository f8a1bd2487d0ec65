import sanitizeHtml from 'sanitize-html';

/** HTML reduced to what pages may show, and what had to go, each in words for the report. */
export type SafeHtml = {
  readonly html: string;
  readonly dangerous: readonly string[];
  readonly cosmetic: readonly string[];
};

const renamed = new Map([
  ['b', 'strong'],
  ['i', 'em'],
  ['h1', 'h3'],
  ['h2', 'h3'],
  ['h5', 'h4'],
  ['h6', 'h4'],
]);
const tables = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
const allowedTags = ['p', 'ul', 'ol', 'li', 'strong', 'em', 'br', 'a', 'h3', 'h4', ...tables];
const allowedAttributes = { a: ['href'], th: ['scope', 'colspan', 'rowspan'], td: ['colspan', 'rowspan'] };
const schemes = ['https', 'mailto', 'tel'];

// Tags that load, run or ask for something; the rest (span, div, u, font) only dresses the text.
const active = new Set(
  'script style iframe object embed applet svg math form input button textarea select link meta base img video audio template noscript'.split(
    ' ',
  ),
);

// Zero-width and bidi characters can make a text read differently from what it is.
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

type Finds = { readonly dangerous: Set<string>; readonly cosmetic: Set<string> };

/** Keeps paragraphs, lists, emphasis, links (https, mailto, tel), two heading levels and tables; drops the rest. */
export function safeHtml(dirty: string): SafeHtml {
  const finds: Finds = { dangerous: new Set(), cosmetic: new Set() };
  const visible = dirty.replace(invisible, '');
  if (visible !== dirty) finds.cosmetic.add('invisible characters');
  const html = sanitizeHtml(visible, {
    allowedTags,
    allowedAttributes,
    allowedSchemes: schemes,
    allowProtocolRelative: false,
    transformTags: { '*': (tagName, attribs) => cleanTag(finds, { tagName, attribs }) },
  });
  return { html: tidy(html), dangerous: [...finds.dangerous], cosmetic: [...finds.cosmetic] };
}

/** The text of safe HTML on one line, cut at a word near `maxLength` characters. */
export function plainText(html: string, maxLength: number): string {
  const spaced = html.replace(/<(?:\/p|\/li|br ?\/?|\/h[34]|\/t[rdh])>/g, ' ');
  const text = decoded(sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {} }))
    .replace(/\s+/g, ' ')
    .trim();
  const sentence = /^.{20,}?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;
  if (sentence.length <= maxLength) return sentence;
  return `${sentence.slice(0, maxLength - 2).replace(/\s+\S*$/, '')} …`;
}

function decoded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function cleanTag(finds: Finds, tag: sanitizeHtml.Tag): sanitizeHtml.Tag {
  const tagName = renamed.get(tag.tagName) ?? tag.tagName;
  if (!allowedTags.includes(tagName)) (active.has(tagName) ? finds.dangerous : finds.cosmetic).add(`<${tagName}>`);
  const attribs = cleanAttributes(finds, { tagName, attribs: tag.attribs });
  const { href } = attribs;
  // A link that leads nowhere is only its text: span is not allowed, so the tag goes.
  return tagName === 'a' && href === undefined ? { tagName: 'span', attribs: {} } : { tagName, attribs };
}

function cleanAttributes(finds: Finds, tag: sanitizeHtml.Tag): sanitizeHtml.Attributes {
  const kept: sanitizeHtml.Attributes = {};
  for (const [name, value] of Object.entries(tag.attribs)) {
    const attribute = { tagName: tag.tagName, name };
    if (!isAllowed(attribute)) (name.startsWith('on') ? finds.dangerous : finds.cosmetic).add(`${name}=`);
    const clean = name === 'href' ? safeHref(finds, value) : value;
    if (clean !== undefined && isAllowed(attribute)) kept[name] = clean;
  }
  return kept;
}

function isAllowed({ tagName, name }: { readonly tagName: string; readonly name: string }): boolean {
  const allowed = new Map<string, readonly string[]>(Object.entries(allowedAttributes)).get(tagName);
  return allowed?.includes(name) ?? false;
}

function safeHref(finds: Finds, href: string): string | undefined {
  const url = URL.canParse(href.trim()) ? new URL(href.trim()) : undefined;
  if (url && schemes.includes(url.protocol.slice(0, -1))) return url.href;
  if (url?.protocol === 'http:') {
    url.protocol = 'https:';
    finds.cosmetic.add('http: made https:');
    return url.href;
  }
  if (url) finds.dangerous.add(`link to ${url.protocol}`);
  else finds.cosmetic.add('link without an address');
  return undefined;
}

/** Without empty elements (one inside another, too) and with single blanks. */
function tidy(html: string): string {
  const tidied = html
    .replace(/<(p|li|ul|ol|strong|em|h3|h4)>(?:\s|&nbsp;|<br \/>)*<\/\1>/g, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
  return tidied === html ? html : tidy(tidied);
}
