import { fail, redirect } from '@sveltejs/kit';
import { problemsOf, typedIn } from '#lib/booking/details-form.ts';
import { pathIn } from '#lib/language-path.ts';
import { heldAppointmentOf } from '#lib/server/appointment.ts';
import { detailsDraft } from '#lib/server/details-draft.ts';
import { heldPage } from '#lib/server/held-page.ts';
import { partsOf } from '#lib/server/visit.ts';
import { questionsOf } from '#shared/domain/visit-needs.ts';
import type { Actions, PageServerLoad } from './$types';

/** In the address of the page that says what is wrong: a page of its own, to which Back leads as to any other. */
const refused = 'refused';

export const load: PageServerLoad = async (event) => {
  const page = await heldPage(event);
  const { name, mail, phone, extra, reference } = page.appointment;
  const given = { name: name ?? '', mail: mail ?? '', phone: phone ?? '', extra };
  const typed = detailsDraft(event.cookies, event.url).of(reference) ?? given;
  const extraFields = questionsOf(page.parts);
  const problems = event.url.searchParams.has(refused) ? problemsOf(typed, extraFields) : [];
  return { ...page, typed, problems, formToKeep: 'details', extraFields };
};

export const actions = {
  default: async (event) => {
    const { request, locals, cookies, url } = event;
    const { reference, services } = await heldAppointmentOf(event);
    const extraFields = questionsOf(await partsOf(locals.api, services));
    const form = await request.formData();
    const typed = typedIn(form, extraFields);
    const isKept = detailsDraft(cookies, url).keep(reference, typed);
    const own = pathIn(locals.language, `/appointments/${reference}/details`);
    if (form.has('language')) redirect(303, own);
    const problems = problemsOf(typed, extraFields);
    if (problems.length > 0 && isKept) redirect(303, `${own}?${refused}`);
    if (problems.length > 0) return fail(422, { problems, typed });
    redirect(303, pathIn(locals.language, `/appointments/${reference}/check`));
  },
} satisfies Actions;
