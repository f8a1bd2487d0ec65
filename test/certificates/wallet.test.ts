import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { openVerifier } from '../support/independent-verifier.ts';
import { openWallet } from '../support/independent-wallet.ts';
import { tenant } from '../support/make.ts';
import { now, offered, open, requestId } from './wallet-steps.ts';

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
    // The key of the wallet is any letters.
    const { cnf: _, ...said } = payload;
    expect(JSON.stringify(said)).not.toMatch(/Große|Zo|1990|LIN-2026|aaaa/);
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
