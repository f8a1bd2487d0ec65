import type { Office } from './office.ts';
import { queueOrder, queueRule } from './queue-order.ts';
import type { Ticket } from './ticket.ts';
import { minutesServed } from './ticket-steps.ts';
import { visitMinutes } from './visit.ts';
import type { QueueAhead } from './wait-estimate.ts';

/** Minutes for a visit whose services this office does not list (any more). */
const unlistedMinutes = 15;

/** Seconds ahead within which appointments matter to whoever waits now. */
const horizon = 2 * 3600;
/** Seconds after which nobody counts on who has not come. */
const grace = queueRule.graceMinutes * 60;

type Asked = {
  readonly office: Pick<Office, 'services'>;
  readonly tickets: readonly Ticket[];
  /** Counters where somebody sits today; those that serve somebody count anyhow. */
  readonly counters?: Iterable<number>;
  /** Seconds since 1970. */
  readonly now: number;
};

/** The queue as it is for `ticket`, or for somebody without appointment who comes now: see `waitEstimate`. */
export function queueAhead({ office, tickets, counters = [], now }: Asked, ticket?: Pick<Ticket, 'id'>): QueueAhead {
  const minutesOf = ({ visit }: Ticket) => visitMinutes(office, visit) ?? unlistedMinutes;
  const waiting = queueOrder(
    tickets.filter(({ state }) => state === 'waiting'),
    now,
  );
  const place = waiting.findIndex(({ id }) => id === ticket?.id);
  const expected = tickets.filter(
    ({ state, startsAt = 0 }) => state === 'expected' && startsAt > now - grace && startsAt < now + horizon,
  );
  const atCounters = tickets.filter(({ state }) => state === 'called' || state === 'serving');
  const idle = new Set(counters);
  for (const { counter = 0 } of atCounters) idle.delete(counter);
  return {
    ahead: (place < 0 ? waiting : waiting.slice(0, place)).map(minutesOf),
    expected: expected.map((one) => ({ inMinutes: ((one.startsAt ?? now) - now) / 60, minutes: minutesOf(one) })),
    counters: [
      ...atCounters.map((one) => ({ minutes: minutesOf(one), elapsed: minutesServed(one, now) })),
      ...[...idle].map(() => undefined),
    ],
  };
}
