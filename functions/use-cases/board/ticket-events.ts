import type { TicketEventKind, ToldEvent } from '../../../shared/domain/figures/events/event.ts';
import { kindOf, type Ticket, type TicketAction } from '../../../shared/domain/ticket.ts';
import type { TicketChange } from '../../ports/board.ts';

const kinds = {
  'check-in': 'checked-in',
  call: 'called',
  // Nobody waits for a second call: figures would count the first one twice.
  'call-again': undefined,
  start: 'started',
  park: 'parked',
  resume: 'resumed',
  forward: 'forwarded',
  'hand-over': 'forwarded',
  finish: 'finished',
  'no-show': 'no-show',
  leave: 'left',
} as const satisfies Record<TicketAction, TicketEventKind | undefined>;

/** The action that made this version of a ticket; undefined where marks were set or the last action was taken back. */
export function actionOf({ before, after }: TicketChange): TicketAction | undefined {
  if (before === undefined || after === undefined || before.version === after.version) return undefined;
  if (after.forwardedTo !== undefined && before.forwardedTo === undefined) return 'hand-over';
  if (isCallAgain(before, after)) return 'call-again';
  if (after.last === undefined || isSameAction(before, after)) return undefined;
  return after.last.action;
}

/** What has happened, for the figures: each version of a ticket is at most one event. None carries personal data. */
export function ticketEvents(change: TicketChange): readonly ToldEvent[] {
  const { at, after } = change;
  const kind = kindOfEvent(change);
  if (after === undefined || kind === undefined) return [];
  const fact = { id: `${after.id}.${after.version}`, at, officeId: after.officeId };
  const data = { ticket: after.id, ...visitData(after) };
  if (kind !== 'finished') return [{ ...fact, kind, data: { ...data, ...detailsOf(kind, change) } }];
  const { minutes = 0, outcome = 'done' } = after;
  return [{ ...fact, kind, data: { ...data, minutes, outcome } }];
}

function kindOfEvent(change: TicketChange): TicketEventKind | undefined {
  const { before, after } = change;
  if (before === undefined) {
    return after && kindOf(after) === 'walk-in' && after.forwardedFrom === undefined ? 'walk-in' : undefined;
  }
  if (isUndo(change)) return 'undone';
  const action = actionOf(change);
  return action && kinds[action];
}

/** Whether the last action was taken back. */
export function isUndo({ before, after }: TicketChange): boolean {
  return (
    before?.last !== undefined && after !== undefined && after.last === undefined && after.forwardedTo === undefined
  );
}

/** A second call is part of the first and leaves what can be taken back as it is: only its time tells. */
function isCallAgain(before: Ticket, after: Ticket): boolean {
  const isCalled = before.state === 'called' && after.state === 'called';
  return isCalled && after.calledAgainAt !== undefined && after.calledAgainAt !== before.calledAgainAt;
}

function isSameAction(before: Ticket, after: Ticket): boolean {
  return before.last?.action === after.last?.action && before.last?.at === after.last?.at;
}

function visitData(ticket: Ticket) {
  const { date, channel, visit, startsAt } = ticket;
  const services = visit.map(({ serviceId, count }) => `${serviceId}:${count}`);
  return { date, channel, services, ...(startsAt !== undefined && { startsAt }) };
}

function detailsOf(kind: TicketEventKind, { before, after }: TicketChange) {
  if (after === undefined) return {};
  const { arrivedAt, calledAt, forwardedTo } = after;
  if (kind === 'called' && calledAt !== undefined && arrivedAt !== undefined)
    return { waitedSeconds: calledAt - arrivedAt };
  if (kind === 'left') return { bySelf: after.by === undefined };
  if (kind === 'forwarded') return forwardedTo === undefined ? {} : { toOffice: forwardedTo };
  return kind === 'undone' ? { action: before?.last?.action ?? '' } : {};
}
