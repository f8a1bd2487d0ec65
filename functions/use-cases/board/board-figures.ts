import type { z } from 'zod';
import type { BoardFigures } from '../../../shared/contracts/staff/board.ts';
import type { Pool } from '../../../shared/domain/appointment.ts';
import { medianLateness, nextStart, visitsThatFit } from '../../../shared/domain/day-figures.ts';
import { cellStart, cellsFor, timeOfCell } from '../../../shared/domain/grid.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { queueAhead } from '../../../shared/domain/queue-ahead.ts';
import type { Ticket, TicketState } from '../../../shared/domain/ticket.ts';
import { waitEstimate } from '../../../shared/domain/wait-estimate.ts';
import type { DaySheets } from '../../ports/booking.ts';
import type { OfficeToday } from './office-today.ts';

export type FreeTodayDeps = {
  /** Sheets may be some seconds old. */
  readonly daySheets: Pick<DaySheets, 'get'>;
};

type Figures = z.infer<typeof BoardFigures>;
export type FreeToday = Figures['free'];

type Asked = {
  readonly today: OfficeToday;
  readonly tickets: readonly Ticket[];
  readonly counters: Iterable<number>;
  readonly free: FreeToday;
};

/** How the day goes: who is still to come, what is free, how late it is, how long one would wait. */
export function boardFigures({ today, tickets, counters, free }: Asked): Figures {
  const { office, now } = today;
  const count = (wanted: TicketState) => tickets.filter(({ state }) => state === wanted).length;
  const lateMinutes = medianLateness(tickets, now);
  const walkInWait = waitEstimate(queueAhead({ office, tickets, counters, now }));
  return {
    expected: count('expected'),
    waiting: count('waiting'),
    done: count('done'),
    free,
    ...(lateMinutes !== undefined && { lateMinutes }),
    ...(walkInWait && { walkInWait }),
  };
}

/** What is left of today, measured in visits of the office's shortest service. */
export async function freeToday(
  { daySheets }: FreeTodayDeps,
  tenant: TenantId,
  { office, day, now }: OfficeToday,
): Promise<FreeToday> {
  const sheetOf = (pool: Pool) => daySheets.get(tenant, { ...day, pool }, { consistent: false });
  const sheets = await Promise.all([sheetOf('online'), sheetOf('staff')]);
  const [online = [], staff = []] = sheets.map((sheet) => sheet?.free);
  const shortest = office.services.map(({ minutes }) => minutes).toSorted((one, other) => one - other)[0];
  if (shortest === undefined) return { online: 0, staff: 0 };
  const opensAt = cellStart(office, day.date, 0).epochMilliseconds / 1000;
  const from = Math.max(0, Math.ceil((now - opensAt) / (office.rules.cellMinutes * 60)));
  const fit = { from, length: cellsFor(office, shortest) };
  const next = nextStart([online, staff], fit);
  return {
    online: visitsThatFit(online, fit),
    staff: visitsThatFit(staff, fit),
    ...(next !== undefined && { next: timeOfCell(office, day.date, next) }),
  };
}
