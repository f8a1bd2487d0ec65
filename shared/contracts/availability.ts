import * as z from 'zod';
import { Visit } from '../domain/appointment.ts';
import { CivilDate, CivilTime, InstantText, Weekday } from '../domain/civil.ts';
import { OfficeId } from '../domain/ids.ts';
import { LocalizedText } from '../domain/language.ts';

/** `wohnung-anmelden:2,personalausweis`: services with counts, separated by commas; the count defaults to 1. */
export const VisitText = z
  .string()
  .max(400)
  .transform((text) => text.split(',').map(serviceCount))
  .pipe(Visit)
  .meta({ description: 'Services with counts: id:count, separated by commas', example: 'wohnung-anmelden:2' });

function serviceCount(part: string) {
  const [serviceId, count] = part.split(':');
  return { serviceId: serviceId ?? '', count: count === undefined ? 1 : wholeNumber(count) };
}

/** Digits only: what else `Number` understands (`1e1`, ` 5 `) is a slip, not a count. */
function wholeNumber(text: string): number {
  return /^[1-9]\d?$/.test(text) ? Number(text) : Number.NaN;
}

const parts = z
  .string()
  .max(4000)
  .transform((text) => text.split(',').filter((part) => part !== ''));

/** Part of the day by start time on the wall clock; `dayParts` (shared/domain/day-part.ts) says from when to when. */
export const DayPart = z.enum(['any', 'morning', 'afternoon', 'late']);
export type DayPart = z.infer<typeof DayPart>;

export const AvailabilityQuery = z.strictObject({
  services: VisitText,
  offices: parts
    .pipe(z.array(OfficeId).max(120))
    .optional()
    .meta({ description: 'Offices, separated by commas; absent means all', example: 'rathaus-mitte' }),
  from: CivilDate.optional().meta({ description: 'First day; absent means today' }),
  days: z.coerce.number().int().min(1).max(31).default(14).meta({ description: 'How many days from the first' }),
  part: DayPart.default('any'),
  weekdays: parts
    .pipe(z.array(z.coerce.number<string>().pipe(Weekday)).max(7))
    .optional()
    .meta({ description: 'ISO weekdays, separated by commas', example: '1,3' }),
  earliest: z.coerce
    .number()
    .int()
    .min(0)
    .max(20)
    .default(3)
    .meta({ description: 'How many earliest starts to return, of the whole booking window whatever `from` is' }),
});

/** A free start. `date` and `time` are on the office's wall clock; `startsAt` is the same as an instant. */
export const Offer = z
  .strictObject({ officeId: OfficeId, date: CivilDate, time: CivilTime, startsAt: InstantText, minutes: z.int() })
  .meta({ id: 'Offer' });
export type Offer = z.infer<typeof Offer>;

export const DayOffers = z
  .strictObject({ date: CivilDate, open: z.boolean(), offers: z.array(Offer) })
  .meta({ id: 'DayOffers' });
export type DayOffers = z.infer<typeof DayOffers>;

/**
 * `earliest` looks over the whole booking window; `days` is the asked range, from today to the last bookable day, without
 * the weekdays not wanted. At most three offices are listed for one time; asking for one office lists all of its times.
 * `minutes` may differ by office.
 */
export const AvailabilityView = z
  .strictObject({
    earliest: z.array(Offer),
    days: z.array(DayOffers),
    /** Offices that can serve this visit at all, with the minutes it takes there. */
    offices: z.array(z.strictObject({ officeId: OfficeId, minutes: z.int(), releaseNote: LocalizedText.optional() })),
    lastBookableDate: CivilDate.optional(),
  })
  .meta({ id: 'Availability' });
export type AvailabilityView = z.infer<typeof AvailabilityView>;

/** A search as the figures count it: what was asked, how much was found. No person, no address. */
export const SearchCount = z
  .strictObject({
    services: Visit,
    officeIds: z.array(OfficeId).max(120),
    offersWithin14Days: z.int().min(0).max(100000),
    daysToEarliest: z.int().min(0).max(400).optional(),
  })
  .meta({
    id: 'SearchCount',
    description: 'A search as the public figures count it',
    examples: [
      {
        services: [{ serviceId: 'wohnung-anmelden', count: 1 }],
        officeIds: ['rathaus-mitte'],
        offersWithin14Days: 12,
        daysToEarliest: 3,
      },
    ],
  });
