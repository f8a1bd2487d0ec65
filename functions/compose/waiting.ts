import type { waitingRoutes } from '../../shared/contracts/citizen/waiting-routes.ts';
import type { CivilDate } from '../../shared/domain/civil.ts';
import type { OfficeId, TenantId } from '../../shared/domain/ids.ts';
import type { Handlers } from '../http/serve.ts';
import type { Counters } from '../ports/board.ts';
import { countersIn } from '../store/counters.ts';
import { keptFor } from '../store/kept-for.ts';
import { sharedQueue } from '../store/shared-queue.ts';
import { ticketsIn } from '../store/tickets.ts';
import { drawNumber } from '../use-cases/waiting/draw-number.ts';
import { getCallDisplay } from '../use-cases/waiting/get-call-display.ts';
import { getWaiting } from '../use-cases/waiting/get-waiting.ts';
import { getWalkIn } from '../use-cases/waiting/get-walk-in.ts';
import { type StaffedDays, staffedDaysIn } from '../use-cases/waiting/opening-today.ts';
import { stopWaiting } from '../use-cases/waiting/stop-waiting.ts';
import type { composeFoundation } from './outside.ts';

type Foundation = ReturnType<typeof composeFoundation>;

/** Seats change far less often than phones ask. */
const seatsKeptSeconds = 5;
/** Somebody who closes the office now is obeyed within this time. */
const openingKeptSeconds = 15;

/** The waiting room as citizens see it. */
export function waitingHandlers(foundation: Foundation): Handlers<keyof typeof waitingRoutes> {
  const { table, clock } = foundation;
  const tickets = ticketsIn(table);
  const deps = {
    ...foundation,
    tickets,
    queue: sharedQueue({ tickets, clock }),
    counters: keptSeats(foundation),
    staffedDays: keptOpening(foundation),
  };
  return {
    getCallDisplay: getCallDisplay(deps),
    getWalkIn: getWalkIn(deps),
    drawNumber: drawNumber(deps),
    getWaiting: getWaiting(deps),
    stopWaiting: stopWaiting(deps),
  };
}

function keptSeats(foundation: Foundation): Pick<Counters, 'clerks'> {
  const counters = countersIn(foundation);
  const clerks = keptFor(
    { clock: foundation.clock, seconds: seatsKeptSeconds },
    (tenant: TenantId, officeId: OfficeId, date: CivilDate) => counters.clerks(tenant, { officeId, date }),
  );
  return { clerks: (tenant, { officeId, date }) => clerks(tenant, officeId, date) };
}

function keptOpening(foundation: Foundation): StaffedDays {
  const read = staffedDaysIn(foundation);
  const days = keptFor(
    { clock: foundation.clock, seconds: openingKeptSeconds },
    (tenant: TenantId, officeId: OfficeId, date: CivilDate) => read(tenant, { officeId, date }),
  );
  return (tenant, { officeId, date }) => days(tenant, officeId, date);
}
