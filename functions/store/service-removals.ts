import type { EditedServices, ServiceRemovals } from '../ports/staff.ts';
import { type EditedDeps, serviceKind } from './edited-things.ts';
import { removalsIn } from './removals.ts';

type Deps = EditedDeps & { readonly services: Pick<EditedServices, 'get' | 'version'> };

/** Service and text go together, and come back together. */
export function serviceRemovalsIn({ services, ...deps }: Deps): ServiceRemovals {
  return removalsIn({ ...deps, things: services }, serviceKind(deps));
}
