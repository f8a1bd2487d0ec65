import { PublicJwk } from '../../shared/contracts/certificate/wallet.ts';
import type { Call } from '../../shared/contracts/client.ts';
import type { RequestId } from '../../shared/domain/certificate/ids.ts';
import { signedProof } from '../certificates/wallet-steps.ts';
import { value } from '../http/steps.ts';
import { openWallet } from '../support/independent-wallet.ts';
import { tenant } from '../support/make.ts';
import { productId } from '../support/make-product.ts';
import type { CertificatesOnAws } from './aws-certificate-town.ts';

const somePdf = Buffer.from('%PDF-1.7 shows that somebody need not pay').toString('base64');
let asked = 0;

export async function citizenIn({ citizenIdentity, call }: CertificatesOnAws, person = {}): Promise<Call> {
  citizenIdentity.person(person);
  const { signIn } = await value(call('beginCitizenSignIn', {}));
  const { code, state } = citizenIdentity;
  const { session } = await value(call('openCitizenSession', { signIn, code, state }));
  return (name, input, options) => call(name, input, { ...options, token: session });
}

export async function clerkIn({ identity, call }: CertificatesOnAws, name: string): Promise<Call> {
  identity.person({ subject: `https://identity.example ${name}`, name, groups: [`${tenant}/lead-clerk`] });
  const { signIn } = await value(call('beginSignIn', {}));
  const { code, state } = identity;
  const { session } = await value(call('openSession', { signIn, code, state }));
  return (route, input, options) => call(route, input, { ...options, token: session });
}

type Wish = { readonly delivery?: 'download' | 'post' | 'pick-up'; readonly exemptionId?: string };

/** A draft with every answer. */
export async function draft(citizen: Call, product: string, wish: Wish = {}): Promise<RequestId> {
  asked += 1;
  const idempotencyKey = `the-request-number-${asked}`;
  const begun = { productId: productId(product), language: 'de' as const };
  const { requestId } = await value(citizen('beginRequest', begun, { idempotencyKey }));
  const answers = { forWhom: 'self', delivery: 'download', mail: 'elif@example.org', ...wish } as const;
  await value(citizen('saveAnswers', { requestId, ...answers }));
  if (wish.exemptionId !== undefined) await value(citizen('addProof', { requestId, pdf: somePdf }));
  return requestId;
}

/** Asked for, with the fee agreed to that is shown. */
export async function request(citizen: Call, product: string, wish: Wish = {}): Promise<RequestId> {
  const requestId = await draft(citizen, product, wish);
  const { product: shown } = await value(citizen('getRequest', { requestId }));
  const cents = shown?.deliveries.find(({ delivery }) => delivery === (wish.delivery ?? 'download'))?.cents ?? 0;
  await value(citizen('submitRequest', { requestId, productVersion: shown?.version ?? 0, cents }));
  return requestId;
}

/** The fee is paid at the provider, which says so. */
export async function pay({ payments, call }: CertificatesOnAws, citizen: Call, requestId: RequestId): Promise<void> {
  await value(citizen('payRequest', { requestId }));
  const payment = payments.payments().at(-1);
  if (!payment) throw new Error('Nothing is to be paid');
  payments.set(payment.id, { status: 'paid' });
  await value(call('hearOfPayment', { requestId }));
}

export async function approve(clerk: Call, requestId: RequestId): Promise<void> {
  const { version, register } = await value(clerk('getCase', { requestId }));
  const extract = register?.kind === 'one' ? register.extract : 'nobody';
  await value(clerk('approveCase', { requestId, version, extract, reason: 'checked' }));
}

/** A wallet takes the certificate over. */
export async function handOver({ ask }: CertificatesOnAws, citizen: Call, requestId: RequestId): Promise<void> {
  const { uri, digits } = await value(citizen('offerCredential', { requestId }));
  const offer = decodeURIComponent(uri).split('/').at(-1) ?? '';
  const shown = JSON.parse((await ask({ method: 'GET', path: `/v1/wallet/offers/${offer}` })).body);
  const [grantType = ''] = Object.keys(shown.grants);
  const fields = { grant_type: grantType, 'pre-authorized_code': offer, tx_code: digits };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const tokenPath = '/v1/wallet/token';
  const given = await ask({ method: 'POST', path: tokenPath, headers: form, body: `${new URLSearchParams(fields)}` });
  const { c_nonce: nonce } = JSON.parse((await ask({ method: 'POST', path: '/v1/wallet/nonce' })).body);
  const { privateKey, jwk } = openWallet();
  const iat = Date.parse('2026-11-24T08:00:00Z') / 1000;
  const proof = await signedProof(
    { privateKey, jwk: PublicJwk.parse(jwk) },
    { aud: shown.credential_issuer, nonce, iat },
  );
  const taken = await ask({
    method: 'POST',
    path: '/v1/wallet/credential',
    headers: { authorization: `Bearer ${JSON.parse(given.body).access_token}` },
    body: { credential_configuration_id: shown.credential_configuration_ids[0], proofs: { jwt: [proof] } },
  });
  if (taken.status !== 200) throw new Error(`The wallet got ${taken.status} ${taken.body}`);
}
