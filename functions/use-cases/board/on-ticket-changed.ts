import type { AuditAction } from '../../../shared/domain/audit.ts';
import type { TicketAction } from '../../../shared/domain/ticket.ts';
import type { TicketChange, WorkAudit } from '../../ports/board.ts';
import type { Events } from '../../ports/events.ts';
import { actionOf, isUndo, ticketEvents } from './ticket-events.ts';

export type OnTicketChangedDeps = { readonly events: Events; readonly workAudit: WorkAudit };

/** What the audit notes of the work on a ticket. The first call is noted where the full name is shown. */
const audited: Partial<Record<TicketAction, AuditAction>> = {
  'check-in': 'appointment-checked-in',
  'call-again': 'called-again',
  start: 'service-begun',
  park: 'parked',
  forward: 'forwarded',
  'hand-over': 'forwarded',
  finish: 'service-done',
  'no-show': 'no-show',
  leave: 'left',
};

/** What follows from a change of a ticket: an event for the figures, an entry in the audit. Each is kept once. */
export function onTicketChanged({ events, workAudit }: OnTicketChangedDeps) {
  return async (change: TicketChange): Promise<void> => {
    const { tenant, at, after } = change;
    for (const event of ticketEvents(change)) await events.append(tenant, event);
    const action = auditActionOf(change);
    if (after?.by === undefined || action === undefined) return;
    const { id, version, officeId, by } = after;
    await workAudit.note(tenant, `${id}-${version}`, { at, staffId: by, action, officeId, object: id });
  };
}

function auditActionOf(change: TicketChange): AuditAction | undefined {
  const { before, after } = change;
  if (before === undefined)
    return after?.channel === 'walk-in' && after.forwardedFrom === undefined ? 'walk-in-added' : undefined;
  if (isUndo(change)) return 'undo';
  const action = actionOf(change);
  return action && audited[action];
}
