import { beforeAll, describe, expect, it } from 'vitest';
import { openCitizenIdProvider } from '../../../functions/adapters/citizen-identity-provider.ts';
import { fail } from '../../../shared/result.ts';
import { forgeries, sign, type Workshop } from './forgeries.ts';
import { back, clientId, departure, type Key, makeKey, nowSeconds, rightClaims, startIssuer } from './issuer.ts';

const callback = 'https://termine.lindenau.example/sign-in/callback';

let real: Key;
let ec: Key;
let own: Key;

beforeAll(async () => {
  [real, ec, own] = await Promise.all([makeKey('real', 'RS256'), makeKey('real-ec', 'ES256'), makeKey('own', 'RS256')]);
});

const elif = {
  given_name: 'Elif Zeynep',
  family_name: 'Baumann',
  birthdate: '1988-03-14',
  address: { street_address: 'Ahornweg 7', postal_code: '01234', locality: 'Lindenau' },
  register_key: 'L-100001',
};

type Settings = Partial<Parameters<typeof openCitizenIdProvider>[0]>;

async function opened(settings: Settings = {}) {
  const double = await startIssuer([real, ec]);
  const { issuer } = double;
  const provider = openCitizenIdProvider({
    issuer,
    clientId,
    acrScheme: 'bundid',
    registerClaim: 'register_key',
    ...settings,
  });
  const right = { ...rightClaims(issuer), ...elif, acr: 'STORK-QAA-Level-3', auth_time: nowSeconds() };
  return {
    ...double,
    provider,
    right,
    comeBack(token: string, provenAfter: number | undefined = nowSeconds() - 1800) {
      double.state.idToken = token;
      return provider.identify(callback, { ...departure, provenAfter }, { ...back, iss: issuer });
    },
  };
}

const asked = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe('leaving for the identity provider of citizens', () => {
  it('asks for every level that is enough, the least first, and when the person showed who they are', async () => {
    const { provider } = await opened();
    const before = nowSeconds();
    const { url, provenAfter = 0 } = await provider.depart(callback, { level: 'substantial', again: false });
    expect(asked(url)).toMatchObject({
      acr_values: 'STORK-QAA-Level-3 STORK-QAA-Level-4',
      max_age: '1800',
      scope: 'openid profile address',
      redirect_uri: callback,
      code_challenge_method: 'S256',
    });
    expect(asked(url)).not.toHaveProperty('prompt');
    expect(provenAfter).toBeLessThanOrEqual(before - 1799);
  });

  it('lets nobody who is still known there go through unasked when a higher level is needed', async () => {
    const { provider } = await opened({ acrScheme: 'digid' });
    const before = nowSeconds();
    const { url, provenAfter = 0 } = await provider.depart(callback, { level: 'high', again: true });
    expect(asked(url)).toMatchObject({
      prompt: 'login',
      max_age: '0',
      acr_values: 'urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI',
    });
    expect(provenAfter).toBeGreaterThanOrEqual(before);
  });
});

