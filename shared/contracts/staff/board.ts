import * as z from 'zod';
import { Visit } from '../../domain/appointment.ts';
import { CertificateId } from '../../domain/certificate/ids.ts';
import { CivilDate, CivilTime, InstantText } from '../../domain/civil.ts';
import { AppointmentReference, OfficeId, ServiceId } from '../../domain/ids.ts';
import { Language, LocalizedText } from '../../domain/language.ts';
import { Paper } from '../../domain/service.ts';
import { TicketAction, TicketChannel, TicketId, TicketKind, TicketOutcome, TicketState } from '../../domain/ticket.ts';
import { line, PersonName } from '../text.ts';

export const BoardPath = z.strictObject({ officeId: OfficeId });
export const TicketPath = z.strictObject({ officeId: OfficeId, ticketId: TicketId });

/** Hash of what a board showed. */
const Seen = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,32}$/)
  .meta({ description: 'Hash of a board' });

export const BoardQuery = z.strictObject({
  date: CivilDate.optional().meta({ description: "Absent means today on the office's calendar" }),
  seen: Seen.optional().meta({ description: '`seen` of the board that is shown: an unchanged one is not sent again' }),
  after: z
    .string()
    .regex(/^[0-9a-hjkmnp-tv-z]{16}\.[1-9]\d{0,5}$/)
    .optional()
    .meta({
      description: 'Ticket and version (`id.version`) of an own action: the board shows at least that',
      example: '0123456789abcdef.3',
    }),
});

/** Version that the caller has seen: an action is refused with ticket_changed when there is another by now. */
const Version = z.int().min(1).max(1_000_000);

/** Somebody in the queue, as everybody at the office sees it: the name is masked. */
export const TicketView = z
  .strictObject({
    id: TicketId,
    version: Version,
    state: TicketState,
    kind: TicketKind,
    channel: TicketChannel,
    number: z.string().meta({ description: 'As it is called', example: 'M17' }),
    name: z.string().optional().meta({ description: 'Masked', example: 'K. Kir…' }),
    services: Visit,
    people: z.int().min(1),
    startsAt: InstantText.optional(),
    time: CivilTime.optional().meta({ description: "Start on the office's clock" }),
    late: z.boolean().meta({ description: 'Came so late that the appointment does not go first any more' }),
    arrivedAt: InstantText.optional(),
    calledAt: InstantText.optional(),
    startedAt: InstantText.optional(),
    endedAt: InstantText.optional(),
    counter: z.int().optional(),
    papersMissing: z.boolean(),
    priority: z.boolean(),
    hasNote: z.boolean(),
    outcome: TicketOutcome.optional(),
    minutes: z.int().optional(),
    forwardedTo: OfficeId.optional(),
    forwardedAs: z.string().optional().meta({ description: 'Number at the office they were sent to', example: 'N23' }),
    forwardedFrom: OfficeId.optional(),
    /** What may be done now, in the order of the table. */
    actions: z.array(TicketAction),
    /** The last action, as long as it can be taken back. */
    undo: z.strictObject({ action: TicketAction, until: InstantText }).optional(),
  })
  .meta({ id: 'Ticket' });
export type TicketView = z.infer<typeof TicketView>;

const BoardService = z.strictObject({
  id: ServiceId,
  name: LocalizedText,
  unit: z.enum(['person', 'piece']),
  maxCount: z.int(),
  minutes: z.int().optional().meta({ description: 'Absent where this office does not offer it' }),
});

/** Who serves whom; `clerk` as far as known. */
const BoardCounter = z.strictObject({
  counter: z.int(),
  clerk: z.string().optional(),
  ticketId: TicketId.optional(),
});

/** A span of minutes that most waits fall into. */
const MinutesSpan = z.strictObject({ from: z.int().min(0), to: z.int().min(0) });

export const BoardFigures = z.strictObject({
  expected: z.int(),
  waiting: z.int(),
  done: z.int(),
  /** Visits of the shortest service that would still fit in today, online and at the counter, and when the next begins. */
  free: z.strictObject({ online: z.int(), staff: z.int(), next: CivilTime.optional() }),
  /** Median minutes by which the appointments of the last hour began late (0: on time); absent when there were none. */
  lateMinutes: z.int().min(0).optional(),
  /** What somebody who draws a number now would wait; absent when nobody can say. */
  walkInWait: MinutesSpan.optional(),
});

