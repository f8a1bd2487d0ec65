import { Pool } from '../../../shared/domain/appointment.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import type { DaySheet, DaySheets } from '../../ports/booking.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { despiteFailures } from '../despite-failures.ts';
import { type SweepOfficeDayDeps, sweepOfficeDay } from './sweep-office-day.ts';

export type SweepAheadDeps = SweepOfficeDayDeps & {
  readonly daySheets: Pick<DaySheets, 'list'>;
  readonly catalogue: Pick<Catalogue, 'offices'>;
};

/** No office may take bookings further ahead, whatever its rules were when somebody booked. */
const furthestDays = 367;

/**
 * Sweeps every day, from yesterday on, on which anything is booked or claimed. The list of what is due comes from the
 * change stream, which is only a hint: a record that was lost would leave a hold for ever. Goes on after a failure and
 * throws at the end. Costs two reads an office, and a sweep for each day with bookings.
 */
export function sweepAhead(deps: SweepAheadDeps) {
  const sweep = sweepOfficeDay(deps);
  return async (tenant: TenantId): Promise<{ readonly expired: number }> => {
    const offices = await deps.catalogue.offices(tenant);
    const swept = await despiteFailures(offices, 'offices are not swept', async (office) => {
      let expired = 0;
      for (const date of await bookedDays(deps, tenant, office)) {
        expired += (await sweep(tenant, { officeId: office.id, date })).expired;
      }
      return expired;
    });
    return { expired: swept.reduce((sum, expired) => sum + expired, 0) };
  };
}

async function bookedDays(
  { daySheets, clock }: SweepAheadDeps,
  tenant: TenantId,
  { id: officeId, zone }: Office,
): Promise<ReadonlySet<CivilDate>> {
  const today = dateIn(zone, clock.now());
  const days = { from: addDays(today, -1), to: addDays(today, furthestDays) };
  const sheets = await Promise.all(Pool.options.map((pool) => daySheets.list(tenant, { officeId, pool }, days)));
  return new Set(
    sheets
      .flat()
      .filter(isTouched)
      .map(({ date }) => date),
  );
}

/** Whatever is booked or claimed is missing from the free places. */
function isTouched({ free, plan, claims }: DaySheet): boolean {
  return claims.length > 0 || free.some((places, cell) => places !== (plan[cell] ?? 0));
}
