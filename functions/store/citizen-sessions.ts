import * as z from 'zod';
import { AssuranceLevel } from '../../shared/domain/assurance.ts';
import { CitizenSubject } from '../../shared/domain/citizen.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { CitizenSessions, ClaimsSeal, SealedUnder } from '../ports/session.ts';
import { citizenSessionKey } from './keys.ts';
import { type SessionPlace, type SessionsDeps, sessionItems } from './session-items.ts';

const Stored = z.object({ level: AssuranceLevel, proven: z.int(), claims: z.string() });

/**
 * Sessions of citizens. What the identity provider told stands in the item, sealed with the secret of the browser, and
 * ends with it; nothing of it is known of anybody who is not signed in.
 */
export function citizenSessionsIn({
  claimsSeal,
  ...deps
}: SessionsDeps & { readonly claimsSeal: ClaimsSeal }): CitizenSessions {
  const items = sessionItems(deps, { keyOf, idleSeconds: 30 * 60, wholeSeconds: 2 * 60 * 60 });
  return {
    open: (tenant, { subject, level, authenticatedAt, claims }) =>
      items.open(tenant, subject, (place) => ({
        level,
        proven: authenticatedAt,
        claims: claimsSeal.seal(claims, sealedUnder(tenant, place)),
      })),
    async find(tenant, token, { unattended = false } = {}) {
      const found = await items.find(tenant, token, unattended);
      if (!found) return undefined;
      const { level, proven, claims } = Stored.parse(found.row);
      return {
        sessionId: found.sessionId,
        subject: CitizenSubject.parse(found.owner),
        level,
        authenticatedAt: proven,
        claims: claimsSeal.open(claims, sealedUnder(tenant, found)),
        endsAt: found.end,
      };
    },
    end: (tenant, { subject, sessionId }) => items.end(tenant, { owner: subject, sessionId }),
  };
}

function keyOf(tenant: TenantId, { owner, sessionId }: SessionPlace) {
  return citizenSessionKey(tenant, { subject: CitizenSubject.parse(owner), sessionId });
}

/** Bound to its item: in another one it does not open. */
function sealedUnder(tenant: TenantId, place: SessionPlace & { readonly secret: string }): SealedUnder {
  const { pk, sk } = keyOf(tenant, place);
  return { secret: place.secret, context: JSON.stringify([pk, sk, 'claims']) };
}
