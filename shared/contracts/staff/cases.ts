import * as z from 'zod';
import { AssuranceLevel } from '../../domain/assurance.ts';
import { ClerkTask } from '../../domain/certificate/clerk-task.ts';
import { FieldId } from '../../domain/certificate/field.ts';
import { CertificateId, ProductId, RequestId } from '../../domain/certificate/ids.ts';
import { RequestState } from '../../domain/certificate/lifecycle.ts';
import { LookActor, LookedAt } from '../../domain/certificate/look.ts';
import { PickUpStanding } from '../../domain/certificate/pick-up.ts';
import { Delivery, DocumentLanguage, ProductKind, ProductMode } from '../../domain/certificate/product.ts';
import { ForWhom, HistoryEntry, ReasonCode, ReviewCause } from '../../domain/certificate/request.ts';
import { CivilDate, InstantText } from '../../domain/civil.ts';
import { AppointmentReference } from '../../domain/ids.ts';
import { Language, LocalizedText } from '../../domain/language.ts';
import { prose } from '../text.ts';

export const CasePath = z.strictObject({ requestId: RequestId });
export const ProofPath = z.strictObject({ requestId: RequestId, proofId: z.coerce.number().int().min(1) });
export const CertificatePath = z.strictObject({ certificateId: CertificateId });

/** In which language the register's lines are written. */
export const CaseQuery = z.strictObject({ language: DocumentLanguage.default('de') });

/** How near the deadline is; `soon`: the next working day. */
export const Urgency = z.enum(['overdue', 'today', 'soon', 'later']);
export type Urgency = z.infer<typeof Urgency>;

export const CaseRow = z
  .strictObject({
    requestId: RequestId,
    name: LocalizedText,
    applicant: z.string().meta({ description: 'Name, shortened' }),
    task: ClerkTask,
    deadline: CivilDate,
    urgency: Urgency,
    causes: z.array(ReviewCause),
    since: InstantText,
    waitsForOther: z.boolean().meta({ description: 'The caller has decided; a second clerk has to' }),
  })
  .meta({ id: 'CaseRow' });
export type CaseRow = z.infer<typeof CaseRow>;

export const CasesView = z.strictObject({
  cases: z.array(CaseRow),
  more: z.boolean().meta({ description: 'There are more than are shown' }),
});

const Row = z.strictObject({ label: z.string(), value: z.string() });

/** What the register says now. `printed`: the lines of the certificate; `identity`: whom it is about. */
export const RegisterView = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('one'),
    extract: z.string().meta({ description: 'Sent back with the approval: what was seen is what is approved' }),
    identity: z.array(Row),
    printed: z.array(Row),
    blocks: z.array(z.enum(['51', '52'])),
    died: z.boolean(),
    guardian: z.boolean().optional().meta({ description: 'For a child: whether the applicant acts for it' }),
  }),
  z.strictObject({ kind: z.enum(['none', 'several', 'down']) }),
]);
export type RegisterView = z.infer<typeof RegisterView>;

/** What a clerk may do next. */
export const clerkActions = [
  'ask',
  'approve',
  'reject',
  'retry',
  'document',
  'hand-over',
  'revoke',
  'keep',
  'reissue',
] as const;

const Person = z.strictObject({ givenNames: z.string(), familyName: z.string(), birthDate: z.string() });

