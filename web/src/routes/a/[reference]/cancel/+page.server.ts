import { fail } from '@sveltejs/kit';
import { isWorthAnotherTry } from '#lib/server/api.ts';
import { accessOf, changeableAppointmentOf, toAppointment } from '#lib/server/appointment.ts';
import { appointmentPage } from '#lib/server/appointment-page.ts';
import { CancelReason } from '#shared/contracts/appointments.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => appointmentPage(event, await changeableAppointmentOf(event));

export const actions = {
  default: async (event) => {
    const { reference, token } = accessOf(event);
    const reason = CancelReason.safeParse((await event.request.formData()).get('reason'));
    const input = { reference, ...(reason.success && { reason: reason.data }) };
    const answer = await event.locals.api('cancelAppointment', input, { token });
    if (!answer.ok && isWorthAnotherTry(answer.code)) return fail(503, { problem: 'unknown' as const });
    toAppointment(event);
  },
} satisfies Actions;
