import { describe, expect, it } from 'vitest';
import { openWallet } from '../support/independent-wallet.ts';
import {
  ask,
  asking,
  askToken,
  grant,
  type Made,
  now,
  offered,
  open,
  otherThan,
  ready,
  signedProof,
} from './wallet-steps.ts';

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

  it('a fault of ours is told in the words of the standard too', async () => {
    const portal = await open();
    const { wallet, opened, token, nonce } = await ready(portal);
    Object.assign(portal.issued, { get: () => Promise.reject(new Error('the store is gone')) });
    const answer = await ask(portal, token, asking(await wallet.proof(opened, nonce)));
    expect(answer).toMatchObject({ status: 500, body: { error: 'server_error' } });
    expect(portal.faults).toHaveLength(1);
  });

  it('parameters that nobody knows are ignored, as the standard wants', async () => {
    const portal = await open();
    const { code, digits } = await offered(portal);
    expect(await askToken(portal, { ...grant(code, digits), client_id: 'wallet', extra: 'x' })).toMatchObject({
      status: 200,
    });
  });
});
