import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import { bookableServices } from './bookable-services.ts';

export type ListServicesForStaffDeps = {
  readonly catalogue: Pick<Catalogue, 'offices' | 'services'>;
  readonly clock: Clock;
};

/** What staff can book at an office. */
export function listServicesForStaff({
  catalogue,
  clock,
}: ListServicesForStaffDeps): Handler<Routes['listServicesForStaff'], StaffCaller> {
  return async ({ officeId }, { tenant }) => {
    const [offices, services] = await Promise.all([catalogue.offices(tenant), catalogue.services(tenant)]);
    const office = offices.find(({ id }) => id === officeId);
    if (office === undefined) return fail('not_found');
    return ok({ services: bookableServices(office, services), today: dateIn(office.zone, clock.now()) });
  };
}
