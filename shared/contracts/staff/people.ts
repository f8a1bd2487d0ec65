import * as z from 'zod';
import { AppointmentState, Channel, Pool, townCannot, Visit } from '../../domain/appointment.ts';
import { CivilDate, CivilTime, InstantText } from '../../domain/civil.ts';
import { AppointmentReference, OfficeId, ServiceId } from '../../domain/ids.ts';
import { Language, LocalizedText } from '../../domain/language.ts';
import { ExtraField, Paper, Service } from '../../domain/service.ts';
import { VisitText } from '../availability.ts';
import { line, PersonName } from '../text.ts';
import { BookedPerson } from './booked-person.ts';

export const StaffOfficePath = z.strictObject({ officeId: OfficeId });
export const StaffOfficeDayPath = z.strictObject({ officeId: OfficeId, date: CivilDate });
export const StaffAppointmentPath = z.strictObject({ officeId: OfficeId, reference: AppointmentReference });

export const PeopleSearchBody = z
  .strictObject({
    date: CivilDate,
    text: line(80, 3)
      .refine((text) => (text.match(/\p{L}/gu) ?? []).length >= 3, { error: 'too_short' })
      .meta({ description: 'Beginnings of names, at least three letters; case, accents and umlauts do not matter' }),
  })
  .meta({ id: 'PeopleSearch', description: 'Who is meant', examples: [{ date: '2026-11-24', text: 'kirs' }] });

/** An appointment in a list: the name is masked. */
const FoundPerson = z
  .strictObject({
    reference: AppointmentReference,
    state: AppointmentState,
    name: z.string().meta({ description: 'Masked', example: 'K. Kir…' }),
    time: CivilTime,
    number: z.string().meta({ description: 'As it is called', example: 'M17' }),
    services: Visit,
  })
  .meta({ id: 'FoundPerson' });

export const PeopleView = z.strictObject({ people: z.array(FoundPerson) }).meta({ id: 'People' });
export type PeopleView = z.infer<typeof PeopleView>;

/** Why an appointment is opened; noted in the audit. */
export const OpenReason = z.enum(['search', 'board', 'phone', 'counter', 'letter', 'check', 'booked', 'changed']);
export type OpenReason = z.infer<typeof OpenReason>;

export const OpenQuery = z.strictObject({ why: OpenReason });

/** All that is stored of an appointment. */
export const StaffAppointmentView = z
  .strictObject({
    reference: AppointmentReference,
    state: AppointmentState,
    office: OfficeId,
    date: CivilDate,
    time: CivilTime,
    startsAt: InstantText,
    minutes: z.int(),
    services: z.array(z.strictObject({ name: LocalizedText, count: z.int() })),
    visit: Visit,
    share: Pool,
    channel: Channel.optional(),
    number: z.string(),
    code: z.string(),
    language: Language,
    bookedAt: InstantText,
    name: z.string().optional(),
    mail: z.string().optional(),
    phone: z.string().optional(),
    answers: z.array(z.strictObject({ label: LocalizedText, answer: z.string() })),
    papers: z.array(Paper),
    note: z.string().optional(),
    cancelReason: z.string().optional(),
    movedTo: AppointmentReference.optional(),
    movedFrom: AppointmentReference.optional(),
    /** Whether it can still be changed, and whether a confirmation can be sent. */
    may: z.strictObject({ change: z.boolean(), resend: z.boolean() }),
  })
  .meta({ id: 'StaffAppointment' });
export type StaffAppointmentView = z.infer<typeof StaffAppointmentView>;

/** Where staff look for a place: their own share, then what citizens book online; or only one of them. */
export const Share = z.enum(['staff-first', 'staff', 'online']);
export type Share = z.infer<typeof Share>;

export const StaffMoveBody = z
  .strictObject({ date: CivilDate, time: CivilTime, share: Share.default('staff-first') })
  .meta({
    id: 'StaffMove',
    description: 'The new time at the same office; the old place is kept until the new one is sure',
    examples: [{ date: '2026-11-26', time: '14:40', share: 'staff-first' }],
  });

/** `not-possible` is the town's own doing: the letter says that it is sorry. */
export const StaffCancelReason = z.enum(['asked-for', 'booked-twice', 'wrong-service', townCannot]);
export type StaffCancelReason = z.infer<typeof StaffCancelReason>;

