import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { CallDisplayView } from '../../../shared/contracts/waiting.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { lastCallOf, type Ticket } from '../../../shared/domain/ticket.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { OfficeTodayDeps } from '../board/office-today.ts';
import { publicOfficeToday } from './public-office-today.ts';
import { queueNow } from './queue-now.ts';
import { type WalkInTodayDeps, walkInToday } from './walk-in-today.ts';

export type GetCallDisplayDeps = OfficeTodayDeps & WalkInTodayDeps;

/** More do not fit on a wall in letters that can be read from eight metres. */
const mostCalls = 7;
/** Seconds after which nobody looks for a call any more. */
const callsShownFor = 3600;

type Call = CallDisplayView['calls'][number];

/** What hangs on the wall of the waiting room: numbers and counters. */
export function getCallDisplay(deps: GetCallDisplayDeps): Handler<Routes['getCallDisplay'], Caller> {
  return async ({ officeId }, { tenant }) => {
    const found = await publicOfficeToday(deps, { tenant, officeId });
    if (!found.ok) return found;
    const { office, now } = found.value;
    const [queue, walkIn] = await Promise.all([
      queueNow(deps, tenant, found.value),
      walkInToday(deps, tenant, found.value),
    ]);
    return ok({
      officeId,
      officeName: office.name,
      zone: office.zone,
      now: secondsText(now),
      calls: lastCalls(queue.tickets, now),
      ...(walkIn.state === 'open' && walkIn.wait && { wait: walkIn.wait }),
    });
  };
}

/** Latest first. Who did not come, or was sent somewhere else, is not called any more. */
function lastCalls(tickets: readonly Ticket[], now: number): Call[] {
  const called = tickets.flatMap((ticket) => {
    const { state, number, counter } = ticket;
    const calledAt = lastCallOf(ticket);
    const isShown = state === 'called' || state === 'serving' || state === 'done';
    if (!isShown || counter === undefined || calledAt === undefined || calledAt <= now - callsShownFor) return [];
    return [{ number, counter, calledAt, open: state === 'called' }];
  });
  return called
    .toSorted((one, other) => other.calledAt - one.calledAt || (one.number < other.number ? -1 : 1))
    .slice(0, mostCalls)
    .map((call) => ({ ...call, calledAt: secondsText(call.calledAt) }));
}
