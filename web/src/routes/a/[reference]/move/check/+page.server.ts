import { fail, redirect } from '@sveltejs/kit';
import { slotOf } from '#lib/booking/slot.ts';
import { pathIn } from '#lib/language-path.ts';
import { isWorthAnotherTry } from '#lib/server/api.ts';
import { accessOf, changeableAppointmentOf, toAppointment } from '#lib/server/appointment.ts';
import { appointmentPage } from '#lib/server/appointment-page.ts';
import { ownAppointments } from '#lib/server/own-appointments.ts';
import { officesById } from '#lib/server/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const appointment = await changeableAppointmentOf(event);
  const slot = slotOf(event.url.searchParams.get('slot'));
  const target = slot && (await officesById(event.locals.api))[slot.officeId];
  if (!slot || !target) redirect(303, pathIn(event.locals.language, `/a/${appointment.reference}/move`));
  return { ...(await appointmentPage(event, appointment)), slot, target, key: crypto.randomUUID() };
};

export const actions = {
  default: async (event) => {
    const { reference, token } = accessOf(event);
    const slot = slotOf(event.url.searchParams.get('slot'));
    const key = String((await event.request.formData()).get('key') ?? '');
    if (!slot) return fail(422, { problem: 'stale' as const });
    const idempotencyKey = /^[\da-f-]{36}$/.test(key) ? key : crypto.randomUUID();
    const moved = await event.locals.api('moveAppointment', { reference, ...slot }, { token, idempotencyKey });
    if (moved.ok) {
      ownAppointments(event.cookies, event.url).keep(moved.value.reference, moved.value.token);
      redirect(303, pathIn(event.locals.language, `/a/${moved.value.reference}`));
    }
    if (moved.code === 'slot_taken') return fail(409, { problem: 'taken' as const });
    if (isWorthAnotherTry(moved.code)) return fail(503, { problem: 'unknown' as const });
    if (moved.code === 'not_bookable' || moved.code === 'idempotency_key_reused')
      return fail(409, { problem: 'stale' as const });
    toAppointment(event);
  },
} satisfies Actions;
