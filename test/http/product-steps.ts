import type { Call } from '../../shared/contracts/client.ts';
import type { ProductDraft } from '../../shared/contracts/staff/products.ts';
import { Fee, type Product, Purpose } from '../../shared/domain/certificate/product.ts';
import { type ClerkHouse, clerkHouse } from '../support/clerk-house.ts';
import { productId as idOf } from '../support/make-product.ts';
import { grant } from '../support/staff.ts';
import { value } from './steps.ts';

/** Steps of a lead clerk who edits certificates, for tests through the front door. */

// Tuesday, 24 November 2026.
export const productId = idOf('meldebescheinigung');
export const fee = (delivery: string, cents: number, validFrom: string) =>
  Fee.parse({ delivery, cents, validFrom, source: 'Gebührensatzung 2027' });
export const purpose = (id: string) => Purpose.parse({ id, name: { de: 'Einschulung' }, needsProof: false });

/** A house with these products, the simple registration certificate unless told, and a lead clerk. */
export async function opened(...products: Product[]) {
  const house = await clerkHouse(products.length > 0 ? { products } : {});
  const lead = await house.clerk('Quendolin Quitte', [grant('lead-clerk')]);
  return { house, lead };
}

/** The product as it is stored, to send back with changes. */
export async function edit({ call }: { readonly call: Call }, changes: Partial<ProductDraft> = {}) {
  const { product, version } = await value(call('getProductToEdit', { productId }));
  const { id: _id, ...draft } = product;
  return { productId, change: { kind: 'edit' as const, product: { ...draft, ...changes } }, expectedVersion: version };
}

export async function saved(lead: { readonly call: Call }, changes: Partial<ProductDraft>) {
  return await value(lead.call('saveProduct', await edit(lead, changes)));
}

/** Copies of citizens' pages are half a minute old at most. */
export const later = (house: ClerkHouse) => house.clock.forward({ seconds: 31 });
