import type { Temporal } from 'temporal-polyfill';
import type { ZoneId } from '../../../shared/domain/civil.ts';
import { definitionsInForce } from '../../../shared/domain/figures/definitions/definitions-in-force.ts';
import { type Month, monthAfter, monthBefore, monthOf } from '../../../shared/domain/figures/month.ts';
import {
  brokenAt,
  chained,
  type HashText,
  hashOf,
  rowsByFigure,
} from '../../../shared/domain/figures/release/chain.ts';
import { figurePages, monthsShown } from '../../../shared/domain/figures/release/figure-page.ts';
import type { Release, ReleaseHead } from '../../../shared/domain/figures/release/release.ts';
import { releaseRows } from '../../../shared/domain/figures/release/release-rows.ts';
import { town } from '../../../shared/domain/figures/scope.ts';
import { sumOfDays } from '../../../shared/domain/figures/tally/sums.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ChangedDays, Tallies } from '../../ports/counting.ts';
import type { FigurePages, Releases } from '../../ports/figure.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { offeredIn } from './offered-in.ts';

export type PublishFiguresDeps = {
  readonly releases: Releases;
  readonly figurePages: FigurePages;
  readonly tallies: Pick<Tallies, 'ofMonth'>;
  readonly changedDays: Pick<ChangedDays, 'list'>;
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices'>;
  readonly clock: Clock;
  readonly sha256: HashText;
};

/** The day of a month on which the month before is released: what the last night had to tell is counted by then. */
const releaseDay = 3;

/**
 * Releases every month that is due and was not released, in order, each once for good; then the pages. Before the first
 * event there is nothing to release. Throws, and releases nothing, when what was released before was changed, or while a
 * day of the month is still to be counted.
 */
export function publishFigures(deps: PublishFiguresDeps) {
  return async (tenant: TenantId): Promise<{ readonly published: number }> => {
    const municipality = await deps.catalogue.municipality(tenant);
    if (municipality === undefined) return { published: 0 };
    const due = dueMonth(municipality.zone, deps.clock.now());
    const heads = [...(await deps.releases.heads(tenant))];
    const last = heads.at(-1);
    const next = last ? monthAfter(last.period) : await firstMonth(deps, tenant, due);
    const before = heads.length;
    if (next !== undefined && next <= due) await verified(deps, tenant, heads);
    for (let month = next; month !== undefined && month <= due; month = monthAfter(month)) {
      heads.push(await publishMonth(deps, tenant, { month, previous: heads.at(-1) }));
    }
    await refreshPages(deps, tenant, heads);
    return { published: heads.length - before };
  };
}

function dueMonth(zone: ZoneId, now: Temporal.Instant): Month {
  const today = dateIn(zone, now);
  const past = monthBefore(monthOf(today));
  return Number(today.slice(8)) < releaseDay ? monthBefore(past) : past;
}

/** The earliest month with anything to tell, looking back as far as pages do. */
async function firstMonth(deps: PublishFiguresDeps, tenant: TenantId, due: Month): Promise<Month | undefined> {
  let first: Month | undefined;
  let month = due;
  for (let back = 0; back < monthsShown; back += 1) {
    if ((await deps.tallies.ofMonth(tenant, month)).length > 0) first = month;
    month = monthBefore(month);
  }
  return first;
}

/** Throws unless the chain holds and its last releases have the rows that they were released with. */
async function verified(deps: PublishFiguresDeps, tenant: TenantId, heads: readonly ReleaseHead[]): Promise<void> {
  const broken = brokenAt(heads, deps.sha256);
  if (broken) throw new Error(`Nothing is released: at ${broken.period} the past was changed (${broken.why})`);
  for (const { head, rows } of await lastReleases(deps, tenant, heads)) {
    for (const [kpi, some] of rowsByFigure(rows)) {
      if (hashOf(some, deps.sha256) === head.rows[kpi]) continue;
      throw new Error(`Nothing is released: at ${head.period} the past was changed (rows of ${kpi})`);
    }
  }
}

async function publishMonth(
  deps: PublishFiguresDeps,
  tenant: TenantId,
  { month, previous }: { readonly month: Month; readonly previous: ReleaseHead | undefined },
): Promise<ReleaseHead> {
  const open = (await deps.changedDays.list(tenant)).filter(({ date }) => date.startsWith(month));
  if (open.length > 0) throw new Error(`${month} is not released: ${open.length} of its days are still to be counted`);
  const sums = sumOfDays(await deps.tallies.ofMonth(tenant, month));
  const rows = releaseRows(sums, await offeredIn(deps.catalogue, tenant));
  const definitions = definitionsInForce();
  const hash = hashOf(definitions, deps.sha256);
  const publishedAt = secondsOf(deps.clock.now());
  const release = chained({ period: month, definitions: hash, rows, publishedAt }, previous, deps.sha256);
  const isOurs = await deps.releases.add(tenant, release, definitions);
  if (!isOurs) throw new Error(`${month} was released by somebody else meanwhile`);
  return release.head;
}

/** The town's page comes last: while it is that of an older release, others may be too, and all are written again. */
async function refreshPages(deps: PublishFiguresDeps, tenant: TenantId, heads: readonly ReleaseHead[]): Promise<void> {
  const last = heads.at(-1);
  if (last === undefined || (await deps.figurePages.get(tenant, town))?.hash === last.hash) return;
  const pages = figurePages(await lastReleases(deps, tenant, heads));
  const others = pages.filter(({ scope }) => scope !== town);
  await someAtOnce(others, atOnce, (page) => deps.figurePages.put(tenant, page));
  for (const page of pages) if (page.scope === town) await deps.figurePages.put(tenant, page);
}

async function lastReleases(
  { releases }: PublishFiguresDeps,
  tenant: TenantId,
  heads: readonly ReleaseHead[],
): Promise<readonly Release[]> {
  return await someAtOnce(
    heads.slice(-monthsShown),
    atOnce,
    async (head): Promise<Release> => ({
      head,
      rows: [...(await releases.rows(tenant, head))],
    }),
  );
}
