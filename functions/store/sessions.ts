import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { OfficeId, StaffId, TenantId } from '../../shared/domain/ids.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import { Grant, SessionToken } from '../../shared/domain/staff.ts';
import type { Clock, SignedIn } from '../ports.ts';
import type { SessionKey, Sessions } from '../session-ports.ts';
import { sessionKey, sessionsPk } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Condition, Table } from './table.ts';

/** ASVS 5.0, 7.3: how long a session may lie unused, and how long it may last at all. */
const sessionLimits = { idleSeconds: 30 * 60, wholeSeconds: 10 * 60 * 60 } as const;

/** "Seen" is written at most this often: a busy board costs one small write a minute. */
const seenEverySeconds = 60;

const Stored = z.object({
  name: z.string(),
  grants: z.array(Grant),
  office: OfficeId.optional(),
  counter: z.int().optional(),
  practice: TenantId.optional(),
  seen: z.int(),
  end: z.int(),
});

export type SessionsDeps = { readonly table: Table; readonly clock: Clock; readonly repeat: Repeat };

/**
 * Each session is one item below the person's id; the token's secret is kept as its hash only. `seen` and `end` decide,
 * not the table's own deletion, which comes late.
 */
export function sessionsIn({ table, clock, repeat }: SessionsDeps): Sessions {
  const now = () => secondsOf(clock.now());
  const change = async (tenant: TenantId, key: SessionKey, update: Condition & { readonly update: string }) => {
    const where = { key: sessionKey(tenant, key), condition: 'attribute_exists(pk)' };
    const { kind } = await repeat(() => table.update({ ...update, ...where }));
    return kind === 'done';
  };
  return {
    async open(tenant, staff) {
      const secret = randomBytes(32).toString('base64url');
      const sessionId = hashOf(secret);
      const seen = now();
      const endsAt = seen + sessionLimits.wholeSeconds;
      const { id: staffId, name, grants } = staff;
      const times = { seen, end: endsAt, ttl: seen + sessionLimits.idleSeconds };
      await repeat(() =>
        table.put({ item: { ...sessionKey(tenant, { staffId, sessionId }), name, grants, ...times } }),
      );
      return { token: SessionToken.parse(`${staffId}.${secret}`), endsAt, sessionId };
    },
    async find(tenant, token, { unattended = false } = {}) {
      const key = keyOf(token);
      const row = key && (await table.get(sessionKey(tenant, key), { consistent: true }));
      if (!key || !row) return undefined;
      const stored = Stored.parse(row);
      const at = now();
      if (at >= Math.min(stored.end, stored.seen + sessionLimits.idleSeconds)) return undefined;
      const isNews = !unattended && at - stored.seen >= seenEverySeconds;
      if (isNews && !(await change(tenant, key, seenAt(at, stored.end)))) return undefined;
      return signedIn(tenant, key, stored);
    },
    chooseDesk: (tenant, key, { officeId, counter }) =>
      change(tenant, key, {
        update: 'SET #office = :office, #counter = :counter',
        names: { '#office': 'office', '#counter': 'counter' },
        values: { ':office': officeId, ':counter': counter },
      }),
    setPractice: (tenant, key, practice) =>
      change(tenant, key, practice === undefined ? outOfPractice : into(practice)),
    async end(tenant, key) {
      await repeat(() => table.remove(sessionKey(tenant, key)));
    },
    async endAll(tenant, staffId) {
      const rows = await table.query({ pk: sessionsPk(tenant, staffId), consistent: true });
      for (const row of rows) {
        const { sk } = z.object({ sk: z.string() }).parse(row);
        await repeat(() => table.remove(sessionKey(tenant, { staffId, sessionId: sk })));
      }
    },
  };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Undefined for whatever is no session token. */
function keyOf(token: string): SessionKey | undefined {
  if (!SessionToken.safeParse(token).success) return undefined;
  const [id, secret = ''] = token.split('.');
  return { staffId: StaffId.parse(id), sessionId: hashOf(secret) };
}

/** The change is refused where the session was ended this very moment: it must not come back. */
function seenAt(at: number, end: number) {
  return {
    update: 'SET #seen = :now, #ttl = :ttl',
    names: { '#seen': 'seen', '#ttl': 'ttl' },
    values: { ':now': at, ':ttl': Math.min(end, at + sessionLimits.idleSeconds) },
  };
}

const outOfPractice = {
  update: 'REMOVE #practice, #office, #counter',
  names: { '#practice': 'practice', '#office': 'office', '#counter': 'counter' },
};

function into(practice: TenantId) {
  return {
    update: 'SET #practice = :practice REMOVE #office, #counter',
    names: outOfPractice.names,
    values: { ':practice': practice },
  };
}

function signedIn(home: TenantId, { staffId, sessionId }: SessionKey, stored: z.infer<typeof Stored>): SignedIn {
  const { name, grants, office, counter, practice, end } = stored;
  return {
    home,
    sessionId,
    staff: { id: staffId, name, grants },
    ...(office !== undefined && counter !== undefined && { desk: { officeId: office, counter } }),
    practice,
    endsAt: end,
  };
}
