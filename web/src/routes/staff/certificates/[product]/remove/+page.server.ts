import { orErrorPage } from '#lib/server/api.ts';
import { productIdOf, townStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import { removeEntry } from '#lib/server/catalogue-edit/remove-and-restore.ts';
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
    return await removeEntry(event, { list: '/staff/certificates', id: productId }, (expectedVersion) =>
      call('removeProduct', { productId, expectedVersion }),
    );
  },
} satisfies Actions;