export const BoardView = z
  .discriminatedUnion('changed', [
    z.strictObject({ changed: z.literal(false), seen: Seen, now: InstantText }),
    z.strictObject({
      changed: z.literal(true),
      seen: Seen,
      now: InstantText,
      officeId: OfficeId,
      officeName: LocalizedText,
      date: CivilDate,
      /** All of the day, by start or arrival. */
      tickets: z.array(TicketView),
      /** Those who wait, in the order in which `callNext` takes them. */
      queue: z.array(TicketId),
      counters: z.array(BoardCounter),
      figures: BoardFigures,
      /** Services of this office and of the tickets. */
      services: z.array(BoardService),
    }),
  ])
  .meta({ id: 'Board', description: 'A day of an office; only `seen` and `now` when it is as it was shown' });
export type BoardView = z.infer<typeof BoardView>;

/** By ticket, or by what is on the citizen's paper: code, waiting number or reference. One of them is given. */
export const CheckInBody = z
  .strictObject({
    ticketId: TicketId.optional(),
    code: line(92, 1).optional().meta({
      description: 'Code of the appointment, waiting number, or reference',
      example: 'LIN-4K7M-2PQX',
    }),
  })
  .meta({ id: 'CheckIn', description: 'Who is here', examples: [{ code: 'LIN-4K7M-2PQX' }] });

export const WalkInBody = z.strictObject({ services: Visit, name: PersonName.optional() }).meta({
  id: 'WalkIn',
  description: 'What somebody without appointment wants',
  examples: [{ services: [{ serviceId: 'personalausweis', count: 1 }] }],
});

export const VersionBody = z
  .strictObject({ version: Version })
  .meta({ id: 'SeenVersion', description: 'The version that was seen', examples: [{ version: 3 }] });

/** To another service here (`services`), or to another office (`toOfficeId`), or both. */
export const ForwardBody = z
  .strictObject({ version: Version, services: Visit.optional(), toOfficeId: OfficeId.optional() })
  .meta({ id: 'Forward', description: 'Where to', examples: [{ version: 3, toOfficeId: 'buergeramt-west' }] });

export const FinishBody = z
  .strictObject({
    version: Version,
    outcome: TicketOutcome.default('done'),
    minutes: z.int().min(0).max(600).optional().meta({ description: 'Absent means since the start of service' }),
    services: Visit.optional().meta({ description: 'What was done, if other than asked for' }),
  })
  .meta({
    id: 'Finish',
    description: 'How the visit ended',
    examples: [{ version: 4, outcome: 'partly', minutes: 12 }],
  });

export const MarksBody = z
  .strictObject({ version: Version, papersMissing: z.boolean().optional(), priority: z.boolean().optional() })
  .meta({ id: 'Marks', description: 'What is to be marked', examples: [{ version: 2, papersMissing: true }] });

/** A note that the citizen may read; an empty one takes it away. */
export const NoteBody = z
  .strictObject({ version: Version, note: line(300, 0) })
  .meta({ id: 'TicketNote', description: 'What the citizen may read', examples: [{ version: 2, note: 'Zimmer 12' }] });

/** All that is known of one person; showing it is noted (audit). */
export const PersonView = z
  .strictObject({
    ticket: TicketView,
    reference: AppointmentReference.optional(),
    code: z.string().optional(),
    name: z.string().optional(),
    mail: z.string().optional(),
    phone: z.string().optional(),
    language: Language.optional(),
    answers: z.array(z.strictObject({ id: z.string(), label: LocalizedText, answer: z.string() })),
    papers: z.array(Paper),
    note: z.string().optional(),
    pickUp: CertificateId.optional().meta({ description: 'The certificate that lies ready for this person' }),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;

/** The day on paper, for when the network fails; printing it is noted (audit). */
export const DayListQuery = z.strictObject({ date: CivilDate.optional() });
export const DayListView = z.strictObject({
  officeId: OfficeId,
  officeName: LocalizedText,
  date: CivilDate,
  printedAt: InstantText,
  people: z.array(
    z.strictObject({
      number: z.string(),
      time: CivilTime.optional(),
      name: z.string().optional(),
      phone: z.string().optional(),
      services: Visit,
      state: TicketState,
      code: z.string().optional(),
      papersMissing: z.boolean(),
    }),
  ),
  services: z.array(BoardService),
});
export type DayListView = z.infer<typeof DayListView>;
