import type { TicketEvent } from './event.ts';

/** Tells apart whom an event of the queue is about: a ticket is unique within its office. */
export const ticketOf = ({ officeId, data }: TicketEvent): string => `${officeId}.${data.ticket}`;

/**
 * Of all events of one ticket those that stand in the end, whatever order they come in. `undone` takes back the last
 * one before it that stands: an action can be taken back until the next one, and only once. Who was missed and then
 * checked in was not missed; only the first call ends the wait.
 */
export function standingEvents(events: readonly TicketEvent[]): readonly TicketEvent[] {
  const standing: TicketEvent[] = [];
  for (const event of events.toSorted((one, other) => versionOf(one) - versionOf(other))) {
    if (event.kind === 'undone') standing.pop();
    else standing.push(event);
  }
  const lastArrival = standing.findLastIndex(({ kind }) => kind === 'checked-in');
  const firstCall = standing.findIndex(({ kind }) => kind === 'called');
  return standing.filter(({ kind }, index) => {
    if (kind === 'no-show') return index > lastArrival;
    return kind !== 'called' || index === firstCall;
  });
}

/** The id of an event of the queue is `<ticket>.<version>`. */
function versionOf({ id }: TicketEvent): number {
  return Number(id.slice(id.lastIndexOf('.') + 1));
}
