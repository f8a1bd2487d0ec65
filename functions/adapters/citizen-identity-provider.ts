import * as z from 'zod';
import { type AcrScheme, acrValuesFor, levelOfAcr } from '../../shared/domain/assurance.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import { fail, ok } from '../../shared/result.ts';
import type { CitizenIdentityProvider } from '../ports/session.ts';
import { citizenClaimsIn } from './citizen-claims.ts';
import { systemClock } from './clock.ts';
import { type OpenIdSettings, openIdClient } from './openid-client.ts';

export type CitizenIdentitySettings = OpenIdSettings & {
  /** The words in which the provider speaks of levels. */
  readonly acrScheme: AcrScheme;
  /** The claim that names a person in the population register. */
  readonly registerClaim: string;
};

/** As long as a session may lie unused: how long ago somebody may have shown at the provider who they are. */
const maxAgeSeconds = 30 * 60;

/** Seconds that two clocks may differ. */
const clockTolerance = 30;

const AuthTime = z.int().min(0);

/**
 * The identity provider of citizens. Levels are asked for by `acr_values`, which a provider may ignore: what counts is the
 * `acr` that comes back, and `auth_time`, without which an ID token says nothing about now.
 */
export function openCitizenIdProvider(settings: CitizenIdentitySettings): CitizenIdentityProvider {
  const { acrScheme, registerClaim } = settings;
  const { depart, redeem, endSessionUrl } = openIdClient(settings);
  // Tokens are judged by the wall clock, wherever the clock of a local portal was moved to.
  const now = () => secondsOf(systemClock.now());
  return {
    async depart(callback, { level, again }) {
      const acrValues = acrValuesFor(acrScheme, level).join(' ');
      const departure = await depart(callback, {
        scope: 'openid profile address',
        acr_values: acrValues,
        ...(again ? { prompt: 'login', max_age: '0' } : { max_age: String(maxAgeSeconds) }),
      });
      return { ...departure, provenAfter: again ? now() : now() - maxAgeSeconds };
    },
    async identify(callback, departure, back) {
      const token = await redeem(callback, departure, back);
      if (!token.ok) return token;
      const { subject, claims, payload } = token.value;
      const authTime = AuthTime.safeParse(payload['auth_time']);
      const { provenAfter = now() - maxAgeSeconds } = departure;
      if (!authTime.success || authTime.data < provenAfter - clockTolerance) return fail('sign_in_needed');
      if (authTime.data > now() + clockTolerance) return fail('sign_in_needed');
      const told = citizenClaimsIn(payload, registerClaim);
      if (!told) return fail('not_permitted');
      const level = levelOfAcr(acrScheme, claims.acr);
      return ok({ subject, level, authenticatedAt: authTime.data, claims: told });
    },
    endSessionUrl,
  };
}
