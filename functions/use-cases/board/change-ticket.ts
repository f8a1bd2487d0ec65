import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Queue, TicketKey, Tickets } from '../../ports/board.ts';
import type { Done, NoAnswer, Refused } from '../../ports/booking.ts';
import { insist, type Patience } from '../booking/insist.ts';

export type ChangeTicketDeps = {
  readonly tickets: Pick<Tickets, 'get' | 'replace'>;
  readonly queue: Pick<Queue, 'known' | 'note'>;
  readonly patience: Patience;
};

/** What a write of a ticket may answer. */
export type TicketAnswer = Done | Refused<Ticket | undefined> | NoAnswer;

/** The ticket as it is to be, or why not. */
export type Next<Code extends string> = Result<Ticket, Code> | Promise<Result<Ticket, Code>>;

export type TicketChangeWish<Code extends string> = {
  readonly tenant: TenantId;
  readonly key: TicketKey;
  /** The version that whoever acts has seen. */
  readonly seen: number;
  /** The same when the same wish is sent again; no other wish has it. */
  readonly nonce: string;
  readonly next: (ticket: Ticket) => Next<Code>;
  /** Writes it, if that takes more than the ticket. */
  readonly write?: (ticket: Ticket) => Promise<TicketAnswer>;
};

export type ChangeError = 'not_found' | 'ticket_changed' | 'outcome_unknown';

/**
 * One conditional write in place of the version that was seen. It is computed from the shared copy of the queue where that
 * has this version: the condition decides, not the copy. A wish that was fulfilled before its answer got lost is
 * recognised by its nonce.
 */
export async function changeTicket<Code extends string>(
  deps: ChangeTicketDeps,
  wish: TicketChangeWish<Code>,
): Promise<Result<Ticket, Code | ChangeError>> {
  const ticket = await seenTicket(deps, wish);
  if (ticket === undefined) return fail('not_found');
  if (ticket.version !== wish.seen) return ticket.nonce === wish.nonce ? ok(ticket) : fail('ticket_changed');
  const next = await wish.next(ticket);
  return next.ok ? writeTicket(deps, wish, next.value) : next;
}

export type WriteTicketDeps = {
  readonly tickets: Pick<Tickets, 'replace'>;
  readonly queue: Pick<Queue, 'note'>;
  readonly patience: Patience;
};

/** Writes `next` in place of the version before. */
export async function writeTicket(
  deps: WriteTicketDeps,
  { tenant, write }: Pick<TicketChangeWish<never>, 'tenant' | 'write'>,
  next: Ticket,
): Promise<Result<Ticket, 'ticket_changed' | 'outcome_unknown'>> {
  const { answer } = await insist(deps.patience, () => write?.(next) ?? deps.tickets.replace(tenant, next));
  if (answer === undefined) return fail('outcome_unknown');
  const stored = answer.kind === 'done' ? next : answer.stored;
  if (stored) deps.queue.note(tenant, stored);
  return stored?.nonce === next.nonce ? ok(stored) : fail('ticket_changed');
}

/** The ticket in the version that was seen, where that is known here; otherwise as it is now: one read. */
async function seenTicket(
  { tickets, queue }: ChangeTicketDeps,
  { tenant, key, seen }: Pick<TicketChangeWish<never>, 'tenant' | 'key' | 'seen'>,
): Promise<Ticket | undefined> {
  const known = queue.known(tenant, key);
  return known?.version === seen ? known : tickets.get(tenant, key);
}
