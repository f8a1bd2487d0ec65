import { type Language, type LocalizedText, textIn } from '../../domain/language.ts';

/** Words in the letter's language, or the town's own in German where it has no others: then `lang` says so. */
export type Phrase = { readonly text: string; readonly lang?: string };

export type ListItem = { readonly text: Phrase; readonly note?: Phrase; readonly url?: string };

/** What letters are made of; text and HTML show the same blocks in the same order. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: Phrase }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  /** Digits to type, large. */
  | { readonly kind: 'code'; readonly digits: string };

export type Fact = { readonly label: string; readonly lines: readonly Phrase[] };

export type Letter = {
  readonly language: Language;
  /** Never names a service: subjects show on lock screens. */
  readonly subject: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Who writes, under the line at the end. */
  readonly sender: readonly Phrase[];
};

/** The town's text as a phrase. */
export function phrase(text: LocalizedText, language: Language): Phrase {
  const shown = textIn(text, language);
  const own = language === 'einfach' ? 'de' : language;
  return shown.lang === own ? { text: shown.text } : shown;
}
