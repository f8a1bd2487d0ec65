import type { Language } from '#shared/domain/language.ts';
import { htmlLang } from '#shared/messages/format.ts';
import { staffPlanMessages } from '#shared/messages/staff-plan/staff-plan-messages.ts';

/** Names of an office's fields as one list for people. */
export function fieldNames(fields: readonly string[], language: Language): string {
  const names = staffPlanMessages[language].history.fields;
  const isKnown = (field: string): field is keyof typeof names => Object.hasOwn(names, field);
  const known = fields.map((field) => (isKnown(field) ? names[field] : names.other));
  return new Intl.ListFormat(htmlLang[language]).format([...new Set(known)]);
}
