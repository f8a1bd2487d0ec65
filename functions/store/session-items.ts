import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { TenantId } from '../../shared/domain/ids.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import { SessionToken } from '../../shared/domain/staff.ts';
import type { Clock } from '../ports/clock.ts';
import type { Key } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Condition, Table } from './table.ts';
import type { Item, Row } from './wire.ts';

/** "Seen" is written at most this often: a busy board costs one small write a minute. */
const seenEverySeconds = 60;

const Times = z.object({ seen: z.int(), end: z.int() });

export type SessionsDeps = { readonly table: Table; readonly clock: Clock; readonly repeat: Repeat };

/** Whose session, and which of theirs: the hash of its secret. */
export type SessionPlace = { readonly owner: string; readonly sessionId: string };

export type SessionKind = {
  keyOf(tenant: TenantId, place: SessionPlace): Key;
  /** How long a session may lie unused, and how long it may last at all. */
  readonly idleSeconds: number;
  readonly wholeSeconds: number;
};

type Found = SessionPlace & { readonly secret: string; readonly row: Row; readonly end: number };

/**
 * What the sessions of staff and of citizens have in common: one item below their owner; of the token's secret only the
 * hash is kept. `seen` and `end` decide, not the table's own deletion, which comes late.
 */
export function sessionItems({ table, clock, repeat }: SessionsDeps, kind: SessionKind) {
  const { keyOf, idleSeconds, wholeSeconds } = kind;
  const now = () => secondsOf(clock.now());
  const change = async (tenant: TenantId, place: SessionPlace, update: Condition & { readonly update: string }) => {
    const where = { key: keyOf(tenant, place), condition: 'attribute_exists(pk)' };
    const { kind: outcome } = await repeat(() => table.update({ ...update, ...where }));
    return outcome === 'done';
  };
  return {
    /** False: the session has ended meanwhile. */
    change,
    async open(tenant: TenantId, owner: string, contents: (place: SessionPlace & { readonly secret: string }) => Item) {
      const secret = randomBytes(32).toString('base64url');
      const place = { owner, sessionId: hashOf(secret) };
      const seen = now();
      const endsAt = seen + wholeSeconds;
      const times = { seen, end: endsAt, ttl: seen + idleSeconds };
      const item = { ...contents({ ...place, secret }), ...times, ...keyOf(tenant, place) };
      await repeat(() => table.put({ item }));
      return { token: SessionToken.parse(`${owner}.${secret}`), endsAt, sessionId: place.sessionId };
    },
    /** A living session; asking for it is using it, unless `unattended`. */
    async find(tenant: TenantId, token: string, unattended: boolean): Promise<Found | undefined> {
      const named = placeOf(token);
      const row = named && (await table.get(keyOf(tenant, named), { consistent: true }));
      if (!named || !row) return undefined;
      const { seen, end } = Times.parse(row);
      const at = now();
      if (at >= Math.min(end, seen + idleSeconds)) return undefined;
      const isNews = !unattended && at - seen >= seenEverySeconds;
      if (isNews && !(await change(tenant, named, seenAt(at, Math.min(end, at + idleSeconds))))) return undefined;
      return { ...named, row, end };
    },
    async end(tenant: TenantId, place: SessionPlace): Promise<void> {
      await repeat(() => table.remove(keyOf(tenant, place)));
    },
  };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Undefined for whatever is no session token. */
function placeOf(token: string): (SessionPlace & { readonly secret: string }) | undefined {
  if (!SessionToken.safeParse(token).success) return undefined;
  const [owner = '', secret = ''] = token.split('.');
  return { owner, secret, sessionId: hashOf(secret) };
}

/** The change is refused where the session was ended this very moment: it must not come back. */
function seenAt(at: number, ttl: number) {
  return {
    update: 'SET #seen = :now, #ttl = :ttl',
    names: { '#seen': 'seen', '#ttl': 'ttl' },
    values: { ':now': at, ':ttl': ttl },
  };
}
