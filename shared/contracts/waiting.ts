import * as z from 'zod';
import { Visit } from '../domain/appointment.ts';
import { CivilDate, InstantText, ZoneId } from '../domain/civil.ts';
import { AppointmentReference, LinkToken, OfficeId } from '../domain/ids.ts';
import { LocalizedText } from '../domain/language.ts';
import { TicketKind } from '../domain/ticket.ts';

export const WaitingOfficePath = z.strictObject({ officeId: OfficeId });

/** `office.date.id`, of an appointment or of a number that was drawn. */
export const WaitingPath = z.strictObject({ reference: AppointmentReference });

/** A span of minutes that eight of ten waits fall into. */
const WaitSpan = z
  .strictObject({ from: z.int().min(0), to: z.int().min(0) })
  .meta({ id: 'WaitSpan', description: 'Minutes; eight of ten waits end within this span' });

const waitingNumber = z.string().meta({ description: 'As it is called: letter and number', example: 'M17' });

/** One call. `open`: whoever is called is not at the counter yet. */
const Call = z
  .strictObject({ number: waitingNumber, counter: z.int(), calledAt: InstantText, open: z.boolean() })
  .meta({ id: 'Call', description: 'Who was called where; nothing that names a person' });

export const CallDisplayView = z
  .strictObject({
    officeId: OfficeId,
    officeName: LocalizedText,
    zone: ZoneId,
    now: InstantText,
    /** The last calls of the last hour, latest first. */
    calls: z.array(Call),
    /** What somebody who comes now without appointment would wait; absent when nobody can say, or may come so. */
    wait: WaitSpan.optional(),
  })
  .meta({ id: 'CallDisplay' });
export type CallDisplayView = z.infer<typeof CallDisplayView>;

export const WalkInView = z
  .strictObject({
    officeId: OfficeId,
    officeName: LocalizedText,
    zone: ZoneId,
    now: InstantText,
    /** full: open, but whoever came now would not be served before it closes. */
    state: z.enum(['open', 'full', 'closed']),
    /** When the office closes, if it is open. */
    until: InstantText.optional(),
    /** When it opens next, within the next two weeks. */
    opensAt: InstantText.optional(),
    waiting: z.int().min(0).meta({ description: 'People who wait now' }),
    wait: WaitSpan.optional(),
  })
  .meta({ id: 'WalkInHours', description: 'Whether one can come without appointment now' });
export type WalkInView = z.infer<typeof WalkInView>;

export const DrawNumberBody = z.strictObject({ services: Visit }).meta({
  id: 'DrawNumber',
  description: 'What somebody without appointment comes for',
  examples: [{ services: [{ serviceId: 'personalausweis', count: 1 }] }],
});

export const DrawnView = z
  .strictObject({ reference: AppointmentReference, token: LinkToken, number: waitingNumber })
  .meta({ id: 'DrawnNumber', description: 'The number, and the token to follow it with' });
export type DrawnView = z.infer<typeof DrawnView>;

/** Where somebody is on the day. over: the day has passed, and nobody noted what became of them. */
export const WaitingState = z.enum([
  'expected',
  'waiting',
  'called',
  'serving',
  'parked',
  'done',
  'no-show',
  'left',
  'over',
]);

export const WaitingView = z
  .strictObject({
    reference: AppointmentReference,
    officeId: OfficeId,
    officeName: LocalizedText,
    zone: ZoneId,
    date: CivilDate,
    /** Whether that is today on the office's calendar. */
    today: z.boolean(),
    now: InstantText,
    kind: TicketKind,
    number: waitingNumber,
    state: WaitingState,
    startsAt: InstantText.optional(),
    /** People whose turn comes first, while waiting. */
    ahead: z.int().min(0).optional(),
    wait: WaitSpan.optional(),
    /** Median minutes by which the appointments of the last hour began late, while expected. */
    lateMinutes: z.int().min(0).optional(),
    counter: z.int().optional(),
    calledAt: InstantText.optional(),
    may: z.strictObject({ leave: z.boolean() }),
    /** Sent on to another office; reference and token of the number there for those who may leave. */
    sentTo: z
      .strictObject({
        officeId: OfficeId,
        officeName: LocalizedText,
        reference: AppointmentReference.optional(),
        token: LinkToken.optional(),
      })
      .optional(),
  })
  .meta({ id: 'Waiting', description: 'The day of one person, as they may see it' });
export type WaitingView = z.infer<typeof WaitingView>;
