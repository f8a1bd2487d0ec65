import type * as z from 'zod';
import type { CaseRow, CaseView } from '../../shared/contracts/staff/cases.ts';

type Case = z.input<typeof CaseView>;

export const caseId = 'Zk3xQ9vR2mT7bW1cY5nD0A';
const name = { de: 'Erweiterte Meldebescheinigung', en: 'Extended registration certificate' };

/** Alex asks for his child; a clerk must decide, four eyes. */
export const childCase: Case = {
  requestId: caseId,
  name,
  productId: 'erweiterte-meldebescheinigung',
  legalBasis: '§ 18 Abs. 2 BMG',
  kind: 'registration-extended',
  mode: 'four-eyes',
  state: 'in-review',
  version: 4,
  since: '2026-11-23T09:10:00Z',
  submittedAt: '2026-11-23T09:10:00Z',
  language: 'en',
  task: 'decide',
  deadline: '2026-11-24',
  urgency: 'today',
  causes: ['product', 'other-person', 'proof'],
  applicant: {
    givenNames: 'Alex',
    familyName: 'Beispiel',
    birthDate: '1990-04-07',
    level: 'substantial',
    authenticatedAt: '2026-11-23T09:00:00Z',
  },
  answers: {
    forWhom: 'child',
    person: { givenNames: 'Mia', familyName: 'Beispiel', birthDate: '2019-05-00' },
    fields: ['family-name', 'given-names', 'birth-date', 'addresses'],
    purpose: { de: 'Anmeldung in der Schule' },
    delivery: 'post',
    documentLanguage: 'de',
  },
  fee: { cents: 900, source: 'Verwaltungsgebührensatzung § 4 Nr. 12', paid: true },
  proofs: [{ id: 77, bytes: 180_000, at: '2026-11-23T09:09:00Z' }],
  register: {
    kind: 'one',
    extract: 'what-was-read',
    identity: [
      { label: 'Familienname', value: 'Beispiel' },
      { label: 'Vornamen', value: 'Mia' },
    ],
    printed: [{ label: 'Hauptwohnung', value: 'Ahornweg 7, 04177 Lindenau' }],
    blocks: ['51'],
    died: false,
    guardian: false,
  },
  messages: [
    { from: 'clerk', at: '2026-11-23T10:00:00Z', text: 'Für welche Schule?' },
    { from: 'citizen', at: '2026-11-23T11:00:00Z', text: 'Für die Lindenschule.' },
  ],
  looks: [{ at: '2026-11-23T10:00:00Z', who: 'clerk', what: 'case', byYou: true }],
  timeline: [
    { event: 'submit', at: '2026-11-23T09:10:00Z', by: 'citizen', byYou: false },
    { event: 'ask', at: '2026-11-23T10:00:00Z', by: 'clerk', byYou: true },
    { event: 'answer', at: '2026-11-23T11:00:00Z', by: 'citizen', byYou: false },
  ],
  approvals: { needed: 2, given: 0, byYou: false },
  ownCase: false,
  may: ['approve', 'ask', 'reject'],
};

/** The same, issued and on its way to the post; a colleague wants it revoked. */
export const issuedCase: Case = {
  ...childCase,
  state: 'issued',
  version: 9,
  task: 'revoke-second',
  urgency: 'overdue',
  causes: [],
  register: undefined,
  certificate: { id: 'LIN-2026-4K7M2PQX', issuedAt: '2026-11-23T12:00:00Z', validUntil: '2027-05-23T21:59:59Z' },
  revocation: { reason: 'wrong-content', at: '2026-11-24T07:00:00Z', byYou: false },
  may: ['document', 'revoke', 'keep', 'reissue'],
};

const row = (changes: Partial<z.input<typeof CaseRow>>): z.input<typeof CaseRow> => ({
  requestId: caseId,
  name,
  applicant: 'A. Bei…',
  task: 'decide',
  deadline: '2026-11-24',
  urgency: 'today',
  causes: ['product', 'other-person'],
  since: '2026-11-23T09:10:00Z',
  waitsForOther: false,
  ...changes,
});

export const queue = {
  cases: [
    row({ deadline: '2026-11-20', urgency: 'overdue', task: 'retry', requestId: 'A'.repeat(22), causes: [] }),
    row({}),
    row({
      deadline: '2026-11-25',
      urgency: 'soon',
      task: 'decide-second',
      requestId: 'B'.repeat(22),
      waitsForOther: true,
    }),
    row({ deadline: '2026-12-01', urgency: 'later', task: 'hand-over', requestId: 'C'.repeat(22), causes: [] }),
  ],
  more: false,
};
