import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';

export type GetMunicipalityDeps = { readonly catalogue: Catalogue };

/** The town that the host name stands for. */
export function getMunicipality({ catalogue }: GetMunicipalityDeps): Handler<Routes['getMunicipality'], Caller> {
  return async (_input, { tenant }) => {
    const municipality = await catalogue.municipality(tenant);
    if (municipality === undefined) return fail('not_found');
    const { id: _id, ...view } = municipality;
    return ok(view);
  };
}
