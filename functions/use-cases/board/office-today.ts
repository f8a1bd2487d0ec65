import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OfficeDay } from '../../ports/booking.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';

export type OfficeTodayDeps = { readonly catalogue: Pick<Catalogue, 'offices'>; readonly clock: Clock };

export type OfficeToday = {
  readonly office: Office;
  /** Today on the office's own calendar. */
  readonly day: OfficeDay;
  /** Seconds since 1970. */
  readonly now: number;
};

/** An office and its day; `date` for another one than today. */
export async function officeToday(
  { catalogue, clock }: OfficeTodayDeps,
  where: { readonly tenant: TenantId; readonly officeId: OfficeId },
  date?: CivilDate,
): Promise<Result<OfficeToday, 'not_found'>> {
  const office = (await catalogue.offices(where.tenant)).find(({ id }) => id === where.officeId);
  if (office === undefined) return fail('not_found');
  const now = clock.now();
  const day = { officeId: office.id, date: date ?? dateIn(office.zone, now) };
  return ok({ office, day, now: secondsOf(now) });
}
