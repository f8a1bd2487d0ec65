import { beforeAll, describe, expect, it } from 'vitest';
import { openIdProvider } from '../../../functions/adapters/identity-provider.ts';
import { fail } from '../../../shared/result.ts';
import { forgeries, sign, type Workshop } from './forgeries.ts';
import {
  back,
  callback,
  clientId,
  departure,
  type Key,
  makeKey,
  nowSeconds,
  rightClaims,
  startIssuer,
} from './issuer.ts';

let real: Key;
let ec: Key;
let ps: Key;
let own: Key;

beforeAll(async () => {
  [real, ec, ps, own] = await Promise.all([
    makeKey('real', 'RS256'),
    makeKey('real-ec', 'ES256'),
    makeKey('real-ps', 'PS256'),
    makeKey('own', 'RS256'),
  ]);
});

type Settings = Partial<Parameters<typeof openIdProvider>[0]>;

async function opened(settings: Settings = {}) {
  const double = await startIssuer([real, ec, ps]);
  const { issuer } = double;
  const provider = openIdProvider({ issuer, clientId, secondFactor: [], ...settings });
  const right = rightClaims(issuer);
  const returned = { ...back, iss: issuer };
  return {
    ...double,
    provider,
    right,
    comeBack: (token: string, how: Partial<typeof returned> = {}) => {
      double.state.idToken = token;
      return provider.identify(callback, departure, { ...returned, ...how });
    },
  };
}

describe('leaving for the identity provider', () => {
  it('asks for a code, bound by PKCE, state and nonce to this sign-in', async () => {
    const { provider, issuer } = await opened();
    const { url, codeVerifier, state, nonce } = await provider.depart(callback);
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe(`${issuer}/authorize`);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: callback,
      scope: 'openid profile',
      state,
      nonce,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect([codeVerifier, state, nonce].every((secret) => secret.length >= 43)).toBe(true);
    const again = await provider.depart(callback);
    expect(new Set([codeVerifier, state, nonce, again.codeVerifier, again.state, again.nonce]).size).toBe(6);
  });

  it('speaks http to this machine only', async () => {
    const provider = openIdProvider({ issuer: 'http://identity.example', clientId, secondFactor: [] });
    await expect(provider.depart(callback)).rejects.toThrow();
  });

  it('asks for the metadata once, and again after a failure', async () => {
    const { provider, asked, state } = await opened();
    state.metadata = { issuer: 'https://evil.example' };
    await expect(provider.depart(callback)).rejects.toThrow();
    state.metadata = {};
    await provider.depart(callback);
    await provider.depart(callback);
    expect(asked.map(({ path }) => path)).toEqual(Array(2).fill('/.well-known/openid-configuration'));
  });
});

