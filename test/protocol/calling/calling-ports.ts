import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Counters, Queue, Tickets } from '../../../functions/ports/board.ts';
import type { Catalogue } from '../../../functions/ports/catalogue.ts';
import type { Clock, Sleep } from '../../../functions/ports/clock.ts';
import type { Links } from '../../../functions/ports/links.ts';
import { countersIn } from '../../../functions/store/counters.ts';
import { openTable } from '../../../functions/store/open-table.ts';
import { repeated } from '../../../functions/store/repeat.ts';
import { sharedQueue } from '../../../functions/store/shared-queue.ts';
import { ticketsIn } from '../../../functions/store/tickets.ts';
import type { Patience } from '../../../functions/use-cases/booking/insist.ts';
import { catalogue, instantAt, links } from './calling-town.ts';

/** Everything that the use cases of the board ask for. */
export type BoardPorts = {
  readonly tickets: Tickets;
  readonly queue: Queue;
  readonly counters: Counters;
  readonly catalogue: Catalogue;
  readonly links: Links;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly observer: { fault(error: unknown): void };
};

export type World = {
  readonly client: DynamoDBClient;
  readonly sleep: Sleep;
  readonly random: () => number;
  /** Seconds that have passed. */
  readonly tick: () => number;
};

/** The house's own store for a process whose clock is `skew` seconds ahead, with the copy of the queue that it keeps. */
export function boardPorts({ client, sleep, random, tick }: World, skew: number): BoardPorts {
  const table = openTable({ client, name: 'foyer', sleep, random });
  const clock = { now: () => instantAt(tick() + skew) };
  const tickets = ticketsIn(table);
  return {
    tickets,
    queue: sharedQueue({ tickets, clock }),
    counters: countersIn({ table, repeat: repeated({ sleep, random }) }),
    catalogue,
    links,
    clock,
    patience: { sends: 3, firstPauseMs: 1, sleep, random },
    observer: { fault: () => undefined },
  };
}

/** The same with another way of asking the store; its copy of the queue too. */
export function withTickets(ports: BoardPorts, changes: Partial<Tickets>): BoardPorts {
  const tickets = { ...ports.tickets, ...changes };
  return { ...ports, tickets, queue: sharedQueue({ tickets, clock: ports.clock }) };
}
