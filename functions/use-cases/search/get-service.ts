import type { ServiceView } from '../../../shared/contracts/catalogue.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { ServiceId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { Service, ServiceText } from '../../../shared/domain/service.ts';
import { canCombine } from '../../../shared/domain/visit.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue, FreePlaces } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import { type EarliestOfService, earliestOfServices } from './earliest-of-services.ts';
import { publicOffices, publicServices } from './public-catalogue.ts';

export type GetServiceDeps = { readonly catalogue: Catalogue; readonly places: FreePlaces; readonly clock: Clock };

/** A service with its text and, where it is offered, the next free start; without offices when it is offered nowhere. */
export function getService(deps: GetServiceDeps): Handler<Routes['getService'], Caller> {
  return async ({ serviceId }, { tenant }) => {
    const services = await publicServices(deps.catalogue, tenant);
    const service = services.find(({ id }) => id === serviceId);
    if (service === undefined) return fail('not_found');
    const text = (await deps.catalogue.serviceText(tenant, serviceId)) ?? withoutText(serviceId);
    const all = await publicOffices(deps.catalogue, tenant);
    const earliest = earliestOfServices({ ...deps, tenant }, all);
    const offices = await Promise.all(all.map((office) => atOffice(serviceId, office, earliest)));
    return ok({ ...viewOf(service, services), ...text, offices: offices.flat() });
  };
}

/** A service whose text was never written can still be found and booked. */
function withoutText(id: ServiceId): ServiceText {
  return { id, descriptionHtml: { de: '' }, papers: [], links: [] };
}

function viewOf(service: Service, services: readonly Service[]): Omit<ServiceView, keyof ServiceText | 'offices'> {
  const { keywords: _keywords, public: _public, ...view } = service;
  const others = services.filter((other) => other.id !== service.id && canCombine(service, other));
  return { ...view, combinableWith: others.map(({ id }) => id) };
}

async function atOffice(
  serviceId: ServiceId,
  office: Office,
  earliestOf: EarliestOfService,
): Promise<ServiceView['offices']> {
  const offered = office.services.find((service) => service.serviceId === serviceId);
  if (offered === undefined) return [];
  const [earliest] = await earliestOf(serviceId, office);
  const { minutes, extraMinutes } = offered;
  return [{ officeId: office.id, minutes, extraMinutes, earliest: earliest?.startsAt }];
}
