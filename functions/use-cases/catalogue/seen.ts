import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedThings } from '../../ports/staff.ts';

type Asked<Id> = { readonly id: Id; readonly expectedVersion: number };

/**
 * What an editor has seen. That is also what was there before one's own edit, when that was written as the latest and the
 * answer to it got lost.
 */
export async function seenContent<Content, Id>(
  things: Pick<EditedThings<Content, Id>, 'get' | 'version'>,
  { id, expectedVersion }: Asked<Id>,
  { tenant, staff }: Pick<StaffCaller, 'tenant' | 'staff'>,
): Promise<Result<Content, 'not_found' | 'edited_meanwhile'>> {
  const stored = await things.get(tenant, id);
  if (stored === undefined) return fail('not_found');
  if (stored.version === expectedVersion) return ok(stored.content);
  if (stored.version !== expectedVersion + 1) return fail('edited_meanwhile');
  const own = await things.version(tenant, id, stored.version);
  return own?.by.id === staff.id && own.former ? ok(own.former) : fail('edited_meanwhile');
}

/** Whether two states are one: both come from the same schema, which writes names in one order. */
export function isSame<Content>(one: Content, other: Content): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
