import { Language } from '#shared/domain/language.ts';

/** The languages as they call themselves, in the order of the header. */
export const languageNames = {
  de: { long: 'Deutsch', short: 'Deutsch' },
  en: { long: 'English', short: 'English' },
  nl: { long: 'Nederlands', short: 'Nederlands' },
  einfach: { long: 'Einfache Sprache', short: 'Einfach' },
} as const satisfies Record<Language, { long: string; short: string }>;

const prefix = /^\/(en|nl|einfach)(?=\/|$)/;

/** `/en/offices` is English and `/offices`; a path without prefix is German. */
export function splitLanguage(pathname: string): { language: Language; path: string } {
  const found = prefix.exec(pathname);
  if (!found) return { language: 'de', path: pathname };
  return { language: Language.parse(found[1]), path: pathname.slice(found[0].length) || '/' };
}

/** The address of a page in a language: `/offices` in English is `/en/offices`. Query and hash stay as they are. */
export function pathIn(language: Language, path: string): string {
  if (language === 'de') return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}
