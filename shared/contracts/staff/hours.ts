import * as z from 'zod';
import { Pool } from '../../domain/appointment.ts';
import { CivilDate, CivilTime, CivilTimeEnd, InstantText } from '../../domain/civil.ts';
import { HoursChange } from '../../domain/hours-changes.ts';
import { hoursNoteCodes } from '../../domain/hours-problems.ts';
import { AppointmentReference, OfficeId } from '../../domain/ids.ts';
import { LocalizedText } from '../../domain/language.ts';
import { Counters, OpeningHours } from '../../domain/opening-hours.ts';
import { line } from '../text.ts';

export const HoursPath = z.strictObject({ officeId: OfficeId });

export const PlanQuery = z.strictObject({
  from: CivilDate.optional().meta({ description: 'Any day of the week to show; absent means this week' }),
});

export const VersionsQuery = z.strictObject({
  upTo: z.coerce.number().int().min(1).max(99_999_999).optional().meta({ description: 'Newest version to list' }),
});

const Version = z.int().min(0).max(99_999_999);

/** Places of a kind that come and go; `cells` are the office's slots, `places` appointments of typical length. */
const Amount = z.strictObject({ cells: z.int().min(0), places: z.int().min(0) });
const GainedAndLost = z.strictObject({ gained: Amount, lost: Amount });

/** One part of a day: how many counters, how many places they make, and how many of these are taken. */
const PlanCell = z.strictObject({
  counters: Counters,
  places: z.int().min(0),
  taken: z.int().min(0),
  /** A closure is on: other counters would change nothing. */
  closed: z.boolean(),
});

export const PlanView = z.strictObject({
  officeId: OfficeId,
  name: LocalizedText,
  version: Version,
  today: CivilDate,
  monday: CivilDate,
  /** Rows of the table: parts of the day in which no day of this week changes its counters. */
  bands: z.array(z.strictObject({ from: CivilTime, to: CivilTimeEnd })),
  days: z.array(
    z.strictObject({
      date: CivilDate,
      why: z
        .enum(['special', 'holiday', 'closure'])
        .optional()
        .meta({ description: 'Why the day is another one than the weekly rules say' }),
      note: z.string().optional(),
      /** One for each band. */
      cells: z.array(PlanCell),
    }),
  ),
  typicalMinutes: z.int().min(1).meta({ description: 'Minutes of a typical appointment here, buffer included' }),
  onlinePercent: z.int().min(0).max(100).meta({ description: 'Of 100 places of this week, how many are online' }),
});
export type PlanView = z.infer<typeof PlanView>;

const LastChange = z.strictObject({ at: InstantText, byName: z.string() });

export const HoursView = z.strictObject({
  officeId: OfficeId,
  name: LocalizedText,
  version: Version,
  hours: OpeningHours,
  /** Who changed the office last; absent for what was imported. */
  changed: LastChange.optional(),
  today: CivilDate,
  dayStart: CivilTime,
  cellMinutes: z.int(),
  /** Public holidays of the region in the next year. */
  holidays: z.array(CivilDate),
});
export type HoursView = z.infer<typeof HoursView>;

/** Other counters for a part of one day; online and kept ones stay in the proportion that they have. */
const BandChange = z.strictObject({
  date: CivilDate,
  from: CivilTime,
  to: CivilTimeEnd,
  counters: z.int().min(0).max(500),
});

/** What is to change: all of the hours, parts of days (for their dates, or every week from then on), or a version undone. */
export const HoursEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hours'), hours: OpeningHours }),
  z.strictObject({
    kind: z.literal('bands'),
    bands: z.array(BandChange).min(1).max(350),
    every: z.enum(['day', 'week']),
  }),
  z.strictObject({ kind: z.literal('undo'), version: z.int().min(1).max(99_999_999) }),
]);
export type HoursEdit = z.infer<typeof HoursEdit>;

export const PreviewBody = z
  .strictObject({
    change: HoursEdit,
    namesOf: CivilDate.optional().meta({ description: 'A day whose stranded appointments are all named' }),
  })
  .meta({ examples: [{ change: { kind: 'undo', version: 7 } }] });

