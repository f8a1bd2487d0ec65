import { fail, redirect } from '@sveltejs/kit';
import { chosenVisit } from '#lib/booking/chosen-visit.ts';
import { pathIn } from '#lib/language-path.ts';
import { type Api, orErrorPage } from '#lib/server/api.ts';
import { ownNumbers } from '#lib/server/own-appointments.ts';
import { officeIn } from '#lib/server/waiting.ts';
import type { OfficeView } from '#shared/contracts/catalogue.ts';
import type { WaitingView } from '#shared/contracts/waiting.ts';
import type { Visit } from '#shared/domain/appointment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const office = await officeIn(event);
  const { api } = event.locals;
  const [walkIn, services] = await Promise.all([api('getWalkIn', { officeId: office.id }), servicesAt(api, office)]);
  return {
    office,
    walkIn: orErrorPage(walkIn),
    ...services,
    own: await ownNumberAt(event, office),
    key: crypto.randomUUID(),
  };
};

/** Often asked for first; the rest by name. */
async function servicesAt(api: Api, office: OfficeView) {
  const { services } = orErrorPage(await api('searchServices', { list: 'all' }));
  const offered = services.filter(({ id }) => office.serviceIds.includes(id));
  const often = offered.filter(({ rank }) => rank !== undefined);
  return { often, others: offered.filter(({ rank }) => rank === undefined) };
}

const stillWaits: readonly WaitingView['state'][] = ['waiting', 'called', 'serving', 'parked'];

/** The number that this browser has drawn at this office and that still counts. */
async function ownNumberAt({ locals, cookies, url }: Parameters<PageServerLoad>[0], { id }: OfficeView) {
  const own = ownNumbers(cookies, url)
    .all()
    .find(({ reference }) => reference.startsWith(`${id}.`));
  if (own === undefined) return undefined;
  const answer = await locals.api('getWaiting', { reference: own.reference }, { token: own.token });
  if (!answer.ok || !answer.value.today || !stillWaits.includes(answer.value.state)) return undefined;
  return { reference: own.reference, number: answer.value.number };
}

/** More is no visit without appointment. */
const mostServices = 5;
const validKey = /^[\da-f-]{36}$/;

export const actions = {
  default: async (event) => {
    const { locals, cookies, url } = event;
    const form = await event.request.formData();
    const services = chosenVisit(form);
    const key = String(form.get('key') ?? '');
    const typed = { services, key: '' };
    if (services.length === 0) return fail(422, { ...typed, problem: 'needed' as const });
    if (services.length > mostServices) return fail(422, { ...typed, problem: 'tooManyServices' as const });
    const { id: officeId } = await officeIn(event);
    const idempotencyKey = validKey.test(key) ? key : crypto.randomUUID();
    const drawn = await locals.api('drawNumber', { officeId, services }, { idempotencyKey });
    if (!drawn.ok) return refused(drawn.code, services, idempotencyKey);
    ownNumbers(cookies, url).keep(drawn.value.reference, drawn.value.token);
    redirect(303, pathIn(locals.language, `/waiting/${drawn.value.reference}`));
  },
} satisfies Actions;

/** With the same key the next press can only draw the same number. */
function refused(code: string, services: Visit, key: string) {
  if (code === 'too_many_requests') return fail(429, { services, key: '', problem: 'tooOften' as const });
  if (code === 'invalid_request') return fail(422, { services, key: '', problem: 'tooManyServices' as const });
  // Closed since: the page says so by itself.
  if (code === 'walk_in_closed') return fail(409, { services, key: '', problem: undefined });
  return fail(503, { services, key, problem: 'unknown' as const });
}
