import { SignJWT } from 'jose';
import { onTestFinished } from 'vitest';
import type { CredentialContent } from '../../functions/ports/wallet.ts';
import { CertificateId, RequestId } from '../../shared/domain/certificate/ids.ts';
import { openWallet } from '../support/independent-wallet.ts';
import { type JournalPortal, openJournalPortal } from '../support/journal-portal.ts';
import { tenant } from '../support/make.ts';

export const requestId = RequestId.parse('AAAAAAAAAAAAAAAAAAAAAA');
export const now = Date.parse('2026-11-24T08:00:00Z') / 1000;
const address = { street_address: 'Große Straße 12 a', postal_code: '04177', locality: 'Lindenau', country: 'DE' };

export async function open() {
  const portal = await openJournalPortal();
  onTestFinished(() => portal.close());
  const { place, writes } = await portal.statusPlaces.draw(tenant);
  await portal.table.transact(writes);
  const content: CredentialContent = {
    type: 'registration',
    certificateId: CertificateId.parse('LIN-2026-4K7M2PQX'),
    fileHash: 'a'.repeat(43),
    issuedAt: now - 60,
    validUntil: now + 90 * 86_400,
    status: place,
    claims: {
      family_name: 'Łukaszewicz-Đặng',
      given_name: 'Zoë Şükrü',
      birthdate: '1990-03-04',
      addresses: [{ kind: 'main', address }],
    },
  };
  portal.issued.set(requestId, content);
  return portal;
}

export async function offered({ walletOffers, url }: JournalPortal) {
  const { code, digits } = await walletOffers.open(tenant, { requestId, type: 'registration' });
  const reference = encodeURIComponent(`${url}/v1/wallet/offers/${code}`);
  return { code, digits, uri: `openid-credential-offer://?credential_offer_uri=${reference}` };
}

export const otherThan = (digits: string) => (digits === '000000' ? '000001' : '000000');

/** What a wallet with a token and a fresh nonce has before it asks for the credential. */
export async function ready(portal: JournalPortal) {
  const wallet = openWallet();
  const { uri, digits } = await offered(portal);
  const opened = await wallet.open(uri);
  const token = await wallet.token(opened, digits);
  const nonce = await wallet.nonce(opened);
  return { wallet, opened, token, nonce };
}

export async function ask(portal: JournalPortal, token: string, body: unknown) {
  const response = await fetch(`${portal.url}/v1/wallet/credential`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

export const asking = (proof: string) => ({ credential_configuration_id: 'registration', proofs: { jwt: [proof] } });

export async function askToken(portal: JournalPortal, fields: Record<string, string>) {
  const response = await fetch(`${portal.url}/v1/wallet/token`, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, body: await response.json() };
}
const grantType = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
export const grant = (code: string, digits: string) => ({
  grant_type: grantType,
  'pre-authorized_code': code,
  tx_code: digits,
});

export type Made = Awaited<ReturnType<typeof ready>> & { readonly aud: string };

export async function signedProof(
  { privateKey, jwk }: Pick<ReturnType<typeof openWallet>, 'privateKey' | 'jwk'>,
  payload: Record<string, unknown>,
  header: Record<string, unknown> = {},
): Promise<string> {
  return await new SignJWT(payload)
    .setProtectedHeader({ alg: 'ES256', typ: 'openid4vci-proof+jwt', jwk, ...header })
    .sign(privateKey);
}
