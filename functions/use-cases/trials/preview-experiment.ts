import type { PlanEffectView } from '../../../shared/contracts/figures/experiments.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { fewestForPercentiles, fewestPeople } from '../../../shared/domain/figures/few-people.ts';
import { monthOf } from '../../../shared/domain/figures/month.ts';
import { town } from '../../../shared/domain/figures/scope.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Tallies } from '../../ports/counting.ts';
import { type TownTodayDeps, townToday } from '../steering/town-today.ts';
import { plannedExperiment } from './planned-experiment.ts';

export type PreviewExperimentDeps = TownTodayDeps & { readonly tallies: Pick<Tallies, 'ofMonth'> };

const recentDays = 28;

/** What a plan asks for: how many people, and until when they will have come if as many come as in the last weeks. */
export function previewExperiment(deps: PreviewExperimentDeps): Handler<Routes['previewExperiment'], StaffCaller> {
  return async ({ plan }, { tenant }) => {
    const today = await townToday(deps, tenant);
    const planned = plannedExperiment(plan, today);
    if (!planned.ok) return planned;
    const { perArm } = planned.value;
    const recent = await recentVisits(deps, tenant, today);
    const begins = { perArm, firstReminders: addDays(today, 1) };
    if (recent === undefined) return ok(begins);
    const days = Math.ceil((2 * perArm * recentDays) / recent.people);
    const isWithinYears = days < 3650;
    return ok({ ...begins, recent, ...(isWithinYears && { reachedBy: addDays(today, days + 1) }) });
  };
}

/** Booked visits of the last whole weeks, by phone and for today as well: some of them are never reminded. */
async function recentVisits(
  { tallies }: PreviewExperimentDeps,
  tenant: TenantId,
  today: CivilDate,
): Promise<PlanEffectView['recent']> {
  const first = addDays(today, -recentDays);
  const months = new Set([first, addDays(today, -1)].map(monthOf));
  const days = (await Promise.all([...months].map((month) => tallies.ofMonth(tenant, month)))).flat();
  const counts = days.flatMap(({ date, scopes }) => (first <= date && date < today ? [scopes[town]?.counts] : []));
  const missed = counts.reduce((sum, one) => sum + (one?.['visits.missed'] ?? 0), 0);
  const came = counts.reduce((sum, one) => sum + (one?.['visits.finished'] ?? 0), 0);
  const people = came + missed;
  if (people < fewestForPercentiles || missed < fewestPeople || came < fewestPeople) return undefined;
  return { people: people - (people % fewestPeople), missedPercent: Math.round((100 * missed) / people) };
}
