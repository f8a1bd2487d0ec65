import * as z from 'zod';
import { Visit } from '../../domain/appointment.ts';
import { CivilDate, CivilTime, CivilTimeEnd, InstantText } from '../../domain/civil.ts';
import { AppointmentReference, OfficeId } from '../../domain/ids.ts';
import { LocalizedText } from '../../domain/language.ts';
import { OfferState } from '../../domain/offer.ts';
import { line } from '../text.ts';
import { StrandedGroup } from './hours.ts';

export const ClosingPath = z.strictObject({ officeId: OfficeId });
export const RebookingPath = z.strictObject({ officeId: OfficeId, date: CivilDate });
export const StrandedPath = z.strictObject({ officeId: OfficeId, reference: AppointmentReference });

/** What citizens read about why; in other languages the German stands in where there is none. */
const Reason = z.strictObject({
  de: line(200),
  en: line(200).optional(),
  nl: line(200).optional(),
  einfach: line(200).optional(),
});

export const ClosingBody = z
  .strictObject({
    from: CivilDate,
    until: CivilDate,
    times: z
      .strictObject({ from: CivilTime, to: CivilTimeEnd })
      .optional()
      .meta({ description: 'A part of each of the days; absent: the whole days' }),
    reason: Reason,
  })
  .meta({
    id: 'Closing',
    description: 'Days, both included, on which an office is closed, and what the citizens are told',
    examples: [
      {
        from: '2026-11-24',
        until: '2026-11-24',
        reason: { de: 'Wegen eines Wasserschadens ist das Rathaus geschlossen.' },
      },
    ],
  });

const Affected = z.strictObject({ date: CivilDate, appointments: z.int().min(0), withoutMail: z.int().min(0) });

/** Whom a closing would reach, and how. Days without appointments are left out. */
export const ClosingPreview = z
  .strictObject({
    days: z.array(Affected),
    appointments: z.int().min(0),
    withoutMail: z.int().min(0).meta({ description: 'Of them, who must be telephoned' }),
    groups: z.array(StrandedGroup).meta({ description: 'Who they are, day by day; of long lists the first' }),
    /** The same closing is saved already: closing again offers times to whoever has none offered yet. */
    isClosed: z.boolean(),
  })
  .meta({ id: 'ClosingPreview' });
export type ClosingPreview = z.infer<typeof ClosingPreview>;

export const ClosedView = z
  .strictObject({
    days: z.array(z.strictObject({ date: CivilDate, appointments: z.int().min(1) })),
    /** Days whose places could not be taken away yet; the nightly run does it. */
    undecided: z.array(CivilDate),
  })
  .meta({ id: 'Closed', description: 'The days on which other times are being sought now' });

/** `unreachable`: still waiting, but no mail has reached them; the rest as in the citizen's view. */
export const ShownState = z.enum([...OfferState.options, 'unreachable']);
export type ShownState = z.infer<typeof ShownState>;

const Counts = z.strictObject({
  all: z.int().min(0),
  planned: z.int().min(0),
  accepted: z.int().min(0),
  open: z.int().min(0),
  unreachable: z.int().min(0),
  declined: z.int().min(0),
  lapsed: z.int().min(0),
  kept: z.int().min(0),
  cancelled: z.int().min(0),
});
export type RebookingCounts = z.infer<typeof Counts>;

const RebookingDay = {
  date: CivilDate,
  reason: LocalizedText.optional(),
  since: InstantText.meta({ description: 'When it was closed' }),
  counts: Counts,
};

export const RebookingDaysView = z
  .strictObject({ days: z.array(z.strictObject(RebookingDay)) })
  .meta({ id: 'RebookingDays', description: 'Days that were closed, from today on, and how far rebooking has come' });
export type RebookingDaysView = z.infer<typeof RebookingDaysView>;

const NewPlace = z.strictObject({
  reference: AppointmentReference,
  office: OfficeId,
  date: CivilDate,
  time: CivilTime,
});

/** Somebody whose appointment was on a closed day. The name is masked; phone and mail are shown on opening. */
const StrandedView = z.strictObject({
  reference: AppointmentReference,
  time: CivilTime,
  name: z
    .string()
    .optional()
    .meta({ description: 'Masked; absent while somebody is just booking', example: 'K. Kir…' }),
  services: Visit,
  state: ShownState,
  hasMail: z.boolean(),
  hasPhone: z.boolean(),
  until: InstantText.optional().meta({ description: 'Until when the times are held' }),
  alternatives: z.array(NewPlace),
  newPlace: NewPlace.optional(),
});
export type StrandedView = z.infer<typeof StrandedView>;

export const RebookingView = z
  .strictObject({ ...RebookingDay, officeId: OfficeId, stranded: z.array(StrandedView) })
  .meta({ id: 'Rebooking', description: 'Everybody of a closed day, whoever must be called first' });
export type RebookingView = z.infer<typeof RebookingView>;

export const AcceptForBody = z.strictObject({ alternative: AppointmentReference }).meta({
  id: 'AcceptFor',
  description: 'The time that the citizen has chosen on the phone',
  examples: [{ alternative: 'rathaus-mitte.2026-11-26.0123456789abcdef' }],
});
