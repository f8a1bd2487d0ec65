import { randomBytes, randomInt } from 'node:crypto';
import { hmacLinks } from '../../functions/adapters/links.ts';
import type { CaseKeys } from '../../functions/ports/certificate.ts';
import { caseFilesIn } from '../../functions/store/certificates/case-files.ts';
import { issuedCertificatesIn } from '../../functions/store/certificates/issued.ts';
import { journalIn } from '../../functions/store/certificates/journal.ts';
import { requestsIn } from '../../functions/store/certificates/requests.ts';
import { retrievalsIn } from '../../functions/store/certificates/retrievals.ts';
import { sealKeysIn } from '../../functions/store/certificates/seal-keys.ts';
import { caseKeysIn } from '../../functions/store/certificates/sealed-cases.ts';
import { statusListsIn, statusPlacesIn } from '../../functions/store/certificates/status-lists.ts';
import { wrapperInMemory } from '../../infra/ops/demo-history/certificate-outside.ts';
import { RequestId } from '../../shared/domain/certificate/ids.ts';
import { RegisterKey } from '../../shared/domain/certificate/register-person.ts';
import { type Answers, CertificateRequest } from '../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { makeMunicipality, tenant } from './make.ts';
import { memoryCatalogue } from './memory-catalogue.ts';
import { type Meter, metered } from './meter.ts';
import { storeInMemory } from './store-in-memory.ts';

export const lenaKey = RegisterKey.parse('lena');

/** Requests, their keys and what is issued, on the real stores with a table in memory. */
export function issuingHouse() {
  const { double, clock, client, waiting, store } = storeInMemory({ now: '2026-11-24T08:00:00Z' });
  const meter: Meter = metered(client);
  const { table, repeat } = store;
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `write-${ids}`;
  };
  const keyWrapper = wrapperInMemory();
  const statusPlaces = statusPlacesIn({ table, repeat, drawIndex: (below) => randomInt(below) });
  return {
    ...store,
    client,
    meter,
    clock,
    double,
    newId,
    links: hmacLinks(Buffer.alloc(32, 5).toString('base64')),
    catalogue: memoryCatalogue({ municipality: makeMunicipality(), offices: [], services: [], texts: [] }),
    requests: requestsIn({ table, repeat, newId }),
    keyWrapper,
    caseKeys: caseKeysIn({ table, wrapper: keyWrapper }),
    caseFiles: caseFilesIn(store),
    journal: journalIn(table),
    statusLists: statusListsIn(table),
    sealKeys: sealKeysIn(store),
    retrievals: retrievalsIn({ table, wrapper: keyWrapper }),
    issued: issuedCertificatesIn({ table, repeat, statusPlaces, waiting, newId }),
  };
}

export type IssuingHouse = ReturnType<typeof issuingHouse>;

export const lenaAnswers: Answers = {
  forWhom: 'self',
  fields: ['family-name', 'given-names', 'doctorate', 'birth-date', 'addresses'],
  delivery: 'download',
  documentLanguage: 'de',
  mail: 'lena@example.org',
};

/** `approvedExtract`: what the register said when it was approved. */
type Making = Partial<CertificateRequest> & { readonly approvedExtract?: string; readonly answers?: Answers };

/** Lena Łukaszewicz asks for the simple registration certificate, which was approved just now. */
async function makeApproved(
  caseKeys: CaseKeys,
  town: TenantId,
  { approvedExtract, answers = lenaAnswers, ...changes }: Making = {},
) {
  const id = RequestId.parse(randomBytes(16).toString('base64url'));
  const { key, wrapped } = await caseKeys.create(town, id);
  const claims = { givenNames: 'Lena', familyName: 'Łukaszewicz', birthDate: '1990-03-04' };
  const applicant = { claims, level: 'substantial', authenticatedAt: at, registerKey: lenaKey, approvedExtract };
  const request = CertificateRequest.parse({
    id,
    subject: 'citizen-lena-pseudonym',
    productId: 'meldebescheinigung',
    productVersion: 1,
    terms: simpleTerms,
    state: 'approved',
    version: 3,
    language: 'de',
    createdAt: at - 60,
    savedAt: at - 30,
    submittedAt: at - 20,
    delivery: 'download',
    fee: { cents: 0, currency: 'EUR', source: 'BMG § 18 (3)' },
    payments: [],
    deadline: '2026-11-26',
    causes: [],
    history: [
      { event: 'submit', at: at - 20, by: 'citizen' },
      { event: 'auto-approve', at: at - 10, by: 'system' },
    ],
    approvals: [],
    proofs: [],
    documentDeleted: false,
    failures: 0,
    sealed: { answers: key.seal('answers', answers), applicant: key.seal('applicant', applicant) },
    ...changes,
  });
  return { request, key, wrapped };
}

/** The same, as it is while a worker makes the document. */
export async function makeIssuing(caseKeys: CaseKeys, town: TenantId) {
  return await makeApproved(caseKeys, town, { state: 'issuing' });
}

/** An approved request in the house. */
export async function approvedRequest(house: IssuingHouse, changes: Making = {}) {
  const { request, key, wrapped } = await makeApproved(house.caseKeys, tenant, changes);
  await house.requests.begin(tenant, request, wrapped);
  return { request, key };
}

/** Ten minutes before the clock of the house. */
const at = 1_795_506_600;

const simpleTerms = {
  kind: 'registration-simple',
  legalBasis: 'BMG § 18 (1)',
  level: 'low',
  mode: 'automatic',
  refunds: { withdrawn: 'all', rejected: 'all' },
  deadlineWorkingDays: 2,
  validityMonths: 6,
  retention: { draftDays: 30, documentDays: 90, proofDays: 30, caseDays: 365 },
  qr: 'full',
  wallet: true,
};
