import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Events } from '../../ports/events.ts';
import type { Limits } from '../../ports/limits.ts';
import type { Links } from '../../ports/links.ts';
import { limitRules } from '../booking/limit-rules.ts';
import { publicOffices, publicServices } from './public-catalogue.ts';

export type CountSearchDeps = {
  readonly catalogue: Catalogue;
  readonly events: Events;
  readonly limits: Limits;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly clock: Clock;
  /** A fresh unique id: every search is a fact of its own. */
  readonly newId: () => string;
};

/**
 * Records what was looked for and how much was found, as an event without any personal data.
 * Searches for unknown services or beyond the limit are answered alike but not counted.
 */
export function countSearch(deps: CountSearchDeps): Handler<Routes['countSearch'], Caller> {
  return async ({ services, officeIds, ...found }, { tenant, address }) => {
    const isKnown = await knownTo(deps.catalogue, tenant);
    if (
      !isKnown(
        services.map(({ serviceId }) => serviceId),
        officeIds,
      )
    )
      return ok({});
    const who = deps.links.pseudonym(tenant, 'address', address);
    if (!(await deps.limits.allow(tenant, `searches.${who}`, limitRules.searchesByAddress))) return ok({});
    const asked = services.map(({ serviceId, count }) => `${serviceId}:${count}`);
    await deps.events.append(tenant, {
      id: deps.newId(),
      kind: 'search',
      at: secondsOf(deps.clock.now()),
      data: { services: asked, offices: officeIds, ...dataOf(found) },
    });
    return ok({});
  };
}

async function knownTo(catalogue: Catalogue, tenant: Caller['tenant']) {
  const services = new Set<string>((await publicServices(catalogue, tenant)).map(({ id }) => id));
  const offices = new Set<string>((await publicOffices(catalogue, tenant)).map(({ id }) => id));
  return (serviceIds: readonly string[], officeIds: readonly string[]) =>
    serviceIds.every((id) => services.has(id)) && officeIds.every((id) => offices.has(id));
}

/** Nothing free at all is told by the absence of `daysToEarliest`. */
function dataOf(found: { readonly offersWithin14Days: number; readonly daysToEarliest?: number | undefined }) {
  const { offersWithin14Days, daysToEarliest } = found;
  return daysToEarliest === undefined ? { offersWithin14Days } : { offersWithin14Days, daysToEarliest };
}
