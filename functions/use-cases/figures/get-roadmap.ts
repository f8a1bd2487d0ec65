import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { nameOfStatement } from '../../../shared/domain/figures/steering/statement.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Steering } from '../../ports/figure.ts';
import { type TownTodayDeps, townToday } from '../steering/town-today.ts';

export type GetRoadmapDeps = TownTodayDeps & { readonly steering: Pick<Steering, 'roadmap'> };

/** What the programme has promised. A promise whose day is over stays, and is told to be overdue. */
export function getRoadmap(deps: GetRoadmapDeps): Handler<Routes['getRoadmap'], Caller> {
  return async (_input, { tenant }) => {
    const promises = await deps.steering.roadmap(tenant);
    if (promises.length === 0) return ok({ entries: [] });
    const today = await townToday(deps, tenant);
    return ok({
      entries: promises.map(({ id, title, text, phase, promised, learned }) => {
        const isOverdue = promised !== undefined && promised < today && (phase === 'planned' || phase === 'doing');
        return {
          id: nameOfStatement(id),
          ...{ title, text, phase },
          ...(promised && { promised }),
          ...(isOverdue && { overdue: true as const }),
          ...(learned && { learned }),
        };
      }),
    });
  };
}
