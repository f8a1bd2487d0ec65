import type { BookableService } from '../../../shared/contracts/staff/people.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { Service } from '../../../shared/domain/service.ts';

/** What an office offers, whether citizens may see it or not: often asked ones first, then by name. */
export function bookableServices(office: Office, services: readonly Service[]): BookableService[] {
  const offered = new Map(office.services.map(({ serviceId, minutes }) => [serviceId, minutes]));
  return services
    .filter(({ id }) => offered.has(id))
    .toSorted(byUse)
    .map(({ id, name, unit, maxCount }) => ({ id, name, unit, maxCount, minutes: offered.get(id) ?? 0 }));
}

const inGerman = new Intl.Collator('de');

function byUse(one: Service, other: Service): number {
  const never = Number.MAX_SAFE_INTEGER;
  return (one.rank ?? never) - (other.rank ?? never) || inGerman.compare(one.name.de, other.name.de);
}
