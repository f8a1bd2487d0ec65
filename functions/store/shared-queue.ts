import type { OfficeId, TenantId } from '../../shared/domain/ids.ts';
import type { Ticket, TicketId } from '../../shared/domain/ticket.ts';
import type { Queue, Tickets, TicketVersion } from '../ports/board.ts';
import type { OfficeDay } from '../ports/booking.ts';
import type { Clock } from '../ports/clock.ts';

/** How old a copy may be: the polls of all clerks in between share it, and one read while it is on its way. */
const keptMilliseconds = 1000;
/** Eventually consistent reads may lag, or go back; for so long what was noted here is laid over them. */
const notedMilliseconds = 10_000;
/** Office-days that one process looks after; far above what a town has. */
const maxCopies = 500;

type Noted = { readonly ticket: Ticket; readonly at: number };
type Copy = {
  since: number;
  tickets: Promise<readonly Ticket[]>;
  /** What the last read that was answered gave. */
  latest: readonly Ticket[];
  readonly noted: Map<TicketId, Noted>;
};

/** The queue of each office-day as a copy that the requests of a process share. */
export function sharedQueue({ tickets, clock }: { tickets: Pick<Tickets, 'ofDay'>; clock: Clock }): Queue {
  const copies = new Map<string, Copy>();
  const now = () => clock.now().epochMilliseconds;

  const copyOf = (key: string): Copy => {
    const copy = copies.get(key) ?? emptyCopy();
    // The one that was asked for last is the last to go.
    copies.delete(key);
    copies.set(key, copy);
    for (const oldest of copies.keys()) {
      if (copies.size <= maxCopies) break;
      copies.delete(oldest);
    }
    return copy;
  };

  const readAnew = (copy: Copy, read: () => Promise<readonly Ticket[]>): Promise<readonly Ticket[]> => {
    const reading = read();
    copy.since = now();
    copy.tickets = reading;
    reading.then(
      (read) => {
        copy.latest = read;
      },
      () => {
        if (copy.tickets === reading) copy.since = Number.NEGATIVE_INFINITY;
      },
    );
    return reading;
  };

  return {
    async read(tenant, day, { after, fresh = false } = {}) {
      const copy = copyOf(keyOf(tenant, day));
      const consistently = () => readAnew(copy, () => tickets.ofDay(tenant, day, { consistent: true }));
      if (fresh) return overlaid(await consistently(), copy.noted, now());
      // A clock that was set back must not keep a copy for ever.
      const isKept = Math.abs(now() - copy.since) < keptMilliseconds;
      const read = await (isKept ? copy.tickets : readAnew(copy, () => tickets.ofDay(tenant, day)));
      const known = overlaid(read, copy.noted, now());
      return after === undefined || isIn(known, after) ? known : overlaid(await consistently(), copy.noted, now());
    },
    known(tenant, key) {
      const { latest, noted } = copyOf(keyOf(tenant, key));
      return overlaid(latest, noted, now()).find(({ id }) => id === key.id);
    },
    note(tenant, ticket) {
      const { noted } = copyOf(keyOf(tenant, ticket));
      const known = noted.get(ticket.id);
      if (known === undefined || known.ticket.version < ticket.version) noted.set(ticket.id, { ticket, at: now() });
    },
  };
}

function emptyCopy(): Copy {
  return { since: Number.NEGATIVE_INFINITY, tickets: Promise.resolve([]), latest: [], noted: new Map() };
}

function keyOf(tenant: TenantId, { officeId, date }: OfficeDay): string {
  const parts: readonly [TenantId, OfficeId, string] = [tenant, officeId, date];
  return JSON.stringify(parts);
}

/** What was read, with what is known to be later. */
function overlaid(read: readonly Ticket[], noted: Map<TicketId, Noted>, now: number): readonly Ticket[] {
  for (const [id, { at }] of noted) if (Math.abs(now - at) > notedMilliseconds) noted.delete(id);
  if (noted.size === 0) return read;
  const later = (ticket: Ticket) => {
    const known = noted.get(ticket.id)?.ticket;
    return known !== undefined && known.version > ticket.version ? known : ticket;
  };
  const ids = new Set(read.map(({ id }) => id));
  const created = [...noted.values()].flatMap(({ ticket }) => (ids.has(ticket.id) ? [] : ticket));
  return [...read.map(later), ...created];
}

function isIn(tickets: readonly Ticket[], { id, version }: TicketVersion): boolean {
  return tickets.some((ticket) => ticket.id === id && ticket.version >= version);
}
