import { createServer } from 'node:http';
import type { CryptoKey, JWK, JWTPayload } from 'jose';
import { exportJWK, generateKeyPair } from 'jose';
import { onTestFinished } from 'vitest';

export const clientId = 'foyer';
export const callback = 'https://termine.lindenau.example/staff/callback';
export const departure = { state: 'the-state', nonce: 'the-nonce', codeVerifier: 'v'.repeat(43) };
export const back = { code: 'the-code', state: 'the-state' };

export type Key = { readonly kid: string; readonly alg: string; readonly privateKey: CryptoKey; readonly jwk: JWK };

export async function makeKey(kid: string, alg: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

type Metadata = Readonly<Record<string, unknown>>;

/** An OpenID provider on this machine that answers every code with the ID token it was told. */
export async function startIssuer(keys: readonly Key[]) {
  const state: {
    idToken: string;
    token: { status: number; body: unknown } | undefined;
    metadata: Metadata;
    jwksStatus: number;
  } = { idToken: '', token: undefined, metadata: {}, jwksStatus: 200 };
  const asked: { path: string; body: URLSearchParams }[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const body = Buffer.concat(await request.toArray()).toString('utf8');
    asked.push({ path, body: new URLSearchParams(body) });
    const { status = 200, value } = reply(path);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  function reply(path: string): { status?: number; value: unknown } {
    if (path === '/.well-known/openid-configuration') return { value: { ...metadataOf(issuer), ...state.metadata } };
    if (path === '/jwks') return { status: state.jwksStatus, value: { keys: keys.map(({ jwk }) => jwk) } };
    if (path !== '/token') return { status: 404, value: {} };
    if (state.token) return { status: state.token.status, value: state.token.body };
    return { value: { access_token: 'unused', token_type: 'Bearer', expires_in: 300, id_token: state.idToken } };
  }

  return { issuer, asked, state };
}

function metadataOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'PS256', 'ES256', 'HS256', 'none'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
}

/** Whole seconds since 1970, of the machine: tokens are judged by the wall clock. */
export const nowSeconds = () => Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000);

/** Claims that are right in every respect. */
export function rightClaims(issuer: string): JWTPayload & Record<string, unknown> {
  const now = nowSeconds();
  return {
    iss: issuer,
    aud: clientId,
    sub: 'person-1',
    nonce: departure.nonce,
    iat: now,
    exp: now + 300,
    name: 'Carla Celik',
    groups: ['lindenau/clerk/rathaus-mitte'],
    amr: ['pwd', 'mfa'],
  };
}
