import type { CivilDate } from '../../domain/civil.ts';
import type { Month } from '../../domain/figures/month.ts';
import { nothingFree } from '../../domain/figures/tally/measures.ts';
import type { Unit } from '../../domain/kpi.ts';
import type { Language } from '../../domain/language.ts';
import { intlTag, plural } from '../format.ts';

const formats = new Map<string, Intl.NumberFormat>();

function numbers(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(intlTag[language], { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, made);
  return made;
}

/** `3.460` in German, `3,460` in English; at most one decimal. */
export function numberText(value: number, language: Language): string {
  return numbers(language, 0, 1).format(value);
}

/** Days to the next start when, at that time, there was none at all. */
export function isNothingFree(value: number, unit: Unit): boolean {
  return unit === 'days' && value >= nothingFree;
}

/** The value as it is shown: cents as euros with two decimals, all else with one at most. */
export function valueText(value: number, unit: Unit, language: Language): string {
  return unit === 'cents' ? numbers(language, 2, 2).format(value / 100) : numberText(value, language);
}

/** Writes values that stand below each other: all with a decimal, or none. */
export function alignedText(values: readonly number[], unit: Unit, language: Language): (value: number) => string {
  if (unit === 'cents') return (value) => valueText(value, unit, language);
  const digits = values.every(Number.isInteger) ? 0 : 1;
  return (value) => numbers(language, digits, digits).format(value);
}

type Words = Record<Unit, { readonly one: string; readonly other: string }>;
const same = (word: string) => ({ one: word, other: word });
const german: Words = {
  percent: same('von 100'),
  days: { one: 'Tag', other: 'Tage' },
  minutes: { one: 'Minute', other: 'Minuten' },
  hours: { one: 'Stunde', other: 'Stunden' },
  score: same('von 5'),
  count: { one: 'Fall', other: 'Fälle' },
  cents: same('Euro'),
};
const words: Record<Language, Words> = {
  de: german,
  einfach: german,
  en: {
    percent: same('out of 100'),
    days: { one: 'day', other: 'days' },
    minutes: { one: 'minute', other: 'minutes' },
    hours: { one: 'hour', other: 'hours' },
    score: same('out of 5'),
    count: { one: 'case', other: 'cases' },
    cents: { one: 'euro', other: 'euros' },
  },
  nl: {
    percent: same('van de 100'),
    days: { one: 'dag', other: 'dagen' },
    minutes: { one: 'minuut', other: 'minuten' },
    hours: same('uur'),
    score: same('van de 5'),
    count: { one: 'geval', other: 'gevallen' },
    cents: same('euro'),
  },
};

/** The word after a value: `von 100`, `Tage`, `Euro`. */
export function unitText(value: number, unit: Unit, language: Language): string {
  return plural(language, unit === 'cents' ? value / 100 : value, words[language][unit]);
}

/** `88 von 100`, `1 Tag`, `12,40 Euro`. */
export function measureText(value: number, unit: Unit, language: Language): string {
  return `${valueText(value, unit, language)}\u00a0${unitText(value, unit, language)}`;
}

const dates = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = dates.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(intlTag[language], { timeZone: 'UTC', ...options });
  dates.set(key, made);
  return made;
}

const middleOf = (month: Month) => Date.parse(`${month}-15T12:00:00Z`);

/** `Oktober 2026`. */
export function monthText(month: Month, language: Language): string {
  return dateFormat(language, { month: 'long', year: 'numeric' }).format(middleOf(month));
}

/** `Oktober`; with the year where it is not that of the month that is spoken of. */
export function monthNear(month: Month, spokenOf: Month, language: Language): string {
  if (month.slice(0, 4) !== spokenOf.slice(0, 4)) return monthText(month, language);
  return dateFormat(language, { month: 'long' }).format(middleOf(month));
}

/** `Okt 26`, or `Okt` without the year: below a chart. */
export function shortMonth(month: Month, language: Language, withYear: boolean): string {
  const name = dateFormat(language, { month: 'short' }).format(middleOf(month)).replace('.', '');
  return withYear ? `${name} ${month.slice(2, 4)}` : name;
}

/** `1. Oktober 2026`, from a civil date; day and month stay on one line. */
export function dayText(date: CivilDate, language: Language): string {
  const text = dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );
  return text.replace(' ', '\u00a0');
}

/** `a, b und c`. */
export function listText(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(intlTag[language], { type: 'conjunction' }).format(parts);
}
