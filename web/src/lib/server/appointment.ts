import { type Cookies, error, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import type { AppointmentView } from '#shared/contracts/appointments.ts';
import { AppointmentReference, type LinkToken } from '#shared/domain/ids.ts';
import { orErrorPage } from './api.ts';
import { ownAppointments } from './own-appointments.ts';

/** What the pages of one appointment need of a request. */
export type AppointmentEvent = {
  readonly params: { readonly reference: string };
  readonly cookies: Cookies;
  readonly url: URL;
  readonly locals: App.Locals;
};

export function referenceIn(params: { readonly reference: string }): AppointmentReference {
  const reference = AppointmentReference.safeParse(params.reference);
  return reference.success ? reference.data : error(404);
}

/** The appointment of the address and the token that this browser has for it; without one: the way in by code. */
export function accessOf({ params, cookies, url, locals }: AppointmentEvent): {
  reference: AppointmentReference;
  token: LinkToken;
} {
  const reference = referenceIn(params);
  const token = ownAppointments(cookies, url).tokenOf(reference);
  return token ? { reference, token } : redirect(303, pathIn(locals.language, '/a'));
}

export async function appointmentOf(event: AppointmentEvent): Promise<AppointmentView> {
  const { reference, token } = accessOf(event);
  const answer = await event.locals.api('getAppointment', { reference }, { token });
  if (!answer.ok && answer.code === 'link_invalid') error(410);
  return orErrorPage(answer);
}

/** As long as it is held; otherwise on to the page that says what has become of it. */
export async function heldAppointmentOf(event: AppointmentEvent): Promise<AppointmentView> {
  const appointment = await appointmentOf(event);
  return appointment.state === 'held' ? appointment : toAppointment(event);
}

/** Only while its holder may change it; otherwise on to the page that says why not. */
export async function changeableAppointmentOf(event: AppointmentEvent): Promise<AppointmentView> {
  const appointment = await appointmentOf(event);
  return appointment.may.change ? appointment : toAppointment(event);
}

export function toAppointment({ params, locals }: Pick<AppointmentEvent, 'params' | 'locals'>): never {
  redirect(303, pathIn(locals.language, `/a/${params.reference}`));
}
