import * as z from 'zod';
import type { FieldProblem } from '../../../result.ts';
import { type CivilDate, CivilTime, CivilTimeEnd, Weekday } from '../../civil.ts';
import { type DayPlan, dayPlan } from '../../day-plan.ts';
import { ServiceId } from '../../ids.ts';
import type { Office } from '../../office.ts';
import { minutesOf, weekdayOf } from '../../time.ts';

const weekdays = z.array(Weekday).min(1).max(7);
const more = z.int().min(-50).max(50);

/** What can be tried at an office without doing it. */
export const WhatIfChange = z.discriminatedUnion('kind', [
  /** Counters more or less while the office is open between `from` and `to`; never below none. */
  z.strictObject({
    kind: z.literal('counters'),
    weekdays,
    from: CivilTime,
    to: CivilTimeEnd,
    online: more,
    staff: more,
  }),
  /** Another closing time: earlier, or later with the counters of the last hour. */
  z.strictObject({ kind: z.literal('closing'), weekdays, to: CivilTimeEnd }),
  /** How many of a hundred counters take online bookings, rounded to whole counters at each time. */
  z.strictObject({ kind: z.literal('share'), onlinePercent: z.int().min(0).max(100) }),
  /** Minutes planned for the first person or piece of a service. */
  z.strictObject({ kind: z.literal('duration'), serviceId: ServiceId, minutes: z.int().min(1).max(480) }),
]);
export type WhatIfChange = z.infer<typeof WhatIfChange>;

/** What makes a change impossible, or none at all, before anything is looked at. */
export function whatIfProblems({ services }: Pick<Office, 'services'>, change: WhatIfChange): readonly FieldProblem[] {
  if (change.kind === 'counters') {
    if (minutesOf(change.to) <= minutesOf(change.from)) return [{ pointer: '/change/to', code: 'ends_before_start' }];
    return change.online === 0 && change.staff === 0 ? [{ pointer: '/change/online', code: 'no_effect' }] : [];
  }
  if (change.kind !== 'duration') return [];
  const offered = services.find(({ serviceId }) => serviceId === change.serviceId);
  if (offered === undefined) return [{ pointer: '/change/serviceId', code: 'not_offered_here' }];
  return offered.minutes === change.minutes ? [{ pointer: '/change/minutes', code: 'no_effect' }] : [];
}

/** An office as it would be: what visits take, and what is open on a date. */
export type Offer = {
  readonly office: Office;
  readonly plan: (date: CivilDate) => DayPlan;
};

/** The office with its own hours, and with a change if there is one. `holidays`: of the year of a date. */
export function offerOf(
  office: Office,
  holidays: (date: CivilDate) => ReadonlySet<CivilDate>,
  change?: WhatIfChange,
): Offer {
  const planOf = (date: CivilDate) => dayPlan(office, date, holidays(date));
  if (change === undefined) return { office, plan: planOf };
  if (change.kind === 'duration') return { office: withDuration(office, change), plan: planOf };
  return { office, plan: (date) => changedPlan(office, { date, plan: planOf(date) }, change) };
}

function withDuration(office: Office, { serviceId, minutes }: Extract<WhatIfChange, { kind: 'duration' }>): Office {
  const services = office.services.map((one) => (one.serviceId === serviceId ? { ...one, minutes } : one));
  return { ...office, services };
}

type PlannedDay = { readonly date: CivilDate; readonly plan: DayPlan };

function changedPlan(office: Office, day: PlannedDay, change: Exclude<WhatIfChange, { kind: 'duration' }>): DayPlan {
  const { plan } = day;
  if (change.kind === 'share') return withShare(plan, change.onlinePercent);
  if (!change.weekdays.some((weekday) => weekday === weekdayOf(day.date))) return plan;
  return change.kind === 'closing' ? withClosing(office, plan, change) : withCounters(office, plan, change);
}

/** What each cell becomes; a plan has no cells behind the last that is open. */
function mapped(
  plan: DayPlan,
  length: number,
  places: (online: number, staff: number, cell: number) => Places,
): DayPlan {
  const cells = Array.from({ length }, (_, cell) => places(plan.online[cell] ?? 0, plan.staff[cell] ?? 0, cell));
  return { online: cells.map(([online]) => online), staff: cells.map(([, staff]) => staff) };
}

type Places = readonly [online: number, staff: number];

const lengthOf = ({ online, staff }: DayPlan) => Math.max(online.length, staff.length);

function withShare(plan: DayPlan, percent: number): DayPlan {
  return mapped(plan, lengthOf(plan), (online, staff) => {
    const wanted = Math.round(((online + staff) * percent) / 100);
    return [wanted, online + staff - wanted];
  });
}

function withCounters(
  { rules }: Office,
  plan: DayPlan,
  { from, to, online: moreOnline, staff: moreStaff }: Extract<WhatIfChange, { kind: 'counters' }>,
): DayPlan {
  const [first, end] = [minutesOf(from), minutesOf(to)];
  return mapped(plan, lengthOf(plan), (online, staff, cell) => {
    const begin = minutesOf(rules.dayStart) + cell * rules.cellMinutes;
    const isWithin = begin >= first && begin + rules.cellMinutes <= end && online + staff > 0;
    return isWithin ? [Math.max(0, online + moreOnline), Math.max(0, staff + moreStaff)] : [online, staff];
  });
}

function withClosing({ rules }: Office, plan: DayPlan, { to }: Extract<WhatIfChange, { kind: 'closing' }>): DayPlan {
  const open = lengthOf(plan);
  if (open === 0) return plan;
  const end = Math.max(0, Math.floor((minutesOf(to) - minutesOf(rules.dayStart)) / rules.cellMinutes));
  const last: Places = [plan.online[open - 1] ?? 0, plan.staff[open - 1] ?? 0];
  return mapped(plan, end, (online, staff, cell) => (cell < open ? [online, staff] : last));
}
