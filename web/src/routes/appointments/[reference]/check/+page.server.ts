import { fail, redirect } from '@sveltejs/kit';
import { detailsOf, fieldsAt } from '#lib/booking/details-form.ts';
import { pathIn } from '#lib/language-path.ts';
import { accessOf, toAppointment } from '#lib/server/appointment.ts';
import { detailsDraft } from '#lib/server/details-draft.ts';
import { heldPage } from '#lib/server/held-page.ts';
import { statusOf } from '#shared/contracts/problem.ts';
import { questionsOf } from '#shared/domain/visit-needs.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const page = await heldPage(event);
  const { reference } = page.appointment;
  const typed = detailsDraft(event.cookies, event.url).of(reference);
  if (!typed) {
    const next = page.appointment.detailsGiven ? 'confirm' : 'details';
    redirect(303, pathIn(event.locals.language, `/appointments/${reference}/${next}`));
  }
  return { ...page, typed, extraFields: questionsOf(page.parts) };
};

export const actions = {
  default: async (event) => {
    const { locals, cookies, url } = event;
    const { reference, token } = accessOf(event);
    const draft = detailsDraft(cookies, url);
    const typed = draft.of(reference);
    const to = (page: string) => pathIn(locals.language, `/appointments/${reference}/${page}`);
    if (!typed) redirect(303, to('details'));
    const given = await locals.api('giveDetails', { reference, ...detailsOf(typed, locals.language) }, { token });
    if (given.ok) {
      draft.forget();
      redirect(303, to('confirm'));
    }
    if (given.code === 'invalid_request') {
      return fail(422, {
        problem: 'invalid_request' as const,
        fields: fieldsAt(given.fields ?? []),
      });
    }
    if (given.code === 'hold_expired' || given.code === 'appointment_gone' || given.code === 'link_invalid')
      toAppointment(event);
    return fail(statusOf[given.code], { problem: given.code, fields: [] });
  },
} satisfies Actions;
