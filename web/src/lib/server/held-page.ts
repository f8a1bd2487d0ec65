import { type AppointmentEvent, heldAppointmentOf } from './appointment.ts';
import { appointmentPage } from './appointment-page.ts';

/** What each page between choosing a time and confirming it shows. */
export async function heldPage(event: AppointmentEvent) {
  return appointmentPage(event, await heldAppointmentOf(event));
}
