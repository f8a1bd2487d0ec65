import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { OfficeTodayDeps } from '../board/office-today.ts';
import { publicOfficeToday } from './public-office-today.ts';
import { type WalkInTodayDeps, walkInToday } from './walk-in-today.ts';

export type GetWalkInDeps = OfficeTodayDeps & WalkInTodayDeps;

/** Tells whether one can come without appointment now; if not, when again. */
export function getWalkIn(deps: GetWalkInDeps): Handler<Routes['getWalkIn'], Caller> {
  return async ({ officeId }, { tenant }) => {
    const found = await publicOfficeToday(deps, { tenant, officeId });
    if (!found.ok) return found;
    const { office, now } = found.value;
    const { until, opensAt, ...rest } = await walkInToday(deps, tenant, found.value);
    return ok({
      officeId,
      officeName: office.name,
      zone: office.zone,
      now: secondsText(now),
      ...rest,
      ...(until !== undefined && { until: secondsText(until) }),
      ...(opensAt !== undefined && { opensAt: secondsText(opensAt) }),
    });
  };
}