/** Everything that the page of a case shows to clerks. */
export const CaseView = z
  .strictObject({
    requestId: RequestId,
    name: LocalizedText,
    productId: ProductId,
    legalBasis: z.string(),
    kind: ProductKind,
    mode: ProductMode,
    state: RequestState,
    version: z.int(),
    since: InstantText,
    submittedAt: InstantText,
    language: Language.meta({ description: 'What the citizen reads' }),
    task: ClerkTask.optional(),
    deadline: CivilDate.optional(),
    urgency: Urgency.optional(),
    causes: z.array(ReviewCause),
    applicant: Person.extend({ level: AssuranceLevel, authenticatedAt: InstantText }),
    answers: z.strictObject({
      forWhom: ForWhom,
      person: Person.optional(),
      fields: z.array(FieldId),
      purpose: LocalizedText.optional(),
      exemption: z.strictObject({ name: LocalizedText, proof: LocalizedText, source: z.string() }).optional(),
      delivery: Delivery.optional(),
      documentLanguage: DocumentLanguage.optional(),
    }),
    fee: z
      .strictObject({
        cents: z.int(),
        source: z.string(),
        paid: z.boolean().meta({ description: 'The town has the money, and is not about to give it back' }),
        refund: z.enum(['owed', 'done']).optional(),
      })
      .optional(),
    proofs: z.array(z.strictObject({ id: z.int(), bytes: z.int(), at: InstantText })),
    register: RegisterView.optional().meta({ description: 'Read for this answer; left out where nothing is decided' }),
    messages: z.array(z.strictObject({ from: z.enum(['clerk', 'citizen']), at: InstantText, text: z.string() })),
    decision: z.strictObject({ code: ReasonCode, text: z.string().optional() }).optional(),
    timeline: z.array(
      HistoryEntry.omit({ staffId: true }).extend({
        at: InstantText,
        byYou: z.boolean().meta({ description: 'The caller did it' }),
      }),
    ),
    approvals: z.strictObject({ needed: z.int(), given: z.int(), byYou: z.boolean() }),
    revocation: z.strictObject({ reason: ReasonCode, at: InstantText, byYou: z.boolean() }).optional(),
    certificate: z.strictObject({ id: CertificateId, issuedAt: InstantText, validUntil: InstantText }).optional(),
    pickUp: z
      .strictObject({
        standing: PickUpStanding,
        until: InstantText,
        appointment: z
          .strictObject({ reference: AppointmentReference, officeName: LocalizedText, startsAt: InstantText })
          .optional(),
      })
      .optional()
      .meta({ description: 'When and where it is picked up, and until when it lies ready for that' }),
    looks: z
      .array(z.strictObject({ at: InstantText, who: LookActor, what: LookedAt, byYou: z.boolean() }))
      .meta({ description: 'Who looked at what, the newest first; as the citizen sees it' }),
    ownCase: z.boolean().meta({ description: 'A name in the case is that of the caller: a colleague has to decide' }),
    may: z.array(z.enum(clerkActions)),
  })
  .meta({ id: 'Case' });
export type CaseView = z.infer<typeof CaseView>;

export const CaseChanged = z.strictObject({ requestId: RequestId, state: RequestState, version: z.int() });
export type CaseChanged = z.infer<typeof CaseChanged>;

/** The version of the case that was shown when the button was pressed. */
const version = z.int().min(1);

export const approveReasons = ['checked', 'proof-accepted'] as const;
export const rejectReasons = [
  'not-entitled',
  'proof-missing',
  'person-unclear',
  'not-in-register',
  'no-answer',
  'other',
] as const;
export const revokeReasons = ['wrong-content', 'person-asked', 'not-entitled', 'other'] as const;
export const reissueReasons = ['wrong-content', 'person-asked'] as const;

export const AskBody = z.strictObject({ text: prose(2000, 3), version }).meta({
  id: 'AskCitizen',
  examples: [{ text: 'Bitte reichen Sie die Vollmacht nach.', version: 4 }],
});

export const ApproveBody = z
  .strictObject({ reason: z.enum(approveReasons), extract: z.string().max(64), version })
  .meta({ id: 'ApproveCase', examples: [{ reason: 'checked', extract: 'x3Yk9Q', version: 4 }] });

export const RejectBody = z.strictObject({ reason: z.enum(rejectReasons), text: prose(2000, 3), version }).meta({
  id: 'RejectCase',
  examples: [{ reason: 'not-entitled', text: 'Sie sind hier nicht gemeldet.', version: 4 }],
});

export const RevokeBody = z
  .strictObject({ reason: z.enum(revokeReasons), version })
  .meta({ id: 'RevokeCertificate', examples: [{ reason: 'wrong-content', version: 7 }] });
export const ReissueBody = z
  .strictObject({ reason: z.enum(reissueReasons), version })
  .meta({ id: 'ReissueCertificate', examples: [{ reason: 'wrong-content', version: 7 }] });
export const VersionBody = z.strictObject({ version }).meta({ id: 'CaseVersion', examples: [{ version: 7 }] });
