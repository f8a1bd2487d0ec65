import { fail, redirect } from '@sveltejs/kit';
import { chosenVisit } from '#lib/booking/chosen-visit.ts';
import { visitOf, visitText } from '#lib/booking/visit-text.ts';
import { pathIn } from '#lib/language-path.ts';
import { type Api, orErrorPage } from '#lib/server/api.ts';
import { partsOf } from '#lib/server/visit.ts';
import type { ServiceId } from '#shared/domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

/** Enough to think of something; more would be a catalogue. */
const mostSuggestions = 4;

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = visitOf(url.searchParams.get('services'));
  if (!visit) redirect(303, pathIn(locals.language, '/services'));
  const parts = await partsOf(locals.api, visit);
  return { parts, suggestions: await suggestionsFor(locals.api, parts) };
};

/** What may be done in the same visit: only what goes with everything that is chosen. */
async function suggestionsFor(api: Api, parts: Awaited<ReturnType<typeof partsOf>>) {
  const { services } = orErrorPage(await api('searchServices', { list: 'all' }));
  const goesWithAll = (id: ServiceId) => parts.every((part) => part.id !== id && part.combinableWith.includes(id));
  return services
    .filter(({ id, bookable }) => bookable && goesWithAll(id))
    .sort((one, other) => (one.rank ?? 1000) - (other.rank ?? 1000))
    .slice(0, mostSuggestions);
}

export const actions = {
  default: async ({ request, locals }) => {
    const visit = chosenVisit(await request.formData());
    if (visit.length === 0) redirect(303, pathIn(locals.language, '/services'));
    const services = visitText(visit);
    const found = await locals.api('findSlots', { services, days: 1, earliest: 0 });
    if (!found.ok) {
      const code = found.fields?.find(({ pointer }) => pointer === '/services')?.code;
      return fail(422, { services, problem: problemOf(found.code, code) });
    }
    redirect(303, pathIn(locals.language, `/appointments/new/office?services=${services}`));
  },
} satisfies Actions;

function problemOf(code: string, field: string | undefined): 'unknown' | 'notTogether' | 'nowhere' | 'tooMany' {
  if (code === 'not_found') return 'unknown';
  if (field === 'not_combinable') return 'notTogether';
  return field === 'no_office' ? 'nowhere' : 'tooMany';
}
