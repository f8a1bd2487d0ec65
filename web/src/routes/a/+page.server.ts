import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { ownAppointments } from '#lib/server/own-appointments.ts';
import { officesById } from '#lib/server/visit.ts';
import type { Actions, PageServerLoad } from './$types';

/** The way back to an appointment: what this browser knows, or code and mail address. */
export const load: PageServerLoad = async ({ locals, cookies, url }) => {
  const own = ownAppointments(cookies, url);
  const found = await Promise.all(
    own.all().map(async ({ reference, token }) => {
      const answer = await locals.api('getAppointment', { reference }, { token });
      return answer.ok ? [answer.value] : [];
    }),
  );
  const open = found.flat().filter(({ state }) => state === 'held' || state === 'confirmed');
  return { open, offices: open.length > 0 ? await officesById(locals.api) : {} };
};

export const actions = {
  default: async ({ request, locals, cookies, url }) => {
    const form = await request.formData();
    const code = String(form.get('code') ?? '').trim();
    const mail = String(form.get('mail') ?? '').trim();
    const typed = { code, mail };
    if (code === '' || mail === '') return fail(422, { ...typed, problem: 'missing' as const });
    const answer = await locals.api('lookUpAppointment', typed);
    if (answer.ok) {
      ownAppointments(cookies, url).keep(answer.value.reference, answer.value.token);
      redirect(303, pathIn(locals.language, `/a/${answer.value.reference}`));
    }
    return answer.code === 'too_many_requests'
      ? fail(429, { ...typed, problem: 'tooMany' as const })
      : fail(422, { ...typed, problem: 'wrong' as const });
  },
} satisfies Actions;
