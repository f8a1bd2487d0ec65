import { createHmac } from 'node:crypto';
import { base64url, exportSPKI, importJWK, type JWTPayload, SignJWT } from 'jose';
import { clientId, type Key, nowSeconds } from './issuer.ts';

type Claims = JWTPayload & Record<string, unknown>;
type Header = Readonly<Record<string, unknown>>;

/** What somebody who wants in could have: the issuer's public keys, a key pair of their own, and real tokens of others. */
export type Workshop = {
  readonly right: Claims;
  readonly real: Key;
  readonly own: Key;
  /** Of the issuer, but of another kind. */
  readonly ec: Key;
};

export type Forgery = (workshop: Workshop) => Promise<string> | string;

const text = (value: unknown) => base64url.encode(JSON.stringify(value));

export function sign(key: Key, claims: Claims, header: Header = {}): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: key.alg, kid: key.kid, ...header }).sign(key.privateKey);
}

function hmac(header: Header, claims: Claims, secret: string | Buffer): string {
  const input = `${text(header)}.${text(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** The issuer's own signature under claims that are wrong. */
const claiming =
  (change: (right: Claims) => Claims): Forgery =>
  ({ right, real }) =>
    sign(real, change(right));
const without = (...names: readonly string[]): Forgery =>
  claiming((right) => Object.fromEntries(Object.entries(right).filter(([name]) => !names.includes(name))));
const having = (changes: Claims): Forgery => claiming((right) => ({ ...right, ...changes }));
/** Signed by a key that is not the issuer's, with whatever may talk us into using it. */
const own =
  (header: Header | ((workshop: Workshop) => Header)): Forgery =>
  (workshop) =>
    sign(workshop.own, workshop.right, typeof header === 'function' ? header(workshop) : header);
/** A right token, changed afterwards. */
const broken =
  (change: (parts: readonly [string, string, string]) => string): Forgery =>
  async ({ right, real }) => {
    const [header = '', payload = '', signature = ''] = (await sign(real, right)).split('.');
    return change([header, payload, signature]);
  };

const unsigned: Readonly<Record<string, Forgery>> = Object.fromEntries(
  ['none', 'None', 'NONE', 'nOnE', 'null', ''].flatMap((alg): [string, Forgery][] => [
    [`alg ${JSON.stringify(alg)}, no signature`, ({ right }) => `${text({ alg })}.${text(right)}.`],
    [
      `alg ${JSON.stringify(alg)}, with the signature of a real token`,
      broken(([, payload, signature]) => `${text({ alg, kid: 'real' })}.${payload}.${signature}`),
    ],
  ]),
);

const keyConfusion: Readonly<Record<string, Forgery>> = {
  'HS256 with the public key as PEM': async ({ right, real }) => {
    const key = await importJWK(real.jwk, 'RS256', { extractable: true });
    if (key instanceof Uint8Array) throw new Error('A public key was expected');
    return hmac({ alg: 'HS256', kid: real.kid }, right, await exportSPKI(key));
  },
  'HS256 with the public key as JSON': ({ right, real }) =>
    hmac({ alg: 'HS256', kid: real.kid }, right, JSON.stringify(real.jwk)),
  'HS256 with the modulus': ({ right, real }) =>
    hmac({ alg: 'HS256', kid: real.kid }, right, Buffer.from(real.jwk.n ?? '', 'base64url')),
  'HS256 with an empty secret': ({ right, real }) => hmac({ alg: 'HS256', kid: real.kid }, right, ''),
  'HS256 with the client id': ({ right }) => hmac({ alg: 'HS256' }, right, clientId),
  'HS256 under the header RS256': ({ right, real }) => hmac({ alg: 'RS256', kid: real.kid }, right, 'secret'),
  'the right kid over the key of another kind': ({ right, ec, real }) => sign(ec, right, { kid: real.kid }),
  'an algorithm that is not on the list (RS512)': async ({ right, real }) => {
    const { n, e, kty } = real.jwk;
    return `${text({ alg: 'RS512', kid: real.kid, n, e, kty })}.${text(right)}.${'A'.repeat(342)}`;
  },
};

const foreignKeys: Readonly<Record<string, Forgery>> = {
  'another key, its own kid': own({}),
  'another key, the right kid': own({ kid: 'real' }),
  'another key, no kid': own({ kid: undefined }),
  'another key, kid is a path': own({ kid: '../../../../dev/null' }),
  'another key, kid is SQL': own({ kid: "x' UNION SELECT 'secret' --" }),
  'another key, kid is an address': own({ kid: 'http://127.0.0.1:1/key' }),
  'another key, kid is __proto__': own({ kid: '__proto__' }),
  'another key in the header (jwk)': own(({ own: { jwk } }) => ({ kid: 'real', jwk })),
  'another key in the header (jwk), no kid': own(({ own: { jwk } }) => ({ kid: undefined, jwk })),
  'another key behind jku': own({ kid: 'real', jku: 'http://127.0.0.1:1/jwks' }),
  'another key behind x5u': own({ kid: 'real', x5u: 'http://127.0.0.1:1/cert.pem' }),
  'another key in x5c': own({ kid: 'real', x5c: ['MIIB'] }),
  'another key and a fitting x5t': own({ kid: 'real', x5t: 'AAAA' }),
};

const wrongClaims: Readonly<Record<string, Forgery>> = {
  'another audience': having({ aud: 'another-client' }),
  'an audience that begins like ours': having({ aud: `${clientId}-2` }),
  'no audience': without('aud'),
  'an empty audience': having({ aud: [] }),
  'several audiences and no azp': having({ aud: [clientId, 'another-client'] }),
  'several audiences and another azp': having({ aud: [clientId, 'another-client'], azp: 'another-client' }),
  'one audience and another azp': having({ azp: 'another-client' }),
  'another issuer': having({ iss: 'https://evil.example' }),
  'an issuer that begins like ours': claiming((right) => ({ ...right, iss: `${right.iss}.evil.example` })),
  'our issuer with a slash more': claiming((right) => ({ ...right, iss: `${right.iss}/` })),
  'no issuer': without('iss'),
  'another nonce': having({ nonce: 'of-another-sign-in' }),
  'no nonce': without('nonce'),
  'a nonce that is a list': having({ nonce: ['the-nonce'] }),
  'no subject': without('sub'),
  'an empty subject': having({ sub: '' }),
  'a subject that is a number': claiming((right) => Object.assign({}, right, { sub: 7 })),
  'no expiry': without('exp'),
  'no time of issue': without('iat'),
  'an expiry that is a text': claiming((right) => Object.assign({}, right, { exp: '9999999999' })),
  'a name that is an object': having({ name: { de: 'x' } }),
  'groups that are an object': having({ groups: { 'lindenau/clerk': true } }),
  'an access token of the provider (Cognito)': having({ token_use: 'access' }),
};

const wrongTimes: Readonly<Record<string, Forgery>> = {
  'expired an hour ago': claiming((right) => ({ ...right, iat: nowSeconds() - 3900, exp: nowSeconds() - 3600 })),
  'expired a minute ago': claiming((right) => ({ ...right, exp: nowSeconds() - 60 })),
  'issued long ago and never expiring': claiming((right) => ({ ...right, iat: 1, exp: 9_999_999_999 })),
  'not valid yet': claiming((right) => ({ ...right, nbf: nowSeconds() + 600 })),
  'issued in the future': claiming((right) => ({ ...right, iat: nowSeconds() + 600, exp: nowSeconds() + 900 })),
};

const wrongForms: Readonly<Record<string, Forgery>> = {
  'no token': () => '',
  'not a token': () => 'token',
  'one part': broken(([header]) => header),
  'two parts': broken(([header, payload]) => `${header}.${payload}`),
  'no signature': broken(([header, payload]) => `${header}.${payload}.`),
  'four parts': broken((parts) => `${parts.join('.')}.${parts[2]}`),
  'a signature cut short': broken(([header, payload, signature]) => `${header}.${payload}.${signature.slice(0, -8)}`),
  'one letter of the signature changed': broken(
    ([header, payload, signature]) =>
      `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
  ),
  'groups added afterwards': async ({ right, real }) => {
    const [header, , signature] = (await sign(real, right)).split('.');
    return `${header}.${text({ ...right, groups: ['lindenau/lead-clerk'] })}.${signature}`;
  },
  'the signature of another token': async ({ right, real }) => {
    const [header, payload] = (await sign(real, { ...right, sub: 'somebody-else' })).split('.');
    const [, , signature] = (await sign(real, right)).split('.');
    return `${header}.${payload}.${signature}`;
  },
  'a critical header nobody knows': ({ right, real }) =>
    new SignJWT(right)
      .setProtectedHeader({ alg: 'RS256', kid: 'real', crit: ['town'], town: 'lindenau' })
      .sign(real.privateKey, { crit: { town: true } }),
  'an unencoded payload (b64)': broken(
    ([, payload, signature]) =>
      `${text({ alg: 'RS256', kid: 'real', b64: false, crit: ['b64'] })}.${payload}.${signature}`,
  ),
  'a header that is not JSON': broken(
    ([, payload, signature]) => `${base64url.encode('{"alg":')}.${payload}.${signature}`,
  ),
  'a payload that is not JSON': ({ real }) => `${text({ alg: 'RS256', kid: real.kid })}.${base64url.encode('x')}.AAAA`,
  'a payload that is a list': ({ real }) => `${text({ alg: 'RS256', kid: real.kid })}.${text([1])}.AAAA`,
  'an access token (typ at+jwt)': ({ right, real }) => sign(real, right, { typ: 'at+jwt' }),
  'a logout token (typ logout+jwt)': ({ right, real }) => sign(real, right, { typ: 'logout+jwt' }),
  'an encrypted-looking token': () => 'eyJhbGciOiJkaXIifQ..AAAA.AAAA.AAAA',
};

/** Every kind of token that must not open a session, by name. */
export const forgeries: Readonly<Record<string, Forgery>> = {
  ...unsigned,
  ...keyConfusion,
  ...foreignKeys,
  ...wrongClaims,
  ...wrongTimes,
  ...wrongForms,
};
