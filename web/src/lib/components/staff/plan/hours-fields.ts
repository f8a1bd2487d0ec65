import type { FieldCode } from '#shared/contracts/field-code.ts';
import type { Language } from '#shared/domain/language.ts';
import { problemMessages } from '#shared/messages/problems/problems-messages.ts';
import { staffPlanMessages } from '#shared/messages/staff-plan/staff-plan-messages.ts';

export type HoursError = { readonly name: string; readonly code: FieldCode };

/** Says what is wrong with a field; undefined where nothing is. */
export type ErrorOf = (name: string) => string | undefined;

const notWellFormed: ReadonlySet<FieldCode> = new Set([
  'required',
  'wrong_type',
  'invalid',
  'invalid_format',
  'invalid_date',
  'too_small',
  'too_big',
  'too_few',
]);

/** The sentence for a problem: of the kind of field where the value is not well-formed, of the code otherwise. */
export function hoursErrorText({ name, code }: HoursError, language: Language): string {
  const { errors } = staffPlanMessages[language].hours;
  if (!notWellFormed.has(code)) return problemMessages[language].fields[code];
  const field = name.split('.').at(-1) ?? '';
  const isDay = /^(?:validFrom|validUntil|until|anchor|date|openOn)$/.test(field) || /^closures\.\d+\.from$/.test(name);
  if (isDay) return errors.day;
  if (/^(?:from|to|partFrom|partTo)$/.test(field)) return errors.time;
  if (/^(?:online|staff|n)$/.test(field)) return errors.number;
  if (field === 'weekdays') return errors.weekdays;
  if (field === 'nth') return errors.nth;
  return field === 'region' ? errors.region : problemMessages[language].fields[code];
}

/** What a field is called, for the summary at the top of the page. */
export function hoursFieldLabel(name: string, language: Language): string {
  const { fields, region, openOn } = staffPlanMessages[language].hours;
  const names: Readonly<Record<string, string>> = { ...fields, region, openOn, until: fields.lastDay };
  if (/^closures\.\d+\.from$/.test(name)) return fields.firstDay;
  return names[name.split('.').findLast((part) => Object.hasOwn(names, part)) ?? ''] ?? '';
}
