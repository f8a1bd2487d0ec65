import type { casesRoutes } from '../../../shared/contracts/staff/cases-routes.ts';
import { openKeyWrapper } from '../../adapters/key-wrapper.ts';
import { httpRegister } from '../../adapters/register.ts';
import type { StaffEnv } from '../../env.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import type { KeyWrapper } from '../../ports/certificate.ts';
import type { Register } from '../../ports/register.ts';
import { approveCase } from '../../use-cases/cases/approve-case.ts';
import { askCitizen } from '../../use-cases/cases/ask-citizen.ts';
import { findCase } from '../../use-cases/cases/find-case.ts';
import { getCase } from '../../use-cases/cases/get-case.ts';
import { getCaseDocument, getCaseProof } from '../../use-cases/cases/get-case-file.ts';
import { handOver } from '../../use-cases/cases/hand-over.ts';
import { keepCertificate } from '../../use-cases/cases/keep-certificate.ts';
import { listCases } from '../../use-cases/cases/list-cases.ts';
import { reissueCertificate } from '../../use-cases/cases/reissue-certificate.ts';
import { rejectCase } from '../../use-cases/cases/reject-case.ts';
import { retryIssue } from '../../use-cases/cases/retry-issue.ts';
import { revokeCertificate } from '../../use-cases/cases/revoke-certificate.ts';
import { caseParts } from '../certificate/cases.ts';
import type { StaffFoundation } from './foundation.ts';

/** What lies outside the house for cases. */
export type CasesOutside = { readonly register: Register; readonly keyWrapper: KeyWrapper };

/** Clerks decide about requests for certificates. */
export function casesHandlers(
  foundation: StaffFoundation & CasesOutside,
  guard: Guard,
): Handlers<keyof typeof casesRoutes> {
  const deps = { ...foundation, ...caseParts(foundation, foundation.keyWrapper) };
  return {
    listCases: guard('listCases', listCases(deps)),
    getCase: guard('getCase', getCase(deps)),
    getCaseProof: guard('getCaseProof', getCaseProof(deps)),
    getCaseDocument: guard('getCaseDocument', getCaseDocument(deps)),
    findCase: guard('findCase', findCase(deps)),
    askCitizen: guard('askCitizen', askCitizen(deps)),
    approveCase: guard('approveCase', approveCase(deps)),
    rejectCase: guard('rejectCase', rejectCase(deps)),
    retryIssue: guard('retryIssue', retryIssue(deps)),
    handOver: guard('handOver', handOver(deps)),
    revokeCertificate: guard('revokeCertificate', revokeCertificate(deps)),
    keepCertificate: guard('keepCertificate', keepCertificate(deps)),
    reissueCertificate: guard('reissueCertificate', reissueCertificate(deps)),
  };
}

/** What was not given is opened. A town without certificates has neither register nor keys, and no cases that would need them. */
export function openCasesOutside(env: StaffEnv, { register, keyWrapper }: Partial<CasesOutside>): CasesOutside {
  return { register: register ?? openRegister(env), keyWrapper: keyWrapper ?? openKeys(env) };
}

function openRegister({ REGISTER_URL: url, REGISTER_KEY: key }: StaffEnv): Register {
  return url === undefined || key === undefined ? noRegister : httpRegister({ url, key });
}

function openKeys({ CASE_KEY, KMS_ENDPOINT }: StaffEnv): KeyWrapper {
  return CASE_KEY === undefined ? noKeys : openKeyWrapper(CASE_KEY, KMS_ENDPOINT);
}

const noRegister: Register = {
  find: async () => ({ kind: 'down' }),
  read: async () => ({ kind: 'down' }),
};

const noKeys: KeyWrapper = { generate: failing, unwrap: failing };

function failing(): Promise<never> {
  return Promise.reject(new Error('CASE_KEY is missing: cases of certificates cannot be opened'));
}
