import type { OfficeId } from '../../../shared/domain/ids.ts';
import type { Act } from '../../../shared/domain/ticket-steps.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Links } from '../../ports/links.ts';

/** Long enough that two wishes about one ticket never have the same. */
const nonceLength = 8;

/** The mark of a wish: the same whenever the same member of staff sends the same wish again. */
export function nonceOf(links: Pick<Links, 'hash'>, staffId: string, wish: readonly unknown[]): string {
  return links.hash(JSON.stringify([staffId, ...wish])).slice(0, nonceLength);
}

/** Who acts and when, for one version of a ticket. */
export function staffAct(
  links: Pick<Links, 'hash'>,
  { staff }: Pick<StaffCaller, 'staff'>,
  { now, wish }: { readonly now: number; readonly wish: readonly unknown[] },
): Act {
  return { at: now, by: staff.id, nonce: nonceOf(links, staff.id, wish) };
}

/** The counter at which the caller works at this office. */
export function counterAt({ desk }: Pick<StaffCaller, 'desk'>, officeId: OfficeId): Result<number, 'no_desk'> {
  return desk?.officeId === officeId ? ok(desk.counter) : fail('no_desk');
}
