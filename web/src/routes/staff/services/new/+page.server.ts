import { error, fail, redirect } from '@sveltejs/kit';
import { readDraft } from '#lib/catalogue-edit/draft.ts';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { editEntry } from '#lib/server/catalogue-edit/edit-entry.ts';
import { serviceStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import { emptyService, serviceEntry } from '#lib/server/catalogue-edit/service-form.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { ServiceId } from '#shared/domain/ids.ts';
import { slugOf } from '#shared/domain/slug.ts';
import type { Actions, PageServerLoad } from './$types';

/** A service that is not there yet. */
export const load: PageServerLoad = async (event) => {
  const { call, mayEdit } = await serviceStaff(event);
  if (!mayEdit) error(403, 'not_permitted');
  const { services } = orErrorPage(await call('listServicesToEdit', {}));
  const names = services.map(({ id, name }) => ({ id, name }));
  return {
    draft: emptyService,
    base: {},
    version: 'new' as const,
    services: names,
    zone: knownTown(event.locals).zone,
  };
};

export const actions = {
  default: async (event) => {
    const { call } = await serviceStaff(event);
    const form = await event.request.formData();
    const draft = readDraft(form, []);
    // `new` is this page.
    const serviceId = ServiceId.safeParse(draft['serviceId'] ?? slugOf(draft['name.de'] ?? '')).data;
    if (serviceId === undefined || serviceId === 'new') {
      const wrong = [{ name: draft['name.de'] === undefined ? 'name.de' : 'serviceId', code: 'required' as const }];
      return fail(422, { draft, base: {}, version: 'new' as const, reason: '', wrong });
    }
    const edited = await editEntry(form, serviceEntry(call, serviceId));
    if (edited.kind === 'saved') {
      redirect(303, pathIn(event.locals.language, `/staff/services/${serviceId}?saved=${edited.version}`));
    }
    return edited.status === 200 ? edited.page : fail(edited.status, edited.page);
  },
} satisfies Actions;
