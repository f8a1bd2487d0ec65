import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { AppointmentId, AppointmentReference } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { type Ticket, TicketId } from '../../../shared/domain/ticket.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Tickets } from '../../ports/board.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Links } from '../../ports/links.ts';
import { ticketOf } from '../board/expect-person.ts';
import { type OfficeToday, type OfficeTodayDeps, officeToday } from '../board/office-today.ts';
import { type ReadByTokenDeps, readByToken, sameSecret } from '../booking/access.ts';

export type OpenWaitingDeps = ReadByTokenDeps &
  OfficeTodayDeps & {
    readonly tickets: Pick<Tickets, 'get'>;
    readonly links: Pick<Links, 'hash' | 'token'>;
  };

export type OpenedWaiting = {
  readonly today: OfficeToday;
  readonly ticket: Ticket;
  /** The appointment of a ticket that is not written yet: it was booked a moment ago. */
  readonly unwritten?: Appointment;
  readonly mayLeave: boolean;
};

const purposes = ['ticket', 'manage', 'view'] as const;
type Purpose = (typeof purposes)[number];

/**
 * The ticket as it is now (read consistently: a call must not come late), and what the caller's token allows. The token is
 * recognised by deriving it again; only one that was made with an earlier key takes reading the appointment.
 */
export async function openWaiting(
  deps: OpenWaitingDeps,
  caller: Pick<Caller, 'tenant' | 'token'>,
  reference: AppointmentReference,
): Promise<Result<OpenedWaiting, 'link_invalid' | 'appointment_gone'>> {
  const { officeId, date, id } = parseReference(reference);
  const found = await officeToday(deps, { tenant: caller.tenant, officeId });
  if (!found.ok) return fail('link_invalid');
  const today = found.value;
  const stored = () => deps.tickets.get(caller.tenant, { officeId, date, id: TicketId.parse(id) });
  const purpose = derivedPurpose(deps.links, caller, id);
  const ticket = purpose && (await stored());
  if (ticket) return ok({ today, ticket, mayLeave: purpose !== 'view' });
  const read = await readByToken(deps, caller, reference);
  if (!read.ok) return read;
  const { appointment } = read.value;
  if (appointment.state !== 'confirmed') return fail('appointment_gone');
  const known = purpose ? undefined : await stored();
  const mayLeave = read.value.purpose === 'manage';
  if (known) return ok({ today, ticket: known, mayLeave });
  return ok({ today, ticket: ticketOf(appointment, today.office), unwritten: appointment, mayLeave });
}

/** Always derives and compares all of them, so that the time taken tells nothing. */
function derivedPurpose(
  links: Pick<Links, 'token'>,
  { tenant, token }: Pick<Caller, 'tenant' | 'token'>,
  id: AppointmentId,
): Purpose | undefined {
  const matching = purposes.filter((purpose) => sameSecret(links.token(tenant, id, purpose), token ?? ''));
  return matching[0];
}
