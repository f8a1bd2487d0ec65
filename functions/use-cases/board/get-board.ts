import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { BoardView } from '../../../shared/contracts/staff/board.ts';
import { queueOrder } from '../../../shared/domain/queue-order.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { type Ticket, TicketId } from '../../../shared/domain/ticket.ts';
import { ok } from '../../../shared/result.ts';
import type { Counters, Queue, TicketVersion } from '../../ports/board.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Links } from '../../ports/links.ts';
import { boardFigures, type FreeTodayDeps, freeToday } from './board-figures.ts';
import { type OfficeTodayDeps, officeToday } from './office-today.ts';
import { servicesOf } from './services-of.ts';
import { ticketViews } from './ticket-view.ts';

export type GetBoardDeps = OfficeTodayDeps &
  FreeTodayDeps & {
    readonly catalogue: Pick<Catalogue, 'offices' | 'services'>;
    readonly queue: Queue;
    readonly counters: Pick<Counters, 'clerks'>;
    readonly links: Pick<Links, 'hash'>;
  };

const seenLength = 16;

/**
 * The day of an office. Whoever shows it already says what it showed, and gets all of it only when something is another
 * by now, or a minute has passed: figures age.
 */
export function getBoard(deps: GetBoardDeps): Handler<Routes['getBoard'], StaffCaller> {
  return async ({ officeId, date, seen: shown, after }, { tenant }) => {
    const found = await officeToday(deps, { tenant, officeId }, date);
    if (!found.ok) return found;
    const today = found.value;
    const { office, day } = today;
    const [tickets, clerks, free] = await Promise.all([
      deps.queue.read(tenant, day, { after: after === undefined ? undefined : versionOf(after) }),
      deps.counters.clerks(tenant, day),
      freeToday(deps, tenant, today),
    ]);
    const queue = queueOf(tickets, today.now);
    const versions = tickets.map(({ id, version }) => [id, version]);
    const minute = Math.floor(today.now / 60);
    const hash = deps.links.hash(JSON.stringify([day, versions, queue, free, [...clerks], office, minute]));
    const stamp = { seen: hash.slice(0, seenLength), now: secondsText(today.now) };
    if (stamp.seen === shown) return ok({ changed: false, ...stamp });
    const services = await deps.catalogue.services(tenant);
    return ok({
      changed: true,
      ...stamp,
      officeName: office.name,
      ...day,
      tickets: inOrder(tickets).map(ticketViews({ office, date: day.date, services, now: today.now })),
      queue: [...queue],
      counters: countersOf(tickets, clerks),
      figures: boardFigures({ today, tickets, counters: clerks.keys(), free }),
      services: servicesOf(today, services, tickets),
    });
  };
}

/** Those who wait, in the order in which they are called. */
function queueOf(tickets: readonly Ticket[], now: number): readonly TicketId[] {
  const waiting = tickets.filter(({ state }) => state === 'waiting');
  return queueOrder(waiting, now).map(({ id }) => id);
}

/** `id.version` */
function versionOf(text: string): TicketVersion {
  const [id, version] = text.split('.');
  return { id: TicketId.parse(id), version: Number(version) };
}

/** By start or arrival. */
function inOrder(tickets: readonly Ticket[]): readonly Ticket[] {
  const moment = ({ startsAt, arrivedAt }: Ticket) => startsAt ?? arrivedAt ?? 0;
  return tickets.toSorted((one, other) => moment(one) - moment(other) || (one.id < other.id ? -1 : 1));
}

type FullBoard = Extract<BoardView, { changed: true }>;

/** The counters where somebody sits or is served, by number. */
function countersOf(tickets: readonly Ticket[], clerks: ReadonlyMap<number, string>): FullBoard['counters'] {
  const atCounter = new Map<number, Ticket>();
  for (const ticket of tickets) {
    if (ticket.counter !== undefined && (ticket.state === 'called' || ticket.state === 'serving')) {
      atCounter.set(ticket.counter, ticket);
    }
  }
  const numbers = [...new Set([...clerks.keys(), ...atCounter.keys()])].toSorted((one, other) => one - other);
  return numbers.map((counter) => {
    const [clerk, ticket] = [clerks.get(counter), atCounter.get(counter)];
    return { counter, ...(clerk !== undefined && { clerk }), ...(ticket && { ticketId: ticket.id }) };
  });
}
