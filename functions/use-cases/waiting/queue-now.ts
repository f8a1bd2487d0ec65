import type { TenantId } from '../../../shared/domain/ids.ts';
import { queueAhead } from '../../../shared/domain/queue-ahead.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { type WaitEstimate, waitEstimate } from '../../../shared/domain/wait-estimate.ts';
import type { Counters, Queue } from '../../ports/board.ts';
import type { OfficeToday } from '../board/office-today.ts';

export type QueueNowDeps = {
  readonly queue: Pick<Queue, 'read'>;
  /** May be some seconds old. */
  readonly counters: Pick<Counters, 'clerks'>;
};

export type QueueNow = {
  readonly tickets: readonly Ticket[];
  /** People whose turn comes before this ticket; before somebody who comes now, without one. */
  ahead(ticket?: Ticket): number;
  /** The same estimate as on the clerks' board; undefined while no counter is at work. */
  wait(ticket?: Ticket): WaitEstimate | undefined;
};

/** The queue of an office today, from the copy that all requests of a process share. */
export async function queueNow(deps: QueueNowDeps, tenant: TenantId, today: OfficeToday): Promise<QueueNow> {
  const { office, day, now } = today;
  const [tickets, clerks] = await Promise.all([deps.queue.read(tenant, day), deps.counters.clerks(tenant, day)]);
  const queueFor = (ticket?: Ticket) => queueAhead({ office, tickets, counters: clerks.keys(), now }, ticket);
  return {
    tickets,
    ahead: (ticket) => queueFor(ticket).ahead.length,
    wait: (ticket) => waitEstimate(queueFor(ticket)),
  };
}
