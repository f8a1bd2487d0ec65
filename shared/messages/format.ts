import type { Language } from '../domain/language.ts';

/** Names of languages as BCP 47 tags: for `lang` attributes and for Intl. */
export const htmlLang = { de: 'de', en: 'en', nl: 'nl', einfach: 'de-x-einfach' } as const satisfies Record<
  Language,
  string
>;
/** Names of languages for Intl; plain German counts and dates like German. */
export const intlTag = { de: 'de-DE', en: 'en-GB', nl: 'nl-NL', einfach: 'de-DE' } as const satisfies Record<
  Language,
  string
>;

const clockSuffix = { de: '\u00a0Uhr', en: '', nl: '\u00a0uur', einfach: '\u00a0Uhr' } as const satisfies Record<
  Language,
  string
>;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(intlTag[language], { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
}

/** `Dienstag, 24. November 2026`, from an ISO instant and the office's zone. */
export function longDate(instant: string, zone: string, language: Language): string {
  return format(language, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    Date.parse(instant),
  );
}

/** `09:20 Uhr`, from an ISO instant and the office's zone. */
export function clockTime(instant: string, zone: string, language: Language): string {
  return shortTime(instant, zone, language) + clockSuffix[language];
}

/** `09:20`, for lists in which every row begins with a time. */
export function shortTime(instant: string, zone: string, language: Language): string {
  return format(language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(Date.parse(instant));
}

/** `Dienstag, 24. November 2026, 09:20 Uhr`. */
export function longDateTime(instant: string, zone: string, language: Language): string {
  return `${longDate(instant, zone, language)}, ${clockTime(instant, zone, language)}`;
}

/** `Dienstag, 24. November` from a civil date: on pages that are about one day, the year is known. */
export function dayAndMonth(date: string, language: Language): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return format(language, 'UTC', options).format(Date.parse(`${date}T12:00:00Z`));
}

/** `Dienstag, 24. November 2026` from a civil date, which has no zone. */
export function longCivilDate(date: string, language: Language): string {
  return longDate(`${date}T12:00:00Z`, 'UTC', language);
}

/** `Mo., 30. Nov.` from a civil date: heads of columns. */
export function shortCivilDate(date: string, language: Language): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return format(language, 'UTC', options).format(Date.parse(`${date}T12:00:00Z`));
}

const rules = new Map<Language, Intl.PluralRules>();

/** Picks the form for a count by the language's own rules (CLDR). */
export function plural(language: Language, count: number, forms: { one: string; other: string }): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(intlTag[language]);
  rules.set(language, rule);
  return rule.select(count) === 'one' ? forms.one : forms.other;
}

/** `5 Sekunden` or `10 Minuten`, from seconds; begun minutes count in full. */
export function waitingTime(seconds: number, language: Language): string {
  const [count, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(intlTag[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** `Montag` or `Mo` from an ISO weekday, 1 = Monday. */
export function weekdayName(weekday: number, width: 'long' | 'short', language: Language): string {
  // 1 January 2024 was a Monday.
  return format(language, 'UTC', { weekday: width }).format(Date.UTC(2024, 0, weekday));
}

/** `Dienstag, 24. November 2026, 09:20 Uhr` from a day and a time on the wall clock of an office. */
export function civilDateTime(date: string, time: string, language: Language): string {
  return `${longCivilDate(date, language)}, ${time}${clockSuffix[language]}`;
}

/** `9,00\u00a0€` in German, `€9.00` in English, from cents. */
export function euros(cents: number, language: Language): string {
  return new Intl.NumberFormat(intlTag[language], { style: 'currency', currency: 'EUR' }).format(cents / 100);
}
