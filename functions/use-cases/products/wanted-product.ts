import type { ProductChange } from '../../../shared/contracts/staff/products.ts';
import type { ProductId } from '../../../shared/domain/certificate/ids.ts';
import { ProductContent } from '../../../shared/domain/certificate/product.ts';
import { type ProductProblem, productProblems } from '../../../shared/domain/certificate/product-rules.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { restored } from '../../../shared/domain/restored.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { EditedProducts } from '../../ports/staff.ts';
import { isSame } from '../catalogue/seen.ts';
import { type PickUpProblem, pickUpProblems } from './pick-up-problems.ts';

export type WantedProductDeps = {
  readonly products: Pick<EditedProducts, 'version'>;
  readonly catalogue: Pick<Catalogue, 'offices' | 'services'>;
};

type Wanted = Result<ProductContent, 'invalid_request'>;
type Asked = {
  readonly id: ProductId;
  readonly change: ProductChange;
  readonly stored: ProductContent | undefined;
  readonly today: CivilDate;
};

type Undoing = Pick<Asked, 'today'> & { readonly former: ProductContent; readonly next: ProductContent };

const nothingToUndo = fail('invalid_request', [{ pointer: '/change/version', code: 'nothing_to_undo' }]);

/** A product as a change would make it, or what is wrong with the change, by field. Nothing is written. */
export function wantedProduct({ products, catalogue }: WantedProductDeps) {
  return async (tenant: TenantId, { id, change, stored, today }: Asked): Promise<Wanted> => {
    if (change.kind === 'edit') {
      const wanted = written({ ...change.product, id }, { stored, today });
      return wanted.ok ? refusedFor(wanted, await pickUpProblems(catalogue, tenant, wanted.value)) : wanted;
    }
    const edit = await products.version(tenant, id, change.version);
    if (edit?.former === undefined || edit.removed || stored === undefined) return nothingToUndo;
    return undone(stored, { former: edit.former, next: edit.next, today });
  };
}

function written(product: Parameters<typeof parsed>[0], { stored, today }: Pick<Asked, 'stored' | 'today'>): Wanted {
  const wanted = parsed(product);
  if (!wanted.ok) return wanted;
  return refusedFor(wanted, productProblems(wanted.value, { before: stored, today }));
}

function refusedFor(wanted: Wanted, problems: readonly (ProductProblem | PickUpProblem)[]): Wanted {
  if (problems.length === 0) return wanted;
  return fail(
    'invalid_request',
    problems.map(({ field, code }) => ({ pointer: `/change/product/${field}`, code })),
  );
}

/** Fees of days that are over come back as they were; all else is judged as if somebody had written it. */
function undone(stored: ProductContent, { today, ...change }: Undoing): Wanted {
  const next = withoutProductChange(stored, change);
  if (next === undefined || isSame(next, stored)) return nothingToUndo;
  const before = { ...stored, fees: [...change.former.fees, ...stored.fees] };
  return productProblems(next, { before, today }).length > 0 ? nothingToUndo : ok(next);
}

/** A product as it is, but with what a change touched as it was before; undefined where the two do not fit together. */
export function withoutProductChange(
  current: ProductContent,
  { former, next }: { readonly former: ProductContent; readonly next: ProductContent },
): ProductContent | undefined {
  return ProductContent.safeParse(restored(current, former, next)).data;
}

/** The schema of the draft has judged each field; what is left is what only holds between two of them. */
function parsed(product: Parameters<typeof ProductContent.safeParse>[0]): Wanted {
  const answer = ProductContent.safeParse(product);
  if (answer.success) return ok(answer.data);
  const fields = new Set(answer.error.issues.map(({ path }) => path.join('/')));
  return fail(
    'invalid_request',
    [...fields].map((field) => ({
      pointer: `/change/product/${field}`,
      code: field === 'fees' ? 'no_fee_today' : 'not_allowed',
    })),
  );
}
