import type * as z from 'zod';
import type { ProductView, RequestView } from '../../shared/contracts/certificate/requests.ts';
import type { CitizenView } from '../../shared/contracts/certificate/sign-in.ts';

// Two certificates of a small town, a citizen, and a request that tests lead through its states.

type Product = z.input<typeof ProductView>;
type Request = z.input<typeof RequestView>;

/** Free online, nine euros on paper; nobody looks. */
export const registration: Product = {
  productId: 'meldebescheinigung',
  version: 3,
  kind: 'registration-simple',
  code: '99115003000000',
  name: { de: 'Meldebescheinigung', en: 'Registration certificate' },
  summary: { de: 'Zeigt, wo Sie wohnen.', en: 'Shows where you live.' },
  legalBasis: '§ 18 Abs. 1 BMG',
  level: 'low',
  mode: 'automatic',
  fields: [
    { id: 'family-name', preset: true, law: 'BMG § 18 (1) no. 1' },
    { id: 'given-names', preset: true, law: 'BMG § 18 (1) no. 2' },
    { id: 'doctorate', preset: false, law: 'BMG § 18 (1) no. 3' },
    { id: 'birth-date', preset: true, law: 'BMG § 18 (1) no. 4' },
    { id: 'addresses', preset: true, law: 'BMG § 18 (1) no. 5' },
  ],
  purposes: [
    { id: 'bank', name: { de: 'Vorlage bei der Bank' }, needsProof: false },
    { id: 'namensaenderung', name: { de: 'Änderung des Namens' }, needsProof: true },
  ],
  deliveries: [
    { delivery: 'download', cents: 0, source: '§ 18 Abs. 3 BMG' },
    { delivery: 'post', cents: 900, source: 'Verwaltungsgebührensatzung § 4 Nr. 12' },
  ],
  exemptions: [
    {
      id: 'sozialleistung',
      name: { de: 'Ich bekomme Sozialleistungen' },
      proof: { de: 'Bescheid vom Amt' },
      source: 'Verwaltungsgebührensatzung § 7',
    },
  ],
  languages: ['de', 'en', 'nl'],
  onlySelf: false,
  validityMonths: 6,
  documentDays: 90,
  caseDays: 365,
  refunds: { withdrawn: 'all', rejected: 'all' },
  wallet: true,
  expectation: { days: 0, basis: 'measured' },
};

/** Two clerks compare it with the register of births; picked up on paper. */
export const birth: Product = {
  ...registration,
  productId: 'geburtenregister',
  kind: 'civil-status',
  code: '',
  name: { de: 'Auskunft aus dem Geburtenregister' },
  summary: { de: 'Das ist keine Geburtsurkunde.' },
  level: 'substantial',
  mode: 'four-eyes',
  onlySelf: true,
  deliveries: [{ delivery: 'pick-up', cents: 1200, source: 'Kostenordnung Nr. 3' }],
  wallet: false,
  expectation: { days: 5, basis: 'promised' },
};

export const alex: z.input<typeof CitizenView> = {
  givenNames: 'Alex',
  familyName: 'Beispiel',
  birthDate: '1990-04-07',
  level: 'low',
  endsInSeconds: 7200,
};

export const requestId = 'Zk3xQ9vR2mT7bW1cY5nD0A';

/** A draft with the answers that go without saying. */
export const draft: Request = {
  requestId,
  productId: 'meldebescheinigung',
  name: registration.name,
  state: 'draft',
  since: '2026-11-20T08:15:00Z',
  createdAt: '2026-11-20T08:15:00Z',
  waitsForYou: true,
  product: registration,
  productVersion: 3,
  version: 1,
  answers: { fields: ['family-name', 'given-names', 'birth-date', 'addresses'], documentLanguage: 'de' },
  prefilled: { givenNames: 'Alex', familyName: 'Beispiel', birthDate: '1990-04-07' },
  proofs: [],
  missing: ['forWhom', 'purposeId', 'delivery'],
  level: { needed: 'low', enough: true },
  payments: [],
  timeline: [],
  messages: [],
  until: '2026-12-20T08:15:00Z',
  may: ['save', 'prove', 'submit', 'discard'],
};

