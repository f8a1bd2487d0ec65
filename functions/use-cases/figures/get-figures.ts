import type { FiguresView, FigureView } from '../../../shared/contracts/figures/figures.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { isMet } from '../../../shared/domain/figures/definitions/targets.ts';
import type { Experiment } from '../../../shared/domain/figures/experiment/experiment.ts';
import type { Month } from '../../../shared/domain/figures/month.ts';
import type { FigurePage, Shown } from '../../../shared/domain/figures/release/figure-page.ts';
import { Scope, scopeKeyOf } from '../../../shared/domain/figures/scope.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { type Kpi, kpis, type Target } from '../../../shared/domain/kpi.ts';
import { experimentChangeText } from '../../../shared/messages/figures/experiment-change-text.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Experiments } from '../../ports/experiment.ts';
import type { FigurePages, Steered, Steering } from '../../ports/figure.ts';
import type { Voices } from '../../ports/heard.ts';
import { publishedVoices } from '../heard/published-voices.ts';
import { publicOffices, publicServices } from '../search/public-catalogue.ts';

export type GetFiguresDeps = {
  readonly catalogue: Catalogue;
  readonly figurePages: Pick<FigurePages, 'get'>;
  readonly steering: Pick<Steering, 'read'>;
  readonly voices: Voices;
  readonly experiments: Pick<Experiments, 'list'>;
  readonly clock: Clock;
};

type Places = Pick<FiguresView, 'offices' | 'services'>;

/**
 * The figures of a scope as they were released last, with what the programme lead says about them. Before the first
 * release there are definitions without months. `not_found` for an office or service that never had any.
 */
export function getFigures(deps: GetFiguresDeps): Handler<Routes['getFigures'], Caller> {
  return async ({ scope: kind, id }, { tenant }) => {
    const asked = Scope.safeParse(id === undefined ? { kind } : { kind, id });
    if (!asked.success) return fail('not_found');
    const scope = asked.data;
    const [page, steered, places, voices, experiments] = await Promise.all([
      deps.figurePages.get(tenant, scopeKeyOf(scope)),
      deps.steering.read(tenant),
      placesOf(deps.catalogue, tenant),
      scope.kind === 'town' ? publishedVoices(deps, tenant) : [],
      deps.experiments.list(tenant, { consistent: false }),
    ]);
    if (page === undefined && !isKnown(scope, places)) return fail('not_found');
    const period = page?.months.at(-1);
    const figures = kpis.filter(({ scopes }) => scopes.includes(scope.kind));
    return ok({
      scope,
      ...(period && { period }),
      figures: figures.map((kpi) => figureView(kpi, page, steered)),
      timeline: [...steered.timeline, ...experiments.flatMap(momentsOf)],
      ...places,
      ...(voices.length > 0 && { voices: [...voices] }),
      ...(page && { hash: page.hash }),
    });
  };
}

function isKnown(scope: Scope, { offices, services }: Places): boolean {
  if (scope.kind === 'town') return true;
  return (scope.kind === 'office' ? offices : services).some(({ id }) => id === scope.id);
}

/** An experiment stands on the timeline when it begins and when it ends, whatever came of it. */
function momentsOf(experiment: Experiment): FiguresView['timeline'] {
  const { id, startedOn, result } = experiment;
  const begin = { on: startedOn, text: experimentChangeText(experiment, 'begin'), experiment: id };
  if (result === undefined) return [begin];
  return [begin, { on: result.endedOn, text: experimentChangeText(experiment, 'end'), experiment: id }];
}

async function placesOf(catalogue: Catalogue, tenant: TenantId): Promise<Places> {
  const [offices, services] = await Promise.all([publicOffices(catalogue, tenant), publicServices(catalogue, tenant)]);
  const named = (all: typeof offices | typeof services) =>
    all.map(({ id, name }) => ({ id, name })).toSorted((one, other) => one.name.de.localeCompare(other.name.de, 'de'));
  return { offices: named(offices), services: named(services) };
}

function figureView(kpi: Kpi, page: FigurePage | undefined, steered: Steered): FigureView {
  const { id, unit, better, version, since } = kpi;
  const { values = [], ...details } = page?.figures[id] ?? {};
  const months = (page?.months ?? []).map((period, index) => monthView(period, values[index] ?? 'nothing'));
  const target = steered.targets.get(id) ?? kpi.target;
  const note = steered.notes.get(id);
  const value = months.at(-1)?.value;
  return {
    id,
    unit,
    better,
    version,
    since,
    months,
    ...details,
    ...(target && { target }),
    ...metOf(kpi, value, target),
    ...(note && { note }),
  };
}

function monthView(period: Month, shown: Shown): FigureView['months'][number] {
  return typeof shown === 'number' ? { period, value: shown } : { period, withheld: shown };
}

function metOf(kpi: Kpi, value: number | undefined, target: Target | undefined): Pick<FigureView, 'met'> {
  const met = target && value !== undefined ? isMet(kpi, value, target) : undefined;
  return met === undefined ? {} : { met };
}
