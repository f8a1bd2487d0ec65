import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { dcatCatalogue } from '../../../shared/domain/figures/open-data/dcat.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { OpenDataDeps } from './get-data-package.ts';

/** The entry that catalogues of open data harvest. */
export function getFiguresCatalogue(deps: OpenDataDeps): Handler<Routes['getFiguresCatalogue'], Caller> {
  return async (_input, { tenant }) => {
    const municipality = await deps.catalogue.municipality(tenant);
    if (municipality === undefined) return fail('not_found');
    const heads = await deps.releases.heads(tenant);
    const last = heads.at(-1);
    const place = { origin: deps.portalOrigin(tenant), periods: heads.map(({ period }) => period) };
    return ok(
      dcatCatalogue(municipality, { ...place, ...(last && { lastPublishedAt: secondsText(last.publishedAt) }) }),
    );
  };
}
