import { type AppointmentEvent, heldAppointmentOf } from './appointment.ts';
import { knownTown } from './known-town.ts';
import { officesById, partsOf } from './visit.ts';

/** What each page between choosing a time and confirming it shows: appointment, place, services, and the clock. */
export async function heldPage(event: AppointmentEvent) {
  const { api } = event.locals;
  const appointment = await heldAppointmentOf(event);
  const [parts, offices] = await Promise.all([partsOf(api, appointment.services), officesById(api)]);
  const office = offices[appointment.officeId];
  return {
    appointment,
    parts,
    office,
    zone: office?.zone ?? knownTown(event.locals).zone,
    now: new Date().toISOString(),
  };
}
