import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { isWorthAnotherTry } from '#lib/server/api.ts';
import { accessOf, toAppointment } from '#lib/server/appointment.ts';
import { heldPage } from '#lib/server/held-page.ts';
import { ownAppointments } from '#lib/server/own-appointments.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const page = await heldPage(event);
  const { reference, detailsGiven } = page.appointment;
  if (!detailsGiven) redirect(303, pathIn(event.locals.language, `/appointments/${reference}/details`));
  return page;
};

export const actions = {
  default: async (event) => {
    const { reference, token } = accessOf(event);
    const code = String((await event.request.formData()).get('code') ?? '').replace(/\s/g, '');
    if (!/^\d{6}$/.test(code)) return fail(422, { problem: 'format' as const, code });
    const confirmed = await event.locals.api('confirmAppointment', { reference, code }, { token });
    if (confirmed.ok) {
      ownAppointments(event.cookies, event.url).keep(confirmed.value.reference, confirmed.value.token);
      toAppointment(event);
    }
    if (confirmed.code === 'code_wrong') return fail(422, { problem: 'wrong' as const, code });
    if (confirmed.code === 'too_many_requests') return fail(429, { problem: 'tooMany' as const, code: '' });
    if (isWorthAnotherTry(confirmed.code)) return fail(503, { problem: 'unknown' as const, code });
    toAppointment(event);
  },
} satisfies Actions;
