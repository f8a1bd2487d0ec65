import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/server/api.ts';
import type { ProductView } from '#shared/contracts/certificate/requests.ts';
import { ProductId } from '#shared/domain/certificate/ids.ts';

type ProductEvent = { readonly locals: App.Locals; readonly params: { readonly productId: string } };

/** The certificate that the address names; a page that does not exist where nobody offers it. */
export async function productOf({ locals, params }: ProductEvent): Promise<ProductView> {
  const productId = ProductId.safeParse(params.productId);
  if (!productId.success) error(404);
  return orErrorPage(await locals.api('getProduct', { productId: productId.data }));
}
