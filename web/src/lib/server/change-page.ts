import type { AppointmentView } from '#shared/contracts/appointments.ts';
import { knownTown } from './known-town.ts';
import { officesById, partsOf } from './visit.ts';

/** What the pages for cancelling and moving show of the appointment as it stands. */
export async function changePage({ locals }: { readonly locals: App.Locals }, appointment: AppointmentView) {
  const [parts, offices] = await Promise.all([partsOf(locals.api, appointment.services), officesById(locals.api)]);
  const office = offices[appointment.officeId];
  return { appointment, parts, office, zone: office?.zone ?? knownTown(locals).zone };
}
