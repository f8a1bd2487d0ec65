import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { LinkToken } from '../../shared/domain/ids.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import type { SignIns } from '../session-ports.ts';
import { signInKey } from './keys.ts';
import type { SessionsDeps } from './sessions.ts';

const keptSeconds = 10 * 60;

const Stored = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), ttl: z.int() });

/** Taking one deletes it in the same step: a second return with the same secret finds nothing. */
export function signInsIn({ table, clock, repeat }: SessionsDeps): SignIns {
  const keyOf = (tenant: Parameters<typeof signInKey>[0], secret: string) =>
    signInKey(tenant, createHash('sha256').update(secret).digest('base64url'));
  return {
    async keep(tenant, { state, nonce, codeVerifier }) {
      const secret = LinkToken.parse(randomBytes(32).toString('base64url'));
      const ttl = secondsOf(clock.now()) + keptSeconds;
      await repeat(() => table.put({ item: { ...keyOf(tenant, secret), state, nonce, verifier: codeVerifier, ttl } }));
      return secret;
    },
    async take(tenant, secret) {
      const { row } = await repeat(() => table.take(keyOf(tenant, secret)));
      if (row === undefined) return undefined;
      const { state, nonce, verifier, ttl } = Stored.parse(row);
      return secondsOf(clock.now()) < ttl ? { state, nonce, codeVerifier: verifier } : undefined;
    },
  };
}
