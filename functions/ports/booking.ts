import type { Appointment, Cells, Person, Place, SheetKey, Step } from '../../shared/domain/appointment.ts';
import type { CivilDate } from '../../shared/domain/civil.ts';
import type { AppointmentId, OfficeId, TenantId } from '../../shared/domain/ids.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { FreePlaces } from './catalogue.ts';

// What booking needs of a store. Every writing method is exactly one request that nobody below sends again;
// `insist` (use-cases/booking/insist.ts) repeats them.

/** busy: refused for now and not applied (throttled, in conflict). unanswered: may be applied, now or later. */
export type NoAnswer = { readonly kind: 'busy' } | { readonly kind: 'unanswered' };
export type Done = { readonly kind: 'done' };
/** The condition did not hold; `stored` is the item as it was then. */
export type Refused<Stored> = { readonly kind: 'refused'; readonly stored: Stored };

/**
 * Bridges the moment between "places taken" and "appointment written". Unique to one send (nonce) and always
 * compared as a whole. `at` in seconds since 1970.
 */
export type Claim = Cells & { readonly id: AppointmentId; readonly nonce: string; readonly at: number };

export type DaySheet = SheetKey & {
  /** Places left in each cell; below zero after hours were cut under existing bookings. */
  readonly free: readonly number[];
  /** Places in each cell if nothing were booked, as `free` has accounted for. */
  readonly plan: readonly number[];
  readonly version: number;
  readonly claims: readonly Claim[];
};

export type Reservation = {
  readonly place: Place;
  readonly claim: Claim;
  /** Claims known to be settled, dropped in the same write; at most 4. */
  readonly fold: readonly Claim[];
  /** Staff may take places beyond the plan. */
  readonly overbook: boolean;
};

/** `number` is the one for the waiting room. */
export type Reserved = { readonly kind: 'done'; readonly number: number };

export type DaySheets = FreePlaces & {
  /** Throws when the store does not answer. */
  get(tenant: TenantId, sheet: SheetKey, options: { readonly consistent: boolean }): Promise<DaySheet | undefined>;
  /** The sheets of one pool of an office from a day to another, both included, in order of date: one consistent read. */
  list(
    tenant: TenantId,
    pool: Omit<SheetKey, 'date'>,
    days: { readonly from: CivilDate; readonly to: CivilDate },
  ): Promise<readonly DaySheet[]>;
  /** `stored` is undefined when the day has no sheet. */
  reserve(tenant: TenantId, reservation: Reservation): Promise<Reserved | Refused<DaySheet | undefined> | NoAnswer>;
  /** One more waiting-room number of that sheet; refused when the day has no sheet. */
  drawNumber(tenant: TenantId, sheet: SheetKey): Promise<Reserved | Refused<unknown> | NoAnswer>;
  /** Gives the claim's cells back and removes it; refused when it is gone or another one. */
  giveBack(tenant: TenantId, sheet: SheetKey, claim: Claim): Promise<Done | Refused<unknown> | NoAnswer>;
  /** Removes claims that are settled; refused when one of them is now another claim. */
  drop(tenant: TenantId, sheet: SheetKey, claims: readonly Claim[]): Promise<Done | Refused<unknown> | NoAnswer>;
  /** First sheet of a day; refused when there is one. */
  create(
    tenant: TenantId,
    sheet: SheetKey,
    plan: readonly number[],
  ): Promise<Done | Refused<DaySheet | undefined> | NoAnswer>;
  /**
   * From the plan that `sheet` carries to `plan` (at least as long, other in at most 100 cells), as differences; refused
   * when the version is another by now.
   */
  replan(
    tenant: TenantId,
    sheet: DaySheet,
    plan: readonly number[],
  ): Promise<Done | Refused<DaySheet | undefined> | NoAnswer>;
};

export type OfficeDay = { readonly officeId: OfficeId; readonly date: CivilDate };

/** Only appointments whose id begins with `idPrefix`; read consistently, at twice the price. */
export type OfDay = { readonly idPrefix?: string; readonly consistent?: boolean };

export type AppointmentKey = OfficeDay & { readonly id: AppointmentId };

/** An appointment as somebody has just read it. */
export type SeenAppointment = AppointmentKey & Pick<Appointment, 'tokenHashes'>;

/** Stands where an appointment will never be: whoever comes late with it is refused. */
export type Tombstone = { readonly state: 'dead'; readonly id: AppointmentId };
export type Stored = Appointment | Tombstone;

export type Found = { readonly kind: 'found'; readonly stored: Stored | undefined };

export type Details = {
  readonly person: Person;
  /** Held until, seconds since 1970. */
  readonly until: number;
  readonly language: Language;
  /** Hash of the confirm token for this person's mail address; the link sent to an earlier address is void. */
  readonly confirmHash: string;
};

