import type { StaffId } from './ids.ts';
import { allows, lastCallOf, Progress, type Ticket, type TicketAction, ticketActions } from './ticket.ts';

/** For how long an action can be taken back. */
export const undoSeconds = 10 * 60;

/** Who acts, when (seconds since 1970), and the mark of the write. */
export type Act = { readonly at: number; readonly by?: StaffId | undefined; readonly nonce: string };

/** What an action says beyond its name. */
export type Saying = Partial<
  Pick<Progress, 'counter' | 'visit' | 'outcome' | 'minutes' | 'forwardedTo' | 'forwardedAs'>
>;

type Effect = (ticket: Ticket, at: number) => Partial<Progress>;

/** What each action does to times and counter. */
const effects = {
  'check-in': (_, at) => ({ arrivedAt: at, endedAt: undefined }),
  call: ({ arrivedAt }, at) => ({ calledAt: at, calledAgainAt: undefined, arrivedAt: arrivedAt ?? at }),
  'call-again': (_, at) => ({ calledAgainAt: at }),
  start: (_, at) => ({ startedAt: at }),
  park: interrupted,
  resume: () => ({}),
  forward: interrupted,
  'hand-over': (_, at) => ({ endedAt: at }),
  finish: (ticket, at) => ({
    endedAt: at,
    startedAt: ticket.startedAt ?? lastCallOf(ticket),
    minutes: minutesServed(ticket, at),
    outcome: 'done',
  }),
  'no-show': (_, at) => ({ endedAt: at }),
  leave: (_, at) => ({ endedAt: at }),
} as const satisfies Record<TicketAction, Effect>;

/** The ticket after an action, one version further; undefined where the table of actions does not allow it. */
export function stepped(
  ticket: Ticket,
  action: TicketAction,
  act: Act & { readonly says?: Saying },
): Ticket | undefined {
  if (!allows(action, ticket.state)) return undefined;
  const effect: Effect = effects[action];
  const next = { ...effect(ticket, act.at), ...act.says, state: ticketActions[action].to };
  return written(ticket, { ...next, last: lastAfter(ticket, action, { at: act.at, next }) }, act);
}

/** The ticket as it was before its last action; undefined where that is too long ago or there is none. */
export function takenBack(ticket: Ticket, act: Act): Ticket | undefined {
  const { last } = ticket;
  if (last === undefined || act.at > last.at + undoSeconds) return undefined;
  const present = Progress.keyof().options.map((name) => [name, ticket[name]] as const);
  const former = Object.entries(last.former).map(([name, value]) => [name, value ?? undefined] as const);
  const progress = Progress.parse(Object.fromEntries([...present, ...former]));
  return written(ticket, { ...progress, last: undefined }, act);
}

/** The ticket with other marks; what can be taken back stays the same. */
export function marked(
  ticket: Ticket,
  marks: Partial<Pick<Ticket, 'papersMissing' | 'priority' | 'hasNote'>>,
  act: Act,
): Ticket {
  return written(ticket, marks, act);
}

/**
 * Calling again is part of the call: what can be taken back is still the call. Who waits at another office by now is
 * sent back from there.
 */
function lastAfter(
  ticket: Ticket,
  action: TicketAction,
  { at, next }: { readonly at: number; readonly next: Partial<Progress> },
): Ticket['last'] {
  if (action === 'call-again') {
    const former = { calledAgainAt: ticket.calledAgainAt ?? null, ...ticket.last?.former };
    return ticket.last && { ...ticket.last, former };
  }
  return action === 'hand-over' ? undefined : { action, at, former: formerOf(ticket, next) };
}

function written(ticket: Ticket, changes: Partial<Ticket>, { by, nonce }: Act): Ticket {
  return { ...ticket, ...changes, version: ticket.version + 1, nonce, by };
}

/** Whatever an action replaces, to be put back by taking it back. */
function formerOf(ticket: Ticket, next: Partial<Progress>): Record<string, unknown> {
  const names = Progress.keyof().options.filter((name) => name in next && !isSame(ticket[name], next[name]));
  return Object.fromEntries(names.map((name) => [name, ticket[name] ?? null]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Who stops being served keeps the minutes so far and is at no counter. */
function interrupted(ticket: Ticket, at: number): Partial<Progress> {
  return {
    counter: undefined,
    startedAt: undefined,
    ...(ticket.state === 'serving' && { minutes: minutesServed(ticket, at) }),
  };
}

/** Minutes of service up to `at`, begun ones counted as whole. */
export function minutesServed(ticket: Ticket, at: number): number {
  const { startedAt, minutes = 0 } = ticket;
  const since = startedAt ?? lastCallOf(ticket) ?? at;
  return minutes + Math.max(0, Math.ceil((at - since) / 60));
}
