import * as z from 'zod';
import { FieldChange } from '../../domain/catalogue-changes.ts';
import { FieldId } from '../../domain/certificate/field.ts';
import { ProductId } from '../../domain/certificate/ids.ts';
import {
  Delivery,
  DocumentLanguage,
  Exemption,
  Fee,
  Product,
  ProductContent,
  ProductKind,
  Purpose,
} from '../../domain/certificate/product.ts';
import { CivilDate } from '../../domain/civil.ts';
import { Language, LocalizedText } from '../../domain/language.ts';
import { line } from '../text.ts';
import { lines, proses } from './catalogue-text.ts';
import { EditedVersion, Expected, LastChange, note, Version } from './edited.ts';

export const EditedProductPath = z.strictObject({ productId: ProductId });

/** How many rows a list may have: more than any by-law has lines. */
const mostRows = 60;

const stored = Product.shape;

/** A certificate product as lead clerks write it; `kind` is chosen once, when it is added. */
export const ProductDraft = z.strictObject({
  kind: ProductKind,
  name: lines(160),
  summary: lines(400),
  needed: proses(2000).optional().meta({ description: 'What whoever asks must have at hand' }),
  code: line(40, 0).meta({ description: 'Key in the German catalogue of public services (LeiKa); may be empty' }),
  legalBasis: line(200),
  level: stored.level,
  mode: stored.mode,
  fields: z.strictObject({
    allowed: z.array(FieldId).min(1).max(FieldId.options.length),
    default: z.array(FieldId).max(FieldId.options.length),
  }),
  purposes: z.array(Purpose.extend({ name: lines(160) })).max(mostRows),
  deliveries: z.array(Delivery).min(1).max(Delivery.options.length),
  fees: z
    .array(Fee.extend({ source: line(200) }))
    .max(mostRows)
    .meta({ description: 'Each holds until the next of its delivery; a new one never begins on a day that is over' }),
  exemptions: z.array(Exemption.extend({ name: lines(160), proof: lines(400), source: line(200) })).max(mostRows),
  languages: z.array(DocumentLanguage).min(1).max(DocumentLanguage.options.length),
  onlySelf: z.boolean(),
  public: z.boolean(),
  refunds: stored.refunds,
  deadlineWorkingDays: stored.deadlineWorkingDays,
  validityMonths: stored.validityMonths,
  retention: stored.retention,
  qr: stored.qr,
  wallet: z.boolean(),
  pickUpService: stored.pickUpService.meta({
    description: 'What appointments for picking it up are made for: a service that citizens can book at some office',
  }),
});
export type ProductDraft = z.infer<typeof ProductDraft>;

/** What is to change of a product: all of it as it shall be, or one version undone. */
export const ProductChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('edit'), product: ProductDraft }),
  z.strictObject({ kind: z.literal('undo'), version: Version.min(1) }),
]);
export type ProductChange = z.infer<typeof ProductChange>;

const undo = { kind: 'undo', version: 3 };

export const PreviewProductBody = z.strictObject({ change: ProductChange }).meta({ examples: [{ change: undo }] });
export const SaveProductBody = z
  .strictObject({
    change: ProductChange,
    expectedVersion: Expected,
    note,
  })
  .meta({ examples: [{ change: undo, expectedVersion: 4, note: 'Neue Satzung erst ab Mai' }] });

/** Requests that are neither issued nor ended. Drafts follow the product; what was submitted stays as it was agreed. */
const Open = z.strictObject({ drafts: z.int().min(0), submitted: z.int().min(0) });

export const ProductsToEditView = z.strictObject({
  products: z.array(
    z.strictObject({
      productId: ProductId,
      name: LocalizedText,
      kind: ProductKind,
      public: z.boolean(),
      mode: stored.mode,
      missing: z.array(Language).meta({ description: 'Languages without a name or summary of their own' }),
    }),
  ),
});
export type ProductsToEditView = z.infer<typeof ProductsToEditView>;

export const ProductToEditView = z.strictObject({
  productId: ProductId,
  version: Version,
  product: ProductContent,
  open: Open,
  changed: LastChange.optional(),
});
export type ProductToEditView = z.infer<typeof ProductToEditView>;

const Cents = z.int().min(0);

export const ProductEffectView = z.strictObject({
  /** Of what the effect was worked out against; absent: there is nothing of that id. */
  version: Version.optional(),
  changes: z.array(FieldChange),
  /** As it would be stored, for a look at what citizens would see. */
  product: ProductContent,
  open: Open,
  fees: z
    .array(
      z.strictObject({
        delivery: Delivery,
        before: Cents.optional().meta({ description: 'Today, as it is; absent: not delivered so' }),
        after: Cents.optional().meta({ description: 'Today, once it is saved' }),
        coming: z.array(z.strictObject({ validFrom: CivilDate, cents: Cents })),
      }),
    )
    .meta({ description: 'Deliveries whose fee changes, today or on a day to come' }),
  deciders: z
    .strictObject({ days: z.int(), people: z.int().min(0).max(2) })
    .optional()
    .meta({ description: 'For four eyes: how many people (two at most are counted) decided in so many days' }),
});
export type ProductEffectView = z.infer<typeof ProductEffectView>;

export const ProductVersionsView = z.strictObject({
  productId: ProductId,
  name: LocalizedText,
  current: Version,
  versions: z.array(EditedVersion),
  next: Version.optional(),
});
