import * as z from 'zod';
import { CertificateId } from './certificate/ids.ts';
import { CivilDate } from './civil.ts';
import { AppointmentId, AppointmentReference, OfficeId, ServiceId } from './ids.ts';
import { Language } from './language.ts';

/**
 * held: places are taken for some minutes, the person may still be unknown;
 * confirmed: the mail address answered; the rest are ends, and an end never changes again.
 */
export const AppointmentState = z.enum(['held', 'confirmed', 'cancelled', 'moved', 'expired']);
export type AppointmentState = z.infer<typeof AppointmentState>;

/** Which states may follow which. What the store writes is made from its steps (functions/store/state-change.ts). */
export const transitions = {
  held: ['confirmed', 'expired'],
  confirmed: ['cancelled', 'moved'],
  cancelled: [],
  moved: [],
  expired: [],
} as const satisfies Record<AppointmentState, readonly AppointmentState[]>;

/** One step of an appointment's life that the table allows. */
export type Step = StepFrom[AppointmentState];
type StepFrom = {
  readonly [From in AppointmentState]: StepTo<From, (typeof transitions)[From][number]>;
};
type StepTo<From, To> = To extends AppointmentState ? { readonly from: From; readonly to: To } : never;

/** Whether an appointment in this state occupies places. */
export function isLive(state: AppointmentState): boolean {
  return state === 'held' || state === 'confirmed';
}

/** Places of an office-day are counted apart for online bookings and for phone and counter. */
export const Pool = z.enum(['online', 'staff']);
export type Pool = z.infer<typeof Pool>;

/** One day sheet: the places of one pool of one office on one day. */
export type SheetKey = { readonly officeId: OfficeId; readonly pool: Pool; readonly date: CivilDate };

export function isSameSheet(one: SheetKey, other: SheetKey): boolean {
  return one.officeId === other.officeId && one.pool === other.pool && one.date === other.date;
}

/** A run of cells on a day sheet: `first` counts from the office's day start, both in cells. */
export type Cells = { readonly first: number; readonly length: number };

export type Place = SheetKey & Cells;

/** What the citizen comes for. */
const ServiceCount = z.strictObject({ serviceId: ServiceId, count: z.int().min(1).max(20) });

export const Visit = z.array(ServiceCount).min(1).max(5).meta({ description: 'Services with counts' });
export type Visit = z.infer<typeof Visit>;

/** The personal data of an appointment; nothing else in the house stores any. */
export const Person = z.strictObject({
  name: z.string(),
  /** Absent only where staff booked for somebody who has none. */
  mail: z.string().optional(),
  phone: z.string().optional(),
  /** Answers to the extra fields of the services, by field id. */
  extra: z.record(z.string(), z.string()),
});
export type Person = z.infer<typeof Person>;

/** Somebody whom mails can reach. */
export type MailedPerson = Person & { readonly mail: string };

export function hasMail(person: Person | undefined): person is MailedPerson {
  return person?.mail !== undefined;
}

/** How staff were asked for an appointment; those booked by citizens themselves have none. */
export const Channel = z.enum(['phone', 'counter']);
export type Channel = z.infer<typeof Channel>;

/** The reason for cancelling that is the town's: it cannot keep the appointment. */
export const townCannot = 'not-possible';

export const Appointment = z.strictObject({
  id: AppointmentId,
  state: AppointmentState,
  /** Owner's mark of the booking protocol: equal to the claim that became this appointment. Never changes. */
  nonce: z.string(),
  officeId: OfficeId,
  pool: Pool,
  date: CivilDate,
  first: z.int(),
  length: z.int(),
  /** Start as an instant, whole seconds since 1970, and planned minutes without buffer. */
  startsAt: z.int(),
  minutes: z.int(),
  visit: Visit,
  /** Number called in the waiting room, without the office's letter. */
  number: z.int(),
  /** Hash over all fields of the request, so that a reused key with another body is noticed. */
  requestHash: z.string(),
  /** Held until, seconds since 1970. */
  until: z.int(),
  language: Language,
  person: Person.optional(),
  channel: Channel.optional(),
  /** Written by staff for the citizen to read. */
  note: z.string().optional(),
  /** Brought in as it is, confirmed: nobody was written to about it, and no reminder comes out of the blue. */
  unannounced: z.literal(true).optional(),
  /** How often staff had the confirmation sent again. */
  sentAgain: z.int().optional(),
  /** Seconds since 1970; of a moved appointment, when it was moved here. */
  createdAt: z.int(),
  /** SHA-256, base64url, of the link tokens. */
  tokenHashes: z.strictObject({ view: z.string(), manage: z.string(), confirm: z.string() }),
  /** Six-digit codes typed so far, right ones included. */
  codeAttempts: z.int(),
  /** What the citizen or staff gave as the reason for cancelling, one of the contract's CancelReason or StaffCancelReason. */
  cancelReason: z.string().optional(),
  /** Seconds since 1970: when it was cancelled, or moved by choice; absent where the town accepted a move for its own reasons. */
  endedAt: z.int().optional(),
  movedTo: AppointmentReference.optional(),
  movedFrom: AppointmentReference.optional(),
  /** The certificate that is picked up, and lies ready. */
  pickUp: CertificateId.optional(),
  /** The town holds this place for that appointment, whose own is lost; nobody has asked for it. */
  offeredFor: AppointmentReference.optional(),
});
export type Appointment = z.infer<typeof Appointment>;

/** Whether a place is only held for somebody whose own is lost: until it is accepted, nobody comes there. */
export function isOffered({ state, offeredFor }: Pick<Appointment, 'state' | 'offeredFor'>): boolean {
  return state === 'held' && offeredFor !== undefined;
}
