import { htmlLang } from '../format.ts';
import type { Block, Fact, Letter, ListItem, Phrase } from './letter.ts';

// One column, no pictures, nothing from elsewhere. Colours are left to the reader's light or dark setting but for the
// button, whose white on blue has a contrast of 9:1 on any background. Styles are inline: many programs drop the rest.
const font = "font-family:'Fira Sans',Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5";
const page = `${font};margin:0 auto;padding:24px 16px;max-width:600px`;
const button =
  'display:inline-block;padding:12px 20px;border:2px solid #003f88;border-radius:4px;background-color:#003f88;color:#ffffff;font-weight:bold;text-decoration:none';
const digits = 'font-size:32px;font-weight:bold;letter-spacing:4px;margin:16px 0';
const h1 = 'font-size:24px;line-height:1.25;margin:0 0 16px';
const h2 = 'font-size:18px;line-height:1.25;margin:32px 0 8px';

/** The letter as a whole HTML document. Everything that comes from people or the town is escaped. */
export function letterHtml(letter: Letter): string {
  const lang = htmlLang[letter.language];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(letter.subject)}</title>
<style>:root{color-scheme:light dark}</style>
</head>
<body style="margin:0;padding:0">
<div role="main" lang="${lang}" style="${page}">
<h1 style="${h1}">${escaped(letter.title)}</h1>
${letter.blocks.map(blockHtml).join('\n')}
<hr style="margin:32px 0 16px;border:0;border-top:1px solid #767676">
<p style="margin:0;font-size:14px">${letter.sender.map(phraseHtml).join('<br>\n')}</p>
</div>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:16px 0">${phraseHtml(block.text)}</p>`;
    case 'heading':
      return `<h2 style="${h2}">${escaped(block.text)}</h2>`;
    case 'facts':
      return `<dl style="margin:16px 0">\n${block.facts.map(factHtml).join('\n')}\n</dl>`;
    case 'list':
      return `<ul style="margin:8px 0;padding-left:24px">\n${block.items.map(itemHtml).join('\n')}\n</ul>`;
    case 'button':
      return `<p style="margin:24px 0"><a href="${escaped(block.url)}" style="${button}">${escaped(block.label)}</a></p>`;
    case 'code':
      return `<p style="${digits}">${escaped(block.digits)}</p>`;
  }
}

function factHtml({ label, lines }: Fact): string {
  const value = lines.map(phraseHtml).join('<br>\n');
  return `<dt style="font-weight:bold">${escaped(label)}</dt>\n<dd style="margin:0 0 12px">${value}</dd>`;
}

function itemHtml({ text, note, url }: ListItem): string {
  const name = url === undefined ? phraseHtml(text) : `<a href="${escaped(url)}">${phraseHtml(text)}</a>`;
  return `<li style="margin:0 0 8px">${note === undefined ? name : `${name}<br>\n${phraseHtml(note)}`}</li>`;
}

function phraseHtml({ text, lang }: Phrase): string {
  return lang === undefined ? escaped(text) : `<span lang="${escaped(lang)}">${escaped(text)}</span>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
