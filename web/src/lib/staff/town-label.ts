import { type Language, type LocalizedText, textIn } from '#shared/domain/language.ts';

/** A text of the town for a label: the words, and their language where it is not the page's. */
export function townLabel(text: LocalizedText, language: Language): { text: string; lang: string | undefined } {
  const shown = textIn(text, language);
  const isForeign = language !== 'einfach' && shown.lang !== language;
  return { text: shown.text, lang: isForeign ? shown.lang : undefined };
}
