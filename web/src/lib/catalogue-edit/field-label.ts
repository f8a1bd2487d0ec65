import { languageNames } from '#lib/language-path.ts';
import type { FieldCode } from '#shared/contracts/field-code.ts';
import type { FieldChange } from '#shared/domain/catalogue-changes.ts';
import { Language, type LocalizedText, textIn } from '#shared/domain/language.ts';
import { LifeEvent } from '#shared/domain/service.ts';
import { problemMessages } from '#shared/messages/problems/problems-messages.ts';
import { staffCatalogueMessages } from '#shared/messages/staff-catalogue/staff-catalogue-messages.ts';
import type { Draft } from './draft.ts';

/** The services of the town by id, for what is named by its id. */
export type Names = readonly { readonly id: string; readonly name: LocalizedText }[];

/** What fields and their values are called for people. */
export type FieldWords = {
  /** `Name (English)`, `Dauer: Wohnung anmelden`. */
  labelOf(field: string): string;
  /** Ids as names, yes and no in words. */
  valueOf(field: string, text: string | undefined): string;
  /** What a change comes to, where its two values would tell nobody. */
  changeOf?(change: FieldChange): string | undefined;
  /** What is wrong with a field, where more can be said than of any other. */
  problemOf?(field: string): string | undefined;
};

/** The words of services and offices. */
export function catalogueWords(language: Language, services: Names): FieldWords {
  return {
    labelOf: (field) => fieldLabel(field, language, services),
    valueOf: (field, text) => valueText(field, text, { language, services }),
  };
}

function fieldLabel(field: string, language: Language, services: Names): string {
  const { fields } = staffCatalogueMessages[language];
  const [first = '', second = ''] = field.split('.');
  const row = /^\d+$/.test(second) ? rowLabel(first, Number(second), language) : undefined;
  if (first === 'services') return offeredLabel(field, language, services);
  if (row !== undefined) return row;
  const isGroup = ['rules', 'address', 'access'].includes(first);
  const name = field.startsWith('access.note') ? 'accessNote' : isGroup ? second : first;
  const own = Language.safeParse(field.split('.').at(-1)).data;
  const label = plainLabel(name, fields);
  return own === undefined ? label : `${label} (${languageNames[own].long})`;
}

function offeredLabel(field: string, language: Language, services: Names): string {
  const { fields } = staffCatalogueMessages[language];
  const [, id = '', part] = field.split('.');
  const service = serviceName(id, language, services);
  if (part === 'minutes') return fields.minutes(service);
  return part === 'extraMinutes' ? fields.extraMinutes(service) : fields.offered(service);
}

function rowLabel(list: string, row: number, language: Language): string | undefined {
  const { form } = staffCatalogueMessages[language];
  if (list === 'papers') return form.paper(row + 1);
  if (list === 'extraFields') return form.question(row + 1);
  return list === 'links' ? form.link(row + 1) : undefined;
}

function valueText(field: string, text: string | undefined, about: { language: Language; services: Names }): string {
  const { values, form, office } = staffCatalogueMessages[about.language];
  const { person, piece } = values;
  const plain: Readonly<Record<string, string>> = {
    ...{ true: values.true, on: values.true, false: values.false, '': values.empty },
    ...(field === 'unit' && { person, piece }),
  };
  const shown = field === 'public' && !text ? 'false' : (text ?? '');
  if (Object.hasOwn(plain, shown)) return plain[shown] ?? shown;
  const choice = Object.entries(office.accessChoices).find(([name]) => field.startsWith('access.') && name === shown);
  if (choice) return choice[1];
  const parts = shown.split(/[;,] /);
  if (field === 'combinableWith') return parts.map((id) => serviceName(id, about.language, about.services)).join(', ');
  if (field !== 'lifeEvents') return shown;
  return parts.map((event) => form.events[LifeEvent.safeParse(event).data ?? 'moving']).join(', ');
}

/** What is wrong with a field; nothing typed is something missing, whatever else the rule is. */
export function problemText(draft: Draft, { name, code }: { name: string; code: FieldCode }, language: Language) {
  const { fields } = problemMessages[language];
  const { taken, needsName } = staffCatalogueMessages[language].form;
  if (name === 'serviceId') return code === 'duplicate' ? taken : code === 'was_removed' ? fields[code] : needsName;
  const isMissing = draft[name] === undefined && ['too_short', 'invalid_format', 'wrong_type'].includes(code);
  return fields[isMissing ? 'required' : code];
}

export function serviceName(id: string, language: Language, services: Names): string {
  const found = services.find((service) => service.id === id);
  return found ? textIn(found.name, language).text : id;
}

function plainLabel(name: string, labels: Readonly<Record<string, unknown>> & { readonly other: string }): string {
  const label = Object.hasOwn(labels, name) ? labels[name] : undefined;
  return typeof label === 'string' ? label : labels.other;
}
