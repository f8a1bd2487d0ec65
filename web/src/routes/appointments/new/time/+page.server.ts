import { fail, redirect } from '@sveltejs/kit';
import { accessNeedsOf, officesWith } from '#lib/booking/access-needs.ts';
import { slotOf } from '#lib/booking/slot.ts';
import { visitOf, visitText } from '#lib/booking/visit-text.ts';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { ownAppointments } from '#lib/server/own-appointments.ts';
import { countSearch, timesFor } from '#lib/server/times.ts';
import { officesById, partsOf } from '#lib/server/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = visitOf(url.searchParams.get('services'));
  if (!visit) redirect(303, pathIn(locals.language, '/services'));
  const services = visitText(visit);
  const needs = accessNeedsOf(url.searchParams);
  const asked = new URLSearchParams(url.searchParams);
  if (needs.length > 0 && !asked.get('offices')) {
    const fitting = officesWith(needs, Object.values(await officesById(locals.api)), visit);
    if (fitting.length === 0) return { services, needs, parts: await partsOf(locals.api, visit), times: undefined };
    asked.set('offices', fitting.join(','));
  }
  const found = await timesFor(locals.api, visit, asked);
  if (!found.ok && found.code === 'not_bookable')
    redirect(303, pathIn(locals.language, `/appointments/new?services=${services}`));
  const times = orErrorPage(found);
  // A figure that is not counted is no reason to show no times.
  await countSearch(locals.api, visit, times).catch(() => undefined);
  return { services, needs, parts: await partsOf(locals.api, visit), times, key: crypto.randomUUID() };
};

export const actions = {
  default: async ({ request, locals, url, cookies }) => {
    const form = await request.formData();
    const visit = visitOf(url.searchParams.get('services'));
    const slot = slotOf(form.get('slot'));
    if (!visit || !slot) return fail(422, { problem: 'stale' as const });
    const key = `${form.get('key')}.${slot.time.replace(':', '')}`;
    const held = await locals.api(
      'holdAppointment',
      { ...slot, services: visit, language: locals.language },
      { idempotencyKey: /^[\da-f-]{36}\.\d{4}$/.test(key) ? key : crypto.randomUUID() },
    );
    if (!held.ok) {
      if (held.code === 'slot_taken') return fail(409, { problem: 'taken' as const });
      if (held.code === 'outcome_unknown') return fail(503, { problem: 'unknown' as const });
      return fail(409, { problem: 'stale' as const });
    }
    ownAppointments(cookies, url).keep(held.value.reference, held.value.token);
    redirect(303, pathIn(locals.language, `/appointments/${held.value.reference}/details`));
  },
} satisfies Actions;
