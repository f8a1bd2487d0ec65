import type { z } from 'zod';
import type { BoardFigures } from '../../../shared/contracts/staff/board.ts';
import type { Pool } from '../../../shared/domain/appointment.ts';
import { medianLateness, nextStart, visitsThatFit } from '../../../shared/domain/day-figures.ts';
import { cellStart, cellsFor, timeOfCell } from '../../../shared/domain/grid.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Ticket, TicketState } from '../../../shared/domain/ticket.ts';
import type { EstimateWait } from '../../board-ports.ts';
import type { DaySheets } from '../../booking-ports.ts';
import type { OfficeToday } from './office-today.ts';

export type BoardFiguresDeps = {
  /** Sheets may be some seconds old. */
  readonly daySheets: Pick<DaySheets, 'get'>;
  readonly estimateWait: EstimateWait;
};

type Figures = z.infer<typeof BoardFigures>;
type Asked = { readonly tenant: TenantId; readonly today: OfficeToday; readonly tickets: readonly Ticket[] };

/** How the day goes: who is still to come, what is free, how late it is. */
export async function boardFigures(deps: BoardFiguresDeps, { tenant, today, tickets }: Asked): Promise<Figures> {
  const count = (wanted: TicketState) => tickets.filter(({ state }) => state === wanted).length;
  const lateMinutes = medianLateness(tickets, today.now);
  const walkInWait = deps.estimateWait(tickets, today.now);
  return {
    expected: count('expected'),
    waiting: count('waiting'),
    done: count('done'),
    free: await freeToday(deps, tenant, today),
    ...(lateMinutes !== undefined && { lateMinutes }),
    ...(walkInWait && { walkInWait }),
  };
}

/** Measured in visits of the office's shortest service. */
async function freeToday(
  { daySheets }: BoardFiguresDeps,
  tenant: TenantId,
  { office, day, now }: OfficeToday,
): Promise<Figures['free']> {
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
