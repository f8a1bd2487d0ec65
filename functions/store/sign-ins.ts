import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { LinkToken, type TenantId } from '../../shared/domain/ids.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import type { SignIns } from '../ports/session.ts';
import { citizenSignInKey, type Key, signInKey } from './keys.ts';
import type { SessionsDeps } from './session-items.ts';

const keptSeconds = 10 * 60;

const Stored = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  after: z.int().optional(),
  ttl: z.int(),
});

/** Taking one deletes it in the same step: a second return with the same secret finds nothing. */
export const signInsIn = (deps: SessionsDeps): SignIns => departuresIn(deps, signInKey);

/** The same for citizens; neither takes what the other keeps. */
export const citizenSignInsIn = (deps: SessionsDeps): SignIns => departuresIn(deps, citizenSignInKey);

function departuresIn(
  { table, clock, repeat }: SessionsDeps,
  keyAt: (tenant: TenantId, secretHash: string) => Key,
): SignIns {
  const keyOf = (tenant: TenantId, secret: string) =>
    keyAt(tenant, createHash('sha256').update(secret).digest('base64url'));
  return {
    async keep(tenant, { state, nonce, codeVerifier, provenAfter }) {
      const secret = LinkToken.parse(randomBytes(32).toString('base64url'));
      const ttl = secondsOf(clock.now()) + keptSeconds;
      const after = provenAfter === undefined ? {} : { after: provenAfter };
      const item = { ...keyOf(tenant, secret), state, nonce, verifier: codeVerifier, ...after, ttl };
      await repeat(() => table.put({ item }));
      return secret;
    },
    async take(tenant, secret) {
      const { row } = await repeat(() => table.take(keyOf(tenant, secret)));
      if (row === undefined) return undefined;
      const { state, nonce, verifier, after, ttl } = Stored.parse(row);
      if (secondsOf(clock.now()) >= ttl) return undefined;
      return { state, nonce, codeVerifier: verifier, ...(after !== undefined && { provenAfter: after }) };
    },
  };
}
