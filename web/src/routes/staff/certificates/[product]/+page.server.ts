import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { editEntry } from '#lib/server/catalogue-edit/edit-entry.ts';
import { productIdOf, savedVersion, townStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import { baseOf } from '#lib/server/catalogue-edit/merge-drafts.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { draftOfProduct, pickUpServices, productEntry } from '#lib/server/products/product-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** A certificate in plain forms. */
export const load: PageServerLoad = async (event) => {
  const { call } = await townStaff(event);
  const productId = productIdOf(event.params.product);
  const view = orErrorPage(await call('getProductToEdit', { productId }));
  const draft = draftOfProduct(view.product);
  const services = await pickUpServices(event.locals.api);
  return {
    ...view,
    services,
    draft,
    base: baseOf(draft),
    zone: knownTown(event.locals).zone,
    saved: savedVersion(event.url),
  };
};

export const actions = {
  default: async (event) => {
    const { call } = await townStaff(event);
    const productId = productIdOf(event.params.product);
    const edited = await editEntry(await event.request.formData(), productEntry(call, productId));
    if (edited.kind === 'saved') {
      redirect(303, pathIn(event.locals.language, `/staff/certificates/${productId}?saved=${edited.version}`));
    }
    return edited.status === 200 ? edited.page : fail(edited.status, edited.page);
  },
} satisfies Actions;
