import type { BirthDate } from '../../domain/certificate/birth-date.ts';
import type { DocumentLanguage } from '../../domain/certificate/product.ts';
import { documentMessages } from './document-messages.ts';

const tags = { de: 'de-DE', en: 'en-GB', nl: 'nl-NL' } as const satisfies Record<DocumentLanguage, string>;

/** `24. November 2026` from a day, ISO 8601. */
export function writtenDay(day: string, language: DocumentLanguage): string {
  return written(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A day of birth with what is known of it: `4. März 1990`, `April 1990 (Tag nicht bekannt)`. */
export function writtenBirth(date: BirthDate, language: DocumentLanguage): string {
  const m = documentMessages[language];
  const [year = '', month, day] = date.split('-');
  if (month === '00') return m.unknownMonth(year);
  if (day !== '00') return writtenDay(date, language);
  return m.unknownDay(written(`${year}-${month}-01`, language, { month: 'long', year: 'numeric' }));
}

/** `24. November 2026` from seconds since 1970, in the zone of the town. */
export function writtenInstant(seconds: number, zone: string, language: DocumentLanguage): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone } as const;
  return formatOf(language, options).format(seconds * 1000);
}

/** `Deutschland` from ISO 3166-1 alpha-2. */
export function writtenCountry(code: string, language: DocumentLanguage): string {
  return new Intl.DisplayNames(tags[language], { type: 'region' }).of(code) ?? code;
}

function written(day: string, language: DocumentLanguage, options: Intl.DateTimeFormatOptions): string {
  return formatOf(language, { timeZone: 'UTC', ...options }).format(Date.parse(`${day}T12:00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes far longer than using it; there are few. */
function formatOf(language: DocumentLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([language, options]);
  const format = formats.get(name) ?? new Intl.DateTimeFormat(tags[language], options);
  formats.set(name, format);
  return format;
}
