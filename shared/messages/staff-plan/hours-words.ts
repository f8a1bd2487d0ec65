import type { HoursChange } from '../../domain/hours-changes.ts';
import type { Language } from '../../domain/language.ts';
import type { Closure, OpeningRule, SpecialDay } from '../../domain/opening-hours.ts';
import { htmlLang, longCivilDate, weekdayName } from '../format.ts';
import type { StaffPlanMessages } from './de.ts';
import { staffPlanMessages } from './staff-plan-messages.ts';

/** A difference between two states of hours as one line for people. */
export function changeWords(change: HoursChange, language: Language): string {
  const m = staffPlanMessages[language].words;
  switch (change.kind) {
    case 'rule_added':
    case 'rule_removed':
      return m[change.kind](ruleWords(change.rule, language));
    case 'closure_added':
    case 'closure_removed':
      return m[change.kind](closureWords(change.closure, language));
    case 'special_added':
    case 'special_changed':
    case 'special_removed':
      return m[change.kind](specialDayWords(change.day, language));
    case 'region_changed':
      return m.region_changed(change.region);
    case 'holiday_opened':
    case 'holiday_closed':
      return m[change.kind](longCivilDate(change.date, language));
  }
}

/** `Montag bis Freitag, 08:00 bis 12:00 Uhr: 3 Schalter online, 1 für Telefon und Schalter; ab 30. November 2026`. */
function ruleWords(rule: OpeningRule, language: Language): string {
  const m = staffPlanMessages[language].words;
  const { validFrom, validUntil } = rule;
  return [
    m.rule(weekdaysWords(rule.weekdays, language), rule),
    ...repeatWords(rule, m, language),
    ...(validFrom === undefined ? [] : [m.validFrom(longCivilDate(validFrom, language))]),
    ...(validUntil === undefined ? [] : [m.validUntil(longCivilDate(validUntil, language))]),
  ].join('; ');
}

function repeatWords({ repeat }: OpeningRule, m: StaffPlanMessages['words'], language: Language): string[] {
  if (repeat.kind === 'weekly') return [];
  if (repeat.kind === 'every-n-weeks') return [m.everyN(repeat.n, longCivilDate(repeat.anchor, language))];
  return [m.nth(list(repeat.nth.map(m.ordinal), language))];
}

function closureWords({ from, until, times, reason }: Closure, language: Language): string {
  const m = staffPlanMessages[language].words;
  const [first, last] = [longCivilDate(from, language), longCivilDate(until, language)];
  const part = times ? [m.part(times.from, times.to)] : [];
  return [m.closure(first, last), ...part, ...(reason ? [reason] : [])].join(', ');
}

function specialDayWords({ date, intervals, note }: SpecialDay, language: Language): string {
  const m = staffPlanMessages[language].words;
  const times = intervals.map(m.interval);
  const day = note ? `${longCivilDate(date, language)} (${note})` : longCivilDate(date, language);
  return `${day}: ${times.length === 0 ? m.dayClosed : list(times, language)}`;
}

/** `Montag bis Freitag` for three or more that follow each other, names otherwise. */
function weekdaysWords(weekdays: readonly number[], language: Language): string {
  const { until } = staffPlanMessages[language].words;
  const sorted = [...new Set(weekdays)].toSorted((one, other) => one - other);
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  const name = (weekday: number) => weekdayName(weekday, 'long', language);
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${name(first)} ${until} ${name(last)}`;
  return list(sorted.map(name), language);
}

function list(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(htmlLang[language], { type: 'conjunction' }).format(parts);
}
