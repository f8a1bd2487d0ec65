import { orErrorPage } from '#lib/server/api.ts';
import { productIdOf, townStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import { lastRemoval, restoreEntry } from '#lib/server/catalogue-edit/remove-and-restore.ts';
import { ProductId } from '#shared/domain/certificate/ids.ts';
import type { Actions, PageServerLoad } from './$types';

/** All certificates that the town has, on offer or not. */
export const load: PageServerLoad = async (event) => {
  const { call } = await townStaff(event);
  const { products } = orErrorPage(await call('listProductsToEdit', {}));
  const named = products.map(({ productId, name }) => ({ id: productId, name }));
  const last = await lastRemoval(event.url, named, (text) => {
    const productId = ProductId.safeParse(text).data;
    return productId && call('listProductVersions', { productId });
  });
  return { products, last };
};

export const actions = {
  default: async (event) => {
    const { call } = await townStaff(event);
    const of = { list: '/staff/certificates', idOf: productIdOf };
    return await restoreEntry(event, of, (productId) => call('restoreProduct', { productId }));
  },
} satisfies Actions;
