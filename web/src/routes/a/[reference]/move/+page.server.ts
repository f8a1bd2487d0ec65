import { changeableAppointmentOf, toAppointment } from '#lib/server/appointment.ts';
import { appointmentPage } from '#lib/server/appointment-page.ts';
import { timesFor, timesOtherThan } from '#lib/server/times.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const appointment = await changeableAppointmentOf(event);
  const found = await timesFor(event.locals.api, appointment.services, event.url.searchParams);
  // The service is no longer offered: the appointment stands, there is nothing to move to.
  if (!found.ok) toAppointment(event);
  return { ...(await appointmentPage(event, appointment)), times: timesOtherThan(appointment, found.value) };
};
