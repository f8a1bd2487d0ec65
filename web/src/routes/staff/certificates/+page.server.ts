import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { productIdOf, townStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import { ProductId } from '#shared/domain/certificate/ids.ts';
import type { Actions, PageServerLoad } from './$types';

/** All certificates that the town has, on offer or not. */
export const load: PageServerLoad = async (event) => {
  const { call } = await townStaff(event);
  const { products } = orErrorPage(await call('listProductsToEdit', {}));
  const { searchParams } = event.url;
  // From the address, which anybody may have written: it is said only where it is so.
  const productId = ProductId.safeParse(searchParams.get('removed') ?? searchParams.get('failed')).data;
  const versions = productId && (await call('listProductVersions', { productId }));
  const isGone = versions?.ok && versions.value.versions[0]?.removed;
  const restored = products.find((one) => one.productId === searchParams.get('restored'));
  return {
    products,
    ...(isGone && { removed: { id: versions.value.productId, name: versions.value.name } }),
    ...(restored && { restored: restored.name }),
    failed: searchParams.has('failed'),
  };
};

export const actions = {
  default: async (event) => {
    const { call } = await townStaff(event);
    const productId = productIdOf(String((await event.request.formData()).get('restore') ?? ''));
    const answer = await call('restoreProduct', { productId });
    const query = answer.ok ? { restored: productId } : { failed: productId };
    redirect(303, pathIn(event.locals.language, `/staff/certificates?${new URLSearchParams(query)}`));
  },
} satisfies Actions;
