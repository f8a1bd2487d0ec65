import * as z from 'zod';
import { CivilDate } from './civil.ts';
import { Closure, type OpeningHours, OpeningRule, SpecialDay } from './opening-hours.ts';

/** One difference between two states of opening hours, for sentences such as "added: Monday, 14:00 to 16:00". */
export const HoursChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['rule_added', 'rule_removed']), rule: OpeningRule }),
  z.strictObject({ kind: z.enum(['closure_added', 'closure_removed']), closure: Closure }),
  z.strictObject({ kind: z.enum(['special_added', 'special_removed', 'special_changed']), day: SpecialDay }),
  /** Which public holidays are observed: none where `region` is absent. */
  z.strictObject({ kind: z.literal('region_changed'), region: z.string().optional() }),
  z.strictObject({ kind: z.enum(['holiday_opened', 'holiday_closed']), date: CivilDate }),
]);
export type HoursChange = z.infer<typeof HoursChange>;

/** What is different, what went away first. Order within lists and doubles of the same rule do not count. */
export function hoursChanges(former: OpeningHours, next: OpeningHours): HoursChange[] {
  const days = new Map(former.specialDays.map((day) => [day.date, day]));
  const dates = new Set(next.specialDays.map(({ date }) => date));
  const special = next.specialDays.flatMap((day): HoursChange[] => {
    const known = days.get(day.date);
    if (known === undefined) return [{ kind: 'special_added', day }];
    return isSame(known, day) ? [] : [{ kind: 'special_changed', day }];
  });
  const openOn = { former: former.holidays?.openOn ?? [], next: next.holidays?.openOn ?? [] };
  const { region } = next.holidays ?? {};
  return [
    ...without(former.rules, next.rules).map((rule) => ({ kind: 'rule_removed' as const, rule })),
    ...without(next.rules, former.rules).map((rule) => ({ kind: 'rule_added' as const, rule })),
    ...without(former.closures, next.closures).map((closure) => ({ kind: 'closure_removed' as const, closure })),
    ...without(next.closures, former.closures).map((closure) => ({ kind: 'closure_added' as const, closure })),
    ...former.specialDays
      .filter(({ date }) => !dates.has(date))
      .map((day) => ({ kind: 'special_removed' as const, day })),
    ...special,
    ...(former.holidays?.region === region
      ? []
      : [{ kind: 'region_changed' as const, ...(region !== undefined && { region }) }]),
    ...without(openOn.former, openOn.next).map((date) => ({ kind: 'holiday_closed' as const, date })),
    ...without(openOn.next, openOn.former).map((date) => ({ kind: 'holiday_opened' as const, date })),
  ];
}

/** Whether one of the list is the same, in all of its content. */
export function isAmong<Part>(part: Part, list: readonly Part[]): boolean {
  return list.some((other) => isSame(part, other));
}

function without<Part>(list: readonly Part[], others: readonly Part[]): readonly Part[] {
  const known = new Set(others.map((other) => JSON.stringify(other)));
  return list.filter((part) => !known.has(JSON.stringify(part)));
}

/** Both come from the same schema, which writes names in one order and leaves out what is absent. */
function isSame<Part>(one: Part, other: Part): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
