import { error, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import type { OfficeView } from '#shared/contracts/catalogue.ts';
import type { WaitingView } from '#shared/contracts/waiting.ts';
import type { AppointmentReference, LinkToken } from '#shared/domain/ids.ts';
import { orErrorPage } from './api.ts';
import { type AppointmentEvent, referenceIn } from './appointment.ts';
import { ownAppointments, ownNumbers } from './own-appointments.ts';
import { officesById } from './visit.ts';

/** The office of the address; one that is not there is a page that is not there. */
export async function officeIn({
  params,
  locals,
}: {
  readonly params: { readonly officeId: string };
  readonly locals: App.Locals;
}): Promise<OfficeView> {
  const offices = Object.values(await officesById(locals.api));
  return offices.find(({ id }) => id === params.officeId) ?? error(404);
}

/** The number or appointment of the address and the token this browser has for it; without one: the way in by code. */
export function waitingAccess({ params, cookies, url, locals }: AppointmentEvent): {
  reference: AppointmentReference;
  token: LinkToken;
} {
  const reference = referenceIn(params);
  const token = ownNumbers(cookies, url).tokenOf(reference) ?? ownAppointments(cookies, url).tokenOf(reference);
  return token ? { reference, token } : redirect(303, pathIn(locals.language, '/a'));
}

/** Where somebody is on the day. What is no appointment any more says so on its own page. */
export async function waitingOf(event: AppointmentEvent): Promise<WaitingView> {
  const { reference, token } = waitingAccess(event);
  const answer = await event.locals.api('getWaiting', { reference }, { token });
  if (answer.ok) return answer.value;
  if (answer.code === 'appointment_gone') redirect(303, pathIn(event.locals.language, `/a/${reference}`));
  return answer.code === 'link_invalid' ? error(410) : orErrorPage<never>(answer);
}

export function toWaiting({ params, locals }: Pick<AppointmentEvent, 'params' | 'locals'>): never {
  redirect(303, pathIn(locals.language, `/waiting/${params.reference}`));
}
