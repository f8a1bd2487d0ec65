import type { CivilDate } from '../../civil.ts';
import { FigureEvent, isTicketEvent, type TicketEvent } from '../events/event.ts';
import { standingEvents, ticketOf } from '../events/standing-events.ts';
import { town } from '../scope.ts';
import { additionsOf } from './additions.ts';
import type { DayOf } from './civil-days.ts';
import { scopesOf } from './scopes-of.ts';
import { type GrowingScopes, plainScopes, sumsIn } from './sums.ts';
import { DayTally } from './tally.ts';

/** An event as it stands in the log: under the id and the second that it was logged with, its content still unread. */
export type LoggedEvent = { readonly id: string; readonly at: number; readonly content: unknown };

/**
 * What counts on a day may hang on what was logged so many seconds before or after it: an action that is taken back after
 * midnight, a second call. No visit to an office lasts longer beyond the end of a day.
 */
export const aroundDaySeconds = 3600;

/** Clocks may differ by so much; what is dated further ahead has not happened. */
const aheadSeconds = 300;

/** Which day is counted, and when. */
export type DayToFold = {
  readonly date: CivilDate;
  /** In the zone of the town. */
  readonly dayOf: DayOf;
  /** Seconds since 1970. */
  readonly now: number;
};

/** What happened on a day, and whether something in the log of it lies ahead: then it is to be counted again. */
export type FoldedDay = { readonly tally: DayTally; readonly isAhead: boolean };

/**
 * Counts a day: the same however often an event is given, in whatever order. `logged` holds everything logged on that day
 * and in `aroundDaySeconds` before and after it; more does no harm. Events that cannot be read or lie ahead are counted as unreadable
 * and in nothing else. An event counts on the day of its `at`.
 */
export function foldDay(day: DayToFold, logged: Iterable<LoggedEvent>): FoldedDay {
  const { events, unreadable, isAhead } = readEvents(day, logged);
  const scopes: GrowingScopes = new Map();
  for (const event of events) {
    const additions = day.dayOf(event.at) === day.date ? additionsOf(event, day.dayOf) : [];
    if (additions.length === 0) continue;
    for (const scope of scopesOf(event)) {
      const sums = sumsIn(scopes, scope);
      for (const addition of additions) sums.add(addition);
    }
  }
  sumsIn(scopes, town).add({ measure: 'events.unreadable', by: unreadable });
  const tally = DayTally.parse({ date: day.date, scopes: Object.fromEntries(plainScopes(scopes)) });
  return { tally, isAhead };
}

/** Whether nothing is counted in a tally. */
export function isEmptyTally({ scopes }: DayTally): boolean {
  return Object.keys(scopes).length === 0;
}

type ReadEvents = {
  /** What counts: of the queue only what stands in the end. */
  readonly events: readonly FigureEvent[];
  readonly unreadable: number;
  readonly isAhead: boolean;
};

function readEvents({ date, dayOf, now }: DayToFold, logged: Iterable<LoggedEvent>): ReadEvents {
  const events: FigureEvent[] = [];
  const inQueue: TicketEvent[] = [];
  const unread: LoggedEvent[] = [];
  for (const one of onceEach(logged)) {
    const event = one.at > now + aheadSeconds ? undefined : readEvent(one);
    if (event === undefined) unread.push(one);
    else if (isTicketEvent(event)) inQueue.push(event);
    else events.push(event);
  }
  for (const ofTicket of Map.groupBy(inQueue, ticketOf).values()) events.push(...standingEvents(ofTicket));
  const unreadHere = unread.filter(({ at }) => dayOf(at) === date);
  return { events, unreadable: unreadHere.length, isAhead: unreadHere.some(({ at }) => at > now + aheadSeconds) };
}

/** Undefined where its shape is broken, or it is not what it was logged as. */
function readEvent({ id, at, content }: LoggedEvent): FigureEvent | undefined {
  const { data: event } = FigureEvent.safeParse(content);
  return event?.id === id && event.at === at ? event : undefined;
}

/** Each id once: the earliest, and of two at the same second the one whose text sorts first. */
function onceEach(logged: Iterable<LoggedEvent>): Iterable<LoggedEvent> {
  const known = new Map<string, LoggedEvent>();
  for (const one of logged) {
    const other = known.get(one.id);
    if (other === undefined || isBefore(one, other)) known.set(one.id, one);
  }
  return known.values();
}

function isBefore(one: LoggedEvent, other: LoggedEvent): boolean {
  if (one.at !== other.at) return one.at < other.at;
  return one.content !== other.content && JSON.stringify(one.content) < JSON.stringify(other.content);
}
