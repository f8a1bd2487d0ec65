import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { Edited, EditedOffices } from '../../ports/staff.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { type MaterialiseDayDeps, type Materialised, materialiseDay } from '../day-sheets/materialise-day.ts';

export type BringDaysDeps = MaterialiseDayDeps & { readonly offices: Pick<EditedOffices, 'get'> };

/** Lead clerks who save one office within one another's seconds; more than that is no hurry but a fault. */
const mostRounds = 5;

type Brought = { readonly changedSheets: number; readonly undecided: CivilDate[] };

/**
 * Brings the sheets of these days to an office's hours. When somebody saves meanwhile, whose sheets ours may have
 * overtaken, the days are brought again to what is stored then. `undecided` are days whose sheets others were too busy
 * with, or that got no answer: the nightly run brings them.
 */
export function bringDays(deps: BringDaysDeps) {
  const materialise = materialiseDay(deps);
  return async (tenant: TenantId, edited: Edited<Office>, dates: readonly CivilDate[]): Promise<Brought> => {
    let changedSheets = 0;
    let { version, content } = edited;
    for (let round = 1; ; round++) {
      const days = await someAtOnce(dates, atOnce, async (date) => {
        const { online, staff } = await materialise(tenant, content, date);
        return { date, outcomes: [online, staff] };
      });
      changedSheets += days.flatMap(({ outcomes }) => outcomes).filter(isWritten).length;
      const stored = await deps.offices.get(tenant, content.id);
      if (stored === undefined || stored.version === version || round === mostRounds) {
        const undecided = days.filter(({ outcomes }) => outcomes.includes('undecided'));
        return { changedSheets, undecided: undecided.map(({ date }) => date) };
      }
      ({ version, content } = stored);
    }
  };
}

function isWritten(outcome: Materialised): boolean {
  return outcome === 'created' || outcome === 'changed';
}
