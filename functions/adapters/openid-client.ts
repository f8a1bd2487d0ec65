import * as oidc from 'openid-client';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Departure, Return } from '../ports/session.ts';
import { type IdTokenRules, openIdTokens, type VerifiedToken } from './id-token.ts';
import { isRefusal } from './sign-in-refusal.ts';

export type OpenIdSettings = {
  readonly issuer: string;
  readonly clientId: string;
  /** For providers that know no public clients. PKCE is used in any case. */
  readonly clientSecret?: string | undefined;
  /** For providers without `end_session_endpoint`, such as Cognito. */
  readonly logoutUrl?: string | undefined;
};

/** What is asked for beyond the flow itself (OpenID Connect Core 3.1.2.1). */
export type Asking = { readonly scope: string } & Readonly<Record<string, string>>;

const timeoutSeconds = 5;

/**
 * Authorization code with PKCE (S256), state and nonce against any OpenID provider; its metadata are asked for once.
 * Tokens are read here and thrown away. Plain http only for an issuer on this machine.
 */
export function openIdClient(settings: OpenIdSettings) {
  const { clientId, logoutUrl } = settings;
  const discovered = onceUnlessFailed(() => discover(settings));
  return {
    async depart(callback: string, asking: Asking): Promise<Departure & { readonly url: string }> {
      const { client } = await discovered();
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const departure = { codeVerifier, state: oidc.randomState(), nonce: oidc.randomNonce() };
      const url = oidc.buildAuthorizationUrl(client, {
        redirect_uri: callback,
        state: departure.state,
        nonce: departure.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...asking,
      });
      return { ...departure, url: url.href };
    },
    /** The ID token that belongs to a departure; `sign_in_needed`: what came back proves nothing. */
    async redeem(
      callback: string,
      { state, nonce, codeVerifier }: Departure,
      back: Return,
    ): Promise<Result<VerifiedToken, 'sign_in_needed'>> {
      const { client, idTokens } = await discovered();
      const returned = returnedTo(callback, back);
      const checks = {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      };
      try {
        const { id_token: token = '' } = await oidc.authorizationCodeGrant(client, returned, checks);
        return ok(await idTokens(token, nonce));
      } catch (error) {
        if (isRefusal(error)) return fail('sign_in_needed');
        throw error;
      }
    },
    /** Where the provider's own session ends, if it has such a place. */
    async endSessionUrl(afterwards: string): Promise<string | undefined> {
      if (logoutUrl !== undefined) {
        const url = new URL(logoutUrl);
        url.searchParams.set('client_id', clientId);
        url.searchParams.set('logout_uri', afterwards);
        return url.href;
      }
      const { client } = await discovered();
      if (client.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(client, { post_logout_redirect_uri: afterwards }).href;
    },
  };
}

/** The address that the provider sent the browser to. */
function returnedTo(callback: string, back: Return): URL {
  const address = new URL(callback);
  for (const [name, value] of Object.entries(back)) if (value !== undefined) address.searchParams.set(name, value);
  return address;
}

async function discover({ issuer, clientId, clientSecret }: OpenIdSettings) {
  const server = new URL(issuer);
  const isLocal = server.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(server.hostname);
  const authentication = clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
  const client = await oidc.discovery(server, clientId, { [oidc.clockTolerance]: 30 }, authentication, {
    timeout: timeoutSeconds,
    execute: isLocal ? [oidc.allowInsecureRequests] : [],
  });
  const { issuer: told, jwks_uri: keys } = client.serverMetadata();
  if (keys === undefined) throw new Error('The identity provider names no keys');
  const rules: IdTokenRules = { issuer: told, clientId, keys: new URL(keys) };
  return { client, idTokens: openIdTokens(rules) };
}

function onceUnlessFailed<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | undefined;
  return async () => {
    begun ??= work();
    try {
      return await begun;
    } catch (error) {
      begun = undefined;
      throw error;
    }
  };
}
