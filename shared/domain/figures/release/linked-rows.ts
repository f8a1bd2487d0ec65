import type { ScopeKey } from '../scope.ts';

/** Which services each office offers: everybody can look that up. */
export type Offered = ReadonlyMap<ScopeKey, ReadonlySet<ScopeKey>>;

/**
 * Whether hidden rows of offices and services could be computed from each other: a service that is offered by hidden offices
 * only, or the other way round; or hidden rows in several parts of the town that have no office and no service in common,
 * since then offices and services of each part have the same sum.
 */
export function standForEachOther(
  offices: ReadonlySet<ScopeKey>,
  services: ReadonlySet<ScopeKey>,
  offered: Offered,
): boolean {
  const officesOf = turned(offered);
  const parts = partsOf(offered);
  const within = (some: ReadonlySet<ScopeKey>, hidden: ReadonlySet<ScopeKey>) =>
    some.size > 0 && [...some].every((key) => hidden.has(key));
  const spread = (hidden: ReadonlySet<ScopeKey>) => new Set([...hidden].map((key) => parts.get(key))).size > 1;
  return (
    spread(offices) ||
    spread(services) ||
    [...officesOf.values()].some((some) => within(some, offices)) ||
    [...offered.values()].some((some) => within(some, services))
  );
}

/** Which offices offer each service. */
function turned(offered: Offered): ReadonlyMap<ScopeKey, ReadonlySet<ScopeKey>> {
  const officesOf = new Map<ScopeKey, Set<ScopeKey>>();
  for (const [office, services] of offered) {
    for (const service of services) officesOf.set(service, (officesOf.get(service) ?? new Set()).add(office));
  }
  return officesOf;
}

/** The part of the town in which an office or service is, named by one of its offices; what nobody offers is in none. */
function partsOf(offered: Offered): ReadonlyMap<ScopeKey, ScopeKey> {
  const parts = new Map<ScopeKey, ScopeKey>();
  for (const [office, services] of offered) {
    const before = new Set([...services].flatMap((service) => parts.get(service) ?? []));
    for (const [key, part] of parts) if (before.has(part)) parts.set(key, office);
    for (const key of [office, ...services]) parts.set(key, office);
  }
  return parts;
}
