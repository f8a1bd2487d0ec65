import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { dataPackage } from '../../../shared/domain/figures/open-data/data-package.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Releases } from '../../ports/figure.ts';

export type OpenDataDeps = {
  readonly releases: Pick<Releases, 'heads'>;
  readonly catalogue: Pick<Catalogue, 'municipality'>;
  readonly portalOrigin: (tenant: TenantId) => string;
};

/** What the tables are and what stands in their columns, as software reads it. */
export function getDataPackage(deps: OpenDataDeps): Handler<Routes['getDataPackage'], Caller> {
  return async (_input, { tenant }) => {
    const municipality = await deps.catalogue.municipality(tenant);
    if (municipality === undefined) return fail('not_found');
    const periods = (await deps.releases.heads(tenant)).map(({ period }) => period);
    return ok(dataPackage({ origin: deps.portalOrigin(tenant), town: municipality.name, periods }));
  };
}
