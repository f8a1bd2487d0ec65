import type { AuditEntry } from '../../shared/domain/audit.ts';
import type { AppointmentReference, TenantId } from '../../shared/domain/ids.ts';
import type { Ticket, TicketId } from '../../shared/domain/ticket.ts';
import type { Done, NoAnswer, OfficeDay, Refused } from './booking.ts';

// What the day board needs of a store. Every writing method is exactly one request that nobody below sends again.

export type TicketKey = OfficeDay & { readonly id: TicketId };

/** What is known of somebody without an appointment; those with one have it there. */
export type TicketDetails = { readonly name?: string; readonly note?: string };

export type Tickets = {
  /** All of an office-day. `consistent` costs twice as much. Throws when the store does not answer. */
  ofDay(tenant: TenantId, day: OfficeDay, options?: { readonly consistent?: boolean }): Promise<readonly Ticket[]>;
  /** Consistent. Throws when the store does not answer. */
  get(tenant: TenantId, key: TicketKey): Promise<Ticket | undefined>;
  /** Throws when the store does not answer. */
  details(tenant: TenantId, key: TicketKey): Promise<TicketDetails>;
  /** First version of a ticket, with what is known of the person; refused when the id is taken, also by one withdrawn. */
  create(
    tenant: TenantId,
    ticket: Ticket,
    details?: TicketDetails,
  ): Promise<Done | Refused<Ticket | undefined> | NoAnswer>;
  /** Only in place of the version before; refused when another is stored. */
  replace(tenant: TenantId, ticket: Ticket): Promise<Done | Refused<Ticket | undefined> | NoAnswer>;
  /**
   * `replace`, and the note in the same transaction: with the appointment, where there is one; refused when that is not
   * confirmed any more. Empty: no note.
   */
  replaceWithNote(
    tenant: TenantId,
    ticket: Ticket,
    note: { readonly text: string; readonly appointment?: AppointmentReference | undefined },
  ): Promise<Done | Refused<Ticket | undefined> | NoAnswer>;
  /** `replace` of the one that leaves and `create` of the one that arrives, in one transaction. */
  handOver(
    tenant: TenantId,
    tickets: { readonly leaving: Ticket; readonly arriving: Ticket; readonly details: TicketDetails },
  ): Promise<Done | Refused<Ticket | undefined> | NoAnswer>;
  /** Nobody is expected any more; never again by this id. Refused when the person is here (or was) already. */
  withdraw(tenant: TenantId, key: TicketKey): Promise<Done | Refused<Ticket | undefined> | NoAnswer>;
  /** The next number of those without appointment at an office on a day, from 1. */
  drawNumber(tenant: TenantId, day: OfficeDay): Promise<{ readonly kind: 'done'; readonly number: number } | NoAnswer>;
};

/** Who sits where today, as far as they have called anybody: counter to name. */
export type Counters = {
  /** Eventually consistent. Throws when the store does not answer. */
  clerks(tenant: TenantId, day: OfficeDay): Promise<ReadonlyMap<number, string>>;
  /** Throws when the store does not answer. */
  sit(tenant: TenantId, day: OfficeDay, seat: { readonly counter: number; readonly clerk: string }): Promise<void>;
};

/** What the change stream tells of a ticket: as it was (nothing: it is new) and as it is (nothing: gone). */
export type TicketChange = {
  readonly tenant: TenantId;
  /** When the change was written, seconds since 1970: the same however often it is told. */
  readonly at: number;
  readonly before?: Ticket;
  readonly after?: Ticket;
};

/** The queue of an office as all clerks of this process share it. */
export type Queue = {
  /**
   * All tickets of an office-day, from a copy at most a second old that knows every ticket noted here. With `after`, the
   * ticket of that id in that version or a later one: read anew where the copy is behind. Throws when the store does not
   * answer.
   */
  read(
    tenant: TenantId,
    day: OfficeDay,
    options?: { readonly after?: TicketVersion | undefined; readonly fresh?: boolean },
  ): Promise<readonly Ticket[]>;
  /** The ticket as it was last seen here, however long ago; without asking the store. */
  known(tenant: TenantId, key: TicketKey): Ticket | undefined;
  /** A ticket as the store has it. */
  note(tenant: TenantId, ticket: Ticket): void;
};

export type TicketVersion = Pick<Ticket, 'id' | 'version'>;

/** Notes what may be told more than once, by the change stream or by a page that is loaded again: an entry of the same id and time is kept once. */
export type WorkAudit = { note(tenant: TenantId, id: string, entry: AuditEntry): Promise<void> };
