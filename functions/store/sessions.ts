import * as z from 'zod';
import { OfficeId, StaffId, TenantId } from '../../shared/domain/ids.ts';
import { Grant } from '../../shared/domain/staff.ts';
import type { SignedIn } from '../ports/caller.ts';
import type { SessionKey, Sessions } from '../ports/session.ts';
import { sessionKey, sessionsPk } from './keys.ts';
import { type SessionPlace, type SessionsDeps, sessionItems } from './session-items.ts';

const Stored = z.object({
  name: z.string(),
  grants: z.array(Grant),
  office: OfficeId.optional(),
  counter: z.int().optional(),
  practice: TenantId.optional(),
});

/** Sessions of staff. ASVS 5.0, 7.3: how long one may lie unused, and how long it may last at all. */
export function sessionsIn(deps: SessionsDeps): Sessions {
  const { table, repeat } = deps;
  const items = sessionItems(deps, {
    keyOf: (tenant, { owner, sessionId }) => sessionKey(tenant, { staffId: StaffId.parse(owner), sessionId }),
    idleSeconds: 30 * 60,
    wholeSeconds: 10 * 60 * 60,
  });
  return {
    open: (tenant, { id, name, grants }) => items.open(tenant, id, () => ({ name, grants })),
    async find(tenant, token, { unattended = false } = {}) {
      const found = await items.find(tenant, token, unattended);
      return found && signedIn(tenant, found, { ...Stored.parse(found.row), end: found.end });
    },
    chooseDesk: (tenant, key, { officeId, counter }) =>
      items.change(tenant, placeOf(key), {
        update: 'SET #office = :office, #counter = :counter',
        names: { '#office': 'office', '#counter': 'counter' },
        values: { ':office': officeId, ':counter': counter },
      }),
    setPractice: (tenant, key, practice) =>
      items.change(tenant, placeOf(key), practice === undefined ? outOfPractice : into(practice)),
    end: (tenant, key) => items.end(tenant, placeOf(key)),
    async endAll(tenant, staffId) {
      const rows = await table.query({ pk: sessionsPk(tenant, staffId), consistent: true });
      for (const row of rows) {
        const { sk } = z.object({ sk: z.string() }).parse(row);
        await repeat(() => table.remove(sessionKey(tenant, { staffId, sessionId: sk })));
      }
    },
  };
}

function placeOf({ staffId, sessionId }: SessionKey): SessionPlace {
  return { owner: staffId, sessionId };
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

type StoredSession = z.infer<typeof Stored> & { readonly end: number };

function signedIn(home: TenantId, { owner, sessionId }: SessionPlace, stored: StoredSession): SignedIn {
  const { name, grants, office, counter, practice, end } = stored;
  return {
    home,
    sessionId,
    staff: { id: StaffId.parse(owner), name, grants },
    ...(office !== undefined && counter !== undefined && { desk: { officeId: office, counter } }),
    practice,
    endsAt: end,
  };
}
