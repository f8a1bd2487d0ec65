import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { editEntry } from '#lib/server/catalogue-edit/edit-entry.ts';
import { savedVersion, serviceIdOf, serviceStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import { baseOf } from '#lib/server/catalogue-edit/merge-drafts.ts';
import { draftOfService, serviceEntry } from '#lib/server/catalogue-edit/service-form.ts';
import { knownTown } from '#lib/server/known-town.ts';
import type { Actions, PageServerLoad } from './$types';

/** A service in plain forms. */
export const load: PageServerLoad = async (event) => {
  const { call, mayEdit } = await serviceStaff(event);
  const serviceId = serviceIdOf(event.params.service);
  const view = orErrorPage(await call('getServiceToEdit', { serviceId }));
  const { zone } = knownTown(event.locals);
  const draft = draftOfService(view);
  return { ...view, draft, base: baseOf(draft), mayEdit, zone, saved: savedVersion(event.url) };
};

export const actions = {
  default: async (event) => {
    const { call } = await serviceStaff(event);
    const serviceId = serviceIdOf(event.params.service);
    const edited = await editEntry(await event.request.formData(), serviceEntry(call, serviceId));
    if (edited.kind === 'saved') {
      redirect(303, pathIn(event.locals.language, `/staff/services/${serviceId}?saved=${edited.version}`));
    }
    return edited.status === 200 ? edited.page : fail(edited.status, edited.page);
  },
} satisfies Actions;
