import { type Language, type LocalizedText, textIn } from '#shared/domain/language.ts';

/** An option whose words are the town's; marked as German where a translation is missing. */
export function townOption(value: string, words: LocalizedText, language: Language) {
  const { text, lang } = textIn(words, language);
  return { value, name: text, lang: language === 'einfach' || lang === language ? undefined : lang };
}
