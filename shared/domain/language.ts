import * as z from 'zod';

/** `einfach` is plain German ("Einfache Sprache"), tagged de-x-simple in HTML. */
export const Language = z.enum(['de', 'en', 'nl', 'einfach']).meta({ description: 'Language of pages and mails' });
export type Language = z.infer<typeof Language>;

/** Text that the town writes. German is always there; what is missing falls back (einfach, en, nl -> de). */
export const LocalizedText = z
  .strictObject({
    de: z.string(),
    en: z.string().optional(),
    nl: z.string().optional(),
    einfach: z.string().optional(),
  })
  .meta({ id: 'LocalizedText', description: 'Text by language; German is always present' });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** The text to show and whether it is a fallback, so that pages can mark it with the right `lang`. */
export function textIn(text: LocalizedText, language: Language): { text: string; lang: 'de' | 'en' | 'nl' } {
  const own = text[language];
  if (own !== undefined && own !== '') return { text: own, lang: language === 'einfach' ? 'de' : language };
  return { text: text.de, lang: 'de' };
}
