import * as z from 'zod';
import { AssuranceLevel } from '../assurance.ts';
import { CitizenClaims, CitizenSubject } from '../citizen.ts';
import { CivilDate } from '../civil.ts';
import { StaffId } from '../ids.ts';
import { Language, LocalizedText } from '../language.ts';
import { BirthDate } from './birth-date.ts';
import { FeeSnapshot } from './fee.ts';
import { FieldId } from './field.ts';
import { CertificateId, ProductId, RequestId } from './ids.ts';
import { RequestEvent, type RequestState, RequestState as State } from './lifecycle.ts';
import { Payment } from './payment.ts';
import { PickUp } from './pick-up.ts';
import { Delivery, DocumentLanguage, Exemption, ExemptionId, PurposeId, Terms } from './product.ts';
import { RegisterKey } from './register-person.ts';

/** For oneself, for one's child, or for somebody who gave power of attorney; the last two are for a clerk. */
export const ForWhom = z.enum(['self', 'child', 'proxy']);
export type ForWhom = z.infer<typeof ForWhom>;

/** Whom the certificate is about, where that is not the citizen who asks. Unknown parts of a date of birth are 00. */
const OtherPerson = z.strictObject({
  givenNames: z.string().max(250),
  familyName: z.string().max(250),
  birthDate: BirthDate,
});

/** Everything that a form asks, each once it is answered. Kept sealed. */
export const Answers = z.strictObject({
  forWhom: ForWhom.optional(),
  person: OtherPerson.optional(),
  fields: z.array(FieldId).optional(),
  purposeId: PurposeId.optional(),
  exemptionId: ExemptionId.optional(),
  delivery: Delivery.optional(),
  documentLanguage: DocumentLanguage.optional(),
  /** Where news are sent; without it they stand on the page of the case only. */
  mail: z.string().optional(),
});
export type Answers = z.infer<typeof Answers>;

/** What was chosen of the product's lists, in the words of the day on which it was submitted: they stay as they were. */
const Chosen = z.strictObject({ purpose: LocalizedText.optional(), exemption: Exemption.optional() });

/** Who asks, as the login said when the request was submitted. Kept sealed. */
export const Applicant = z.strictObject({
  claims: CitizenClaims,
  level: AssuranceLevel,
  /** Seconds since 1970: when they last showed who they are. */
  authenticatedAt: z.int(),
  chosen: Chosen.optional(),
  /** The person in the register whom the certificate is about, once exactly one was found. */
  registerKey: RegisterKey.optional(),
  /** Hash of what the register said of them when it was approved; at issuing it must still say so. */
  approvedExtract: z.string().optional(),
});
export type Applicant = z.infer<typeof Applicant>;

/** A question of the town and what was answered, in order. Kept sealed. Seconds since 1970. */
export const Message = z.strictObject({ from: z.enum(['clerk', 'citizen']), at: z.int(), text: z.string().max(2000) });
export type Message = z.infer<typeof Message>;

/** Why a clerk decided so; the words are kept sealed. */
export const ReasonCode = z.enum([
  'checked',
  'proof-accepted',
  'not-entitled',
  'proof-missing',
  'person-unclear',
  'not-in-register',
  'no-answer',
  'wrong-content',
  'person-asked',
  'other',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** Something that happened, without personal data. Seconds since 1970. */
export const HistoryEntry = z.strictObject({
  event: RequestEvent,
  at: z.int(),
  by: z.enum(['citizen', 'clerk', 'payment', 'system', 'privacy-officer']),
  staffId: StaffId.optional(),
  reason: ReasonCode.optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Why somebody has to look, for the clerk. */
export const ReviewCause = z.enum([
  'product',
  'exemption',
  'proof',
  'other-person',
  'not-found',
  'several-found',
  'block',
  'died',
  'glyph',
  'data-changed',
  'limit',
]);
export type ReviewCause = z.infer<typeof ReviewCause>;

/** Base64 of AES-256-GCM under the key of the case. */
export const Sealed = z.string().brand('Sealed');
export type Sealed = z.infer<typeof Sealed>;

/** A file that proves something, PDF; the content is an item of its own. */
export const Proof = z.strictObject({ id: z.int().min(1), bytes: z.int(), at: z.int() });
export type Proof = z.infer<typeof Proof>;

/** A request for a certificate. What is personal is sealed; the rest tells nobody who it is about. */
export const CertificateRequest = z.strictObject({
  id: RequestId,
  subject: CitizenSubject,
  productId: ProductId,
  productVersion: z.int(),
  terms: Terms,
  state: State,
  /** Counts the writes. */
  version: z.int(),
  /** Of pages and mails. */
  language: Language,
  createdAt: z.int(),
  savedAt: z.int(),
  submittedAt: z.int().optional(),
  delivery: Delivery.optional(),
  fee: FeeSnapshot.optional(),
  payments: z.array(Payment),
  /** When the town promised to be done; absent while the citizen is asked. */
  deadline: CivilDate.optional(),
  /** Working days that were left when the clock stopped. */
  daysLeft: z.int().optional(),
  causes: z.array(ReviewCause),
  history: z.array(HistoryEntry),
  /** Clerks who have approved so far, for four eyes. */
  approvals: z.array(StaffId),
  /** A clerk wants the certificate revoked, and waits for a second one. */
  revocation: z.strictObject({ staffId: StaffId, reason: ReasonCode, at: z.int() }).optional(),
  certificate: z.strictObject({ id: CertificateId, issuedAt: z.int(), validUntil: z.int() }).optional(),
  proofs: z.array(Proof),
  /** The sealed document was deleted, as its time was over. */
  documentDeleted: z.boolean(),
  /** Timers wait until then, after something failed; seconds since 1970. */
  notBefore: z.int().optional(),
  /** The time chosen for picking it up. */
  pickUp: PickUp.optional(),
  /** When the citizen was reminded of something last, seconds since 1970. */
  remindedAt: z.int().optional(),
  /** How often something failed in a row. */
  failures: z.int(),
  sealed: z.strictObject({
    answers: Sealed.optional(),
    applicant: Sealed.optional(),
    messages: Sealed.optional(),
    decision: Sealed.optional(),
    /** What only the case knows of its certificate: check code, salt of its entries in the journal. */
    certificate: Sealed.optional(),
  }),
});
export type CertificateRequest = z.infer<typeof CertificateRequest>;

/** What stays of an erased request: that there was one. */
export const ErasedRequest = z.strictObject({ id: RequestId, state: z.literal('erased'), version: z.int() });
export type ErasedRequest = z.infer<typeof ErasedRequest>;

/** When the request came into the state that it is in now. Seconds since 1970. */
export function sinceWhen({ history, createdAt }: CertificateRequest): number {
  return history.at(-1)?.at ?? createdAt;
}

/** When `event` happened last. Seconds since 1970. */
export function whenLast({ history }: CertificateRequest, event: RequestEvent): number | undefined {
  return history.findLast((entry) => entry.event === event)?.at;
}

/** Whether the request is in one of these states. */
export function isIn({ state }: Pick<CertificateRequest, 'state'>, ...states: readonly RequestState[]): boolean {
  return states.includes(state);
}
