import { error, fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { closingStaff } from '#lib/server/closing/closing-staff.ts';
import { rebookingOf } from '#lib/server/closing/rebooking-page.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { AppointmentReference } from '#shared/domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

/** One person of a closed day, and what can be agreed on the phone. */
export const load: PageServerLoad = async (event) => {
  const { rebooking, offices, officeId } = await rebookingOf(event);
  const stranded = rebooking.stranded.find(({ reference }) => reference === event.params.reference);
  if (stranded === undefined) error(404);
  const zone = offices[officeId]?.zone ?? knownTown(event.locals).zone;
  const isDone = event.url.searchParams.has('done');
  return { stranded, offices, officeId, date: rebooking.date, zone, isDone };
};

export const actions = {
  default: async (event) => {
    const { call, officeId } = await closingStaff(event);
    const form = await event.request.formData();
    const reference = AppointmentReference.safeParse(event.params.reference);
    if (!reference.success) error(404);
    const at = { officeId, reference: reference.data };
    const alternative = AppointmentReference.safeParse(form.get('alternative'));
    const answer = alternative.success
      ? await call('acceptForCitizen', { ...at, alternative: alternative.data })
      : await call(form.get('intent') === 'keep' ? 'keepAppointment' : 'offerAgain', at);
    if (!answer.ok && answer.code === 'hold_expired') return fail(409, { problem: 'taken' as const });
    if (!answer.ok && answer.code === 'appointment_gone') return fail(410, { problem: 'gone' as const });
    if (!answer.ok && answer.code === 'outcome_unknown') return fail(503, { problem: 'unknown' as const });
    orErrorPage(answer);
    const query = new URLSearchParams({ office: officeId, done: '1' });
    const { date } = event.params;
    redirect(303, pathIn(event.locals.language, `/staff/closings/${date}/${reference.data}?${query}`));
  },
} satisfies Actions;
