import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { releaseCsv } from '../../../shared/domain/figures/open-data/release-table.ts';
import type { Release } from '../../../shared/domain/figures/release/release.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Releases } from '../../ports/figure.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';

export type GetFiguresCsvDeps = { readonly releases: Pick<Releases, 'heads' | 'rows'> };

/** The releases of all years or of one as CSV; only the line of names while there is none. */
export function getFiguresCsv({ releases }: GetFiguresCsvDeps): Handler<Routes['getFiguresCsv'], Caller> {
  return async ({ year = '' }, { tenant }) => {
    const heads = (await releases.heads(tenant)).filter(({ period }) => period.startsWith(year));
    const whole = await someAtOnce(
      heads,
      atOnce,
      async (head): Promise<Release> => ({ head, rows: [...(await releases.rows(tenant, head))] }),
    );
    return ok(releaseCsv(whole));
  };
}
