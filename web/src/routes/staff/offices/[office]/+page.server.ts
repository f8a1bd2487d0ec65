import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { editEntry } from '#lib/server/catalogue-edit/edit-entry.ts';
import { officeIdOf, savedVersion } from '#lib/server/catalogue-edit/entry-page.ts';
import { baseOf } from '#lib/server/catalogue-edit/merge-drafts.ts';
import { draftOfOffice, officeEntry } from '#lib/server/catalogue-edit/office-form.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { staffOf } from '#lib/server/staff.ts';
import type { Actions, PageServerLoad } from './$types';

/** An office in plain forms, without its hours. */
export const load: PageServerLoad = async (event) => {
  const { call } = await staffOf(event);
  const officeId = officeIdOf(event.params.office);
  const view = orErrorPage(await call('getOfficeToEdit', { officeId }));
  const { zone } = knownTown(event.locals);
  const draft = draftOfOffice(view);
  return { ...view, draft, base: baseOf(draft), zone, saved: savedVersion(event.url) };
};

export const actions = {
  default: async (event) => {
    const { call } = await staffOf(event);
    const officeId = officeIdOf(event.params.office);
    const edited = await editEntry(await event.request.formData(), officeEntry(call, officeId));
    if (edited.kind === 'saved') {
      redirect(303, pathIn(event.locals.language, `/staff/offices/${officeId}?saved=${edited.version}`));
    }
    return edited.status === 200 ? edited.page : fail(edited.status, edited.page);
  },
} satisfies Actions;
