import { ProductId } from '../../../shared/domain/certificate/ids.ts';
import { ProductContent } from '../../../shared/domain/certificate/product.ts';
import type { EditedProducts, ProductRemovals } from '../../ports/staff.ts';
import { DataRow, type EditedDeps, editedThings, type Kind } from '../edited-things.ts';
import { removalsIn } from '../removals.ts';
import { productKey, productsOf } from './case-keys.ts';

/** Products as lead clerks edit them: past the copy that citizens' pages are served from. */
export function editedProductsIn(deps: EditedDeps): EditedProducts {
  return {
    ...editedThings(deps, productKind(deps)),
    async list(tenant) {
      const { pk, prefix } = productsOf(tenant);
      const rows = await deps.table.query({ pk, range: { prefix }, consistent: true });
      return rows.map((row) => {
        const { version, data } = DataRow.parse(row);
        return { version, content: ProductContent.parse(data) };
      });
    },
  };
}

type RemovalDeps = EditedDeps & { readonly products: Pick<EditedProducts, 'get' | 'version'> };

export function productRemovalsIn({ products, ...deps }: RemovalDeps): ProductRemovals {
  return removalsIn({ ...deps, things: products }, productKind(deps));
}

function productKind({ table }: Pick<EditedDeps, 'table'>): Kind<ProductContent, ProductId> {
  return {
    name: 'product',
    schema: ProductContent,
    read: async (tenant, id) => {
      const row = await table.get(productKey(tenant, id), { consistent: true });
      return row && { row, content: ProductContent.parse(DataRow.parse(row).data) };
    },
    items: (tenant, product) => [{ ...productKey(tenant, ProductId.parse(product.id)), data: product }],
  };
}