describe('coming back from the identity provider of citizens', () => {
  it('tells who it is, how sure that is, and since when', async () => {
    const { comeBack, right, issuer } = await opened();
    expect(await comeBack(await sign(real, right))).toEqual({
      ok: true,
      value: {
        subject: `${issuer} person-1`,
        level: 'substantial',
        authenticatedAt: right.auth_time,
        claims: {
          givenNames: 'Elif Zeynep',
          familyName: 'Baumann',
          birthDate: '1988-03-14',
          address: { street: 'Ahornweg 7', postalCode: '01234', city: 'Lindenau' },
          registerKey: 'L-100001',
        },
      },
    });
  });

  it.each(Object.entries(forgeries))('refuses %s', async (_, forge) => {
    const { comeBack, right } = await opened();
    const workshop: Workshop = { right, real, own, ec };
    expect(await comeBack(await forge(workshop))).toEqual(fail('sign_in_needed'));
    // The same way with a right token is open, so it was the token.
    expect((await comeBack(await sign(real, right))).ok).toBe(true);
  });

  it.each([
    ['bundid', 'STORK-QAA-Level-1', 'none'],
    ['bundid', 'STORK-QAA-Level-2', 'low'],
    ['bundid', 'STORK-QAA-Level-4', 'high'],
    ['bundid', 'STORK-QAA-Level-5', 'none'],
    ['bundid', 'stork-qaa-level-4', 'none'],
    ['bundid', 'urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI', 'none'],
    ['bundid', undefined, 'none'],
    ['digid', 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport', 'none'],
    ['digid', 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract', 'low'],
    ['digid', 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard', 'substantial'],
    ['eidas', 'http://eidas.europa.eu/LoA/high', 'high'],
    ['eidas', '', 'none'],
    ['local', 'urn:foyer:assurance:low', 'low'],
  ] as const)('takes of a provider that speaks %s an acr %s as %s', async (acrScheme, acr, level) => {
    const { comeBack, right } = await opened({ acrScheme });
    expect(await comeBack(await sign(real, { ...right, acr }))).toMatchObject({ value: { level } });
  });

  it.each([
    ['no time of showing who one is', { auth_time: undefined }],
    ['a time that is a text', { auth_time: 'now' }],
    ['a time in the future', { auth_time: nowSeconds() + 3600 }],
    ['a time before what was asked for', { auth_time: nowSeconds() - 3600 }],
    ['a level that is a list', { acr: ['STORK-QAA-Level-4'] }],
  ])('refuses %s', async (_, claims) => {
    const { comeBack, right } = await opened();
    expect(await comeBack(await sign(real, { ...right, ...claims }))).toEqual(fail('sign_in_needed'));
  });

  it('refuses who was not asked anew where that was wished: the provider ignored prompt=login', async () => {
    const { comeBack, right } = await opened();
    const known = await sign(real, { ...right, auth_time: nowSeconds() - 600 });
    expect((await comeBack(known)).ok).toBe(true);
    expect(await comeBack(known, nowSeconds())).toEqual(fail('sign_in_needed'));
  });

  it.each([
    ['only a year of birth', { birthdate: '1990' }, { birthDate: '1990-00-00' }],
    ['a year and a month', { birthdate: '1990-04' }, { birthDate: '1990-04-00' }],
    ['no given name', { given_name: undefined }, { givenNames: '' }],
    ['no family name', { family_name: '' }, { familyName: '' }],
    ['marks apart from their letters', { family_name: 'Mu\u0308ller' }, { familyName: 'Müller' }],
    ['a mark that turns the direction of text', { family_name: '\u202eIftekhar\u202c' }, { familyName: 'Iftekhar' }],
    ['line breaks and many spaces', { given_name: ' Elif\r\n   Zeynep\u0000 ' }, { givenNames: 'Elif Zeynep' }],
    ['letters of a right-to-left script', { family_name: 'חדד' }, { familyName: 'חדד' }],
    ['two hundred letters', { family_name: 'ß'.repeat(200) }, { familyName: 'ß'.repeat(200) }],
    ['markup', { given_name: '<b>&"Elif' }, { givenNames: '<b>&"Elif' }],
    ['a foreign country', { address: { ...elif.address, country: 'nl' } }, { address: { country: 'NL' } }],
  ])('understands %s', async (_, claims, told) => {
    const { comeBack, right } = await opened();
    expect(await comeBack(await sign(real, { ...right, ...claims }))).toMatchObject({ value: { claims: told } });
  });

  it.each([
    ['half an address', { address: { street_address: 'Ahornweg 7' } }, 'address'],
    ['an address in one piece', { address: 'Ahornweg 7, Lindenau' }, 'address'],
    ['an empty register key', { register_key: '' }, 'registerKey'],
    ['a register key that is a number', { register_key: 7 }, 'registerKey'],
  ])('leaves out %s', async (_, claims, name) => {
    const { comeBack, right } = await opened();
    const token = await sign(real, Object.assign({}, right, claims));
    const answer = await comeBack(token);
    expect(answer.ok && answer.value.claims).not.toHaveProperty(name);
    expect(answer.ok).toBe(true);
  });

  it.each([
    ['no birth date', { birthdate: undefined }],
    ['a birth date that does not exist', { birthdate: '1990-02-30' }],
    ['a birth date without year', { birthdate: '0000-04-17' }],
    ['no name at all', { given_name: '', family_name: ' \u200b ' }],
    ['a name of three hundred letters', { family_name: 'x'.repeat(300) }],
    ['names that are lists', { given_name: ['Elif'] }],
  ])('cannot tell who it is by %s', async (_, claims) => {
    const { comeBack, right } = await opened();
    const token = await sign(real, Object.assign({}, right, claims));
    expect(await comeBack(token)).toEqual(fail('not_permitted'));
  });

  it('reads the register key from the claim that is configured', async () => {
    const { comeBack, right } = await opened({ registerClaim: 'bpk2' });
    const answer = await comeBack(await sign(real, { ...right, bpk2: 'bpk-of-elif' }));
    expect(answer).toMatchObject({ value: { claims: { registerKey: 'bpk-of-elif' } } });
  });

  it('shows a secret to providers that know no public clients', async () => {
    const { comeBack, right, asked: requests } = await opened({ clientSecret: 'a-secret-of-the-broker' });
    expect((await comeBack(await sign(real, right))).ok).toBe(true);
    expect(requests.find(({ path }) => path === '/token')?.body.has('client_id')).toBe(false);
  });

  it('throws when the provider is in trouble, so that nobody is blamed', async () => {
    const { comeBack, state, right } = await opened();
    state.token = { status: 502, body: {} };
    await expect(comeBack(await sign(real, right))).rejects.toThrow();
  });
});
