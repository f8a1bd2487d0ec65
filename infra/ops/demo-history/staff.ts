import { createHash } from 'node:crypto';
import type { Caller } from '../../../functions/ports/caller.ts';
import { StaffId, type TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { Grant } from '../../../shared/domain/staff.ts';

/** Far beyond any working day of the history. */
const endsAt = 2 ** 33;

/** Somebody at a counter of an office; counters are counted from 1. */
export function clerkAt(tenant: TenantId, office: Office, counter: number): Caller {
  const desk = { officeId: office.id, counter };
  return signedIn(tenant, `${office.id} ${counter}`, { grants: [{ role: 'clerk', officeId: office.id }], desk });
}

/** Somebody who may change hours, answer ideas and decide about certificates everywhere. */
export function leadClerkOf(tenant: TenantId, name = 'lead clerk'): Caller {
  return signedIn(tenant, name, { grants: [{ role: 'lead-clerk' }] });
}

type Post = { readonly grants: Grant[]; readonly desk?: { readonly officeId: Office['id']; readonly counter: number } };

function signedIn(home: TenantId, name: string, { grants, desk }: Post): Caller {
  const id = StaffId.parse(createHash('sha256').update(name).digest('base64url').slice(0, 22));
  const session = { home, sessionId: name, staff: { id, name, grants }, endsAt, ...(desk && { desk }) };
  return { tenant: home, address: '127.0.0.1', signedIn: session };
}
