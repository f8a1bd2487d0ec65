import type { BoardView, TicketView } from '#shared/contracts/staff/board.ts';
import type { TicketState } from '#shared/domain/ticket.ts';

/** A board that was sent in full. */
export type Board = Extract<BoardView, { changed: true }>;

export type BoardLists = {
  /** Called or served at my counter, the last one called first. */
  readonly mine: readonly TicketView[];
  /** Whom "call next" would call. */
  readonly next: TicketView | undefined;
  readonly withAppointment: readonly TicketView[];
  readonly walkIns: readonly TicketView[];
  readonly parked: readonly TicketView[];
  readonly expected: readonly TicketView[];
  readonly ended: readonly TicketView[];
};

/** Expected persons who are shown at once; the others stand behind "more today". */
export const expectedShown = 10;

/** Minutes of waiting from which a row says so. */
export const longWait = 30;

/** Sorts a day into the lists of the page; each keeps the order of the board (start or arrival). */
export function listsOf({ tickets, queue }: Board, counter: number): BoardLists {
  const inState = (...states: readonly TicketState[]) => tickets.filter(({ state }) => states.includes(state));
  const waiting = inState('waiting');
  const mine = inState('called', 'serving').filter((ticket) => ticket.counter === counter);
  return {
    mine: mine.sort((a, b) => (b.calledAt ?? '').localeCompare(a.calledAt ?? '')),
    next: waiting.find(({ id }) => id === queue[0]),
    withAppointment: waiting.filter(({ kind }) => kind === 'appointment'),
    walkIns: waiting.filter(({ kind }) => kind === 'walk-in'),
    parked: inState('parked'),
    expected: inState('expected'),
    ended: inState('done', 'no-show', 'left'),
  };
}

/** Whole minutes from one instant to a later one; 0 when the clocks disagree. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

/** Whole minutes that somebody has waited; of somebody who is not here yet: past the start. */
export function waited({ arrivedAt, startsAt }: TicketView, now: string): number {
  return minutesBetween(arrivedAt ?? startsAt ?? now, now);
}
