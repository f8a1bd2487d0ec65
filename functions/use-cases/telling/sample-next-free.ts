import { nothingFree } from '../../../shared/domain/figures/tally/measures.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { dateIn, daysBetween } from '../../../shared/domain/time.ts';
import type { Catalogue, FreePlaces } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Events } from '../../ports/events.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { despiteFailures } from '../despite-failures.ts';
import { earliestOfServices } from '../search/earliest-of-services.ts';
import { publicOffices, publicServices } from '../search/public-catalogue.ts';

export type SampleNextFreeDeps = {
  readonly catalogue: Pick<Catalogue, 'offices' | 'services'>;
  readonly places: FreePlaces;
  readonly events: Events;
  readonly clock: Clock;
};

const hour = 3600;

/**
 * Tells how many days somebody has to wait who looks now, for one person at each public office and each service that it
 * offers: 0 is today, `nothingFree` none at all. One sample an hour: a second run within it tells nothing new.
 */
export function sampleNextFree(deps: SampleNextFreeDeps) {
  return async (tenant: TenantId): Promise<{ readonly sampled: number }> => {
    const [offices, services] = await Promise.all([
      publicOffices(deps.catalogue, tenant),
      publicServices(deps.catalogue, tenant),
    ]);
    const known = new Set(services.map(({ id }) => id));
    const counts = await despiteFailures(offices, 'offices are not sampled', async (office) => {
      const offered = office.services.filter(({ serviceId }) => known.has(serviceId));
      await sampleOffice(deps, tenant, { ...office, services: offered });
      return offered.length;
    });
    return { sampled: counts.reduce((sum, count) => sum + count, 0) };
  };
}

async function sampleOffice(deps: SampleNextFreeDeps, tenant: TenantId, office: Office): Promise<void> {
  const { clock, events, places } = deps;
  const now = clock.now();
  const today = dateIn(office.zone, now);
  const at = Math.floor(secondsOf(now) / hour) * hour;
  const earliest = earliestOfServices({ places, clock, tenant }, [office]);
  await someAtOnce(office.services, atOnce, async ({ serviceId }) => {
    const [start] = await earliest(serviceId);
    const days = start ? Math.min(nothingFree, daysBetween(today, start.date)) : nothingFree;
    const id = `${office.id}.${serviceId}.next-free.${at / hour}`;
    await events.append(tenant, { id, kind: 'next-free', at, officeId: office.id, data: { serviceId, days } });
  });
}
