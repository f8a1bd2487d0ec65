import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { queueOrder } from '../../../shared/domain/queue-order.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { type Act, stepped } from '../../../shared/domain/ticket-steps.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Queue, Tickets } from '../../ports/board.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ActOnTicketDeps, viewOf } from './act-on-ticket.ts';
import { isAt, isBusy } from './busy-counter.ts';
import { writeTicket } from './change-ticket.ts';
import { type OfficeToday, officeToday } from './office-today.ts';
import { type SeatDeps, takeSeat } from './seat.ts';
import { counterAt, staffAct } from './staff-act.ts';

export type CallNextDeps = Omit<ActOnTicketDeps, 'tickets' | 'queue'> &
  SeatDeps & { readonly tickets: Pick<Tickets, 'get' | 'replace'>; readonly queue: Queue };

type Call = {
  readonly caller: StaffCaller;
  readonly today: OfficeToday;
  readonly act: Act;
  readonly counter: number;
};
type CallError = 'nobody_waiting' | 'counter_busy' | 'idempotency_key_reused' | 'outcome_unknown';

/**
 * Calls whose turn it is. The queue is read from the shared copy and may be behind; the condition of the write decides:
 * who loses somebody to a colleague goes on with the next one. The same key again answers the person it called.
 */
export function callNext(deps: CallNextDeps): Handler<Routes['callNext'], StaffCaller> {
  return async ({ officeId }, caller) => {
    const counter = counterAt(caller, officeId);
    if (!counter.ok) return counter;
    const today = await officeToday(deps, { tenant: caller.tenant, officeId });
    if (!today.ok) return today;
    const act = staffAct(deps.links, caller, { now: today.value.now, wish: ['next', officeId, caller.idempotencyKey] });
    const called = await callWhoseTurnItIs(deps, { caller, today: today.value, act, counter: counter.value });
    if (!called.ok) return called;
    await takeSeat(deps, caller, officeId);
    return ok(await viewOf(deps, caller, { today: today.value, ticket: called.value }));
  };
}

async function callWhoseTurnItIs(deps: CallNextDeps, call: Call): Promise<Result<Ticket, CallError>> {
  const { caller, today, act, counter } = call;
  const seen = await deps.queue.read(caller.tenant, today.day);
  const mine = seen.find(({ nonce }) => nonce === act.nonce);
  // The same key, but from another counter: another wish.
  if (mine) return mine.counter === counter ? ok(mine) : fail('idempotency_key_reused');
  if (await isBusy(deps, { tenant: caller.tenant, counter, seen })) return fail('counter_busy');
  const called = await callFirst(deps, call, seen);
  if (called.ok || called.code !== 'nobody_waiting') return called;
  // The copy may lack who has come within its second, or still show whom others have called.
  const fresh = await deps.queue.read(caller.tenant, today.day, { fresh: true });
  return isBusyIn(fresh, counter) ? fail('counter_busy') : callFirst(deps, call, fresh);
}

async function callFirst(
  deps: CallNextDeps,
  call: Call,
  tickets: readonly Ticket[],
): Promise<Result<Ticket, 'nobody_waiting' | 'outcome_unknown'>> {
  const waiting = tickets.filter(({ state }) => state === 'waiting');
  for (const ticket of queueOrder(waiting, call.today.now)) {
    const called = await callUnlessTaken(deps, call, ticket);
    if (called) return called;
  }
  return fail('nobody_waiting');
}

/** Undefined when a colleague was faster. */
async function callUnlessTaken(
  deps: CallNextDeps,
  { caller: { tenant }, act, counter }: Call,
  ticket: Ticket,
): Promise<Result<Ticket, 'outcome_unknown'> | undefined> {
  const next = stepped(ticket, 'call', { ...act, says: { counter } });
  const written = next && (await writeTicket(deps, { tenant }, next));
  if (written === undefined || written.ok) return written;
  if (written.code === 'outcome_unknown') return fail(written.code);
  // Called to this counter by another request of ours: two people at once would be one too many.
  const current = deps.queue.known(tenant, ticket);
  return current && isAt(current, counter) ? ok(current) : undefined;
}

function isBusyIn(tickets: readonly Ticket[], counter: number): boolean {
  return tickets.some((ticket) => isAt(ticket, counter));
}
