import { type Language, type LocalizedText, textIn } from '#shared/domain/language.ts';
import { htmlLang } from '#shared/messages/format.ts';

export type LetterGroup<Item> = { readonly letter: string; readonly items: readonly Item[] };

/** Things by the first letter of their name, both in the order of the language; Ä stands with A, digits under #. */
export function byLetter<Item extends { readonly name: LocalizedText }>(
  items: readonly Item[],
  language: Language,
): readonly LetterGroup<Item>[] {
  const order = new Intl.Collator(htmlLang[language]);
  const name = (item: Item) => textIn(item.name, language).text;
  const groups = new Map<string, Item[]>();
  for (const item of [...items].sort((a, b) => order.compare(name(a), name(b)))) {
    const letter = letterOf(name(item));
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups].map(([letter, members]) => ({ letter, items: members }));
}

function letterOf(name: string): string {
  const first = name.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}
