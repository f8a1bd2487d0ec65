import * as z from 'zod';
import { AssuranceLevel } from '../../domain/assurance.ts';
import { BirthDate } from '../../domain/certificate/birth-date.ts';
import { FieldId } from '../../domain/certificate/field.ts';
import { CertificateId, ProductId, RequestId } from '../../domain/certificate/ids.ts';
import { RequestState } from '../../domain/certificate/lifecycle.ts';
import { LookActor, LookedAt } from '../../domain/certificate/look.ts';
import {
  Delivery,
  DocumentLanguage,
  Exemption,
  ExemptionId,
  Product,
  ProductKind,
  Purpose,
  PurposeId,
} from '../../domain/certificate/product.ts';
import { ForWhom, HistoryEntry, ReasonCode } from '../../domain/certificate/request.ts';
import { CivilDate, InstantText } from '../../domain/civil.ts';
import { Language, LocalizedText } from '../../domain/language.ts';
import { line, MailAddress, prose } from '../text.ts';

export const ProductPath = z.strictObject({ productId: ProductId });
export const RequestPath = z.strictObject({ requestId: RequestId });

/** Bytes of a PDF, sent as they are. */
export const Pdf = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What a delivery costs today, and by which law. Cents of euro. */
const FeeView = z.strictObject({ delivery: Delivery, cents: z.int(), source: z.string() });

/** `measured`: nine of ten of the last 30 days were done within so many days; `promised`: too few to tell. */
export const Expectation = z
  .strictObject({ days: z.int().min(0), basis: z.enum(['measured', 'promised']) })
  .meta({ id: 'Expectation', description: 'How long it takes until the certificate is there' });
export type Expectation = z.infer<typeof Expectation>;

export const ProductView = z
  .strictObject({
    productId: ProductId,
    version: z
      .int()
      .meta({ description: 'Sent back with submitting, so that nobody is bound to what they did not see' }),
    kind: ProductKind,
    code: Product.shape.code.meta({
      description: 'Key in the German catalogue of public services (LeiKa); may be empty',
    }),
    name: LocalizedText,
    summary: LocalizedText,
    needed: LocalizedText.optional().meta({ description: 'What whoever asks must have at hand' }),
    legalBasis: z.string(),
    level: AssuranceLevel,
    mode: Product.shape.mode,
    fields: z.array(
      z.strictObject({
        id: FieldId,
        preset: z.boolean(),
        law: z.string().meta({ description: 'Where the law names it' }),
      }),
    ),
    purposes: z.array(Purpose),
    deliveries: z.array(FeeView),
    exemptions: z.array(Exemption),
    languages: z.array(DocumentLanguage),
    onlySelf: z.boolean(),
    validityMonths: z.int(),
    documentDays: z.int().meta({ description: 'Days for which the document can be downloaded' }),
    caseDays: z.int().meta({ description: 'Days for which the case is kept after its end' }),
    refunds: Product.shape.refunds,
    wallet: z.boolean(),
    expectation: Expectation,
  })
  .meta({ id: 'CertificateProduct' });
export type ProductView = z.infer<typeof ProductView>;

export const ProductsView = z.strictObject({ products: z.array(ProductView) });
export type ProductsView = z.infer<typeof ProductsView>;

export const BeginBody = z
  .strictObject({ productId: ProductId, language: Language })
  .meta({ id: 'BeginRequest', examples: [{ productId: 'meldebescheinigung', language: 'de' }] });

const personName = line(120, 0);

/** Whom it is about. Not everybody has both names, but nobody has none. Unknown parts of a birth date are 00. */
const OtherPersonBody = z
  .strictObject({ givenNames: personName, familyName: personName, birthDate: BirthDate })
  .refine(({ givenNames, familyName }) => givenNames + familyName !== '', { path: ['familyName'], error: 'required' });

/** Each question as soon as it is answered; an answer that is sent replaces the one before, `null` takes it back. */
export const AnswersBody = z
  .strictObject({
    forWhom: ForWhom.optional(),
    person: OtherPersonBody.nullable().optional(),
    fields: z.array(FieldId).min(1).max(FieldId.options.length).optional(),
    purposeId: PurposeId.nullable().optional(),
    exemptionId: ExemptionId.nullable().optional(),
    delivery: Delivery.optional(),
    documentLanguage: DocumentLanguage.optional(),
    mail: MailAddress.nullable().optional(),
  })
  .meta({
    id: 'RequestAnswers',
    examples: [{ forWhom: 'self', fields: ['family-name', 'given-names'], delivery: 'download' }],
  });
export type AnswersBody = z.infer<typeof AnswersBody>;

/** A PDF that proves something, as base64. */
export const ProofBody = z
  .strictObject({ pdf: z.base64().min(8).max(280_000) })
  .meta({ id: 'RequestProof', examples: [{ pdf: 'JVBERi0xLjcK' }] });
export const proofBodyBytes = 284_000;

