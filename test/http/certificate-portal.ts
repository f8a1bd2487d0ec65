import { caseParts } from '../../functions/compose/certificate/cases.ts';
import { composeCertificates } from '../../functions/compose/certificate-api.ts';
import { composeFoundation } from '../../functions/compose/outside.ts';
import { CertificateEnv, readEnv } from '../../functions/env.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { productWriterIn } from '../../functions/store/certificates/products.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { createClient } from '../../shared/contracts/client.ts';
import type { Product } from '../../shared/domain/certificate/product.ts';
import { fakeRegister } from '../support/case-house.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fakeCitizenIdentity } from '../support/fake-citizen-identity.ts';
import { fakePayments } from '../support/fake-payments.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { memoryKeyWrapper } from '../support/issuing-house.ts';
import { makeMunicipality, makeOffice, tenant } from '../support/make.ts';
import { makeProduct } from '../support/make-product.ts';
import { host } from './api-event.ts';
import { doorOf, listeningObserver } from './ask.ts';
import { fetched } from './fetched.ts';
import { value } from './steps.ts';

/** The function certificate-api as it is deployed, composed from an environment; what lies outside the house are doubles. */
export async function openCertificatePortal(products: readonly Product[] = [makeProduct()]) {
  const double = new DynamoDouble();
  const clock = fixedClock('2026-11-24T08:00:00Z');
  const { observer, faults } = listeningObserver();
  const provider = fakePayments();
  const register = fakeRegister();
  const citizenIdentity = fakeCitizenIdentity();
  const keyWrapper = memoryKeyWrapper();
  const client = clientOf((call) => double.execute(call));
  const outside = { client, clock, observer, sleep: async () => undefined };
  const env = readEnv(CertificateEnv, environment);
  const api = composeCertificates(env, {
    ...outside,
    register,
    payments: provider,
    citizenIdentity,
    keyWrapper,
    openCredentialKey: undefined,
  });
  const ask = doorOf(api);
  const call = createClient({ origin: `https://${host}`, fetch: (url, init) => fetched(ask, url, init) });

  const foundation = composeFoundation(env, outside);
  await catalogueWriterIn(foundation).putMunicipality(makeMunicipality());
  await catalogueWriterIn(foundation).putOffice(tenant, makeOffice());
  for (const product of products) await productWriterIn(foundation).put(tenant, product);
  return {
    ask,
    call,
    clock,
    faults,
    provider,
    register,
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

const environment = {
  TABLE_NAME: 'foyer',
  TENANT_BY_HOST: JSON.stringify({ [host]: tenant }),
  LINK_KEY: Buffer.alloc(32, 7).toString('base64'),
  REGISTER_URL: 'https://register.lindenau.example',
  REGISTER_KEY: 'key-of-a-register-double',
  PAYMENT_URL: 'https://pay.lindenau.example',
  PAYMENT_KEYS: JSON.stringify({ [tenant]: 'key-of-a-provider-double' }),
  CITIZEN_ISSUER: 'https://citizens.lindenau.example',
  CITIZEN_CLIENT_ID: 'foyer-citizens',
  CITIZEN_ACR: 'local',
  CASE_KEY: 'file:not-opened-here',
};
