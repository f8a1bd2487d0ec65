import { type AssuranceLevel, meetsLevel } from '../assurance.ts';
import type { CivilDate } from '../civil.ts';
import { comparedFields, isCompared } from './compared.ts';
import { feeOn } from './fee.ts';
import { type FieldId, fieldLaw } from './field.ts';
import type { Fee, ProductContent, ProductKind } from './product.ts';

/**
 * The weakest sign-in with which data of the kind may be handed out unseen. GDPR article 32 (1): as sure as the harm is
 * that somebody else's data would do. An account and a password prove nothing; what goes beyond name, birth date and
 * address opens contracts and pensions, so it asks for more than a code on a phone.
 */
export const leastLevel = {
  'registration-simple': 'low',
  'registration-extended': 'substantial',
  'residence-history': 'substantial',
  life: 'substantial',
  'civil-status': 'substantial',
} as const satisfies Record<ProductKind, AssuranceLevel>;

/** What a product must not be, whoever writes it so; by field, a list with the place in it (`fees/0/validFrom`). */
export type ProductProblem = {
  readonly field: string;
  readonly code: 'too_weak' | 'not_allowed' | 'duplicate' | 'in_the_past' | 'no_fee_today';
};

/**
 * What is wrong with a product as somebody would have it from `today` on. `before` is what is stored: of its fees those of
 * days that are over stay, and nobody adds one.
 */
export function productProblems(
  product: ProductContent,
  { before, today }: { readonly before: ProductContent | undefined; readonly today: CivilDate },
): readonly ProductProblem[] {
  return [...kindProblems(product, before), ...fieldProblems(product), ...feeProblems(product, { before, today })];
}

function kindProblems(
  { kind, level, mode }: ProductContent,
  before: ProductContent | undefined,
): readonly ProductProblem[] {
  return [
    ...(meetsLevel(level, leastLevel[kind]) ? [] : [{ field: 'level', code: 'too_weak' } as const]),
    // Documents say what they are by it, those that were issued too.
    ...(before && before.kind !== kind ? [{ field: 'kind', code: 'not_allowed' } as const] : []),
    ...(isCompared(kind) && mode === 'automatic' ? [{ field: 'mode', code: 'not_allowed' } as const] : []),
  ];
}

/** BMG section 18(1): the simple certificate shows these fields and no others. */
function mayShow(kind: ProductKind, field: FieldId): boolean {
  if (isCompared(kind)) return comparedFields.includes(field);
  return kind !== 'registration-simple' || fieldLaw[field].simple;
}

function fieldProblems({ kind, fields, purposes, exemptions }: ProductContent): readonly ProductProblem[] {
  const isForeign = !fields.allowed.every((field) => mayShow(kind, field));
  return [
    ...(isForeign ? [{ field: 'fields/allowed', code: 'not_allowed' } as const] : []),
    ...repeated(purposes, ({ id }) => id).map((at) => ({ field: `purposes/${at}/id`, code: 'duplicate' }) as const),
    ...repeated(exemptions, ({ id }) => id).map((at) => ({ field: `exemptions/${at}/id`, code: 'duplicate' }) as const),
  ];
}

function feeProblems(
  { fees, deliveries, public: isPublic }: ProductContent,
  { before, today }: { readonly before: ProductContent | undefined; readonly today: CivilDate },
): readonly ProductProblem[] {
  const known = new Set(before?.fees.map(textOf));
  const late = fees.flatMap((fee, at): ProductProblem[] =>
    fee.validFrom < today && !known.has(textOf(fee)) ? [{ field: `fees/${at}/validFrom`, code: 'in_the_past' }] : [],
  );
  const twice = repeated(fees, ({ delivery, validFrom }) => `${delivery} ${validFrom}`).map(
    (at) => ({ field: `fees/${at}/validFrom`, code: 'duplicate' }) as const,
  );
  const isWithout =
    isPublic && deliveries.some((delivery) => feeOn({ fees, deliveries }, delivery, today) === undefined);
  return [...late, ...twice, ...(isWithout ? [{ field: 'fees', code: 'no_fee_today' } as const] : [])];
}

function textOf({ delivery, cents, validFrom, source }: Fee): string {
  return JSON.stringify([delivery, cents, validFrom, source]);
}

/** Places of what stands in the list a second time. */
function repeated<Part>(list: readonly Part[], nameOf: (part: Part) => string): readonly number[] {
  const names = list.map(nameOf);
  return names.flatMap((name, at) => (names.indexOf(name) < at ? [at] : []));
}
