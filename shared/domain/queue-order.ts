import { kindOf, type Ticket } from './ticket.ts';

/**
 * The rule of the queue, in minutes; the only place that says so.
 * lead: how long before its start an appointment goes first. grace: who comes later than that after the start has lost
 * this priority. patience: after waiting that long, everybody goes first.
 */
export const queueRule = { leadMinutes: 5, graceMinutes: 10, patienceMinutes: 45 } as const;

/** When somebody's turn comes: those who are due first by when they became due, then the others. */
type Turn = { readonly rank: 0 | 1 | 2; readonly since: number };

type Waiting = Pick<Ticket, 'id' | 'number' | 'channel' | 'startsAt' | 'arrivedAt' | 'priority'>;

/** Whether somebody came too late for the appointment to go first. */
export function isLate({ channel, startsAt, arrivedAt }: Pick<Waiting, 'channel' | 'startsAt' | 'arrivedAt'>): boolean {
  if (kindOf({ channel }) === 'walk-in' || startsAt === undefined || arrivedAt === undefined) return false;
  return arrivedAt > startsAt + queueRule.graceMinutes * 60;
}

/**
 * In which order those who wait are called at `now` (seconds since 1970).
 *
 * 1. Who is due, by the moment since when: an appointment on time at its start (from `lead` before it); everybody else
 *    after `patience` of waiting; who was marked to go first, upon arrival.
 * 2. Who came without appointment or too late for it, by arrival.
 * 3. Who came early for a later appointment, by its start.
 *
 * Nobody starves: the moment since when somebody is due never changes, and whoever comes later than `patience` and
 * `grace` after somebody, unmarked, cannot become due before them. Parked people keep their time of arrival.
 */
export function queueOrder<Ticket extends Waiting>(waiting: readonly Ticket[], now: number): readonly Ticket[] {
  const turns = new Map(waiting.map((ticket) => [ticket.id, turnOf(ticket, now)]));
  return waiting.toSorted((one, other) => compare(one, other, turns));
}

function turnOf(ticket: Waiting, now: number): Turn {
  const { startsAt, arrivedAt = now, priority } = ticket;
  const since = dueSince(ticket, arrivedAt);
  const first = priority ? Math.min(arrivedAt, since) : since;
  const isAppointment = startsAt !== undefined && kindOf(ticket) === 'appointment';
  const lead = isAppointment && !isLate(ticket) && !priority ? queueRule.leadMinutes * 60 : 0;
  if (first <= now + lead) return { rank: 0, since: first };
  return isAppointment && !isLate(ticket) ? { rank: 2, since: startsAt } : { rank: 1, since: arrivedAt };
}

/** When somebody becomes due. Waiting for long counts for early birds only once their time has come. */
function dueSince(ticket: Waiting, arrivedAt: number): number {
  const { startsAt } = ticket;
  if (kindOf(ticket) === 'walk-in' || startsAt === undefined || isLate(ticket)) {
    return arrivedAt + queueRule.patienceMinutes * 60;
  }
  return startsAt;
}

function compare(one: Waiting, other: Waiting, turns: ReadonlyMap<Waiting['id'], Turn>): number {
  const [left, right] = [turns.get(one.id), turns.get(other.id)];
  if (left === undefined || right === undefined) return 0;
  return (
    left.rank - right.rank || left.since - right.since || drawn(one) - drawn(other) || (one.id < other.id ? -1 : 1)
  );
}

/** Within the same second the lower number was there first: A2 before A3. */
function drawn({ number }: Waiting): number {
  return Number(number.slice(1));
}
