import type { CivilDate } from '../../shared/domain/civil.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { isPractice } from '../../shared/domain/practice.ts';
import { addDays, epochDayOf } from '../../shared/domain/time.ts';

/** Days after its own day that an appointment and its day sheet are kept; then the table deletes them. */
export const retentionDays = 30;

/** Value of `ttl`, seconds since 1970: the day after the last one on which the item may still be read. */
export function keepUntil(date: CivilDate): number {
  return epochDayOf(addDays(date, retentionDays + 1)) * 86_400;
}

const recordSeconds = 3 * 366 * 24 * 60 * 60;
/** Longer than any session, whose end is the end of its practice copy. */
const practiceSeconds = 24 * 60 * 60;

/** `ttl` of the record of an edit: three years, so that it can be taken back. */
export function recordUntil(tenant: TenantId, editedAt: number): number {
  return editedAt + (isPractice(tenant) ? practiceSeconds : recordSeconds);
}

/** `ttl` of what an edit wrote: none, but in a practice copy, which has an end of its own. */
export function copyUntil(tenant: TenantId, editedAt: number): { readonly ttl?: number } {
  return isPractice(tenant) ? { ttl: editedAt + practiceSeconds } : {};
}
