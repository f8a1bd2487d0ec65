import type { CivilDate } from '../../shared/domain/civil.ts';
import { addDays, epochDayOf } from '../../shared/domain/time.ts';

/** Days after its own day that an appointment and its day sheet are kept; then the table deletes them. */
export const retentionDays = 30;

/** Value of `ttl`, seconds since 1970: the day after the last one on which the item may still be read. */
export function keepUntil(date: CivilDate): number {
  return epochDayOf(addDays(date, retentionDays + 1)) * 86_400;
}
