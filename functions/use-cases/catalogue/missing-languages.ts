import { Language, type LocalizedText } from '../../../shared/domain/language.ts';

/** The languages in which one of the texts falls back to German. */
export function missingLanguages(texts: readonly (LocalizedText | undefined)[]): Language[] {
  const written = texts.filter((text) => text !== undefined);
  return Language.options.filter((language) => written.some((text) => (text[language] ?? '') === ''));
}
