import * as z from 'zod';
import { mostAlternatives } from './alternatives.ts';
import { type AppointmentState, Pool } from './appointment.ts';
import { CivilDate } from './civil.ts';
import { AppointmentId, type AppointmentReference, OfficeId, StaffId } from './ids.ts';
import { LocalizedText } from './language.ts';
import { referenceOf } from './reference.ts';

/** What is offered to everybody in the same way. */
export const offerRules = {
  /** Two days: who reads mail in the evening only, or not on one day, still has a choice. */
  answerHours: 48,
  /** Nobody is offered a time that may be over before the mail is read. */
  noticeHours: 24,
  /** A place that starts sooner than this is given back to all. */
  lastAnswerHours: 2,
  /** Six weeks: what starts later than that is no alternative to a lost day. */
  daysAhead: 42,
} as const;

/**
 * planned: places are being sought; open: held and waiting for an answer; declined: none of them fits; lapsed: not
 * answered in time; kept: the appointment takes place all the same, as a clerk or the hours now say. In all of these the old
 * appointment still stands. accepted: it has a new place; cancelled: it has ended without one.
 */
export const OfferState = z.enum(['planned', 'open', 'declined', 'lapsed', 'kept', 'accepted', 'cancelled']);
export type OfferState = z.infer<typeof OfferState>;

/** Which states may follow which; `planned` again is another round, or a place that could not be kept is replaced. */
const offerTransitions = {
  planned: ['open', 'kept', 'accepted', 'cancelled'],
  open: ['planned', 'declined', 'lapsed', 'kept', 'accepted', 'cancelled'],
  declined: ['planned', 'kept', 'accepted', 'cancelled'],
  lapsed: ['planned', 'declined', 'kept', 'accepted', 'cancelled'],
  kept: ['planned', 'accepted', 'cancelled'],
  accepted: [],
  cancelled: [],
} as const satisfies Record<OfferState, readonly OfferState[]>;

export function mayBecome(from: OfferState, to: OfferState): boolean {
  const next: readonly OfferState[] = offerTransitions[from];
  return next.includes(to);
}

/** A place that is held, or about to be, for somebody to choose. */
export const Alternative = z.strictObject({
  id: AppointmentId,
  officeId: OfficeId,
  pool: Pool,
  date: CivilDate,
  first: z.int(),
  length: z.int(),
  /** Seconds since 1970, and planned minutes without buffer. */
  startsAt: z.int(),
  minutes: z.int(),
});
export type Alternative = z.infer<typeof Alternative>;

/** Other times for one appointment whose place is lost, under that appointment's own key. Holds no personal data. */
export const Offer = z.strictObject({
  officeId: OfficeId,
  date: CivilDate,
  id: AppointmentId,
  state: OfferState,
  /** From 1; each round holds other places. */
  round: z.int(),
  /** What is held or about to be; what was given back is not in the list any more. */
  alternatives: z.array(Alternative).max(mostAlternatives),
  /** Answered until, seconds since 1970; 0 while nothing is chosen yet. */
  until: z.int(),
  /** none: there is no address; rejected: the relay refuses it for good. */
  mail: z.enum(['none', 'owed', 'sent', 'rejected']),
  /** Mails that were ever owed, the first offer and reminders. */
  mails: z.int(),
  /** How many of them before this round: its first mail is no reminder. Left out: none. */
  earlierMails: z.int().optional(),
  /** Kept because the hours have a place for it again, not by a clerk: closing the day once more begins another round. */
  placeIsBack: z.boolean().optional(),
  /** What the citizen reads about why. */
  reason: LocalizedText.optional(),
  by: StaffId,
  /** Since when, seconds since 1970. */
  at: z.int(),
  /** SHA-256, base64url, of the link's token. */
  tokenHash: z.string(),
  /** Counts the writes. */
  version: z.int(),
});
export type Offer = z.infer<typeof Offer>;

/** Which appointment the offer is for. */
export function offeredFor({ officeId, date, id }: Pick<Offer, 'officeId' | 'date' | 'id'>): AppointmentReference {
  return referenceOf(officeId, date, id);
}

/**
 * How an offer stands. The appointments have the last word: a stored state is only what somebody noted so far. `now` in
 * seconds since 1970; `old` is the state of the appointment, undefined when there is none any more.
 */
export function standingOf(offer: Offer, old: AppointmentState | undefined, now: number): OfferState {
  if (old === 'moved') return 'accepted';
  if (old !== 'held' && old !== 'confirmed') return 'cancelled';
  return offer.state === 'open' && now > offer.until ? 'lapsed' : offer.state;
}

/** Still waiting for the citizen, but no mail has reached them: somebody must telephone. */
export function isUnreachable(standing: OfferState, { mail }: Pick<Offer, 'mail'>): boolean {
  return (standing === 'open' || standing === 'lapsed') && (mail === 'none' || mail === 'rejected');
}

/** Whether nothing is left to be done for an offer until somebody answers or time passes. */
export function isSettled(offer: Offer, old: AppointmentState | undefined, now: number): boolean {
  const standing = standingOf(offer, old, now);
  if (standing !== offer.state || standing === 'planned') return false;
  return standing === 'open' ? offer.mail !== 'owed' : offer.alternatives.length === 0;
}
