import type { walletRoutes } from '../../shared/contracts/certificate/wallet-routes.ts';
import type { CertificateRouteName } from '../../shared/contracts/routes.ts';
import { openKeyWrapper } from '../adapters/key-wrapper.ts';
import type { KeyWrapper } from '../certificate-ports.ts';
import type { CertificateEnv } from '../env.ts';
import type { Api, Handlers } from '../http/serve.ts';
import type { PaymentProvider } from '../payment-ports.ts';
import type { Register } from '../register-ports.ts';
import type { CitizenIdentityProvider } from '../session-ports.ts';
import { admitCitizen } from '../use-cases/citizen-sign-in/admit-citizen.ts';
import { caseParts } from './certificate/cases.ts';
import { checkHandlers } from './certificate/check.ts';
import { journalHandlers } from './certificate/journal.ts';
import { openCitizenIdentity, openRegisterAndPayments } from './certificate/outside.ts';
import { requestHandlers } from './certificate/requests.ts';
import { citizenSessionParts, citizenSignInHandlers } from './certificate/sign-in.ts';
import { composeFoundation, type Outside, openOutside } from './outside.ts';

/** What else lies outside the house for certificates. Tests pass doubles. */
export type CertificateOutside = Outside & {
  readonly register: Register;
  readonly payments: PaymentProvider;
  readonly citizenIdentity: CitizenIdentityProvider;
  readonly keyWrapper: KeyWrapper;
};

/** Routes of certificates but for wallets. */
type Served = Exclude<CertificateRouteName, keyof typeof walletRoutes>;

/** The API of certificates, for citizens and for whoever is handed a certificate. */
export function composeCertificates(
  env: CertificateEnv,
  outside: CertificateOutside = openCertificateOutside(env),
): Api<Served> {
  const foundation = composeFoundation(env, outside);
  const { register, payments, citizenIdentity, keyWrapper } = outside;
  const sessions = citizenSessionParts(env, foundation);
  const cases = caseParts(foundation, keyWrapper);
  const handlers: Handlers<Served> = {
    ...citizenSignInHandlers({ ...foundation, ...sessions, citizenIdentity }),
    ...requestHandlers({ ...foundation, ...cases, register, payments }),
    ...checkHandlers({ ...foundation, ...cases }),
    ...journalHandlers(foundation),
  };
  const front = { tenantByHost: new Map(Object.entries(env.TENANT_BY_HOST)), originSecret: env.ORIGIN_SECRET };
  return { front, observer: outside.observer, handlers, gates: { citizen: admitCitizen(sessions) } };
}

function openCertificateOutside(env: CertificateEnv): CertificateOutside {
  return {
    ...openOutside(env, 'certificate-api'),
    ...openRegisterAndPayments(env),
    citizenIdentity: openCitizenIdentity(env),
    keyWrapper: openKeyWrapper(env.CASE_KEY, env.KMS_ENDPOINT),
  };
}
