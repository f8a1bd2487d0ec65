import type { ServiceSummary } from '../../../shared/contracts/catalogue.ts';
import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { ServiceId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue, FreePlaces } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import { type EarliestOfService, earliestOfServices } from './earliest-of-services.ts';
import { publicOffices } from './public-catalogue.ts';
import { findServices } from './service-index.ts';

export type SearchServicesDeps = { readonly catalogue: Catalogue; readonly places: FreePlaces; readonly clock: Clock };

type Query = InputOf<Routes['searchServices']>;

/** Services by words, life event or how often they are asked for; `often` says when each is free next. */
export function searchServices(deps: SearchServicesDeps): Handler<Routes['searchServices'], Caller> {
  return async (query, { tenant }) => {
    const found = foundBy(query, await deps.catalogue.services(tenant));
    const offices = await publicOffices(deps.catalogue, tenant);
    const offered = new Set(offices.flatMap(({ services }) => services.map(({ serviceId }) => serviceId)));
    const summaries = found.map((service) => summaryOf(service, offered));
    if (query.list === 'all') return ok({ services: summaries });
    const earliest = earliestOfServices({ ...deps, tenant }, offices);
    return ok({ services: await Promise.all(summaries.map((summary) => withEarliest(summary, earliest))) });
  };
}

/** With words in the order of how well they fit; else the often asked first, then by name. */
function foundBy({ q = '', lifeEvent, list }: Query, services: readonly Service[]): readonly Service[] {
  const wanted = services.filter(
    (service) =>
      service.public &&
      (lifeEvent === undefined || service.lifeEvents.includes(lifeEvent)) &&
      (list === 'all' || service.rank !== undefined),
  );
  if (q === '') return wanted.toSorted(byRankThenName);
  const byId = new Map(wanted.map((service) => [service.id, service]));
  return findServices(services, q).flatMap((id) => byId.get(id) ?? []);
}

function byRankThenName(one: Service, other: Service): number {
  const ranks = (one.rank ?? Number.MAX_SAFE_INTEGER) - (other.rank ?? Number.MAX_SAFE_INTEGER);
  return ranks === 0 ? one.name.de.localeCompare(other.name.de, 'de') : ranks;
}

function summaryOf(service: Service, offered: ReadonlySet<ServiceId>): ServiceSummary {
  const { id, name, summary, unit, maxCount, rank, leika, lifeEvents, online } = service;
  const hasOnlineWay = online !== undefined;
  return { id, name, summary, unit, maxCount, rank, leika, lifeEvents, hasOnlineWay, bookable: offered.has(id) };
}

async function withEarliest(summary: ServiceSummary, earliestOf: EarliestOfService): Promise<ServiceSummary> {
  const [earliest] = await earliestOf(summary.id);
  if (earliest === undefined) return summary;
  return { ...summary, earliest: { officeId: earliest.officeId, startsAt: earliest.startsAt } };
}
