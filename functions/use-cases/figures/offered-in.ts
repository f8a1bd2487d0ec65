import { type ScopeKey, scopeKeyOf } from '../../../shared/domain/figures/scope.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Catalogue } from '../../ports/catalogue.ts';

/** Which services each office offers. */
export async function offeredIn(
  catalogue: Pick<Catalogue, 'offices'>,
  tenant: TenantId,
): Promise<ReadonlyMap<ScopeKey, ReadonlySet<ScopeKey>>> {
  const offices = await catalogue.offices(tenant);
  return new Map(
    offices.map(({ id, services }) => [
      scopeKeyOf({ kind: 'office', id }),
      new Set(services.map(({ serviceId }) => scopeKeyOf({ kind: 'service', id: serviceId }))),
    ]),
  );
}
