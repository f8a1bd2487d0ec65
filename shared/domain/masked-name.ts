const shown = 3;

/**
 * A name for lists: the first letter of the first name, three letters of the last. `Karla Kirsch` is `K. Kir…`.
 * Letters are what a reader takes for one (grapheme clusters, UAX 29); a last name of three letters or fewer stays whole: `Bo Li` is `B. Li`.
 */
export function maskedName(name: string): string {
  const names = name.split(/\s+/u).filter((part) => part !== '');
  const last = names.at(-1) ?? '';
  const first = names.length > 1 ? letters(names[0] ?? '').slice(0, 1) : [];
  const lastLetters = letters(last);
  const masked = lastLetters.length > shown ? `${lastLetters.slice(0, shown).join('')}…` : last;
  return [...first.map((letter) => `${letter}.`), masked].join(' ');
}

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });

function letters(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
