import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { WhatIfView } from '../../../shared/contracts/staff/what-if.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { civilDaysIn } from '../../../shared/domain/figures/tally/civil-days.ts';
import { offerOf, type WhatIfChange, whatIfProblems } from '../../../shared/domain/figures/what-if/change.ts';
import type { Demand } from '../../../shared/domain/figures/what-if/demand.ts';
import { leftOut } from '../../../shared/domain/figures/what-if/left-out.ts';
import { farFrom, measuredOf } from '../../../shared/domain/figures/what-if/measured.ts';
import { readDemand } from '../../../shared/domain/figures/what-if/read-demand.ts';
import type { Timetable } from '../../../shared/domain/figures/what-if/simulate.ts';
import {
  isClosed,
  isSameOffer,
  plannedMinutesOf,
  timetableOf,
} from '../../../shared/domain/figures/what-if/timetable.ts';
import { type Course, replicationsFor, type Tried, tryOut } from '../../../shared/domain/figures/what-if/what-if.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Holidays } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { EventLog } from '../../ports/counting.ts';
import { type ReadLog, readLog } from '../figures/read-log.ts';
import { holidaysOf } from '../hours/wanted-office.ts';

export type TryWhatIfDeps = {
  readonly catalogue: Pick<Catalogue, 'offices'>;
  readonly eventLog: EventLog;
  readonly holidays: Holidays;
  readonly clock: Clock;
};

const week = 7;
const weeksOfLog = 12;
/** Whole weeks: with fewer days of the log nobody can tell a rule from an accident. */
const fewestDays = 20;

/** Plays the change against the people of the log. Nothing is written. */
export function tryWhatIf(deps: TryWhatIfDeps): Handler<Routes['tryWhatIf'], StaffCaller> {
  const read = readLog(deps);
  return async ({ officeId, change }, { tenant }) => {
    const office = (await deps.catalogue.offices(tenant)).find(({ id }) => id === officeId);
    if (office === undefined) return fail('not_found');
    const problems = whatIfProblems(office, change);
    if (problems.length > 0) return fail('invalid_request', problems);
    const today = dateIn(office.zone, deps.clock.now());
    const log = await read(tenant, { zone: office.zone, today, weeks: weeksOfLog });
    if (log.days < fewestDays) return fail('too_little_log');
    const course = courseOf(office, log);
    const holidays = (date: CivilDate) => holidaysOf(deps.holidays, office, date);
    const before = timetableOf(offerOf(office, holidays), { ...log, ...course });
    const after = timetableOf(offerOf(office, holidays, change), { ...log, ...course });
    if (isSameOffer(before, after)) return fail('invalid_request', [{ pointer: '/change', code: 'no_effect' }]);
    if (isClosed(after)) return fail('invalid_request', [{ pointer: '/change', code: 'too_few' }]);
    const demand = readDemand(log.events, office, { zone: office.zone, ...log });
    const seed = `${office.id} ${log.first}`;
    const replications = replicationsFor(demand, course);
    const tried = tryOut({ demand, before, after, course, seed, replications });
    return ok(viewOf({ office, change, log, course, demand, tried, before }));
  };
}

/** The sheets are as full as they become before anything is measured: over the time that can be booked, and two weeks. */
function courseOf({ rules }: Office, { days }: ReadLog): Course {
  const third = week * Math.floor(days / week / 3);
  return { lead: week * Math.ceil(rules.maxDaysAhead / week + 2), unmeasured: third };
}

type Parts = {
  readonly office: Office;
  readonly change: WhatIfChange;
  readonly log: ReadLog;
  readonly course: Course;
  readonly demand: Demand;
  readonly tried: Tried;
  readonly before: Timetable;
};

function viewOf({ office, change, log, course, demand, tried, before }: Parts): WhatIfView {
  const { first, days, events } = log;
  const measuredSince = addDays(first, course.unmeasured);
  const past = measuredOf(events, office.id, { first: measuredSince, dayOf: civilDaysIn(office.zone) });
  const planned = plannedMinutesOf(before, { from: course.lead + course.unmeasured, days: days - course.unmeasured });
  const { behaviour } = demand;
  return {
    officeId: office.id,
    name: office.name,
    change,
    log: { first, last: addDays(first, days - 1), ...countsOf(demand) },
    measuredSince,
    measured: past.values,
    before: tried.before,
    after: tried.after,
    difference: tried.difference,
    far: [...farFrom(past.values, tried.before)],
    otherHours: Math.abs(planned - past.plannedMinutes) > otherHoursFrom * Math.max(planned, past.plannedMinutes),
    behaviour: {
      latePercent: 100 * behaviour.lateShare,
      cancelPercent: 100 * behaviour.cancelShare,
      returnPercent: 100 * behaviour.returnShare,
    },
    replications: tried.replications,
    leftOut: [...leftOut],
  };
}

function countsOf({ days, unserved }: Demand): Pick<WhatIfView['log'], 'searches' | 'unserved' | 'byStaff'> {
  const looks = days.flat();
  const searches = looks.filter(({ way }) => way === 'search').length;
  return { searches, unserved, byStaff: looks.filter(({ way }) => way === 'staff').length };
}

/** So large a part of the open minutes differs where the hours were others. */
const otherHoursFrom = 0.05;
