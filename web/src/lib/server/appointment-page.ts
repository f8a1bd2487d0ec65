import type { AppointmentView } from '#shared/contracts/appointments.ts';
import { knownTown } from './known-town.ts';
import { officesById, partsOf } from './visit.ts';

/** What every page of one appointment shows: its services by name, its office, and the zone of its clock. */
export async function appointmentPage({ locals }: { readonly locals: App.Locals }, appointment: AppointmentView) {
  const { services, unlisted } = appointment;
  const [parts, offices] = await Promise.all([partsOf(locals.api, services, unlisted), officesById(locals.api)]);
  const office = offices[appointment.officeId];
  return { appointment, parts, office, zone: office?.zone ?? knownTown(locals).zone };
}
