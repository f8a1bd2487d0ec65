import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { SteeredFigure, WhyView } from '../../../shared/contracts/staff/figures.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { isMet } from '../../../shared/domain/figures/definitions/targets.ts';
import { Month, monthBefore, monthOf } from '../../../shared/domain/figures/month.ts';
import type { FigurePage } from '../../../shared/domain/figures/release/figure-page.ts';
import type { ReleaseRow } from '../../../shared/domain/figures/release/release.ts';
import { releaseRows } from '../../../shared/domain/figures/release/release-rows.ts';
import { type ScopeKey, scopeOf, scopeText, town } from '../../../shared/domain/figures/scope.ts';
import { type Why, whyMissed } from '../../../shared/domain/figures/steering/contributions.ts';
import { sumOfDays } from '../../../shared/domain/figures/tally/sums.ts';
import type { Sums } from '../../../shared/domain/figures/tally/tally.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { type Kpi, kpis, type Target } from '../../../shared/domain/kpi.ts';
import type { LocalizedText } from '../../../shared/domain/language.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Tallies } from '../../ports/counting.ts';
import type { FigurePages, Steering } from '../../ports/figure.ts';
import { offeredIn } from '../figures/offered-in.ts';
import { figureOfMonth } from './figure-of-month.ts';
import { type TownTodayDeps, townToday } from './town-today.ts';

export type GetSteeringDeps = TownTodayDeps & {
  readonly catalogue: Catalogue;
  readonly tallies: Pick<Tallies, 'ofMonth'>;
  readonly figurePages: Pick<FigurePages, 'get'>;
  readonly steering: Pick<Steering, 'read'>;
};

/** A month as it was counted, and what may be told of it. */
type Counted = { readonly sums: ReadonlyMap<ScopeKey, Sums>; readonly rows: readonly ReleaseRow[] };
type Names = ReadonlyMap<string, LocalizedText>;

/**
 * All figures for whoever steers by them: the month so far (days that are over), the last published month and what it is
 * compared to, and which offices and services pull a figure off its target. What is too small to be published is not told
 * here either, in the month so far as well.
 */
export function getSteering(deps: GetSteeringDeps): Handler<Routes['getSteering'], StaffCaller> {
  return async (_input, { tenant }) => {
    const today = await townToday(deps, tenant);
    const month = monthOf(today);
    const page = await deps.figurePages.get(tenant, town);
    const published = page?.months.at(-1);
    const [soFar, last, steered, names] = await Promise.all([
      countedIn(deps, tenant, { month, until: today }),
      published && countedIn(deps, tenant, { month: published, until: undefined }),
      deps.steering.read(tenant),
      namesIn(deps.catalogue, tenant),
    ]);
    const hasDays = today.slice(8) !== '01';
    return ok({
      month,
      ...(hasDays && { through: addDays(today, -1) }),
      ...(published && { published }),
      figures: kpis.map((kpi): SteeredFigure => {
        const target = steered.targets.get(kpi.id) ?? kpi.target;
        const note = steered.notes.get(kpi.id);
        const about = { kpi, target, names };
        return {
          ...{ id: kpi.id, unit: kpi.unit, better: kpi.better },
          ...(target && { target }),
          soFar: judged(monthSoFar(kpi, month, soFar), about, soFar),
          ...(published && { published: judged(figureOfMonth(page, kpi.id, published), about, last) }),
          ...comparedTo(page, kpi, published),
          ...(note && { note }),
        };
      }),
    });
  };
}

async function countedIn(
  { tallies, catalogue }: GetSteeringDeps,
  tenant: TenantId,
  { month, until }: { readonly month: Month; readonly until: CivilDate | undefined },
): Promise<Counted> {
  const [days, offered] = await Promise.all([tallies.ofMonth(tenant, month), offeredIn(catalogue, tenant)]);
  const sums = sumOfDays(days.filter(({ date }) => until === undefined || date < until));
  return { sums, rows: releaseRows(sums, offered) };
}

function monthSoFar({ id }: Kpi, period: Month, { rows }: Counted) {
  const row = rows.find(({ kpi, scope }) => kpi === id && scope === town);
  if (row?.value !== undefined) return { period, value: row.value };
  return { period, withheld: row?.withheld ?? ('nothing' as const) };
}

type About = { readonly kpi: Kpi; readonly target: Target | undefined; readonly names: Names };

function judged(
  shown: SteeredFigure['soFar'],
  { kpi, target, names }: About,
  counted: Counted | undefined,
): SteeredFigure['soFar'] {
  const met = target && shown.value !== undefined ? isMet(kpi, shown.value, target) : undefined;
  const why = target && met === false && counted ? whyMissed({ ...kpi, target }, counted) : undefined;
  return { ...shown, ...(met !== undefined && { met }), ...(why && { why: whyView(why, names) }) };
}

function whyView({ gap, parts, masked }: Why, names: Names): WhyView {
  return {
    gap,
    parts: parts.flatMap(({ scope: key, points }) => {
      const scope = scopeOf(key);
      // What the town no longer has is known by its id alone.
      return scope.kind === 'town' ? [] : [{ kind: scope.kind, name: names.get(key) ?? { de: scope.id }, points }];
    }),
    masked,
  };
}

function comparedTo(
  page: FigurePage | undefined,
  { id }: Kpi,
  published: Month | undefined,
): Pick<SteeredFigure, 'monthBefore' | 'yearBefore'> {
  if (published === undefined) return {};
  const lastYear = Month.parse(`${Number(published.slice(0, 4)) - 1}${published.slice(4)}`);
  // Of a month that was never published nobody can say that there was nothing to measure.
  const shown = (period: Month) => (page?.months.includes(period) ? figureOfMonth(page, id, period) : undefined);
  const [before, year] = [shown(monthBefore(published)), shown(lastYear)];
  return { ...(before && { monthBefore: before }), ...(year && { yearBefore: year }) };
}

async function namesIn(catalogue: Catalogue, tenant: TenantId): Promise<Names> {
  const [offices, services] = await Promise.all([catalogue.offices(tenant), catalogue.services(tenant)]);
  return new Map([
    ...offices.map(({ id, name }) => [scopeText('office', id), name] as const),
    ...services.map(({ id, name }) => [scopeText('service', id), name] as const),
  ]);
}
