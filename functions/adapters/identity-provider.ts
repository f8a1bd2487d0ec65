import { fail, ok } from '../../shared/result.ts';
import type { Identity, IdentityProvider } from '../ports/session.ts';
import type { VerifiedToken } from './id-token.ts';
import { type OpenIdSettings, openIdClient } from './openid-client.ts';

export type IdentitySettings = OpenIdSettings & {
  /** Values of `amr` or `acr`, one of which must be there; none: not asked for. */
  readonly secondFactor: readonly string[];
};

/** The identity provider of staff. */
export function openIdProvider({ secondFactor, ...settings }: IdentitySettings): IdentityProvider {
  const { depart, redeem, endSessionUrl } = openIdClient(settings);
  return {
    depart: (callback) => depart(callback, { scope: 'openid profile' }),
    async identify(callback, departure, back) {
      const token = await redeem(callback, departure, back);
      if (!token.ok) return token;
      const { amr, acr } = token.value.claims;
      const factors = acr === undefined ? amr : [...amr, acr];
      const isProven = secondFactor.length === 0 || secondFactor.some((factor) => factors.includes(factor));
      return isProven ? ok(identityIn(token.value)) : fail('not_permitted');
    },
    endSessionUrl,
  };
}

function identityIn({ subject, claims }: VerifiedToken): Identity {
  const { sub, name, preferred_username: login, email } = claims;
  const groups = [...claims.groups, ...claims['cognito:groups'], ...claims['custom:groups']];
  return { subject, name: name ?? login ?? email ?? sub, groups };
}
