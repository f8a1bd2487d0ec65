import * as z from 'zod';
import { CivilTime, ZoneId } from './civil.ts';
import { OfficeId, ServiceId } from './ids.ts';
import { LocalizedText } from './language.ts';
import { OpeningHours } from './opening-hours.ts';

export const Address = z.strictObject({
  street: z.string(),
  postalCode: z.string(),
  town: z.string(),
  /** Floor, room, entrance: what helps at the door. */
  detail: LocalizedText.optional(),
});
export type Address = z.infer<typeof Address>;

/** What a visitor with a disability needs to know before choosing an office. `unknown` is said, not hidden. */
export const Access = z.strictObject({
  stepFree: z.enum(['yes', 'no', 'partly', 'unknown']),
  inductionLoop: z.enum(['yes', 'no', 'unknown']),
  accessibleToilet: z.enum(['yes', 'no', 'unknown']),
  note: LocalizedText.optional(),
});
export type Access = z.infer<typeof Access>;

/** Rules of booking at an office; each number can be set by the lead clerk. */
export const BookingRules = z.strictObject({
  /** Length of a cell of the day sheet in minutes; every start lies on this grid. */
  cellMinutes: z.int().min(5).max(240),
  /** Where cell 0 of a day begins. Opening hours may not begin earlier. */
  dayStart: CivilTime,
  /** Minutes kept free after each appointment. */
  bufferMinutes: z.int().min(0).max(120),
  /** Shortest time between booking and start, in minutes. */
  minNoticeMinutes: z
    .int()
    .min(0)
    .max(60 * 24 * 60),
  /** Last day that can be booked, counted from today (0 = today only). */
  maxDaysAhead: z.int().min(0).max(366),
  /** Minutes for entering name and mail after choosing a time. */
  holdMinutes: z.int().min(1).max(60),
  /** Minutes for confirming by mail, from the moment the mail was asked for. */
  confirmMinutes: z.int().min(5).max(240),
  /** Live appointments one mail address may have for one service. */
  maxLivePerMailAndService: z.int().min(1).max(50),
  /** How long before the start a citizen may still cancel or move, in minutes. */
  changeUntilMinutes: z
    .int()
    .min(0)
    .max(60 * 24 * 30),
});
export type BookingRules = z.infer<typeof BookingRules>;

/** A service as one office offers it: minutes for the first person or piece, and for each further one. */
export const OfficeService = z.strictObject({
  serviceId: ServiceId,
  minutes: z.int().min(1).max(480),
  extraMinutes: z.int().min(0).max(480),
});
export type OfficeService = z.infer<typeof OfficeService>;

export const Office = z.strictObject({
  id: OfficeId,
  /** Short number within the municipality, 0 to 1023: part of the codes that citizens type. */
  number: z.int().min(0).max(1023),
  /** Letter before the number that is called in the waiting room: M17. */
  letter: z.string().regex(/^[A-Z]$/),
  name: LocalizedText,
  zone: ZoneId,
  address: Address,
  access: Access,
  directions: LocalizedText.optional(),
  phone: z.string().optional(),
  /** Not public: shown to staff only. */
  public: z.boolean(),
  hours: OpeningHours,
  rules: BookingRules,
  services: z.array(OfficeService),
  /** When new places usually appear, for the page that says nothing is free. */
  releaseNote: LocalizedText.optional(),
});
export type Office = z.infer<typeof Office>;
