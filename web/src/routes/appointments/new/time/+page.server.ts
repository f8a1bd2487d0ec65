import { fail, redirect } from '@sveltejs/kit';
import { accessNeedsOf, officesWith } from '#lib/booking/access-needs.ts';
import { slotOf } from '#lib/booking/slot.ts';
import { visitOf, visitText } from '#lib/booking/visit-text.ts';
import { pathIn } from '#lib/language-path.ts';
import { isWorthAnotherTry, orErrorPage } from '#lib/server/api.ts';
import { hold } from '#lib/server/hold.ts';
import { countInVain, countSearch, timesFor } from '#lib/server/times.ts';
import { officesById, partsOf } from '#lib/server/visit.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = visitOf(url.searchParams.get('services'));
  if (!visit) redirect(303, pathIn(locals.language, '/services'));
  const services = visitText(visit);
  const needs = accessNeedsOf(url.searchParams);
  const asked = new URLSearchParams(url.searchParams);
  if (needs.length > 0 && !asked.get('offices')) {
    const fitting = officesWith(needs, Object.values(await officesById(locals.api)), visit);
    if (fitting.length === 0) {
      await countInVain(locals.api, visit).catch(() => undefined);
      return { services, needs, parts: await partsOf(locals.api, visit), times: undefined };
    }
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

/** The page has been open for too long, or somebody came back to it. */
const staleWishes: ReadonlySet<ErrorCode> = new Set([
  'not_bookable',
  'not_found',
  'hold_expired',
  'idempotency_key_reused',
]);

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const visit = visitOf(event.url.searchParams.get('services'));
    const slot = slotOf(form.get('slot'));
    if (!visit || !slot) return fail(422, { problem: 'stale' as const });
    // A second press of the same time is the same wish; another time on the same page is another.
    const key = `${form.get('key')}.${slot.time.replace(':', '')}`;
    const idempotencyKey = /^[\da-f-]{36}\.\d{4}$/.test(key) ? key : crypto.randomUUID();
    const held = await hold(event, { slot, visit, idempotencyKey });
    if (held.ok) redirect(303, pathIn(event.locals.language, `/appointments/${held.value}/details`));
    if (held.code === 'slot_taken') return fail(409, { problem: 'taken' as const });
    if (isWorthAnotherTry(held.code)) return fail(503, { problem: 'unknown' as const });
    if (held.code === 'too_many_requests') return fail(429, { problem: 'tooMany' as const });
    if (staleWishes.has(held.code)) return fail(409, { problem: 'stale' as const });
    return orErrorPage<never>(held);
  },
} satisfies Actions;
