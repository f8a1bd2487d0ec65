import type { ServiceId, TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { Start } from '../../../shared/domain/slots.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import type { FreePlaces } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import { candidatesFor, earliestOf, freeDaysFrom } from './free-days.ts';

type Deps = { readonly places: FreePlaces; readonly clock: Clock; readonly tenant: TenantId };

/** The next free start of a service for one person or piece: one or none, over all offices or at one. */
export type EarliestOfService = (serviceId: ServiceId, office?: Office) => Promise<Start[]>;

/** Looks up several services or offices and reads the days of an office once for all of them. */
export function earliestOfServices({ places, clock, tenant }: Deps, offices: readonly Office[]): EarliestOfService {
  const now = clock.now();
  const [someOffice] = offices;
  if (someOffice === undefined) return async () => [];
  const freeDays = freeDaysFrom(dateIn(someOffice.zone, now), { places, tenant });
  return (serviceId, office) => {
    const candidates = candidatesFor(office ? [office] : offices, [{ serviceId, count: 1 }], now);
    return earliestOf(freeDays, candidates, { filter: {}, count: 1 });
  };
}
