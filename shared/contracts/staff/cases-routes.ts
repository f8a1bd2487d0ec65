import { Pdf } from '../certificate/requests.ts';
import type { Route } from '../route.ts';
import {
  ApproveBody,
  AskBody,
  CaseChanged,
  CasePath,
  CaseQuery,
  CasesView,
  CaseView,
  CertificatePath,
  ProofPath,
  ReissueBody,
  RejectBody,
  RevokeBody,
  VersionBody,
} from './cases.ts';

const guarded = ['sign_in_needed', 'not_permitted', 'not_found'] as const;
const changing = [...guarded, 'request_changed', 'edited_meanwhile', 'own_case'] as const;

const clerks = {
  group: 'staff',
  audience: 'staff',
  needs: { capability: 'certify', at: 'anywhere' },
  cache: 'no-store',
} as const;

const change = { ...clerks, method: 'POST', response: { status: 200, schema: CaseChanged } } as const;
const file = {
  ...clerks,
  method: 'GET',
  response: { status: 200, schema: Pdf, contentType: 'application/pdf' },
} as const;

/** Clerks decide about requests for certificates. Whatever is opened is noted, and the citizen can see that it was. */
export const casesRoutes = {
  listCases: {
    ...clerks,
    method: 'GET',
    path: '/v1/staff/cases',
    summary: 'What clerks have to do, the nearest deadline first',
    request: {},
    response: { status: 200, schema: CasesView },
    errors: guarded,
  },
  getCase: {
    ...clerks,
    method: 'GET',
    path: '/v1/staff/cases/{requestId}',
    summary: 'A case with everything that is needed to decide it',
    description: 'Noted before anything is shown. Where something is to be decided the register is read anew.',
    request: { path: CasePath, query: CaseQuery },
    response: { status: 200, schema: CaseView },
    errors: guarded,
  },
  getCaseProof: {
    ...file,
    path: '/v1/staff/cases/{requestId}/proofs/{proofId}',
    summary: 'A file that the citizen proves something with',
    request: { path: ProofPath },
    errors: guarded,
  },
  getCaseDocument: {
    ...file,
    path: '/v1/staff/cases/{requestId}/document',
    summary: 'The sealed document, to be sent by post or handed over',
    request: { path: CasePath },
    errors: [...guarded, 'request_changed'],
  },
  findCase: {
    ...clerks,
    method: 'GET',
    path: '/v1/staff/certificates/{certificateId}/case',
    summary: 'The case of a certificate, by the number that is printed on it',
    request: { path: CertificatePath },
    response: { status: 200, schema: CasePath },
    errors: guarded,
  },
  askCitizen: {
    ...change,
    path: '/v1/staff/cases/{requestId}/ask',
    summary: "Ask the citizen something; the town's clock stands still until they answer",
    request: { path: CasePath, body: AskBody },
    errors: changing,
  },
  approveCase: {
    ...change,
    path: '/v1/staff/cases/{requestId}/approve',
    summary: 'Approve a request; where the product wants four eyes, as one of two clerks',
    request: { path: CasePath, body: ApproveBody },
    errors: [...changing, 'second_clerk_needed', 'person_unclear', 'register_unavailable'],
  },
  rejectCase: {
    ...change,
    path: '/v1/staff/cases/{requestId}/reject',
    summary: 'Reject a request, with reasons and how to object; what was paid goes back as the product says',
    request: { path: CasePath, body: RejectBody },
    errors: changing,
  },
  retryIssue: {
    ...change,
    path: '/v1/staff/cases/{requestId}/retry',
    summary: 'Have a certificate issued again whose issuing failed',
    request: { path: CasePath, body: VersionBody },
    errors: changing,
  },
  handOver: {
    ...change,
    path: '/v1/staff/cases/{requestId}/hand-over',
    summary: 'Say that a certificate was sent by post or handed over',
    request: { path: CasePath, body: VersionBody },
    errors: changing,
  },
  revokeCertificate: {
    ...change,
    path: '/v1/staff/cases/{requestId}/revoke',
    summary: 'Revoke a certificate: the first clerk proposes it, a second one does it',
    request: { path: CasePath, body: RevokeBody },
    errors: [...changing, 'second_clerk_needed'],
  },
  keepCertificate: {
    ...change,
    path: '/v1/staff/cases/{requestId}/keep',
    summary: 'Decide against a revocation that was proposed',
    request: { path: CasePath, body: VersionBody },
    errors: changing,
  },
  reissueCertificate: {
    ...change,
    path: '/v1/staff/cases/{requestId}/reissue',
    summary: 'Declare a certificate replaced and open a case for the one that replaces it; answers the new case',
    request: { path: CasePath, body: ReissueBody },
    errors: changing,
  },
} as const satisfies Record<string, Route>;
