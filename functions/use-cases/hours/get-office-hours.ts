import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Holidays } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type { EditedOffices } from '../../ports/staff.ts';
import { lastChange } from '../catalogue/last-change.ts';
import { holidaysOf } from './wanted-office.ts';

export type GetOfficeHoursDeps = {
  readonly offices: Pick<EditedOffices, 'get' | 'version'>;
  readonly holidays: Holidays;
  readonly clock: Clock;
};

/** All hours of an office as they are stored, with the version to name when saving, and who changed them last. */
export function getOfficeHours(deps: GetOfficeHoursDeps): Handler<Routes['getOfficeHours'], StaffCaller> {
  return async ({ officeId }, { tenant }) => {
    const stored = await deps.offices.get(tenant, officeId);
    if (stored === undefined) return fail('not_found');
    const { version, content: office } = stored;
    const today = dateIn(office.zone, deps.clock.now());
    return ok({
      officeId,
      name: office.name,
      version,
      hours: office.hours,
      ...(await lastChange(deps.offices, tenant, { id: officeId, version })),
      today,
      dayStart: office.rules.dayStart,
      cellMinutes: office.rules.cellMinutes,
      holidays: holidaysAhead(deps.holidays, office, today),
    });
  };
}

/** Public holidays of the next year, in order. */
function holidaysAhead(holidays: Holidays, office: Office, today: CivilDate): CivilDate[] {
  const last = addDays(today, 365);
  const days = [today, last].flatMap((date) => [...holidaysOf(holidays, office, date)]);
  return [...new Set(days)].filter((date) => today <= date && date <= last).toSorted();
}
