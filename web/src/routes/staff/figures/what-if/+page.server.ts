import { error, fail } from '@sveltejs/kit';
import { isWorthAnotherTry, orErrorPage, orOverloaded } from '#lib/server/api.ts';
import { staffOf } from '#lib/server/staff.ts';
import { inputOf, kindIn, nothingTyped, readWhatIf, wrongFields } from '#lib/server/what-if/what-if-form.ts';
import { permissionFor } from '#shared/domain/staff.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { view } = await staffOf(event);
  if (permissionFor(view.grants, { capability: 'steer', at: 'municipality' }) !== 'permitted')
    error(403, 'not_permitted');
  const { services } = orErrorPage(await event.locals.api('searchServices', {}));
  return {
    kind: kindIn(event.url),
    offices: view.offices.map(({ officeId, name }) => ({ officeId, name })),
    services: services.map(({ id, name }) => ({ id, name })),
    typed: nothingTyped,
  };
};

/** Milliseconds: weeks of events take longer than any other answer; a little less than this function may run. */
const patience = 18_000;

export const actions = {
  default: async (event) => {
    const { call } = await staffOf(event);
    const kind = kindIn(event.url);
    const typed = readWhatIf(await event.request.formData());
    const signal = AbortSignal.timeout(patience);
    const tried = await orOverloaded(call('tryWhatIf', inputOf(kind, typed), { signal }));
    if (tried.ok) return { typed, wrong: [], problem: undefined, answer: tried.value };
    if (tried.code === 'invalid_request')
      return fail(422, { typed, wrong: wrongFields(kind, tried.fields), problem: undefined });
    if (tried.code === 'too_little_log') return fail(409, { typed, wrong: [], problem: 'tooLittle' as const });
    if (isWorthAnotherTry(tried.code)) return fail(503, { typed, wrong: [], problem: 'tooLong' as const });
    return orErrorPage<never>(tried);
  },
} satisfies Actions;
