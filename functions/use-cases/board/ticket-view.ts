import type { TicketView } from '../../../shared/contracts/staff/board.ts';
import type { CivilDate, CivilTime } from '../../../shared/domain/civil.ts';
import { dayClock, wallMinuteAt } from '../../../shared/domain/day-clock.ts';
import type { ServiceId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { isLate } from '../../../shared/domain/queue-order.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { actionsIn, kindOf, lastCallOf, type Ticket } from '../../../shared/domain/ticket.ts';
import { undoSeconds } from '../../../shared/domain/ticket-steps.ts';
import { civilTimeOf, minutesPerDay, modulo } from '../../../shared/domain/time.ts';

/** What the views of all tickets of a day have in common. */
export type DayOfViews = {
  readonly office: Office;
  readonly date: CivilDate;
  readonly services: readonly Service[];
  /** Seconds since 1970. */
  readonly now: number;
};

/** Makes the views of a day's tickets, as everybody at the office sees them. */
export function ticketViews(day: DayOfViews): (ticket: Ticket) => TicketView {
  const clock = dayClock(day.office, day.date);
  const counted = new Set(day.services.filter(({ unit }) => unit === 'person').map(({ id }) => id));
  const wallTime = (seconds: number): CivilTime =>
    civilTimeOf(modulo(wallMinuteAt(clock, Math.floor(seconds / 60) - clock.start), minutesPerDay));
  return (ticket) => {
    const { id, version, state, channel, number, name, visit, counter, papersMissing, priority, hasNote } = ticket;
    return {
      id,
      version,
      state,
      kind: kindOf(ticket),
      channel,
      number,
      services: visit,
      people: peopleOf(ticket, counted),
      late: isLate(ticket),
      papersMissing,
      priority,
      hasNote,
      actions: [...actionsIn(state)],
      ...(name !== undefined && { name }),
      ...(ticket.startsAt !== undefined && { time: wallTime(ticket.startsAt) }),
      ...timesOf(ticket),
      ...(counter !== undefined && { counter }),
      ...endOf(ticket),
      ...undoOf(ticket, day.now),
    };
  };
}

const times = ['startsAt', 'arrivedAt', 'calledAt', 'startedAt', 'endedAt'] as const;

function timesOf(ticket: Ticket): Partial<Record<(typeof times)[number], string>> {
  const texts: Partial<Record<(typeof times)[number], string>> = {};
  for (const name of times) {
    const seconds = name === 'calledAt' ? lastCallOf(ticket) : ticket[name];
    if (seconds !== undefined) texts[name] = secondsText(seconds);
  }
  return texts;
}

type Ways = Pick<TicketView, 'outcome' | 'minutes' | 'forwardedTo' | 'forwardedAs' | 'forwardedFrom'>;

function endOf({ outcome, minutes, forwardedTo, forwardedAs, forwardedFrom }: Ticket): Ways {
  return {
    ...(outcome !== undefined && { outcome }),
    ...(minutes !== undefined && { minutes }),
    ...(forwardedTo !== undefined && { forwardedTo }),
    ...(forwardedAs !== undefined && { forwardedAs }),
    ...(forwardedFrom !== undefined && { forwardedFrom }),
  };
}

function undoOf({ last }: Ticket, now: number): Pick<TicketView, 'undo'> {
  if (last === undefined || now > last.at + undoSeconds) return {};
  return { undo: { action: last.action, until: secondsText(last.at + undoSeconds) } };
}

/** The persons of the service that counts the most of them; whoever comes for papers only is one. */
function peopleOf({ visit }: Ticket, counted: ReadonlySet<ServiceId>): number {
  return Math.max(1, ...visit.map(({ serviceId, count }) => (counted.has(serviceId) ? count : 1)));
}
