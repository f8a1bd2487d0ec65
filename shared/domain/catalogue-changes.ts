import * as z from 'zod';
import { inPrintOrder } from './certificate/field.ts';
import type { ProductContent } from './certificate/product.ts';
import type { Statement } from './figures/steering/statement.ts';
import type { Office } from './office.ts';
import type { Service, ServiceText } from './service.ts';
import { textOfHtml } from './simple-text.ts';

/** A field that differs, by its place (`name.en`, `rules.bufferMinutes`, `papers`), as text for people. */
export const FieldChange = z.strictObject({
  field: z.string(),
  former: z.string().optional().meta({ description: 'Absent where there was nothing' }),
  next: z.string().optional(),
});
export type FieldChange = z.infer<typeof FieldChange>;

type Field = { readonly text: string; readonly exact: string };
type Fields = ReadonlyMap<string, Field>;

/** Enough to recognise a text in a list of changes. */
const longestText = 400;

/** What is different between two states of a service and its text. */
export function serviceChanges(former: ServiceParts | undefined, next: ServiceParts): FieldChange[] {
  return changesBetween(former ? serviceFields(former) : new Map(), serviceFields(next));
}
type ServiceParts = { readonly service: Service; readonly text: ServiceText };

/** What is different between two states of an office, without its hours. */
export function officeChanges(former: Office, next: Office): FieldChange[] {
  return changesBetween(officeFields(former), officeFields(next));
}

/**
 * What is different between two states of a certificate product. Fees, purposes and exemptions by what they are about:
 * `fees.post.2027-01-01.cents`, `purposes.heirat.name.de`.
 */
export function productChanges(former: ProductContent | undefined, next: ProductContent): FieldChange[] {
  return changesBetween(former ? productFields(former) : new Map(), productFields(next));
}

/** What is different between two states of what the programme lead says in public. */
export function statementChanges(former: Statement | undefined, next: Statement): FieldChange[] {
  return changesBetween(former ? statementFields(former) : new Map(), statementFields(next));
}

function statementFields({ id: _id, kind: _kind, ...said }: Statement): Fields {
  return new Map([...fieldsOf(said, '')]);
}

function productFields({ id: _id, fees, purposes, exemptions, fields, ...product }: ProductContent): Fields {
  const days = Map.groupBy(fees, ({ delivery }) => delivery);
  const prices = [...days].map(([delivery, all]) => {
    const byDay = all.map(({ validFrom, cents, source }) => [validFrom, { cents, source }] as const);
    return [delivery, Object.fromEntries(byDay)] as const;
  });
  const lists = { fees: Object.fromEntries(prices), purposes: byId(purposes), exemptions: byId(exemptions) };
  // Their order says nothing: they are printed in that of the law.
  const printed = { allowed: inPrintOrder(fields.allowed), default: inPrintOrder(fields.default) };
  return new Map([...fieldsOf({ ...product, fields: printed, ...lists }, '')]);
}

function byId(parts: readonly { readonly id: string }[]): object {
  return Object.fromEntries(parts.map(({ id, ...part }) => [id, part]));
}

function serviceFields({ service, text }: ServiceParts): Fields {
  const { id: _id, ...facts } = service;
  const { id: _textId, descriptionHtml, feesHtml, ...texts } = text;
  const described = { description: plain(descriptionHtml), ...(feesHtml && { fees: plain(feesHtml) }) };
  return new Map([...fieldsOf({ ...facts, ...described, ...texts }, '')]);
}

function officeFields({ hours: _hours, services, ...office }: Office): Fields {
  const byId = Object.fromEntries(services.map(({ serviceId, ...minutes }) => [serviceId, minutes]));
  return new Map([...fieldsOf({ ...office, services: byId }, '')]);
}

function plain(html: object): object {
  return Object.fromEntries(Object.entries(html).map(([language, text]) => [language, textOfHtml(String(text))]));
}

function* fieldsOf(value: object, prefix: string): Generator<[string, Field]> {
  for (const [name, member] of Object.entries(value)) {
    const path = prefix + name;
    if (member === undefined) continue;
    if (Array.isArray(member)) {
      if (member.length > 0) yield [path, { text: member.map(wordsOf).join('; '), exact: JSON.stringify(member) }];
    } else if (typeof member === 'object') yield* fieldsOf(member, `${path}.`);
    else yield [path, { text: String(member), exact: String(member) }];
  }
}

/** All words of a part of a list, in any depth. */
function wordsOf(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part);
  return Object.values(part).map(wordsOf).join(', ');
}

function changesBetween(former: Fields, next: Fields): FieldChange[] {
  const names = new Set([...former.keys(), ...next.keys()]);
  return [...names].flatMap((field) => {
    const [before, after] = [former.get(field), next.get(field)];
    if (before?.exact === after?.exact) return [];
    return [{ field, ...(before && { former: cut(before.text) }), ...(after && { next: cut(after.text) }) }];
  });
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 2)} …` : text;
}
