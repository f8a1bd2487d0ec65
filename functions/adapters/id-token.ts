import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod';
import { IdTokenRefused } from './sign-in-refusal.ts';

export type IdTokenRules = { readonly issuer: string; readonly clientId: string; readonly keys: URL };

/** Asymmetric only: nothing that is public can be used as a secret. */
const algorithms = ['RS256', 'PS256', 'ES256'];

/** Seconds that two clocks may differ. */
const clockTolerance = 30;

const strings = z.union([
  z.array(z.string()),
  // Cognito keeps lists from another provider as one text: `[a, b]`.
  z.string().transform((text) => text.split(/[\s,[\]"]+/).filter((part) => part !== '')),
]);

const Claims = z.object({
  sub: z.string().min(1),
  nonce: z.string(),
  azp: z.string().optional(),
  /** Cognito: `id` or `access`. */
  token_use: z.literal('id').optional(),
  name: z.string().min(1).optional(),
  preferred_username: z.string().min(1).optional(),
  email: z.string().min(1).optional(),
  amr: strings.default([]),
  acr: z.string().optional(),
  groups: strings.default([]),
  'cognito:groups': strings.default([]),
  'custom:groups': strings.default([]),
});

export type VerifiedToken = {
  /** Issuer and subject: the same for the same person for ever. */
  readonly subject: string;
  readonly claims: z.infer<typeof Claims>;
  /** All that the token says, for whoever reads more of it. */
  readonly payload: JWTPayload;
};

/**
 * Judges ID tokens (OpenID Connect Core 3.1.3.7): signed by a key the issuer publishes (what a token says about its own
 * keys is not followed), for us, now, for this very sign-in. Throws an error that `isRefusal` knows.
 */
export function openIdTokens({ issuer, clientId, keys }: IdTokenRules) {
  const keySet = createRemoteJWKSet(keys, { timeoutDuration: 5000 });
  return async (token: string, nonce: string): Promise<VerifiedToken> => {
    const { payload, protectedHeader } = await jwtVerify(token, keySet, {
      issuer,
      audience: clientId,
      algorithms,
      clockTolerance,
      // Also bounds the age by `iat`, and refuses one in the future.
      maxTokenAge: '1 hour',
      requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
    });
    const { typ } = protectedHeader;
    if (typ !== undefined && typ.toLowerCase() !== 'jwt') throw new IdTokenRefused('typ');
    const claims = Claims.safeParse(payload);
    if (!claims.success) throw new IdTokenRefused('claims');
    if (claims.data.nonce !== nonce) throw new IdTokenRefused('nonce');
    if (!isForUs(payload, clientId)) throw new IdTokenRefused('azp');
    return { subject: `${issuer} ${claims.data.sub}`, claims: claims.data, payload };
  };
}

/** Who may use the token must be us; it has to be said where others may read it too. */
function isForUs({ aud, azp }: JWTPayload, clientId: string): boolean {
  if (azp === undefined) return !Array.isArray(aud) || aud.length === 1;
  return azp === clientId;
}
