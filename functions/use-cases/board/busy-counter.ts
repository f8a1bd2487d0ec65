import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Ticket, TicketId } from '../../../shared/domain/ticket.ts';
import { fail } from '../../../shared/result.ts';
import type { Queue, Tickets } from '../../ports/board.ts';
import type { TicketAct } from './act-on-ticket.ts';

export type BusyCounterDeps = {
  readonly tickets: Pick<Tickets, 'get'>;
  readonly queue: Pick<Queue, 'read' | 'note'>;
};

/** Whether somebody is called to a counter or served at it. */
export function isAt({ state, counter }: Pick<Ticket, 'state' | 'counter'>, asked: number): boolean {
  return counter === asked && (state === 'called' || state === 'serving');
}

type Asked = {
  readonly tenant: TenantId;
  readonly counter: number;
  /** The queue as a copy has it: whoever it names is looked at. */
  readonly seen: readonly Ticket[];
  /** Who may be there. */
  readonly except?: TicketId;
};

export async function isBusy(
  { tickets, queue }: BusyCounterDeps,
  { tenant, counter, seen, except }: Asked,
): Promise<boolean> {
  for (const ticket of seen.filter((one) => one.id !== except && isAt(one, counter))) {
    const current = await tickets.get(tenant, ticket);
    if (current === undefined) continue;
    queue.note(tenant, current);
    if (isAt(current, counter)) return true;
  }
  return false;
}

/** The same, but nobody is brought to a counter where somebody else is. */
export function unlessBusy<Code extends string>(
  deps: BusyCounterDeps,
  tenant: TenantId,
  act: TicketAct<Code>,
): TicketAct<Code | 'counter_busy'> {
  return {
    ...act,
    next: async (ticket, by, today) => {
      const next = await act.next(ticket, by, today);
      const counter = next.ok ? next.value.counter : undefined;
      if (!next.ok || counter === undefined || !isAt(next.value, counter)) return next;
      const seen = await deps.queue.read(tenant, today.day);
      return (await isBusy(deps, { tenant, counter, seen, except: ticket.id })) ? fail('counter_busy') : next;
    },
  };
}