describe('coming back from the identity provider', () => {
  it('tells who it is, and proves the PKCE verifier', async () => {
    const { comeBack, right, issuer, asked } = await opened();
    expect(await comeBack(await sign(real, right))).toEqual({
      ok: true,
      value: { subject: `${issuer} person-1`, name: 'Carla Celik', groups: ['lindenau/clerk/rathaus-mitte'] },
    });
    const sent = asked.find(({ path }) => path === '/token')?.body;
    expect(sent && Object.fromEntries(sent)).toEqual({
      grant_type: 'authorization_code',
      code: back.code,
      redirect_uri: callback,
      code_verifier: departure.codeVerifier,
      client_id: clientId,
    });
  });

  it('takes each of the algorithms on the list, with typ and azp as they may be', async () => {
    const { comeBack, right } = await opened();
    for (const token of [
      await sign(ec, right),
      await sign(ps, right),
      await sign(real, right, { typ: 'JWT' }),
      await sign(real, { ...right, azp: clientId, aud: [clientId, 'another-client'], token_use: 'id' }),
      await sign(real, { ...right, iat: nowSeconds() + 20 }),
    ]) {
      expect((await comeBack(token)).ok).toBe(true);
    }
  });

  it.each([
    [{ groups: ['lindenau/clerk', 'x'] }, ['lindenau/clerk', 'x']],
    [{ groups: undefined, 'cognito:groups': ['lindenau/lead'] }, ['lindenau/lead']],
    [{ groups: undefined, 'custom:groups': '[lindenau/lead, lindenau/clerk]' }, ['lindenau/lead', 'lindenau/clerk']],
    [{ groups: undefined, 'custom:groups': '["lindenau/lead","x"]' }, ['lindenau/lead', 'x']],
    [{ groups: undefined }, []],
  ])('reads the groups of %j', async (claims, groups) => {
    const { comeBack, right } = await opened();
    expect(await comeBack(await sign(real, { ...right, ...claims }))).toMatchObject({ value: { groups } });
  });

  it.each(Object.entries(forgeries))('refuses %s', async (_, forge) => {
    const { comeBack, right } = await opened();
    const workshop: Workshop = { right, real, own, ec };
    expect(await comeBack(await forge(workshop))).toEqual(fail('sign_in_needed'));
    // The same way with a right token is open, so it was the token.
    expect((await comeBack(await sign(real, right))).ok).toBe(true);
  });

  it('knows at least sixty kinds of forgery', () => {
    expect(Object.keys(forgeries).length).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ['another state', { state: 'of-another-browser' }],
    ['an empty state', { state: '' }],
    ['another issuer in the address', { iss: 'https://evil.example' }],
    ['an empty issuer in the address', { iss: '' }],
  ])('refuses %s', async (_, how) => {
    const { comeBack, right } = await opened();
    expect(await comeBack(await sign(real, right), how)).toEqual(fail('sign_in_needed'));
  });

  it('refuses an address without issuer where the provider promises one', async () => {
    const { provider, state, right } = await opened();
    state.idToken = await sign(real, right);
    expect(await provider.identify(callback, departure, back)).toEqual(fail('sign_in_needed'));
  });

  it('refuses a code that the provider refuses, and an answer without ID token', async () => {
    const { comeBack, state } = await opened();
    state.token = { status: 400, body: { error: 'invalid_grant' } };
    expect(await comeBack('')).toEqual(fail('sign_in_needed'));
    state.token = { status: 200, body: { access_token: 'a', token_type: 'Bearer' } };
    expect(await comeBack('')).toEqual(fail('sign_in_needed'));
  });

  it('throws when the provider is in trouble, so that nobody is blamed', async () => {
    const { comeBack, state, right } = await opened();
    const token = await sign(real, right);
    state.token = { status: 500, body: {} };
    await expect(comeBack(token)).rejects.toThrow();
    state.token = undefined;
    state.jwksStatus = 503;
    await expect(comeBack(token)).rejects.toThrow();
  });
});

describe('a second factor', () => {
  const secondFactor = ['mfa', 'https://refeds.org/profile/mfa'];

  it.each([
    [{ amr: ['pwd', 'mfa'] }, true],
    [{ amr: [], acr: 'https://refeds.org/profile/mfa' }, true],
    [{ amr: ['pwd'] }, false],
    [{ amr: undefined }, false],
    [{ amr: ['mfa2'] }, false],
  ])('is told by %j: %s', async (claims, isThere) => {
    const { comeBack, right } = await opened({ secondFactor });
    const answer = await comeBack(await sign(real, { ...right, ...claims }));
    expect(answer.ok ? true : answer.code).toBe(isThere ? true : 'not_permitted');
  });
});

describe('signing out at the identity provider', () => {
  const home = 'https://termine.lindenau.example/staff';

  it('leads to its end_session_endpoint, and back', async () => {
    const { provider, state, issuer } = await opened();
    state.metadata = { end_session_endpoint: `${issuer}/end` };
    const url = new URL((await provider.endSessionUrl(home)) ?? '');
    expect([url.pathname, Object.fromEntries(url.searchParams)]).toEqual([
      '/end',
      { client_id: clientId, post_logout_redirect_uri: home },
    ]);
  });

  it('leads to a page that is configured, for providers without (Cognito)', async () => {
    const logoutUrl = 'https://foyer.auth.eu-central-1.amazoncognito.com/logout';
    const { provider } = await opened({ logoutUrl });
    expect(await provider.endSessionUrl(home)).toBe(
      `${logoutUrl}?client_id=${clientId}&logout_uri=${encodeURIComponent(home)}`,
    );
  });

  it('leads nowhere where there is no such page', async () => {
    const { provider } = await opened();
    expect(await provider.endSessionUrl(home)).toBeUndefined();
  });
});
