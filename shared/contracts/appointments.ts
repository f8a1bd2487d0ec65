import * as z from 'zod';
import { AppointmentState, Visit } from '../domain/appointment.ts';
import { CivilDate, CivilTime, InstantText } from '../domain/civil.ts';
import { FeedbackAbout } from '../domain/figures/events/event-parts.ts';
import { AppointmentReference, LinkToken, OfficeId, ServiceId } from '../domain/ids.ts';
import { Language, LocalizedText } from '../domain/language.ts';
import { line, MailAddress, PersonName, PhoneNumber } from './text.ts';

export const OfficeDayPath = z.strictObject({ officeId: OfficeId, date: CivilDate });
export const ReferencePath = z.strictObject({ reference: AppointmentReference });

export const HoldBody = z.strictObject({ time: CivilTime, services: Visit, language: Language }).meta({
  id: 'Hold',
  description: 'Places to hold at this office on this day',
  examples: [{ time: '09:20', services: [{ serviceId: 'wohnung-anmelden', count: 2 }], language: 'de' }],
});

/** Answer to a hold: the token lets the same browser go on; it is not sent by mail. */
export const HoldView = z
  .strictObject({
    reference: AppointmentReference,
    token: LinkToken,
    heldUntil: InstantText.meta({ description: 'Details must be given before this instant' }),
    startsAt: InstantText,
    minutes: z.int().meta({ description: 'Planned minutes, without buffer' }),
  })
  .meta({ id: 'HoldView', description: 'Places held, and the token to go on with' });
export type HoldView = z.infer<typeof HoldView>;

export const DetailsBody = z
  .strictObject({
    name: PersonName.meta({ description: 'First and last name', minLength: 1, maxLength: 80 }),
    mail: MailAddress,
    phone: PhoneNumber.optional(),
    extra: z
      .record(z.string().max(31), line(200, 0))
      .default({})
      .meta({ description: 'Answers to the extra fields of the services, by field id' }),
    language: Language,
  })
  .meta({
    id: 'Details',
    description: 'Who comes',
    examples: [{ name: 'Alex Beispiel', mail: 'alex.beispiel@example.org', phone: '+49 221 4710 115', language: 'de' }],
  });

/** The six digits of the mail; absent when the bearer token is the one of the mail's confirm link. */
export const ConfirmBody = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  })
  .meta({
    id: 'Confirm',
    description: 'The six digits of the mail; left out when the bearer token is the one of the confirm link',
    examples: [{ code: '304117' }],
  });

export const CancelReason = z.enum(['no-longer-needed', 'other-time', 'done-online', 'ill', 'other']);
export const CancelBody = z
  .strictObject({ reason: CancelReason.optional() })
  .meta({ id: 'Cancel', description: 'Why, if the citizen likes to say', examples: [{ reason: 'other-time' }] });

export const MoveBody = z.strictObject({ officeId: OfficeId, date: CivilDate, time: CivilTime }).meta({
  id: 'Move',
  description: 'The new place; the old one is kept until the new is sure',
  examples: [{ officeId: 'rathaus-mitte', date: '2026-11-26', time: '14:40' }],
});

/** Answer to a move and to a look-up: where the appointment is now and the token to go on with. */
export const AccessView = z
  .strictObject({ reference: AppointmentReference, token: LinkToken })
  .meta({ id: 'Access', description: 'Where the appointment is now, and the token to go on with' });

/** Code and mail together open an appointment; the answer is the same whichever of them is wrong. */
export const LookUpBody = z
  .strictObject({
    code: line(20, 4).meta({ description: 'Code of the appointment; case, spaces and O or 0 do not matter' }),
    mail: MailAddress,
  })
  .meta({
    id: 'LookUp',
    description: 'Code and mail address together open an appointment',
    examples: [{ code: 'LIN-4K7M-2PQX', mail: 'alex.beispiel@example.org' }],
  });

export const AppointmentView = z
  .strictObject({
    reference: AppointmentReference,
    state: AppointmentState,
    /** `view` tokens may look, `manage` tokens may also change, `confirm` tokens may confirm. */
    may: z.strictObject({
      confirm: z.boolean(),
      change: z.boolean(),
      feedback: FeedbackAbout.optional().meta({ description: 'About what; the answer counts once' }),
    }),
    officeId: OfficeId,
    date: CivilDate,
    time: CivilTime,
    startsAt: InstantText,
    minutes: z.int(),
    services: Visit,
    /** Those of the services that citizens cannot look up: booked by staff, or no longer offered. */
    unlisted: z.array(z.strictObject({ id: ServiceId, name: LocalizedText })).optional(),
    language: Language,
    /** Called in the waiting room: letter and number. */
    number: z.string(),
    /** To type in or say on the phone: LIN-4K7M-2PQX. Absent while held. */
    code: z.string().optional(),
    /** For looking only: printed as QR. Absent for `confirm` tokens. */
    viewToken: LinkToken.optional(),
    heldUntil: InstantText.optional(),
    /** Until then, by the clock that decides; the clock of a page or of a phone may be wrong. */
    heldSeconds: z.int().min(0).optional(),
    changeUntil: InstantText,
    detailsGiven: z.boolean(),
    name: z.string().optional(),
    mail: z.string().optional(),
    phone: z.string().optional(),
    extra: z.record(z.string(), z.string()),
    note: z.string().optional().meta({ description: 'Written by staff for the citizen' }),
    movedTo: AppointmentReference.optional(),
  })
  .meta({ id: 'Appointment' });
export type AppointmentView = z.infer<typeof AppointmentView>;
