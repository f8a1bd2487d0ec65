import type { CertificateRouteName } from '../../shared/contracts/routes.ts';
import { openKeyWrapper } from '../adapters/key-wrapper.ts';
import type { CertificateEnv } from '../env.ts';
import type { Api, Handlers } from '../http/serve.ts';
import type { KeyWrapper } from '../ports/certificate.ts';
import type { PaymentProvider } from '../ports/payment.ts';
import type { Register } from '../ports/register.ts';
import type { CitizenIdentityProvider } from '../ports/session.ts';
import { admitCitizen } from '../use-cases/citizen-sign-in/admit-citizen.ts';
import { caseParts } from './certificate/cases.ts';
import { checkHandlers } from './certificate/check.ts';
import { journalHandlers } from './certificate/journal.ts';
import { openCitizenIdentity, openRegisterAndPayments } from './certificate/outside.ts';
import { pickUpHandlers } from './certificate/pick-up.ts';
import { requestHandlers } from './certificate/requests.ts';
import { citizenSessionParts, citizenSignInHandlers } from './certificate/sign-in.ts';
import {
  type CredentialKey,
  credentialKeyIn,
  credentialSourceIn,
  walletHandlers,
  walletParts,
} from './certificate/wallet.ts';
import { composeFoundation, type Outside, openOutside } from './outside.ts';

/** What else lies outside the house for certificates. Tests pass doubles. */
export type CertificateOutside = Outside & {
  readonly register: Register;
  readonly payments: PaymentProvider;
  readonly citizenIdentity: CitizenIdentityProvider;
  readonly keyWrapper: KeyWrapper;
  readonly openCredentialKey: CredentialKey | undefined;
};

/** The API of certificates, for citizens, for whoever is handed a certificate, and for wallets. */
export function composeCertificates(
  env: CertificateEnv,
  outside: CertificateOutside = openCertificateOutside(env),
): Api<CertificateRouteName> {
  const foundation = composeFoundation(env, outside);
  const { register, payments, citizenIdentity, keyWrapper, openCredentialKey } = outside;
  const sessions = citizenSessionParts(env, foundation);
  const cases = caseParts(foundation, keyWrapper);
  const handlers: Handlers<CertificateRouteName> = {
    ...citizenSignInHandlers({ ...foundation, ...sessions, citizenIdentity }),
    ...requestHandlers({ ...foundation, ...cases, register, payments }),
    ...pickUpHandlers({ ...foundation, ...cases }),
    ...checkHandlers({ ...foundation, ...cases }),
    ...journalHandlers(foundation),
    ...walletHandlers({
      ...foundation,
      ...cases,
      ...walletParts(env, foundation),
      openCredentialKey,
      credentialSource: credentialSourceIn({ ...foundation, ...cases }, openCredentialKey),
    }),
  };
  const front = { tenantByHost: new Map(Object.entries(env.TENANT_BY_HOST)), originSecret: env.ORIGIN_SECRET };
  return { front, observer: outside.observer, handlers, gates: { citizen: admitCitizen(sessions) } };
}

export function openCertificateOutside(env: CertificateEnv): CertificateOutside {
  const outside = openOutside(env, 'certificate-api');
  return {
    ...outside,
    ...openRegisterAndPayments(env),
    citizenIdentity: openCitizenIdentity(env),
    keyWrapper: openKeyWrapper(env.CASE_KEY, env.KMS_ENDPOINT),
    openCredentialKey: credentialKeyIn(env, outside),
  };
}
