import { composeCertificates } from '../../../functions/compose/certificate-api.ts';
import { composeIssuing } from '../../../functions/compose/issue-certificates.ts';
import { composeStaff } from '../../../functions/compose/staff-api.ts';
import { CertificateEnv, IssueEnv, readEnv, StaffEnv } from '../../../functions/env.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { openPaymentsAt, openRegister, paperless, wrapperInMemory } from './certificate-outside.ts';
import { isNoEvent } from './kept.ts';
import { openGround } from './town-ground.ts';

export type CertificateHouse = ReturnType<typeof certificateHouse>;

/** Read, and never used: whatever they name has a double. */
const unused = {
  REGISTER_URL: 'http://127.0.0.1',
  REGISTER_KEY: 'nobody is asked here',
  PAYMENT_URL: 'http://127.0.0.1',
  PAYMENT_KEYS: '{}',
  CASE_KEY: 'file:none',
  RETRIEVAL_KEY: 'file:none',
  SEAL_KEY: 'file:none',
  SEAL_CHAIN: 'none',
  CITIZEN_ISSUER: 'http://127.0.0.1',
  CITIZEN_CLIENT_ID: 'history',
  CITIZEN_ACR: 'local',
};

/**
 * All that serves certificates in this process: citizens' API, clerks' API and the function that issues, over one table
 * with real keys, transactions and journal. Only paper is missing: documents are a few bytes.
 */
export function certificateHouse(tenant: TenantId, seed: string) {
  const ground = openGround(tenant, seed, isNoEvent);
  const environment = { ...ground.environment, ...unused };
  const { register, enrol } = openRegister();
  const { payments, payFor } = openPaymentsAt(ground.now);
  const outside = { ...ground.outside, register, payments, keyWrapper: wrapperInMemory() };
  const issue = composeIssuing(readEnv(IssueEnv, environment), {
    ...outside,
    ...paperless(ground.now),
    retrievalWrapper: wrapperInMemory(),
  });
  const api = { ...outside, citizenIdentity: outside.identity, openCredentialKey: undefined };
  return {
    ...ground,
    enrol,
    payFor,
    citizens: ground.metered(composeCertificates(readEnv(CertificateEnv, environment), api).handlers),
    staff: ground.metered(composeStaff(readEnv(StaffEnv, environment), outside).handlers),
    settle: () => ground.settleBy(issue),
    /** What happens to requests by itself, by now. */
    tend: () => issue({ job: 'tend' }),
  };
}
