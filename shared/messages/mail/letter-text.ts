import type { Block, Fact, Letter, ListItem, Phrase } from './letter.ts';

/** The letter as plain text: lines of any length, blocks apart by an empty line. */
export function letterText(letter: Letter): string {
  const sender = ['--', ...letter.sender.map(textOf)].join('\n');
  return `${[underlined(letter.title, '='), ...letter.blocks.map(blockText), sender].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return textOf(block.text);
    case 'heading':
      return underlined(block.text, '-');
    case 'facts':
      return block.facts.map(factText).join('\n');
    case 'list':
      return block.items.map(itemText).join('\n');
    case 'button':
      return `${block.label}:\n${block.url}`;
    case 'code':
      return `    ${block.digits}`;
  }
}

function factText({ label, lines }: Fact): string {
  return `${label}: ${lines.map(textOf).join('\n  ')}`;
}

function itemText({ text, note, url }: ListItem): string {
  const more = [note && textOf(note), url].filter((line) => line !== undefined);
  return [`* ${textOf(text)}`, ...more].join('\n  ');
}

function textOf({ text }: Phrase): string {
  return text;
}

function underlined(text: string, mark: string): string {
  return `${text}\n${mark.repeat([...text].length)}`;
}