/** What was shown when the button was pressed; another version or fee by now is not agreed to. */
export const SubmitBody = z
  .strictObject({ productVersion: z.int().min(1), cents: z.int().min(0) })
  .meta({ id: 'SubmitRequest', examples: [{ productVersion: 1, cents: 0 }] });

export const AnswerBody = z
  .strictObject({ text: prose(2000) })
  .meta({ id: 'AnswerQuestion', examples: [{ text: 'My former name was Muster.' }] });

/** What may be done next with a request by the citizen. */
const citizenActions = [
  'save',
  'prove',
  'submit',
  'discard',
  'withdraw',
  'answer',
  'pay',
  'download',
  'receipt',
  'erase',
] as const;

const AnswersView = z.strictObject({
  forWhom: ForWhom.optional(),
  person: z.strictObject({ givenNames: z.string(), familyName: z.string(), birthDate: z.string() }).optional(),
  fields: z.array(FieldId).optional(),
  purposeId: PurposeId.optional(),
  exemptionId: ExemptionId.optional(),
  delivery: Delivery.optional(),
  documentLanguage: DocumentLanguage.optional(),
  mail: z.string().optional(),
});

const PaymentView = z.strictObject({
  cents: z.int(),
  state: z.enum(['open', 'paid', 'failed', 'refund-due', 'refunded']),
  at: InstantText,
});

export const RequestSummary = z.strictObject({
  requestId: RequestId,
  productId: ProductId,
  name: LocalizedText,
  state: RequestState,
  since: InstantText,
  createdAt: InstantText,
  /** The citizen must do something: finish the draft, pay, answer, choose a time for picking up. */
  waitsForYou: z.boolean(),
});
export type RequestSummary = z.infer<typeof RequestSummary>;

export const RequestsView = z.strictObject({ requests: z.array(RequestSummary) });

/** Everything that the page of a case shows. */
export const RequestView = z
  .strictObject({
    ...RequestSummary.shape,
    product: ProductView.optional().meta({ description: 'Left out once the product is no longer offered' }),
    productVersion: z.int(),
    version: z.int(),
    answers: AnswersView,
    /** As the login says: what the form is filled in with. */
    prefilled: z.strictObject({ givenNames: z.string(), familyName: z.string(), birthDate: z.string() }),
    proofs: z.array(z.strictObject({ id: z.int(), bytes: z.int(), at: InstantText })),
    /** What is still missing before it can be submitted. */
    missing: z.array(z.enum(['forWhom', 'person', 'fields', 'purposeId', 'delivery', 'documentLanguage', 'proof'])),
    level: z.strictObject({ needed: AssuranceLevel, enough: z.boolean() }),
    fee: z.strictObject({ cents: z.int(), source: z.string(), exemptionId: ExemptionId.optional() }).optional(),
    payments: z.array(PaymentView),
    timeline: z.array(HistoryEntry.omit({ staffId: true }).extend({ at: InstantText })),
    messages: z.array(z.strictObject({ from: z.enum(['clerk', 'citizen']), at: InstantText, text: z.string() })),
    decision: z.strictObject({ code: ReasonCode, text: z.string().optional() }).optional(),
    /** When it is expected, by what it took lately; and by when the town promised it. Absent while the citizen is asked. */
    expected: z.strictObject({ date: CivilDate, basis: Expectation.shape.basis }).optional(),
    deadline: CivilDate.optional(),
    /** Until when the citizen must pay or answer, or the draft is kept. */
    until: InstantText.optional(),
    certificate: z
      .strictObject({
        id: CertificateId,
        issuedAt: InstantText,
        validUntil: InstantText,
        downloadUntil: InstantText,
        checks: z.int().min(0).meta({ description: 'How often somebody has checked it' }),
      })
      .optional(),
    /** When everything about the case is deleted. */
    erasedAt: InstantText.optional(),
    may: z.array(z.enum(citizenActions)),
  })
  .meta({ id: 'CertificateRequest' });
export type RequestView = z.infer<typeof RequestView>;

export const CheckoutView = z
  .strictObject({ checkoutUrl: z.url() })
  .meta({ id: 'Checkout', description: 'Page of the payment provider to go to' });

/** Everything that is stored about a case, readable, and who looked at it. */
export const EverythingStoredView = z
  .strictObject({
    exportedAt: InstantText,
    request: z.record(z.string(), z.unknown()),
    answers: z.unknown().optional(),
    applicant: z.unknown().optional(),
    messages: z.unknown().optional(),
    decision: z.unknown().optional(),
    proofs: z.array(z.strictObject({ id: z.int(), pdf: z.base64() })),
    document: z.base64().optional(),
    receipt: z.base64().optional(),
    retrievals: z.array(z.strictObject({ at: InstantText, keptUntil: InstantText })).meta({
      description:
        'When data came from the population register to the citizen, and until when the law keeps a record of it',
    }),
    looks: z.array(z.strictObject({ at: InstantText, who: LookActor, what: LookedAt })),
  })
  .meta({ id: 'EverythingStored' });
