import type { Handler } from '../../shared/contracts/route.ts';
import type { Routes } from '../../shared/contracts/routes.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Catalogue, StaffCaller } from '../ports.ts';
import { bookableServices } from './people/bookable-services.ts';

export type ListServicesForStaffDeps = { readonly catalogue: Pick<Catalogue, 'offices' | 'services'> };

/** What staff can book at an office. */
export function listServicesForStaff({
  catalogue,
}: ListServicesForStaffDeps): Handler<Routes['listServicesForStaff'], StaffCaller> {
  return async ({ officeId }, { tenant }) => {
    const [offices, services] = await Promise.all([catalogue.offices(tenant), catalogue.services(tenant)]);
    const office = offices.find(({ id }) => id === officeId);
    return office ? ok({ services: bookableServices(office, services) }) : fail('not_found');
  };
}
