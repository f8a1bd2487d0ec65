import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/server/api.ts';
import type { StaffEvent } from '#lib/server/staff.ts';
import { officesById } from '#lib/server/visit.ts';
import { CivilDate } from '#shared/domain/civil.ts';
import { closingStaff } from './closing-staff.ts';

type DayPage = StaffEvent & { readonly params: { readonly date: string } };

/** A closed day of the office in the address, with the names of services and offices. */
export async function rebookingOf(event: DayPage) {
  const staff = await closingStaff(event);
  const { call, officeId } = staff;
  const date = CivilDate.safeParse(event.params.date);
  if (!date.success) error(404);
  const [answer, services, offices] = await Promise.all([
    call('getRebooking', { officeId, date: date.data }),
    call('listServicesForStaff', { officeId }),
    officesById(event.locals.api),
  ]);
  const rebooking = orErrorPage(answer);
  const known = services.ok ? services.value.services : [];
  return { ...staff, rebooking, offices, names: Object.fromEntries(known.map(({ id, name }) => [id, name])) };
}
