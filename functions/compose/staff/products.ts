import type { productsRoutes } from '../../../shared/contracts/staff/products-routes.ts';
import { holidaysOf } from '../../adapters/holidays.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { auditTrailIn } from '../../store/audit.ts';
import { editedProductsIn, productRemovalsIn } from '../../store/certificates/edited-products.ts';
import { openRequestsIn } from '../../store/certificates/open-requests.ts';
import { getProductToEdit } from '../../use-cases/products/get-product-to-edit.ts';
import { listProductVersions } from '../../use-cases/products/list-product-versions.ts';
import { listProductsToEdit } from '../../use-cases/products/list-products-to-edit.ts';
import { previewProduct } from '../../use-cases/products/preview-product.ts';
import { removeProduct } from '../../use-cases/products/remove-product.ts';
import { restoreProduct } from '../../use-cases/products/restore-product.ts';
import { saveProduct } from '../../use-cases/products/save-product.ts';
import type { StaffFoundation } from './foundation.ts';

/** Certificates on offer: shown, changed with their effect seen first, removed and brought back. */
export function productsHandlers(foundation: StaffFoundation, guard: Guard): Handlers<keyof typeof productsRoutes> {
  const products = editedProductsIn(foundation);
  const deps = {
    ...foundation,
    products,
    removals: productRemovalsIn({ ...foundation, products }),
    openRequests: openRequestsIn(foundation),
    auditTrail: auditTrailIn(foundation.table),
    holidays: holidaysOf,
  };
  return {
    listProductsToEdit: guard('listProductsToEdit', listProductsToEdit(deps)),
    getProductToEdit: guard('getProductToEdit', getProductToEdit(deps)),
    previewProduct: guard('previewProduct', previewProduct(deps)),
    saveProduct: guard('saveProduct', saveProduct(deps)),
    listProductVersions: guard('listProductVersions', listProductVersions(deps)),
    removeProduct: guard('removeProduct', removeProduct(deps)),
    restoreProduct: guard('restoreProduct', restoreProduct(deps)),
  };
}
