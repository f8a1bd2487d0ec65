import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { openRegisterAndPayments } from '../../functions/compose/certificate/outside.ts';
import { composeCertificates } from '../../functions/compose/certificate-api.ts';
import { composeFoundation } from '../../functions/compose/outside.ts';
import { CertificateEnv, readEnv } from '../../functions/env.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { productWriterIn } from '../../functions/store/certificates/products.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { startPayments } from '../../infra/local/payments/payments.ts';
import { startRegister } from '../../infra/local/register/register.ts';
import { createClient } from '../../shared/contracts/client.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fakeCitizenIdentity } from '../support/fake-citizen-identity.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { memoryKeyWrapper } from '../support/issuing-house.ts';
import { makeMunicipality, makeOffice, tenant } from '../support/make.ts';
import { makeProduct } from '../support/make-product.ts';
import { host } from './api-event.ts';
import { doorOf, listeningObserver } from './ask.ts';
import { fetched } from './fetched.ts';
import { value } from './steps.ts';

/**
 * The API of certificates as it is deployed, over a table in memory, before the payment provider and the register of the
 * local portal: the adapters are the real ones. Webhooks arrive over HTTP.
 */
export async function certificateHouse() {
  const clock = fixedClock('2026-11-24T07:00:00Z');
  const double = new DynamoDouble();
  const { observer, faults } = listeningObserver();
  const onError = (error: unknown) => faults.push(error);
  const now = () => clock.now().epochMilliseconds;
  const payments = await startPayments({ port: 0, now, onError });
  onTestFinished(payments.stop);
  const register = await startRegister({ port: 0, key: 'key-of-the-register', onError });
  onTestFinished(register.stop);
  const hooks = await hookServer();

  const env = readEnv(CertificateEnv, {
    TABLE_NAME: 'foyer',
    TENANT_BY_HOST: JSON.stringify({ [host]: tenant }),
    PORTAL_ORIGINS: JSON.stringify({ [tenant]: hooks.url }),
    LINK_KEY: Buffer.alloc(32, 7).toString('base64'),
    CITIZEN_ISSUER: 'https://citizens.lindenau.example',
    CITIZEN_CLIENT_ID: 'foyer',
    CITIZEN_ACR: 'bundid',
    REGISTER_URL: register.url,
    REGISTER_KEY: 'key-of-the-register',
    PAYMENT_URL: payments.url,
    PAYMENT_KEYS: JSON.stringify({ [tenant]: 'test_lindenau' }),
    CASE_KEY: 'kms:of-nobody',
  });
  const citizenIdentity = fakeCitizenIdentity();
  citizenIdentity.person();
  const outside = {
    clock,
    observer,
    sleep: async () => undefined,
    client: clientOf((call) => double.execute(call)),
    citizenIdentity,
    ...openRegisterAndPayments(env),
    keyWrapper: memoryKeyWrapper(),
    openCredentialKey: undefined,
  };
  const foundation = composeFoundation(env, outside);
  const writer = catalogueWriterIn(foundation);
  await writer.putMunicipality(makeMunicipality());
  await writer.putOffice(tenant, makeOffice());
  await productWriterIn(foundation).put(tenant, makeProduct());
  const ask = doorOf(composeCertificates(env, outside));
  hooks.answer = async (path, type, body) =>
    (await ask({ method: 'POST', path, body, headers: { 'content-type': type } })).status;
  const call = createClient({ origin: `https://${host}`, fetch: (url, init) => fetched(ask, url, init) });
  return {
    ask,
    call,
    faults,
    payments,
    register,
    identity: citizenIdentity,
    async signIn(): Promise<string> {
      const { signIn } = await value(call('beginCitizenSignIn', {}));
      const { code, state } = citizenIdentity;
      return (await value(call('openCitizenSession', { signIn, code, state }))).session;
    },
  };
}

/** Hands what the payment provider sends to the house. */
async function hookServer() {
  const house = { answer: async (_path: string, _type: string, _body: string) => 503, url: '' };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString('utf8');
    const status = await house.answer(request.url ?? '/', request.headers['content-type'] ?? '', body);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  house.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return house;
}
