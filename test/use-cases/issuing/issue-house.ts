import type { Register } from '../../../functions/ports/register.ts';
import { registerExtract } from '../../../functions/use-cases/certificates/register-extract.ts';
import { issueCertificate } from '../../../functions/use-cases/issuing/issue-certificate.ts';
import { RegisterPerson } from '../../../shared/domain/certificate/register-person.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { listeningObserver } from '../../http/ask.ts';
import { documentDouble } from '../../support/document-double.ts';
import { approvedRequest, issuingHouse, lenaAnswers, lenaKey } from '../../support/issuing-house.ts';
import { tenant } from '../../support/make.ts';

export const lena = RegisterPerson.parse({
  key: lenaKey,
  familyName: 'Łukaszewicz',
  givenNames: ['Lena', 'Maria'],
  callName: 'Lena',
  birth: { date: '1990-03-04', place: 'Poznań' },
  citizenships: ['PL', 'DE'],
  residences: [
    { kind: 'main', address: { street: 'Lindenweg 12 a', postalCode: '04177', city: 'Lindenau' }, from: '2019-06-01' },
  ],
  familyStatus: 'single',
  blocks: [],
});

/** A worker with a register to change, keys to take away, and a request that was approved just now. */
export async function issueHouse(changes: Partial<CertificateRequest> = {}) {
  const house = issuingHouse();
  const known: { answer: Awaited<ReturnType<Register['read']>> } = { answer: { kind: 'one', person: lena } };
  const { documents, made, faults } = documentDouble();
  const { observer, jobs, faults: noted } = listeningObserver();
  const deps = {
    ...house,
    openDocuments: async () => documents,
    missingGlyphs: documents.missingGlyphs,
    observer,
    register: { read: async () => known.answer },
    looks: { note: async () => undefined },
    products: { get: async () => undefined },
    portalOrigin: () => 'https://termine.lindenau.example',
  };
  const { request, key } = await approvedRequest(house, {
    ...changes,
    approvedExtract: registerExtract(lena, lenaAnswers),
  });
  const issue = () => issueCertificate(deps)(tenant, request.id);
  const now = async () => await house.requests.get(tenant, request.id);
  const journalSize = async () => (await house.journal.edge(tenant)).size;
  const person = (change: object) => {
    known.answer = { kind: 'one', person: RegisterPerson.parse({ ...lena, ...change }) };
  };
  return { ...deps, id: request.id, key, known, person, made, faults, jobs, noted, issue, now, journalSize };
}

export type House = Awaited<ReturnType<typeof issueHouse>>;

export async function issuedIn({ now, issued }: House) {
  const request = await now();
  const row = request?.certificate && (await issued.byNumber(tenant, request.certificate.id));
  if (!request || !row) throw new Error('Nothing was issued');
  return { request, row };
}

/** What the case alone knows of its certificate. */
export function secretsOf({ key }: House, { sealed }: CertificateRequest) {
  if (!sealed.certificate) throw new Error('The case knows nothing of a certificate');
  const secrets: unknown = key.open('certificate', sealed.certificate);
  return secrets;
}

export async function mustBe({ now }: House) {
  const request = await now();
  if (!request) throw new Error('The request is gone');
  return request;
}
