import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { accessOf, appointmentOf, toAppointment } from '#lib/server/appointment.ts';
import { hear } from '#lib/server/heard/feedback-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { reference, may } = await appointmentOf(event);
  return { reference, about: may.feedback ?? toAppointment(event) };
};

export const actions = {
  default: async (event) => {
    const { reference, token } = accessOf(event);
    const form = await event.request.formData();
    const heard = await hear(form, (said) => event.locals.api('giveFeedback', { reference, ...said }, { token }));
    if (heard === 'not_yet') toAppointment(event);
    if (typeof heard !== 'string') return heard;
    redirect(303, pathIn(event.locals.language, `/a/${reference}?heard=${heard}`));
  },
} satisfies Actions;
