import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedProducts } from '../../ports/staff.ts';
import { missingLanguages } from '../catalogue/missing-languages.ts';

export type ListProductsToEditDeps = { readonly products: Pick<EditedProducts, 'list'> };

/** All certificates by name, with the languages in which a name or summary is missing. */
export function listProductsToEdit({
  products,
}: ListProductsToEditDeps): Handler<Routes['listProductsToEdit'], StaffCaller> {
  return async (_input, { tenant }) => {
    const listed = (await products.list(tenant)).map(({ content }) => ({
      productId: content.id,
      name: content.name,
      kind: content.kind,
      public: content.public,
      mode: content.mode,
      missing: missingLanguages([content.name, content.summary]),
    }));
    return ok({ products: listed.toSorted((one, other) => one.name.de.localeCompare(other.name.de, 'de')) });
  };
}
