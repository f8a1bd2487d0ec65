import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { WaitingView } from '../../../shared/contracts/waiting.ts';
import { medianLateness } from '../../../shared/domain/day-figures.ts';
import { AppointmentId, type TenantId } from '../../../shared/domain/ids.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { allows, kindOf, lastCallOf, type Ticket } from '../../../shared/domain/ticket.ts';
import { ok } from '../../../shared/result.ts';
import type { Queue } from '../../ports/board.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Links } from '../../ports/links.ts';
import { arrivalId } from '../board/draw-ticket.ts';
import { type OpenedWaiting, type OpenWaitingDeps, openWaiting } from './open-waiting.ts';
import { type QueueNowDeps, queueNow } from './queue-now.ts';

export type GetWaitingDeps = OpenWaitingDeps &
  QueueNowDeps & {
    readonly queue: Pick<Queue, 'read' | 'note'>;
    readonly links: Pick<Links, 'hash' | 'token' | 'appointmentId'>;
  };

/** My number, my place in the queue, and how long it takes. Looking changes nothing. */
export function getWaiting(deps: GetWaitingDeps): Handler<Routes['getWaiting'], Caller> {
  return async ({ reference }, caller) => {
    const opened = await openWaiting(deps, caller, reference);
    if (!opened.ok) return opened;
    const { today, ticket, mayLeave } = opened.value;
    const { office, day, now } = today;
    const { officeId, date, number, startsAt } = ticket;
    return ok({
      reference,
      officeId,
      officeName: office.name,
      zone: office.zone,
      date,
      today: date === day.date,
      now: secondsText(now),
      kind: kindOf(ticket),
      number,
      state: stateOf(opened.value),
      may: { leave: mayLeave && date >= day.date && allows('leave', ticket.state) },
      ...(startsAt !== undefined && { startsAt: secondsText(startsAt) }),
      ...callOf(ticket),
      ...(await placeOf(deps, caller.tenant, opened.value)),
      ...(await sentTo(deps, caller.tenant, opened.value)),
    });
  };
}

function stateOf({ today, ticket: { date, state } }: OpenedWaiting): WaitingView['state'] {
  const isEnd = state === 'done' || state === 'no-show' || state === 'left';
  return date < today.day.date && !isEnd ? 'over' : state;
}

function callOf(ticket: Ticket): Pick<WaitingView, 'counter' | 'calledAt'> {
  const { state, counter } = ticket;
  const calledAt = lastCallOf(ticket);
  if (state !== 'called' && state !== 'serving') return {};
  return {
    ...(counter !== undefined && { counter }),
    ...(calledAt !== undefined && { calledAt: secondsText(calledAt) }),
  };
}

type Place = Pick<WaitingView, 'ahead' | 'wait' | 'lateMinutes'>;

/** Only of today, and only what says something to whoever is in this state. */
async function placeOf(deps: GetWaitingDeps, tenant: TenantId, { today, ticket }: OpenedWaiting): Promise<Place> {
  if (ticket.date !== today.day.date) return {};
  if (ticket.state === 'expected') {
    const { tickets } = await queueNow(deps, tenant, today);
    const lateMinutes = medianLateness(tickets, today.now);
    return lateMinutes === undefined ? {} : { lateMinutes };
  }
  if (ticket.state !== 'waiting') return {};
  // The shared copy may be a second behind one's own ticket.
  deps.queue.note(tenant, ticket);
  const queue = await queueNow(deps, tenant, today);
  const wait = queue.wait(ticket);
  return { ahead: queue.ahead(ticket), ...(wait && { wait }) };
}

/** Whoever is sent to another office has a number there; its token is for those who may act here. */
async function sentTo(
  { catalogue, links }: GetWaitingDeps,
  tenant: TenantId,
  { ticket, mayLeave }: OpenedWaiting,
): Promise<Pick<WaitingView, 'sentTo'>> {
  const office = (await catalogue.offices(tenant)).find(({ id }) => id === ticket.forwardedTo);
  if (office === undefined) return {};
  const id = AppointmentId.parse(arrivalId(links, tenant, ticket));
  const access = { reference: referenceOf(office.id, ticket.date, id), token: links.token(tenant, id, 'ticket') };
  return { sentTo: { officeId: office.id, officeName: office.name, ...(mayLeave && access) } };
}
