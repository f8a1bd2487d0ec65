import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { productIdOf, townStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** What stands in the way of removing a certificate. */
export const load: PageServerLoad = async (event) => {
  const { call } = await townStaff(event);
  const productId = productIdOf(event.params.product);
  return orErrorPage(await call('getProductToEdit', { productId }));
};

export const actions = {
  default: async (event) => {
    const { call } = await townStaff(event);
    const productId = productIdOf(event.params.product);
    const form = await event.request.formData();
    const answer = await call('removeProduct', { productId, expectedVersion: Number(form.get('version')) });
    if (!answer.ok && (answer.code === 'in_use' || answer.code === 'edited_meanwhile')) {
      return fail(409, { problem: answer.code });
    }
    orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, `/staff/certificates?${new URLSearchParams({ removed: productId })}`));
  },
} satisfies Actions;
