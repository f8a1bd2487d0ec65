import type { OfficeView } from '../../../shared/contracts/catalogue.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { ServiceId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { publicOffices, publicServices } from './public-catalogue.ts';

export type ListOfficesDeps = { readonly catalogue: Catalogue };

/** Public offices with what citizens may know of them, in the order of their names. */
export function listOffices({ catalogue }: ListOfficesDeps): Handler<Routes['listOffices'], Caller> {
  return async (_input, { tenant }) => {
    const services = new Set((await publicServices(catalogue, tenant)).map(({ id }) => id));
    const offices = await publicOffices(catalogue, tenant);
    const sorted = offices.toSorted((one, other) => one.name.de.localeCompare(other.name.de, 'de'));
    return ok({ offices: sorted.map((office) => officeView(office, services)) });
  };
}

function officeView(office: Office, services: ReadonlySet<ServiceId>): OfficeView {
  const { id, name, zone, address, access, directions, phone } = office;
  const serviceIds = office.services.map(({ serviceId }) => serviceId).filter((serviceId) => services.has(serviceId));
  return { id, name, zone, address, access, directions, phone, serviceIds };
}