/** Everything is answered: free, for oneself. */
export const answered: Request = {
  ...draft,
  answers: { ...draft.answers, forWhom: 'self', purposeId: 'bank', delivery: 'download', mail: 'alex@example.org' },
  missing: [],
};

const submitted: Request = {
  ...answered,
  state: 'submitted',
  waitsForYou: false,
  until: undefined,
  fee: { cents: 0, source: '§ 18 Abs. 3 BMG' },
  timeline: [{ event: 'submit', at: '2026-11-20T08:20:00Z', by: 'citizen' }],
  expected: { date: '2026-11-24', basis: 'measured' },
  deadline: '2026-11-24',
  may: ['withdraw'],
};

const withFee: Request = {
  ...submitted,
  answers: { ...answered.answers, delivery: 'post' },
  fee: { cents: 900, source: 'Verwaltungsgebührensatzung § 4 Nr. 12' },
};

const certificate = {
  id: 'LIN-2026-4K7M2PQX',
  issuedAt: '2026-11-20T08:20:05Z',
  validUntil: '2027-05-20T21:59:59Z',
  downloadUntil: '2027-02-18T08:20:05Z',
  checks: 2,
};
const ended = { expected: undefined, deadline: undefined, erasedAt: '2027-11-20T00:00:00Z' } as const;

/** A request in each state that a citizen can see. */
export const requests: Record<Exclude<Request['state'], 'erased'>, Request> = {
  draft,
  submitted,
  'awaiting-payment': {
    ...withFee,
    state: 'awaiting-payment',
    waitsForYou: true,
    expected: undefined,
    until: '2026-12-04T08:20:00Z',
    payments: [{ cents: 900, state: 'failed', at: '2026-11-20T08:21:00Z' }],
    may: ['withdraw', 'pay'],
  },
  'in-review': { ...submitted, state: 'in-review', expected: { date: '2026-11-25', basis: 'promised' } },
  'needs-info': {
    ...submitted,
    state: 'needs-info',
    waitsForYou: true,
    expected: undefined,
    timeline: [...submitted.timeline, { event: 'ask', at: '2026-11-20T09:02:00Z', by: 'clerk' }],
    messages: [
      { from: 'clerk', at: '2026-11-20T09:02:00Z', text: 'Soll Ihr früherer Name\nauf der Bescheinigung stehen?' },
    ],
    until: '2026-12-20T09:02:00Z',
    may: ['prove', 'answer', 'withdraw'],
  },
  approved: { ...submitted, state: 'approved' },
  issuing: { ...submitted, state: 'issuing' },
  issued: {
    ...submitted,
    ...ended,
    state: 'issued',
    certificate,
    timeline: [
      ...submitted.timeline,
      { event: 'auto-approve', at: '2026-11-20T08:20:01Z', by: 'system', reason: 'checked' },
      { event: 'issue', at: '2026-11-20T08:20:02Z', by: 'system' },
      { event: 'sealed', at: '2026-11-20T08:20:05Z', by: 'system' },
    ],
    may: ['download'],
  },
  delivered: {
    ...withFee,
    ...ended,
    state: 'delivered',
    certificate,
    payments: [{ cents: 900, state: 'paid', at: '2026-11-20T08:21:00Z' }],
    may: ['download', 'receipt'],
  },
  rejected: {
    ...submitted,
    ...ended,
    state: 'rejected',
    decision: { code: 'proof-missing', text: 'Die Vollmacht ist nicht unterschrieben.' },
    may: ['erase'],
  },
  withdrawn: { ...submitted, ...ended, state: 'withdrawn', may: ['erase'] },
  'payment-expired': { ...withFee, ...ended, state: 'payment-expired', may: ['erase'] },
  'issue-failed': { ...submitted, state: 'issue-failed' },
  revoked: {
    ...submitted,
    ...ended,
    state: 'revoked',
    certificate,
    decision: { code: 'wrong-content' },
    may: ['erase'],
  },
  superseded: { ...submitted, ...ended, state: 'superseded', certificate, may: ['erase'] },
  expired: { ...submitted, ...ended, state: 'expired', certificate, may: ['erase'] },
};