/** How an appointment ends, and from which state. */
export type Ending =
  | (Extract<Step, { to: 'expired' }> & {
      /** Only if not prolonged meanwhile: held until then, seconds since 1970. */
      readonly until?: number;
    })
  /** `at`: when, seconds since 1970. */
  | (Extract<Step, { to: 'cancelled' }> & { readonly reason?: string; readonly at?: number });

/** `amended`: name or note are other ones by now (`stored`), and would be lost. */
export type MoveRefused =
  | { readonly kind: 'refused'; readonly why: 'exists'; readonly stored: Stored }
  | { readonly kind: 'refused'; readonly why: 'not_confirmed' }
  | { readonly kind: 'refused'; readonly why: 'amended'; readonly stored: Appointment }
  | { readonly kind: 'refused'; readonly why: 'full' };

/**
 * `alternative`: it is not held for that appointment any more; `appointment`: it is not confirmed any more, or, if `stored`
 * is, its name or note are other ones by now.
 */
export type AcceptRefused = {
  readonly kind: 'refused';
  readonly why: 'alternative' | 'appointment';
  readonly stored: Stored | undefined;
};

export type Appointments = {
  /** Consistent read for showing; tombstones and what is past its time to live are absent. Throws when the store does not answer. */
  get(tenant: TenantId, key: AppointmentKey): Promise<Appointment | undefined>;
  /** One consistent read as a step of the protocol: tombstones included, silence is an answer. */
  look(tenant: TenantId, key: AppointmentKey): Promise<Found | NoAnswer>;
  /** Eventually consistent, for settling. Throws when the store does not answer. */
  glance(tenant: TenantId, key: AppointmentKey): Promise<Stored | undefined>;
  /** Appointments of an office-day, all states, by id. Throws when the store does not answer. */
  ofDay(tenant: TenantId, day: OfficeDay, options?: OfDay): Promise<readonly Appointment[]>;
  create(tenant: TenantId, appointment: Appointment): Promise<Done | Refused<Stored | undefined> | NoAnswer>;
  /** Puts a tombstone; refused when there is something already. */
  bury(tenant: TenantId, key: AppointmentKey): Promise<Done | Refused<Stored | undefined> | NoAnswer>;
  /** Only if held. */
  setDetails(
    tenant: TenantId,
    key: AppointmentKey,
    details: Details,
  ): Promise<Done | Refused<Stored | undefined> | NoAnswer>;
  /** Counts a typed code; only if held and fewer than `max` were typed. */
  countCode(tenant: TenantId, key: AppointmentKey, max: number): Promise<Done | Refused<Stored | undefined> | NoAnswer>;
  /**
   * Held to confirmed, if the confirm link is still the one of `seen`: what was proved of one mail address confirms no
   * other. No clock takes part: only the state and that hash decide.
   */
  confirm(tenant: TenantId, seen: SeenAppointment): Promise<Done | Refused<Stored | undefined> | NoAnswer>;
  /** State and places in one transaction. */
  end(
    tenant: TenantId,
    appointment: Appointment,
    ending: Ending,
  ): Promise<Done | Refused<Stored | undefined> | NoAnswer>;
  /** Only if confirmed, and if there is what it changes: a person, a mail address, a lower count. No places take part. */
  amend(
    tenant: TenantId,
    key: AppointmentKey,
    amendment: Amendment,
  ): Promise<Done | Refused<Stored | undefined> | NoAnswer>;
  /** New appointment, old state and the cells that differ, in one transaction. */
  move(tenant: TenantId, from: Appointment, to: Appointment): Promise<Done | MoveRefused | NoAnswer>;
  /**
   * A place held for `from` (its `offeredFor`) becomes its new place: held to confirmed with the person, the old state,
   * and the old cells, also of a day that is closed by now, in one transaction.
   */
  accept(tenant: TenantId, from: Appointment, offered: AppointmentKey): Promise<Done | AcceptRefused | NoAnswer>;
};

/** What staff may correct or add; an empty note takes it away. `sentAgain` counts the confirmations asked for once more. */
export type Amendment = { readonly name: string } | { readonly note: string } | { readonly sentAgain: number };

/** What the change stream tells of an appointment: as it was (nothing: it is new) and as it is (nothing: deleted). */
export type AppointmentChange = {
  readonly tenant: TenantId;
  /** When the change was written, seconds since 1970: the same however often it is told. */
  readonly at: number;
  readonly before?: Appointment;
  readonly after?: Appointment;
};

/** What the change stream tells of a day sheet: its claims, as they were and as they are. */
export type DaySheetChange = {
  readonly tenant: TenantId;
  readonly sheet: SheetKey;
  readonly before: readonly Claim[];
  readonly after: readonly Claim[];
};

/** Public holidays of a region (ISO 3166-2) in a year. */
export type Holidays = (region: string, year: number) => ReadonlySet<CivilDate>;
