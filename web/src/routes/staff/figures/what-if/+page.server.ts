import { error, fail } from '@sveltejs/kit';
import { orErrorPage } from '#lib/server/api.ts';
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

export const actions = {
  default: async (event) => {
    const { call } = await staffOf(event);
    const kind = kindIn(event.url);
    const typed = readWhatIf(await event.request.formData());
    const tried = await call('tryWhatIf', inputOf(kind, typed));
    if (!tried.ok && tried.code === 'invalid_request')
      return fail(422, { typed, wrong: wrongFields(kind, tried.fields), tooLittle: false });
    if (!tried.ok && tried.code === 'too_little_log') return fail(409, { typed, wrong: [], tooLittle: true });
    return { typed, wrong: [], tooLittle: false, answer: orErrorPage(tried) };
  },
} satisfies Actions;
