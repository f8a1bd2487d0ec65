// Texts as clerks write them, and the HTML that pages show: paragraphs, lists, headings and links, nothing else.

/** Zero-width and bidi characters, which can make a text read differently from what it is. */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
/** `[words](https://…)`, or an address that stands alone. */
const link = /\[([^[\]]+)\]\((https:\/\/[^\s()<>"]+)\)|https:\/\/[^\s()<>"]*[^\s()<>".,;:!?]/gu;

/**
 * The HTML of a text. An empty line separates paragraphs; lines beginning with `- ` or `1. ` are lists, with `## ` a
 * heading; `[words](https://…)` and bare https addresses are links. Everything else is shown as it was typed.
 */
export function htmlOfText(text: string): string {
  const lines = text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim());
  return blocksOf(lines).map(htmlOfBlock).join('');
}

/** The text of stored HTML, so that a clerk can change it. What a text cannot say (tables, emphasis) becomes plain words. */
export function textOfHtml(html: string): string {
  const marked = html
    .replace(/<a href="(https:[^"]*)">([\s\S]*?)<\/a>/g, (_, url: string, words: string) => linkText(url, words))
    .replace(/<ol>([\s\S]*?)<\/ol>/g, (_, items: string) => numbered(items))
    .replace(/<li>/g, '\n- ')
    .replace(/<h[34]>/g, '\n\n## ')
    .replace(/<br ?\/?>/g, '\n')
    .replace(/<\/t[hd]>\s*<t[hd]\b[^>]*>/g, ' | ')
    .replace(/<\/tr>/g, '\n')
    .replace(/<\/?(?:p|ul|ol|h[34]|table)\b[^>]*>/g, '\n\n')
    .replace(/<[^>]*>/g, '');
  return decoded(marked)
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether a text says all that this HTML says: nothing is lost when somebody changes it. */
export function isSimpleHtml(html: string): boolean {
  return htmlOfText(textOfHtml(html)) === html;
}

/** The HTML to store for a text: what is stored already where the text is still the same. */
export function htmlFor(text: string, stored: string | undefined): string {
  return stored !== undefined && textOfHtml(stored) === text ? stored : htmlOfText(text);
}

type Block = { readonly kind: 'p' | 'ul' | 'ol' | 'h3'; readonly lines: string[] };

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let last: Block | undefined;
  for (const line of lines) {
    const { kind, content } = read(line);
    if (content === '') last = undefined;
    else if (last?.kind === kind && kind !== 'h3') last.lines.push(content);
    else {
      last = { kind, lines: [content] };
      blocks.push(last);
    }
  }
  return blocks;
}

function read(line: string): { readonly kind: Block['kind']; readonly content: string } {
  const [, mark = '', content = ''] = /^(-|\*|•|##|\d{1,3}\.) (.+)$/u.exec(line) ?? [];
  if (mark === '') return { kind: 'p', content: line };
  if (mark === '##') return { kind: 'h3', content };
  return { kind: /\d/.test(mark) ? 'ol' : 'ul', content };
}

function htmlOfBlock({ kind, lines }: Block): string {
  const inner = lines.map(inlineHtml);
  if (kind === 'p' || kind === 'h3') return `<${kind}>${inner.join('<br />')}</${kind}>`;
  return `<${kind}>${inner.map((item) => `<li>${item}</li>`).join('')}</${kind}>`;
}

function inlineHtml(line: string): string {
  let html = '';
  let done = 0;
  for (const { 0: all, 1: words, 2: address, index } of line.matchAll(link)) {
    const url = URL.canParse(address ?? all) ? new URL(address ?? all).href : undefined;
    if (url === undefined) continue;
    html += `${escaped(line.slice(done, index))}<a href="${escaped(url)}">${escaped(words ?? all)}</a>`;
    done = index + all.length;
  }
  return html + escaped(line.slice(done));
}

function linkText(url: string, words: string): string {
  const own = words.replace(/<[^>]*>/g, '');
  // A bare address is a link by itself, as long as it reads like where it leads.
  return decoded(own).replace(/\/$/, '') === decoded(url).replace(/\/$/, '') ? own : `[${own}](${url})`;
}

function numbered(items: string): string {
  let number = 0;
  const lines = items.replace(/<li>/g, () => {
    number += 1;
    return `\n${number}. `;
  });
  return `\n\n${lines}\n\n`;
}

/** Quotes stay: in an address the URL parser has encoded them. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function decoded(text: string): string {
  return text
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
