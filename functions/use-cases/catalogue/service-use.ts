import type { ServiceUseView } from '../../../shared/contracts/staff/services.ts';
import type { ServiceId, TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { someAtOnce } from '../../some-at-once.ts';
import { allDaysAhead, type BookedAheadDeps, bookedAhead } from './booked-ahead.ts';

type Use = Pick<ServiceUseView, 'appointments' | 'until' | 'offices'>;

const officesAtOnce = 2;

/**
 * Live appointments ahead that ask for a service, at all offices: also at one that has stopped offering it since they
 * were booked. Whoever is booking in this very second may be missed.
 */
export function serviceUse(deps: BookedAheadDeps) {
  const ahead = bookedAhead(deps);
  return async (tenant: TenantId, serviceId: ServiceId, offices: readonly Office[]): Promise<Use> => {
    const found = await someAtOnce(offices, officesAtOnce, async (office) => {
      const all = await ahead(tenant, office, { days: allDaysAhead, consistent: true });
      const asking = all.filter(({ visit }) => visit.some((part) => part.serviceId === serviceId));
      return { office, dates: asking.map(({ date }) => date).toSorted() };
    });
    const used = found.filter(({ dates }) => dates.length > 0);
    const until = used
      .flatMap(({ dates }) => dates.at(-1) ?? [])
      .toSorted()
      .at(-1);
    return {
      appointments: used.reduce((sum, { dates }) => sum + dates.length, 0),
      ...(until && { until }),
      offices: used.map(({ office, dates }) => ({
        officeId: office.id,
        name: office.name,
        appointments: dates.length,
      })),
    };
  };
}
