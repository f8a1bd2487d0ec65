import * as z from 'zod';
import { TicketChannel, TicketOutcome } from '../../ticket.ts';
import { EventChannel, EventOffice, EventService, FeedbackAbout } from './event-parts.ts';

/*
 * Everything that is told for the figures, one schema a kind: who tells (ToldEvent) and who counts (FigureEvent) go by these.
 * None carries personal data. A second telling of a fact has the same id and the same `at`: that of what happened, never of
 * the telling. What only the end of a day can tell (`not-recorded`, `day-closed`, `sheet-recount`, `ideas-overdue`) is told
 * later, with the last second of that day on the town's clock as `at`: a figure belongs to the day of `at`.
 */

const count = z.int().min(0).max(10_000_000);
const units = z.number().min(0).max(1_000_000_000).multipleOf(0.5);
/** Seconds since 1970, years 2000 to 2199. */
const at = z.int().min(946_684_800).max(7_258_118_399);

/** An event with these fields, told of an office or of none. */
function event<Kind extends string, Data extends z.ZodRawShape>(kind: Kind, data: Data) {
  return z.object({
    id: z.string().min(1).max(200),
    kind: z.literal(kind),
    at,
    officeId: EventOffice.optional(),
    data: z.object(data),
  });
}

function eventOfOffice<Kind extends string, Data extends z.ZodRawShape>(kind: Kind, data: Data) {
  return event(kind, data).extend({ officeId: EventOffice });
}

/** Ids are `<ticket>.<version>`. */
function eventOfTicket<Kind extends string, Data extends z.ZodRawShape>(kind: Kind, data: Data) {
  return eventOfOffice(kind, data).extend({
    id: z
      .string()
      .max(200)
      .regex(/^.+\.\d{1,9}$/),
  });
}

const services = z.array(EventService).max(20);
const appointment = {
  appointment: z.string().min(1).max(64),
  startsAt: at,
  createdAt: at,
  services,
  channel: EventChannel,
};
const ticket = {
  ticket: z.string().min(1).max(64),
  channel: TicketChannel,
  services,
  /** Of an appointment: seconds since 1970. */
  startsAt: at.optional(),
};
/** A certificate is a service of its own: it is named by its product. */
const certificate = { product: z.string().regex(/^[a-z0-9-]{1,64}$/) };

/** What is told of appointments: functions/use-cases/booking/appointment-events.ts. */
const ofAppointments = [
  eventOfOffice('held', appointment),
  eventOfOffice('details', appointment),
  eventOfOffice('confirmed', appointment),
  eventOfOffice('moved', {
    ...appointment,
    fromAppointment: z.string().min(1).max(64).optional(),
    fromOffice: EventOffice.optional(),
  }),
  eventOfOffice('cancelled', appointment),
  eventOfOffice('expired', { ...appointment, hadDetails: z.boolean() }),
  /** During an experiment only: with which of its two texts somebody was reminded. */
  eventOfOffice('reminded', {
    appointment: z.string().min(1).max(64),
    experiment: z.string().min(1).max(64),
    arm: z.enum(['a', 'b']),
  }),
  /** Nobody said what became of an appointment until its day was over. */
  eventOfOffice('not-recorded', { appointment: z.string().min(1).max(64), services }),
] as const;

/** What is told of the queue: functions/use-cases/board/ticket-events.ts. */
const ofTickets = [
  eventOfTicket('walk-in', ticket),
  eventOfTicket('checked-in', ticket),
  eventOfTicket('called', { ...ticket, waitedSeconds: count.optional() }),
  eventOfTicket('started', ticket),
  eventOfTicket('parked', ticket),
  eventOfTicket('resumed', ticket),
  eventOfTicket('forwarded', ticket),
  eventOfTicket('finished', { ...ticket, minutes: z.int().min(0).max(1440), outcome: TicketOutcome }),
  eventOfTicket('no-show', ticket),
  eventOfTicket('left', ticket),
  eventOfTicket('undone', ticket),
] as const;

const ofCertificates = [
  event('certificate-requested', certificate),
  event('certificate-issued', { ...certificate, hours: count, inTime: z.boolean() }),
  event('certificate-rejected', certificate),
  event('certificate-withdrawn', certificate),
] as const;

/** What is told at the end of a day, or sampled; `givenBack` at least 24 hours before their start. */
const ofDays = [
  eventOfOffice('day-closed', {
    date: z.iso.date(),
    plannedMinutes: count,
    bookedMinutes: count,
    givenBack: count,
    reused: count,
  }).refine(({ data }) => data.bookedMinutes <= data.plannedMinutes && data.reused <= data.givenBack),
  eventOfOffice('sheet-recount', { sheets: count, doubled: count }),
  /** Whole days to the first free start; nothingFree (measures.ts) where there is none. */
  eventOfOffice('next-free', { serviceId: EventService, days: z.int().min(0).max(999) }),
] as const;

const ofOthers = [
  /** `offices`: where was looked, all where it is empty; `daysToEarliest` is missing where nothing was free. */
  event('search', {
    services,
    offices: z.array(EventOffice).max(200),
    offersWithin14Days: count,
    daysToEarliest: count.optional(),
  }),
  /** `afterSeconds`: from when it was owed until the relay took it. */
  event('mail', { outcome: z.enum(['accepted', 'rejected']), afterSeconds: z.number().min(0).optional() }),
  /** `inTime`: within 14 days; a late one was told as overdue before. */
  event('idea-answered', { inTime: z.boolean().optional() }),
  /** How many ideas came to have waited for more than 14 days on this day: each is told once. */
  event('ideas-overdue', { count }),
  event('feedback', { about: FeedbackAbout, score: z.int().min(1).max(5), services: services.optional() }),
  /** What the machines did; units may be halves, whose sums are exact. */
  event('usage', { wcu: units, rcu: units, invocations: count, mails: count }),
  /** A page of a journey that was reached, or left. */
  event('step', { step: z.string().min(1).max(64) }),
] as const;

/** An event as it is read from the log; whatever does not fit is counted as unreadable, and in no figure. */
export const FigureEvent = z.discriminatedUnion('kind', [
  ...ofAppointments,
  ...ofTickets,
  ...ofCertificates,
  ...ofDays,
  ...ofOthers,
]);
export type FigureEvent = z.infer<typeof FigureEvent>;
export type FigureEventKind = FigureEvent['kind'];
export type EventOf<Kind extends FigureEventKind> = Extract<FigureEvent, { readonly kind: Kind }>;

/** What is told of somebody in the queue of an office. */
export type TicketEvent = z.infer<(typeof ofTickets)[number]>;
export type TicketEventKind = TicketEvent['kind'];

const ticketKinds: ReadonlySet<string> = new Set(ofTickets.map(({ shape }) => shape.kind.value));

/** Whether it tells of the queue, where what is told may be taken back (standing-events.ts). */
export function isTicketEvent(event: FigureEvent): event is TicketEvent {
  return ticketKinds.has(event.kind);
}

/** What may stand in an event that no figure reads yet, such as the language of a booking. Never anything of a person. */
type Unread = { readonly [name: string]: string | number | boolean | readonly string[] | undefined };

type Told<Kind extends FigureEventKind> = EventOf<Kind> & { readonly data: Unread };

/** An event as whoever saw it happen tells it: what the figures read of its kind, and more where that may be worth knowing. */
export type ToldEvent = { [Kind in FigureEventKind]: Told<Kind> }[FigureEventKind];