export const StaffCancelBody = z
  .strictObject({ reason: StaffCancelReason })
  .meta({ id: 'StaffCancel', description: 'Why', examples: [{ reason: 'asked-for' }] });

export const NameBody = z
  .strictObject({ name: PersonName })
  .meta({ id: 'CorrectedName', description: 'The name as it should be', examples: [{ name: 'Alex Beispiel' }] });

export const AppointmentNoteBody = z
  .strictObject({ note: line(300, 0).meta({ description: 'Empty takes it away' }) })
  .meta({
    id: 'AppointmentNote',
    description: 'What the citizen may read',
    examples: [{ note: 'Zimmer 12, 2. Stock' }],
  });

/** A service as staff of an office may book it; citizens may not see all of them. */
const BookableService = z
  .strictObject({
    id: ServiceId,
    name: LocalizedText,
    unit: Service.shape.unit,
    maxCount: z.int(),
    minutes: z.int().meta({ description: 'For one person or piece' }),
  })
  .meta({ id: 'BookableService' });
export type BookableService = z.infer<typeof BookableService>;

export const BookableServicesView = z
  .strictObject({
    services: z.array(BookableService),
    today: CivilDate.meta({ description: "Today on the office's calendar" }),
  })
  .meta({ id: 'BookableServices', description: 'Often asked ones first, then by name' });

export const StaffAvailabilityQuery = z.strictObject({
  services: VisitText,
  from: CivilDate.optional().meta({ description: 'First day; absent means today' }),
  days: z.coerce.number().int().min(0).max(31).default(14).meta({ description: 'How many days from the first' }),
  earliest: z.coerce.number().int().min(0).max(20).default(5),
  full: z
    .stringbool()
    .default(false)
    .meta({ description: 'Also times within the opening hours at which nothing is free' }),
});

/** A start and whose share has a place for it; in none of them: it is full, and so many would be `above` what is planned. */
const StaffStart = z
  .strictObject({
    date: CivilDate,
    time: CivilTime,
    startsAt: InstantText,
    shares: z.array(Pool),
    above: z.int().min(0).meta({ description: 'Visits above the planned counters if one more is booked then' }),
  })
  .meta({ id: 'StaffStart' });
export type StaffStart = z.infer<typeof StaffStart>;

export const StaffAvailabilityView = z
  .strictObject({
    minutes: z.int(),
    services: z.array(BookableService.extend({ count: z.int() })),
    /** What these services ask before booking. */
    questions: z.array(ExtraField),
    earliest: z.array(StaffStart),
    days: z.array(z.strictObject({ date: CivilDate, open: z.boolean(), offers: z.array(StaffStart) })),
    lastBookableDate: CivilDate,
  })
  .meta({ id: 'StaffAvailability' });
export type StaffAvailabilityView = z.infer<typeof StaffAvailabilityView>;

/** Why a visit is booked above what is planned. */
export const OverbookReason = z.enum(['urgent', 'hardship', 'our-mistake', 'lead-agreed', 'other']);
export type OverbookReason = z.infer<typeof OverbookReason>;

export const StaffBookingBody = BookedPerson.extend({
  time: CivilTime,
  services: Visit,
  share: Share.default('staff-first'),
  channel: Channel,
  /** Book also where nothing is free, and why. */
  overbook: OverbookReason.optional(),
  language: Language,
}).meta({
  id: 'StaffBooking',
  description: 'What a caller or somebody at the counter wants; a mail address is welcome, not required',
  examples: [
    {
      time: '09:20',
      services: [{ serviceId: 'wohnung-anmelden', count: 1 }],
      channel: 'phone',
      name: 'Karla Kirsch',
      phone: '+49 221 4710 115',
      language: 'de',
    },
  ],
});

export const StaffBookingView = z
  .strictObject({
    reference: AppointmentReference,
    number: z.string(),
    code: z.string(),
    startsAt: InstantText,
    minutes: z.int(),
    share: Pool,
  })
  .meta({ id: 'StaffBooked' });
export type StaffBookingView = z.infer<typeof StaffBookingView>;
