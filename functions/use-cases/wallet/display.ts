import { Language, type LocalizedText, textIn } from '../../../shared/domain/language.ts';
import { htmlLang } from '../../../shared/messages/format.ts';

/** A name in each language, as wallets want it. */
export function displayOf(
  nameIn: (language: Language) => string,
): { readonly name: string; readonly locale: string }[] {
  return Language.options.map((language) => ({ name: nameIn(language), locale: htmlLang[language] }));
}

export function displayOfText(text: LocalizedText) {
  return displayOf((language) => textIn(text, language).text);
}
