import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CredentialContent } from '../../functions/wallet-ports.ts';
import { CertificateId, RequestId } from '../../shared/domain/certificate/ids.ts';
import { openVerifier } from '../support/independent-verifier.ts';
import { openWallet } from '../support/independent-wallet.ts';
import { type JournalPortal, openJournalPortal } from '../support/journal-portal.ts';
import { tenant } from '../support/make.ts';

const requestId = RequestId.parse('AAAAAAAAAAAAAAAAAAAAAA');
const now = Date.parse('2026-11-24T08:00:00Z') / 1000;
const address = { street_address: 'Große Straße 12 a', postal_code: '04177', locality: 'Lindenau', country: 'DE' };

async function open() {
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

async function offered({ walletOffers, url }: JournalPortal) {
  const { code, digits } = await walletOffers.open(tenant, { requestId, type: 'registration' });
  const reference = encodeURIComponent(`${url}/v1/wallet/offers/${code}`);
  return { code, digits, uri: `openid-credential-offer://?credential_offer_uri=${reference}` };
}

const otherThan = (digits: string) => (digits === '000000' ? '000001' : '000000');

/** What a wallet with a token and a fresh nonce has before it asks for the credential. */
async function ready(portal: JournalPortal) {
  const wallet = openWallet();
  const { uri, digits } = await offered(portal);
  const opened = await wallet.open(uri);
  const token = await wallet.token(opened, digits);
  const nonce = await wallet.nonce(opened);
  return { wallet, opened, token, nonce };
}

async function ask(portal: JournalPortal, token: string, body: unknown) {
  const response = await fetch(`${portal.url}/v1/wallet/credential`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const asking = (proof: string) => ({ credential_configuration_id: 'registration', proofs: { jwt: [proof] } });

async function askToken(portal: JournalPortal, fields: Record<string, string>) {
  const response = await fetch(`${portal.url}/v1/wallet/token`, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, body: await response.json() };
}
const grantType = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
const grant = (code: string, digits: string) => ({
  grant_type: grantType,
  'pre-authorized_code': code,
  tx_code: digits,
});

describe('an independent wallet', () => {
  it('fetches a credential, shows two parts of it, and an independent verifier believes it', async () => {
    const portal = await open();
    const wallet = openWallet();
    const { uri, digits } = await offered(portal);
    const credential = await wallet.collect(uri, digits);
    const to = { nonce: 'once-only', audience: 'https://bank.example', at: now };
    const shown = await wallet.present(
      credential,
      { addresses: { 0: { address: { locality: true, postal_code: true } } } },
      to,
    );
    const { payload, header } = await openVerifier(portal.url).verify(shown, to);
    expect(payload).toMatchObject({
      iss: `${portal.url}/v1/wallet`,
      vct: `${portal.url}/v1/wallet/types/registration`,
      addresses: [{ address: { locality: 'Lindenau', postal_code: '04177' } }],
      cnf: { jwk: wallet.jwk },
    });
    expect(JSON.stringify(payload)).not.toMatch(/Große|Zo|1990|LIN-2026|aaaa/);
    expect(header).toMatchObject({ typ: 'dc+sd-jwt', alg: 'ES256', kid: 'wallet-2026' });
    expect(portal.faults).toEqual([]);
  });

  it('can keep back every claim, and nobody sees how many there are', async () => {
    const portal = await open();
    const wallet = openWallet();
    const { uri, digits } = await offered(portal);
    const credential = await wallet.collect(uri, digits);
    const to = { nonce: 'once-only', audience: 'https://bank.example', at: now };
    const { payload } = await openVerifier(portal.url).verify(await wallet.present(credential, {}, to), to);
    expect(Object.keys(payload).toSorted()).toEqual(['cnf', 'exp', 'iat', 'iss', 'nbf', 'status', 'vct']);
    const [jwt = ''] = credential.split('~');
    expect(decodeJwt(jwt)['_sd']).toHaveLength(6 + 2);
    expect(credential.length).toBeLessThan(5000);
  });

  it('shows a credential that was revoked in vain', async () => {
    const portal = await open();
    const wallet = openWallet();
    const { uri, digits } = await offered(portal);
    const credential = await wallet.collect(uri, digits);
    const to = { nonce: 'once-only', audience: 'https://bank.example', at: now };
    const shown = await wallet.present(credential, {}, to);
    await openVerifier(portal.url).verify(shown, to);
    const place = portal.issued.get(requestId)?.status ?? { list: '', index: 0 };
    await portal.table.transact(await portal.statusPlaces.invalidate(tenant, place));
    await expect(openVerifier(portal.url).verify(shown, to)).rejects.toThrow(/status/i);
  });

  it('shows in vain what has expired, is bound to another nonce, or was changed', async () => {
    const portal = await open();
    const wallet = openWallet();
    const { uri, digits } = await offered(portal);
    const credential = await wallet.collect(uri, digits);
    const to = { nonce: 'once-only', audience: 'https://bank.example', at: now };
    const shown = await wallet.present(credential, {}, to);
    const verifier = openVerifier(portal.url);
    await expect(verifier.verify(shown, { ...to, at: now + 91 * 86_400 })).rejects.toThrow(/expired/i);
    await expect(verifier.verify(shown, { ...to, nonce: 'another' })).rejects.toThrow();
    const changed = `${shown.slice(0, 300)}${shown[300] === 'A' ? 'B' : 'A'}${shown.slice(301)}`;
    await expect(verifier.verify(changed, to)).rejects.toThrow();
    const stolen = await openWallet().present(credential, {}, to);
    await expect(verifier.verify(stolen, to)).rejects.toThrow();
  });
});

describe('bad input of wallets', () => {
  it('wrong tx_code five times: the offer is lost, with the right digits too', async () => {
    const portal = await open();
    const { code, digits, uri } = await offered(portal);
    const opened = await openWallet().open(uri);
    for (let tried = 0; tried < 4; tried += 1) {
      expect(await askToken(portal, grant(code, otherThan(digits)))).toMatchObject({
        status: 400,
        body: { error: 'invalid_grant' },
      });
    }
    await expect(openWallet().token(opened, otherThan(digits))).rejects.toThrow();
    expect(await askToken(portal, grant(code, digits))).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
  });

  it('wrong tx_code four times, then the right one: the fifth try counts', async () => {
    const portal = await open();
    const { code, digits } = await offered(portal);
    for (let tried = 0; tried < 4; tried += 1) await askToken(portal, grant(code, otherThan(digits)));
    expect(await askToken(portal, grant(code, digits))).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 300 },
    });
  });

  it('twenty tries at once are no more than five', async () => {
    const portal = await open();
    const { code, digits } = await offered(portal);
    await Promise.all(Array.from({ length: 20 }, () => askToken(portal, grant(code, otherThan(digits)))));
    expect(await askToken(portal, grant(code, digits))).toMatchObject({ status: 400 });
  });

  it('replayed proof: the second request with it is refused, with another token too', async () => {
    const portal = await open();
    const { wallet, opened, token, nonce } = await ready(portal);
    const proof = await wallet.proof(opened, nonce);
    expect(await wallet.fetch(opened, token, proof)).toContain('~');
    expect(await ask(portal, token, asking(proof))).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
    const { token: another } = await ready(portal);
    expect(await ask(portal, another, asking(proof))).toMatchObject({ status: 400, body: { error: 'invalid_nonce' } });
  });

  it('expired nonce: refused, and a new one helps', async () => {
    const portal = await open();
    const { wallet, opened, nonce } = await ready(portal);
    portal.clock.forward({ minutes: 5 });
    const { token } = await ready(portal);
    const late = await signedProof(wallet, { aud: `${portal.url}/v1/wallet`, nonce, iat: now + 300 });
    expect(await ask(portal, token, asking(late))).toMatchObject({ status: 400, body: { error: 'invalid_nonce' } });
    const fresh = await signedProof(wallet, {
      aud: `${portal.url}/v1/wallet`,
      nonce: await wallet.nonce(opened),
      iat: now + 300,
    });
    expect(await ask(portal, token, asking(fresh))).toMatchObject({ status: 200 });
  });

  it('offer opened twice: both wallets see it, one gets a token, and then it is gone', async () => {
    const portal = await open();
    const { uri, code, digits } = await offered(portal);
    const [one, other] = [openWallet(), openWallet()];
    const [first, second] = [await one.open(uri), await other.open(uri)];
    const taken = await Promise.allSettled([one.token(first, digits), other.token(second, digits)]);
    expect(taken.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await fetch(`${portal.url}/v1/wallet/offers/${code}`)).status).toBe(404);
    await expect(openWallet().open(uri)).rejects.toThrow();
  });

  it('offer or token too old: both end by themselves', async () => {
    const portal = await open();
    const { code, digits } = await offered(portal);
    const { wallet, opened, token } = await ready(portal);
    portal.clock.forward({ minutes: 10 });
    expect((await fetch(`${portal.url}/v1/wallet/offers/${code}`)).status).toBe(404);
    expect(await askToken(portal, grant(code, digits))).toMatchObject({ body: { error: 'invalid_grant' } });
    const proof = await wallet.proof(opened, await wallet.nonce(opened));
    const answer = await ask(portal, token, asking(proof));
    expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  });

  it('one token asked for twice at once gives one credential', async () => {
    const portal = await open();
    const { wallet, opened, token, nonce } = await ready(portal);
    const proofs = [await wallet.proof(opened, nonce), await wallet.proof(opened, await wallet.nonce(opened))];
    const answers = await Promise.all(proofs.map((proof) => ask(portal, token, asking(proof))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
  });

  it('revoked or erased before it was fetched: denied', async () => {
    const portal = await open();
    const { wallet, opened, token, nonce } = await ready(portal);
    portal.issued.clear();
    expect(await ask(portal, token, asking(await wallet.proof(opened, nonce)))).toMatchObject({
      status: 400,
      body: { error: 'credential_request_denied' },
    });
  });

  it.each([
    ['no proof at all', () => ''],
    ['something that is no JWT', () => 'abc'],
    [
      'a proof for another issuer',
      ({ wallet, nonce }: Made) => signedProof(wallet, { aud: 'https://other.example', nonce, iat: now }),
    ],
    ['a proof of yesterday', ({ wallet, nonce, aud }: Made) => signedProof(wallet, { aud, nonce, iat: now - 86_400 })],
    ['a proof of tomorrow', ({ wallet, nonce, aud }: Made) => signedProof(wallet, { aud, nonce, iat: now + 86_400 })],
    ['a proof without time', ({ wallet, nonce, aud }: Made) => signedProof(wallet, { aud, nonce })],
    ['a proof without nonce', ({ wallet, aud }: Made) => signedProof(wallet, { aud, iat: now })],
    [
      'another kind of token',
      ({ wallet, nonce, aud }: Made) => signedProof(wallet, { aud, nonce, iat: now }, { typ: 'jwt' }),
    ],
    [
      'a proof by another key',
      ({ wallet, nonce, aud }: Made) => signedProof({ ...openWallet(), jwk: wallet.jwk }, { aud, nonce, iat: now }),
    ],
    [
      'a proof that gives its secret key away',
      ({ wallet, nonce, aud }: Made) =>
        signedProof(wallet, { aud, nonce, iat: now }, { jwk: { ...wallet.jwk, d: wallet.jwk.x } }),
    ],
    [
      'a key that is on no curve',
      ({ wallet, nonce, aud }: Made) =>
        signedProof(wallet, { aud, nonce, iat: now }, { jwk: { ...wallet.jwk, y: wallet.jwk.x } }),
    ],
  ])('%s: invalid_proof, and the token is not lost', async (_, make) => {
    const portal = await open();
    const made = { ...(await ready(portal)), aud: `${portal.url}/v1/wallet` };
    expect(await ask(portal, made.token, asking(await make(made)))).toMatchObject({
      status: 400,
      body: { error: 'invalid_proof' },
    });
    const right = await signedProof(made.wallet, { aud: made.aud, nonce: made.nonce, iat: now });
    expect(await ask(portal, made.token, asking(right))).toMatchObject({ status: 200 });
    expect(portal.faults).toEqual([]);
  });

  it('a nonce that is not ours, of another town, or changed: invalid_nonce', async () => {
    const portal = await open();
    const { wallet, token, nonce } = await ready(portal);
    const aud = `${portal.url}/v1/wallet`;
    const last = nonce.at(-2) === 'A' ? 'B' : 'A';
    for (const odd of ['', 'x', nonce.toUpperCase(), `${nonce}A`, nonce.slice(0, -2) + last + nonce.at(-1)]) {
      const proof = await signedProof(wallet, { aud, nonce: odd, iat: now });
      expect(await ask(portal, token, asking(proof))).toMatchObject({ status: 400, body: { error: 'invalid_nonce' } });
    }
  });

  it('requests of the wrong form get the errors of the standard', async () => {
    const portal = await open();
    const { token } = await ready(portal);
    expect(await ask(portal, token, '{')).toMatchObject({ status: 400, body: { error: 'invalid_credential_request' } });
    expect(await ask(portal, token, 'x'.repeat(20_000))).toMatchObject({
      body: { error: 'invalid_credential_request' },
    });
    expect(await ask(portal, 'no-token', asking(''))).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
    expect(await ask(portal, token, { ...asking(''), credential_configuration_id: 'life' })).toMatchObject({
      status: 400,
      body: { error: 'unknown_credential_configuration' },
    });
    expect(await askToken(portal, { grant_type: 'password' })).toMatchObject({
      body: { error: 'unsupported_grant_type' },
    });
    expect(await askToken(portal, {})).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    const json = await fetch(`${portal.url}/v1/wallet/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect([json.status, await json.json()]).toEqual([
      400,
      { error: 'invalid_request', error_description: expect.stringMatching(/^[\x20-\x7e]+$/) },
    ]);
    expect(portal.requests.map(({ code }) => code)).toContain('invalid_credential_request');
  });

  it('parameters that nobody knows are ignored, as the standard wants', async () => {
    const portal = await open();
    const { code, digits } = await offered(portal);
    expect(await askToken(portal, { ...grant(code, digits), client_id: 'wallet', extra: 'x' })).toMatchObject({
      status: 200,
    });
  });
});

type Made = Awaited<ReturnType<typeof ready>> & { readonly aud: string };

async function signedProof(
  { privateKey, jwk }: Pick<ReturnType<typeof openWallet>, 'privateKey' | 'jwk'>,
  payload: Record<string, unknown>,
  header: Record<string, unknown> = {},
): Promise<string> {
  return await new SignJWT(payload)
    .setProtectedHeader({ alg: 'ES256', typ: 'openid4vci-proof+jwt', jwk, ...header })
    .sign(privateKey);
}

describe('what the portal publishes for wallets', () => {
  it('names each type and claim in four languages', async () => {
    const portal = await open();
    const metadata = await (await fetch(`${portal.url}/.well-known/openid-credential-issuer/v1/wallet`)).json();
    expect(metadata).toMatchObject({
      credential_issuer: `${portal.url}/v1/wallet`,
      credential_configurations_supported: {
        registration: {
          format: 'dc+sd-jwt',
          credential_metadata: {
            display: expect.arrayContaining([{ name: 'Registration certificate', locale: 'en' }]),
            claims: expect.arrayContaining([
              { path: ['family_name'], display: expect.arrayContaining([{ name: 'Achternaam', locale: 'nl' }]) },
            ]),
          },
        },
      },
    });
    const type = await (await fetch(`${portal.url}/v1/wallet/types/life`)).json();
    expect(type).toMatchObject({ vct: `${portal.url}/v1/wallet/types/life`, name: 'Certificate of life' });
    expect((await fetch(`${portal.url}/v1/wallet/types/nothing`)).status).toBe(422);
  });

  it('signs a status list once for many readers, and anew after a revocation', async () => {
    const portal = await open();
    const get = async () => await fetch(`${portal.url}/v1/status-lists/0001`);
    const first = await get();
    expect(first.headers.get('content-type')).toBe('application/statuslist+jwt');
    const token = await first.text();
    expect(await (await get()).text()).toBe(token);
    expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'statuslist+jwt', alg: 'ES256', kid: 'wallet-2026' });
    expect(decodeJwt(token)).toMatchObject({
      sub: `${portal.url}/v1/status-lists/0001`,
      iat: now,
      exp: now + 86_400,
      ttl: 300,
      status_list: { bits: 1, lst: expect.any(String) },
    });
    await portal.table.transact(await portal.statusPlaces.invalidate(tenant, { list: '0001', index: 5 }));
    expect(await (await get()).text()).not.toBe(token);
    expect((await fetch(`${portal.url}/v1/status-lists/0002`)).status).toBe(404);
  });
});
