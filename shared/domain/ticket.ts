import * as z from 'zod';
import { Visit } from './appointment.ts';
import { CivilDate } from './civil.ts';
import { AppointmentReference, OfficeId, StaffId } from './ids.ts';

/**
 * Where somebody is in today's queue. expected: has an appointment, is not here yet; waiting: is here; parked: is here
 * but has to see to something first; the last three are ends.
 */
export const TicketState = z
  .enum(['expected', 'waiting', 'called', 'serving', 'parked', 'done', 'no-show', 'left'])
  .meta({ description: "Where somebody is in today's queue" });
export type TicketState = z.infer<typeof TicketState>;

/**
 * Which action leads from which states to which. The only place that says so: use cases, the board's buttons, tests and
 * the campaign read it. Taking the last action back is no row here: it leads to wherever that action came from.
 */
export const ticketActions = {
  'check-in': { from: ['expected', 'no-show'], to: 'waiting' },
  call: { from: ['waiting', 'parked', 'expected'], to: 'called' },
  'call-again': { from: ['called'], to: 'called' },
  start: { from: ['called'], to: 'serving' },
  park: { from: ['waiting', 'called', 'serving'], to: 'parked' },
  resume: { from: ['parked'], to: 'waiting' },
  forward: { from: ['waiting', 'called', 'serving', 'parked'], to: 'waiting' },
  'hand-over': { from: ['waiting', 'called', 'serving', 'parked'], to: 'left' },
  finish: { from: ['called', 'serving'], to: 'done' },
  'no-show': { from: ['expected', 'called'], to: 'no-show' },
  leave: { from: ['expected', 'waiting', 'called', 'parked'], to: 'left' },
} as const satisfies Record<string, { readonly from: readonly TicketState[]; readonly to: TicketState }>;

/** `forward`: to another service here; `hand-over`: to another office, where a new ticket waits. */
export const TicketAction = z.enum(Object.keys(ticketActions).filter(isTicketAction));
export type TicketAction = keyof typeof ticketActions;

function isTicketAction(text: string): text is TicketAction {
  return Object.hasOwn(ticketActions, text);
}

/** Whether the table allows the action in this state. */
export function allows(action: TicketAction, state: TicketState): boolean {
  return ticketActions[action].from.some((from) => from === state);
}

/** The actions that the table allows in this state. */
export function actionsIn(state: TicketState): readonly TicketAction[] {
  return TicketAction.options.filter((action) => allows(action, state));
}

/** How somebody came into the queue: booked online or by staff, drew a number at the counter or by themselves. */
export const TicketChannel = z.enum(['online', 'staff', 'walk-in', 'self']);
export type TicketChannel = z.infer<typeof TicketChannel>;

export const TicketKind = z.enum(['appointment', 'walk-in']);
export type TicketKind = z.infer<typeof TicketKind>;

export function kindOf({ channel }: { readonly channel: TicketChannel }): TicketKind {
  return channel === 'online' || channel === 'staff' ? 'appointment' : 'walk-in';
}

/** How a visit ended: all done, some of it, or nothing because something was missing. */
export const TicketOutcome = z.enum(['done', 'partly', 'sent-away']);
export type TicketOutcome = z.infer<typeof TicketOutcome>;

/** The id of the appointment, or 16 characters of the same alphabet; unique within its office and day. */
export const TicketId = z
  .string()
  .regex(/^[0-9a-hjkmnp-tv-z]{16}$/)
  .brand('TicketId')
  .meta({ description: 'Ticket within its office and day', example: '0123456789abcdef' });
export type TicketId = z.infer<typeof TicketId>;

/** What an action may change; times in seconds since 1970. */
export const Progress = z.strictObject({
  state: TicketState,
  visit: Visit,
  arrivedAt: z.int().optional(),
  /** First call to this counter: how long somebody waited. */
  calledAt: z.int().optional(),
  /** Last time that the number was called again since. */
  calledAgainAt: z.int().optional(),
  startedAt: z.int().optional(),
  endedAt: z.int().optional(),
  counter: z.int().optional(),
  outcome: TicketOutcome.optional(),
  /** Minutes of service so far; of a visit that is done, as the clerk says it. */
  minutes: z.int().optional(),
  forwardedTo: OfficeId.optional(),
  /** The number that they have there. */
  forwardedAs: z.string().optional(),
});
export type Progress = z.infer<typeof Progress>;

/** What the last action changed, as it was before; `null`: there was nothing. */
const Former = z.partialRecord(Progress.keyof(), z.unknown());

/** The last action that can be taken back. `at` in seconds since 1970. */
const LastAction = z.strictObject({ action: TicketAction, at: z.int(), former: Former });

/** Somebody in the queue of one office on one day. Names are masked here; the appointment has the full one. */
export const Ticket = z.strictObject({
  ...Progress.shape,
  id: TicketId,
  officeId: OfficeId,
  date: CivilDate,
  /** Counts the writes, from 1. */
  version: z.int(),
  channel: TicketChannel,
  /** As it is called: letter and number. */
  number: z.string(),
  name: z.string().optional(),
  /** Start of the appointment. */
  startsAt: z.int().optional(),
  /** Where the full name is, when that is not the appointment of this id at this office on this day. */
  appointment: AppointmentReference.optional(),
  /** The office that sent them here. */
  forwardedFrom: OfficeId.optional(),
  papersMissing: z.boolean(),
  priority: z.boolean(),
  hasNote: z.boolean(),
  /** Who acted last; absent where the citizen did, or nobody yet. */
  by: StaffId.optional(),
  /** Mark of the write that made this version, so that a lost reply is recognised. */
  nonce: z.string(),
  last: LastAction.optional(),
});
export type Ticket = z.infer<typeof Ticket>;

/** When the number was called last. */
export function lastCallOf({ calledAt, calledAgainAt }: Ticket): number | undefined {
  return calledAgainAt ?? calledAt;
}
