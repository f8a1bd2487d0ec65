import { freeStarts } from './slots.ts';
import { kindOf, type Ticket } from './ticket.ts';

/** How many visits of `length` cells still fit in one after the other from cell `from` on. Overbooked cells are full. */
export function visitsThatFit(free: readonly number[], { from, length }: { from: number; length: number }): number {
  const left = free.map((places, cell) => (cell < from ? 0 : Math.max(0, places)));
  let visits = 0;
  for (const first of freeStarts(left, length)) {
    const cells = left.slice(first, first + length);
    const fitting = Math.min(...cells);
    visits += fitting;
    left.splice(first, length, ...cells.map((places) => places - fitting));
  }
  return visits;
}

/** The first cell from `from` on at which a visit of `length` cells can begin in one of the lists. */
export function nextStart(
  lists: readonly (readonly number[])[],
  { from, length }: { from: number; length: number },
): number | undefined {
  const starts = lists.flatMap((free) => freeStarts(free, length).find((first) => first >= from) ?? []);
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

const lastHour = 3600;

/**
 * Median of the whole minutes by which the appointments that were called within the last hour began late: after their
 * start, or after the person came, whichever was later. Undefined when none was called.
 */
export function medianLateness(tickets: readonly Ticket[], now: number): number | undefined {
  const minutes = tickets
    .filter((ticket) => kindOf(ticket) === 'appointment' && (ticket.calledAt ?? 0) > now - lastHour)
    .map(({ calledAt = 0, startsAt = 0, arrivedAt = 0 }) =>
      Math.max(0, (calledAt - Math.max(startsAt, arrivedAt)) / 60),
    )
    .toSorted((one, other) => one - other);
  const [low, high] = [minutes[Math.floor((minutes.length - 1) / 2)], minutes[Math.floor(minutes.length / 2)]];
  return low === undefined || high === undefined ? undefined : Math.floor((low + high) / 2);
}
