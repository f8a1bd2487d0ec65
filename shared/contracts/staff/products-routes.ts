import type { ErrorCode } from '../problem.ts';
import type { Route } from '../route.ts';
import { RemoveEditedBody, RestoreEditedBody, SavedEditView } from './edited.ts';
import { VersionsQuery } from './hours.ts';
import * as products from './products.ts';

const staffErrors = ['sign_in_needed', 'not_permitted'] as const satisfies readonly ErrorCode[];
const ofTown = {
  group: 'shaping',
  audience: 'staff',
  cache: 'no-store',
  needs: { capability: 'shape', at: 'municipality' },
} as const;
const foundErrors = [...staffErrors, 'not_found'] as const;
const editErrors = [...foundErrors, 'invalid_request'] as const;
/** Texts in four languages, and some dozens of fees, purposes and exemptions. */
const bodyBytes = 320 * 1024;
const product = '/v1/staff/products/{productId}';
const path = products.EditedProductPath;

/** Certificates that citizens can ask for: shown, changed with their effect seen first, removed and brought back. */
export const productsRoutes = {
  listProductsToEdit: {
    ...ofTown,
    method: 'GET',
    path: '/v1/staff/products',
    summary: 'All certificates of the town, on offer or not, with the languages they lack',
    request: {},
    response: { status: 200, schema: products.ProductsToEditView },
    errors: staffErrors,
  },
  getProductToEdit: {
    ...ofTown,
    method: 'GET',
    path: product,
    summary: 'A certificate with everything that is data of it, how many requests are open, and its version',
    request: { path },
    response: { status: 200, schema: products.ProductToEditView },
    errors: foundErrors,
  },
  previewProduct: {
    ...ofTown,
    method: 'POST',
    path: `${product}/preview`,
    bodyBytes,
    summary: 'What a change of a certificate would do; nothing is changed',
    request: { path, body: products.PreviewProductBody },
    response: { status: 200, schema: products.ProductEffectView },
    errors: editErrors,
  },
  saveProduct: {
    ...ofTown,
    method: 'PUT',
    path: product,
    bodyBytes,
    summary: 'Change or add a certificate',
    description:
      'Requests that were submitted keep the fee, the fields and all terms of their day. edited_meanwhile: another version is stored by now, or the id is taken. Saying the same again answers the same.',
    request: { path, body: products.SaveProductBody },
    response: { status: 200, schema: SavedEditView },
    errors: [...editErrors, 'payload_too_large', 'edited_meanwhile'],
  },
  listProductVersions: {
    ...ofTown,
    method: 'GET',
    path: `${product}/versions`,
    summary: 'Who changed a certificate, when and how; newest first. Of one that was removed, too',
    request: { path, query: VersionsQuery },
    response: { status: 200, schema: products.ProductVersionsView },
    errors: foundErrors,
  },
  removeProduct: {
    ...ofTown,
    method: 'POST',
    path: `${product}/removal`,
    summary: 'Remove a certificate',
    description: 'in_use: requests for it are open (see the certificate); nothing is changed.',
    request: { path, body: RemoveEditedBody },
    response: { status: 200, schema: SavedEditView },
    errors: [...foundErrors, 'in_use', 'edited_meanwhile'],
  },
  restoreProduct: {
    ...ofTown,
    method: 'POST',
    path: `${product}/restoration`,
    summary: 'Bring a removed certificate back as it was',
    request: { path, body: RestoreEditedBody },
    response: { status: 200, schema: SavedEditView },
    errors: [...foundErrors, 'edited_meanwhile'],
  },
} as const satisfies Record<string, Route>;
