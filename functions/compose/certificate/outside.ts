import { openCitizenIdProvider } from '../../adapters/citizen-identity-provider.ts';
import { molliePayments } from '../../adapters/payments-mollie.ts';
import { httpRegister } from '../../adapters/register.ts';
import type { CertificateEnv } from '../../env.ts';
import type { PaymentProvider } from '../../ports/payment.ts';
import type { Register } from '../../ports/register.ts';
import type { CitizenIdentityProvider } from '../../ports/session.ts';

/** Register and payment provider, as both functions of certificates reach them. */
export function openRegisterAndPayments(
  env: Pick<CertificateEnv, 'REGISTER_URL' | 'REGISTER_KEY' | 'PAYMENT_URL' | 'PAYMENT_KEYS'>,
): { readonly register: Register; readonly payments: PaymentProvider } {
  return {
    register: httpRegister({ url: env.REGISTER_URL, key: env.REGISTER_KEY }),
    payments: molliePayments({ url: env.PAYMENT_URL, keys: env.PAYMENT_KEYS }),
  };
}

/** Where citizens sign in. */
export function openCitizenIdentity(env: CertificateEnv): CitizenIdentityProvider {
  return openCitizenIdProvider({
    issuer: env.CITIZEN_ISSUER,
    clientId: env.CITIZEN_CLIENT_ID,
    clientSecret: env.CITIZEN_CLIENT_SECRET,
    logoutUrl: env.CITIZEN_LOGOUT,
    acrScheme: env.CITIZEN_ACR,
    registerClaim: env.CITIZEN_REGISTER_CLAIM,
  });
}
