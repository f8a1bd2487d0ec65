import type { FieldId } from './field.ts';
import type { ProductKind } from './product.ts';

/**
 * Whether a document says what a register holds that the portal cannot read: the register of births (PStG section 62(2):
 * information from an entry). What is printed comes from the population register, and a clerk of the registry office
 * compares it with the entry; so such a document is never issued unseen, and says how it came about.
 */
export function isCompared(kind: ProductKind): boolean {
  return kind === 'civil-status';
}

/** What the population register and an entry of a birth (PStG section 21(1)) both hold; the family name is today's. */
export const comparedFields: readonly FieldId[] = [
  'family-name',
  'birth-name',
  'given-names',
  'birth-date',
  'birth-place',
];
