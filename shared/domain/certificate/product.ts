import * as z from 'zod';
import { AssuranceLevel } from '../assurance.ts';
import { CivilDate } from '../civil.ts';
import { ServiceId } from '../ids.ts';
import { LocalizedText } from '../language.ts';
import { FieldId } from './field.ts';
import { ProductId } from './ids.ts';

/** What a document is; the words of its body follow from it. */
export const ProductKind = z.enum([
  'registration-simple',
  'registration-extended',
  'residence-history',
  'life',
  'civil-status',
]);
export type ProductKind = z.infer<typeof ProductKind>;

/** How a certificate reaches its holder; `pick-up` is an appointment in the same case. */
export const Delivery = z.enum(['download', 'post', 'pick-up']);
export type Delivery = z.infer<typeof Delivery>;

/** `automatic`: nobody looks, unless something asks for a person; `four-eyes`: two clerks approve. */
export const ProductMode = z.enum(['automatic', 'clerk', 'four-eyes']);
export type ProductMode = z.infer<typeof ProductMode>;

/** A language in which documents are printed. */
export const DocumentLanguage = z.enum(['de', 'en', 'nl']);
export type DocumentLanguage = z.infer<typeof DocumentLanguage>;

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const PurposeId = slug.max(40).brand('PurposeId');
export type PurposeId = z.infer<typeof PurposeId>;

/** What a certificate is asked for. */
export const Purpose = z.strictObject({
  id: PurposeId,
  name: LocalizedText,
  /** A file must show it; a clerk looks at it. */
  needsProof: z.boolean(),
});
export type Purpose = z.infer<typeof Purpose>;

/** Integer cents of euro from a day on; `source` is the law or by-law, as it is shown and printed on the receipt. */
export const Fee = z.strictObject({
  delivery: Delivery,
  cents: z.int().min(0).max(100_000),
  validFrom: CivilDate,
  source: z.string().min(1).max(200),
});
export type Fee = z.infer<typeof Fee>;

export const ExemptionId = slug.max(40).brand('ExemptionId');
export type ExemptionId = z.infer<typeof ExemptionId>;

/** Who need not pay, and what shows it: always for a clerk to judge. */
export const Exemption = z.strictObject({
  id: ExemptionId,
  name: LocalizedText,
  proof: LocalizedText,
  source: z.string().min(1).max(200),
});
export type Exemption = z.infer<typeof Exemption>;

/** Days after which something is deleted. */
const Retention = z.strictObject({
  /** A draft since it was last saved. */
  draftDays: z.int().min(1).max(365),
  /** The sealed document, for downloading it again. */
  documentDays: z.int().min(1).max(3650),
  /** Files that prove something, since the decision. */
  proofDays: z.int().min(1).max(3650),
  /** The case since it ended: refused or withdrawn, or since the certificate ceased to be valid. */
  caseDays: z.int().min(1).max(3650),
});

const terms = {
  kind: ProductKind,
  legalBasis: z.string().min(1).max(200),
  level: AssuranceLevel,
  mode: ProductMode,
  /** What of a fee comes back. */
  refunds: z.strictObject({ withdrawn: z.enum(['all', 'none']), rejected: z.enum(['all', 'none']) }),
  deadlineWorkingDays: z.int().min(1).max(60),
  validityMonths: z.int().min(1).max(60),
  retention: Retention,
  /** Whether the signed QR code carries what is printed, or only what is needed to check it. */
  qr: z.enum(['minimal', 'full']),
  wallet: z.boolean(),
  /** The service for which appointments are made to pick it up, at the offices that offer it. */
  pickUpService: ServiceId.optional(),
};

/** What a request keeps of its product: what was agreed when it was submitted holds. */
export const Terms = z.strictObject(terms);
export type Terms = z.infer<typeof Terms>;

const offer = {
  ...terms,
  id: ProductId,
  /** Key of the service in the German catalogue of public services (LeiKa), as far as there is one. */
  code: z.string().max(40),
  name: LocalizedText,
  summary: LocalizedText,
  /** What whoever asks must have at hand. */
  needed: LocalizedText.optional(),
  fields: z.strictObject({ allowed: z.array(FieldId).min(1), default: z.array(FieldId) }),
  /** Where there are any, one of them must be chosen. */
  purposes: z.array(Purpose),
  deliveries: z.array(Delivery).min(1),
  fees: z.array(Fee).min(1),
  exemptions: z.array(Exemption),
  languages: z.array(DocumentLanguage).min(1),
  /** Only for oneself; otherwise also for a child or by proxy, which a clerk judges. */
  onlySelf: z.boolean(),
  public: z.boolean(),
};

type Priced = { readonly deliveries: readonly Delivery[]; readonly fees: readonly Pick<Fee, 'delivery'>[] };
type Shown = { readonly fields: { readonly allowed: readonly FieldId[]; readonly default: readonly FieldId[] } };

const presetIsAllowed = ({ fields }: Shown) => fields.default.every((field) => fields.allowed.includes(field));
const allArePriced = ({ deliveries, fees }: Priced) =>
  deliveries.every((one) => fees.some(({ delivery }) => delivery === one));
const presetProblem = { path: ['fields', 'default'], error: 'not_allowed' };
const priceProblem = { path: ['fees'], error: 'required' };

/** A product as it is edited and kept; its version stands beside it. */
export const ProductContent = z.object(offer).refine(presetIsAllowed, presetProblem).refine(allArePriced, priceProblem);
export type ProductContent = z.infer<typeof ProductContent>;
/** As it is written by hand: ids are plain text. */
export type WrittenProduct = z.input<typeof ProductContent>;

/** A certificate that citizens can ask for. Each change counts the version up. */
export const Product = z
  .strictObject({ ...offer, version: z.int().min(1) })
  .refine(presetIsAllowed, presetProblem)
  .refine(allArePriced, priceProblem);
export type Product = z.infer<typeof Product>;

/** The terms that a product has now. */
export function termsOf({
  kind,
  legalBasis,
  level,
  mode,
  refunds,
  deadlineWorkingDays,
  validityMonths,
  retention,
  qr,
  wallet,
  pickUpService,
}: Product): Terms {
  return {
    kind,
    legalBasis,
    level,
    mode,
    refunds,
    deadlineWorkingDays,
    validityMonths,
    retention,
    qr,
    wallet,
    ...(pickUpService !== undefined && { pickUpService }),
  };
}
