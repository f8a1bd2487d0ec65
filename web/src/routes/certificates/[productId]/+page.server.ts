import { productOf } from '#lib/server/certificates/product-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ product: await productOf(event) });
