import * as z from 'zod';

/** One piece of information that a certificate can show. */
export const FieldId = z.enum([
  'family-name',
  'birth-name',
  'given-names',
  'doctorate',
  'birth-date',
  'birth-place',
  'addresses',
  'move-in-dates',
  'former-addresses',
  'citizenships',
  'family-status',
  'alive',
]);
export type FieldId = z.infer<typeof FieldId>;

/**
 * Where the register law names a field, and whether the simple certificate may show it. BMG section 18(1): family name,
 * given names, doctorate, birth date and current addresses, nothing else; section 18(2): any subset of the others, and
 * that no date of death is stored.
 */
export const fieldLaw = {
  'family-name': { law: 'BMG § 18 (1) no. 1', simple: true },
  'given-names': { law: 'BMG § 18 (1) no. 2', simple: true },
  doctorate: { law: 'BMG § 18 (1) no. 3', simple: true },
  'birth-date': { law: 'BMG § 18 (1) no. 4', simple: true },
  addresses: { law: 'BMG § 18 (1) no. 5', simple: true },
  'birth-name': { law: 'BMG § 18 (2), § 3 (1) no. 2', simple: false },
  'birth-place': { law: 'BMG § 18 (2), § 3 (1) no. 6', simple: false },
  citizenships: { law: 'BMG § 18 (2), § 3 (1) no. 10', simple: false },
  'former-addresses': { law: 'BMG § 18 (2), § 3 (1) no. 12', simple: false },
  'move-in-dates': { law: 'BMG § 18 (2), § 3 (1) no. 13', simple: false },
  'family-status': { law: 'BMG § 18 (2), § 3 (1) no. 14', simple: false },
  alive: { law: 'BMG § 18 (2) sentence 2', simple: false },
} as const satisfies Record<FieldId, { readonly law: string; readonly simple: boolean }>;

/** The fields of the simple registration certificate, in the order in which they are printed. */
export const simpleFields: readonly FieldId[] = FieldId.options.filter((field) => fieldLaw[field].simple);

/** In the order in which they are printed, each once. */
export function inPrintOrder(fields: readonly FieldId[]): readonly FieldId[] {
  return FieldId.options.filter((field) => fields.includes(field));
}
