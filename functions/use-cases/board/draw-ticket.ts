import type { Visit } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { maskedName } from '../../../shared/domain/masked-name.ts';
import { kindOf, type Ticket, type TicketChannel, TicketId } from '../../../shared/domain/ticket.ts';
import type { Act } from '../../../shared/domain/ticket-steps.ts';
import { walkInLetter } from '../../../shared/domain/waiting-number.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Queue, Tickets } from '../../ports/board.ts';
import type { Links } from '../../ports/links.ts';
import { insist, type Patience } from '../booking/insist.ts';
import type { OfficeToday } from './office-today.ts';

export type DrawTicketDeps = {
  readonly tickets: Pick<Tickets, 'get' | 'create' | 'drawNumber'>;
  readonly queue: Pick<Queue, 'note'>;
  readonly patience: Patience;
};

export type NewTicket = {
  readonly tenant: TenantId;
  readonly today: OfficeToday;
  /** Derived from what makes the wish unique, see `drawnId`. */
  readonly id: TicketId;
  readonly visit: Visit;
  readonly channel: Extract<TicketChannel, 'walk-in' | 'self'>;
  readonly name?: string | undefined;
  readonly act: Act;
};

/** The id of a ticket that is drawn: the same for the same key, so that a repetition finds what it drew. */
export function drawnId(
  links: Pick<Links, 'appointmentId'>,
  tenant: TenantId,
  parts: readonly [purpose: 'staff' | 'self' | 'hand-over', ...string[]],
): TicketId {
  return TicketId.parse(links.appointmentId(tenant, 'book', ['ticket', ...parts]));
}

/** The id of the ticket that waits at the other office for whoever left with this one, which happens once at most. */
export function arrivalId(links: Pick<Links, 'appointmentId'>, tenant: TenantId, leaving: Ticket): TicketId {
  const { officeId, date, id } = leaving;
  return drawnId(links, tenant, ['hand-over', officeId, date, id]);
}

/**
 * Draws a number for somebody without appointment, who waits from now on. The same wish again answers the ticket that it
 * drew, whatever has become of it since. A number whose ticket came to nothing is a gap.
 */
export async function drawTicket(
  deps: DrawTicketDeps,
  wanted: NewTicket,
): Promise<Result<Ticket, 'idempotency_key_reused' | 'outcome_unknown'>> {
  const { tenant, today, id } = wanted;
  const before = await deps.tickets.get(tenant, { ...today.day, id });
  if (before) return sameWish(before, wanted);
  const drawn = await drawNumber(deps, tenant, today);
  if (!drawn.ok) return drawn;
  const ticket = newTicket(wanted, drawn.value);
  const details = wanted.name === undefined ? {} : { name: wanted.name };
  const { answer } = await insist(deps.patience, () => deps.tickets.create(tenant, ticket, details));
  const stored = answer?.kind === 'refused' ? answer.stored : answer && ticket;
  if (stored === undefined) return fail('outcome_unknown');
  deps.queue.note(tenant, stored);
  return sameWish(stored, wanted);
}

/** A number of the series of those without appointment, as it is called. */
export async function drawNumber(
  { tickets, patience }: Pick<DrawTicketDeps, 'patience'> & { readonly tickets: Pick<Tickets, 'drawNumber'> },
  tenant: TenantId,
  { office, day }: OfficeToday,
): Promise<Result<string, 'outcome_unknown'>> {
  const { answer } = await insist(patience, () => tickets.drawNumber(tenant, day));
  return answer ? ok(`${walkInLetter(office.letter)}${answer.number}`) : fail('outcome_unknown');
}

function newTicket({ today, id, visit, channel, name, act }: NewTicket, number: string): Ticket {
  return {
    ...today.day,
    id,
    version: 1,
    state: 'waiting',
    channel,
    number,
    visit,
    arrivedAt: act.at,
    papersMissing: false,
    priority: false,
    hasNote: false,
    nonce: act.nonce,
    by: act.by,
    ...(name !== undefined && { name: maskedName(name) }),
  };
}

/** Only the first version still shows what was asked for. */
function sameWish(stored: Ticket, { act }: NewTicket): Result<Ticket, 'idempotency_key_reused'> {
  const isOther = stored.version === 1 && stored.nonce !== act.nonce;
  return isOther || kindOf(stored) !== 'walk-in' ? fail('idempotency_key_reused') : ok(stored);
}
