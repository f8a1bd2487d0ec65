import { afterWorkingDays, workingDaysBetween } from '../../../shared/domain/certificate/deadline.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import type { Holidays } from '../../ports/booking.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';

export type WorkingDaysDeps = {
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices'>;
  readonly holidays: Holidays;
  readonly clock: Clock;
};

/** The calendar by which a town keeps its promises. */
export type TownCalendar = {
  readonly today: CivilDate;
  /** The last of so many working days from today. */
  after(days: number): CivilDate;
  /** Working days from today until `deadline`; at least one. */
  left(deadline: CivilDate): number;
};

/** Working days of a town: Monday to Friday without the public holidays that its offices observe. */
export async function townCalendar(
  { catalogue, holidays, clock }: WorkingDaysDeps,
  tenant: TenantId,
): Promise<TownCalendar> {
  const [town, offices] = await Promise.all([catalogue.municipality(tenant), catalogue.offices(tenant)]);
  if (town === undefined) throw new Error(`The municipality ${tenant} is not in the catalogue`);
  const today = dateIn(town.zone, clock.now());
  const region = offices.flatMap(({ hours }) => hours.holidays?.region ?? [])[0];
  const years = [Number(today.slice(0, 4)), Number(today.slice(0, 4)) + 1];
  const closed = new Set(region === undefined ? [] : years.flatMap((year) => [...holidays(region, year)]));
  return {
    today,
    after: (days) => afterWorkingDays(today, days, closed),
    left: (deadline) => Math.max(1, workingDaysBetween(today, deadline, closed)),
  };
}