/** What happens to stranded appointments: they stay as exceptions, or other times are offered. */
export const StrandedChoice = z.enum(['keep', 'rebook']);
export type StrandedChoice = z.infer<typeof StrandedChoice>;

export const SaveHoursBody = z
  .strictObject({
    change: HoursEdit,
    expectedVersion: Version.meta({
      description: 'The version that was seen; another one is answered edited_meanwhile',
    }),
    choices: z
      .array(z.strictObject({ date: CivilDate, choice: StrandedChoice }))
      .max(400)
      .default([]),
    note: line(200).optional().meta({ description: 'Why, for the history' }),
  })
  .meta({
    examples: [
      {
        change: { kind: 'undo', version: 7 },
        expectedVersion: 8,
        choices: [{ date: '2026-12-04', choice: 'rebook' }],
        note: 'Doch geöffnet',
      },
    ],
  });

/** An appointment that no longer fits. The name is masked; who has no mail address must be reached by phone. */
const StrandedView = z.strictObject({
  reference: AppointmentReference,
  time: CivilTime,
  state: z.enum(['held', 'confirmed']),
  pool: Pool,
  minutes: z.int(),
  name: z
    .string()
    .optional()
    .meta({ description: 'Masked; absent while somebody is just booking', example: 'K. Kir…' }),
  services: z.array(z.strictObject({ name: LocalizedText, count: z.int() })),
  hasMail: z.boolean(),
  hasPhone: z.boolean(),
});
export type StrandedView = z.infer<typeof StrandedView>;

/** The stranded appointments of a day: one choice is made for all of them. */
export const StrandedGroup = z.strictObject({
  date: CivilDate,
  count: z.int().min(1),
  /** In order of time; the first ones only where there are many. */
  appointments: z.array(StrandedView),
});
export type StrandedGroup = z.infer<typeof StrandedGroup>;

const DayEffect = z.strictObject({
  date: CivilDate,
  all: GainedAndLost,
  online: GainedAndLost,
  staff: GainedAndLost,
  stranded: z.int().min(0),
  /** Appointments that will use places of the other pool: they fit, but that pool does not know of them. */
  borrowed: z.int().min(0),
});
export type DayEffect = z.infer<typeof DayEffect>;

/** What a change does, day by day, before it is saved. */
export const EffectView = z.strictObject({
  /** Of what the effect was worked out against. */
  version: Version,
  /** In words: what is different between the hours as they are and as they would be. */
  changes: z.array(HoursChange),
  /** Other parts of the office that come back with an undone version: address, services and so on. */
  otherFields: z.array(z.string()),
  hours: OpeningHours,
  notes: z.array(z.strictObject({ pointer: z.string(), code: z.enum(hoursNoteCodes) })),
  /** Only days on which something changes, in order. */
  days: z.array(DayEffect),
  total: z.strictObject({ gained: Amount, lost: Amount, stranded: z.int().min(0) }),
  groups: z.array(StrandedGroup),
});
export type EffectView = z.infer<typeof EffectView>;

export const SavedHoursView = z.strictObject({
  version: Version,
  changedSheets: z.int().min(0),
  /** Days whose places could not be brought to the new hours yet; the nightly run does it. */
  undecided: z.array(CivilDate),
  /** What was done with the stranded appointments. */
  groups: z.array(z.strictObject({ date: CivilDate, count: z.int().min(1), choice: StrandedChoice })),
  /** Booked while it was saved, on days nobody chose for: they stay as exceptions. */
  late: z.array(StrandedGroup),
});
export type SavedHoursView = z.infer<typeof SavedHoursView>;

export const VersionsView = z.strictObject({
  officeId: OfficeId,
  name: LocalizedText,
  current: Version,
  versions: z.array(
    z.strictObject({
      version: Version,
      at: InstantText,
      byName: z.string().meta({ description: 'As it was when the change was made' }),
      isOwn: z.boolean(),
      note: z.string().optional(),
      undoes: z.int().optional(),
      changes: z.array(HoursChange),
      otherFields: z.array(z.string()),
      canUndo: z.boolean(),
    }),
  ),
  /** Where the list goes on; absent at its end. */
  next: Version.optional(),
});
export type VersionsView = z.infer<typeof VersionsView>;
