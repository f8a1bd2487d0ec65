import { onTestFinished } from 'vitest';
import { caseParts } from '../../functions/compose/certificate/cases.ts';
import { openRegisterAndPayments } from '../../functions/compose/certificate/outside.ts';
import { composeCertificates } from '../../functions/compose/certificate-api.ts';
import { composeFoundation } from '../../functions/compose/outside.ts';
import { CertificateEnv, readEnv } from '../../functions/env.ts';
import type { PaymentProvider } from '../../functions/ports/payment.ts';
import type { Register } from '../../functions/ports/register.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { productWriterIn } from '../../functions/store/certificates/products.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { startPayments } from '../../infra/local/payments/payments.ts';
import { startRegister } from '../../infra/local/register/register.ts';
import { wrapperInMemory } from '../../infra/ops/demo-history/certificate-outside.ts';
import { createClient } from '../../shared/contracts/client.ts';
import { fakeRegister } from '../support/case-house.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fakeCitizenIdentity } from '../support/fake-citizen-identity.ts';
import { fakePayments } from '../support/fake-payments.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { makeMunicipality, makeOffice, tenant } from '../support/make.ts';
import { makeProduct } from '../support/make-product.ts';
import { host } from './api-event.ts';
import { doorOf, listeningObserver } from './ask.ts';
import { fetched } from './fetched.ts';
import { value } from './steps.ts';
import { startWebhooks } from './webhooks.ts';

/** The function certificate-api as it is deployed, before doubles of register and payment provider. */
export async function openCertificatePortal() {
  const register = fakeRegister();
  const provider = fakePayments();
  const portal = await portalBefore(readEnv(CertificateEnv, environment), { register, payments: provider });
  return { ...portal, register, provider };
}

/**
 * The same before the register and the payment provider of the local portal: the adapters are the real ones. Webhooks
 * arrive over HTTP.
 */
export async function openPayingPortal() {
  const faults: unknown[] = [];
  const watched = { port: 0, onError: (error: unknown) => faults.push(error) };
  const payments = await startPayments({ ...watched, now: () => Date.parse(opens) });
  onTestFinished(payments.stop);
  const register = await startRegister({ ...watched, key: environment.REGISTER_KEY });
  onTestFinished(register.stop);
  const hooks = await startWebhooks();
  const env = readEnv(CertificateEnv, {
    ...environment,
    PORTAL_ORIGINS: JSON.stringify({ [tenant]: hooks.url }),
    REGISTER_URL: register.url,
    PAYMENT_URL: payments.url,
  });
  const portal = await portalBefore(env, openRegisterAndPayments(env));
  hooks.deliverTo(portal.ask);
  return { ...portal, payments, outsideFaults: faults };
}

type Providers = { readonly register: Register; readonly payments: PaymentProvider };

async function portalBefore(env: CertificateEnv, providers: Providers) {
  const double = new DynamoDouble();
  const clock = fixedClock(opens);
  const { observer, faults } = listeningObserver();
  const citizenIdentity = fakeCitizenIdentity();
  const keyWrapper = wrapperInMemory();
  const client = clientOf((call) => double.execute(call));
  const outside = { client, clock, observer, sleep: async () => undefined };
  const own = { ...outside, citizenIdentity, keyWrapper, openCredentialKey: undefined };
  const ask = doorOf(composeCertificates(env, { ...own, ...providers }));
  const call = createClient({ origin: `https://${host}`, fetch: (url, init) => fetched(ask, url, init) });

  const foundation = composeFoundation(env, outside);
  await catalogueWriterIn(foundation).putMunicipality(makeMunicipality());
  await catalogueWriterIn(foundation).putOffice(tenant, makeOffice());
  await productWriterIn(foundation).put(tenant, makeProduct());
  return {
    /** For what was there before. */
    foundation,
    ask,
    call,
    clock,
    faults,
    cases: caseParts(foundation, keyWrapper),
    /** The token of a new session of Elif, or of whom was named. */
    async signIn(person: Parameters<typeof citizenIdentity.person>[0] = {}): Promise<string> {
      citizenIdentity.person(person);
      const { signIn } = await value(call('beginCitizenSignIn', {}));
      const { code, state } = citizenIdentity;
      return (await value(call('openCitizenSession', { signIn, code, state }))).session;
    },
  };
}

const opens = '2026-11-24T08:00:00Z';

const environment = {
  TABLE_NAME: 'foyer',
  TENANT_BY_HOST: JSON.stringify({ [host]: tenant }),
  LINK_KEY: Buffer.alloc(32, 7).toString('base64'),
  REGISTER_URL: 'https://register.lindenau.example',
  REGISTER_KEY: 'key-of-a-register',
  PAYMENT_URL: 'https://pay.lindenau.example',
  PAYMENT_KEYS: JSON.stringify({ [tenant]: 'test_lindenau' }),
  CITIZEN_ISSUER: 'https://citizens.lindenau.example',
  CITIZEN_CLIENT_ID: 'foyer-citizens',
  CITIZEN_ACR: 'local',
  CASE_KEY: 'file:not-opened-here',
};
