import type { StaffStart } from '../../../shared/contracts/staff/people.ts';
import type { Pool } from '../../../shared/domain/appointment.ts';
import type { BookingWindow } from '../../../shared/domain/booking-window.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { cellAt, cellsFor } from '../../../shared/domain/grid.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { earliestStarts, type FreeDay, type OfficeSearch, type Start } from '../../../shared/domain/slots.ts';
import type { DaySheet, DaySheets } from '../../ports/booking.ts';
import type { StaffVisit } from './staff-place.ts';

/** The sheets of both pools of an office over some days. */
export type StaffDays = Readonly<Record<Pool, readonly DaySheet[]>>;

type Search = StaffVisit & BookingWindow & { readonly days: StaffDays };

export async function staffDays(
  daySheets: Pick<DaySheets, 'list'>,
  tenant: TenantId,
  { office, from, to }: Pick<StaffVisit, 'office'> & { readonly from: CivilDate; readonly to: CivilDate },
): Promise<StaffDays> {
  const listed = (pool: Pool) => daySheets.list(tenant, { officeId: office.id, pool }, { from, to });
  const [staff, online] = await Promise.all([listed('staff'), listed('online')]);
  return { staff, online };
}

/** Free starts of both pools, each start once, in order of time; with `full`, also those at which nothing is free. */
export function staffStarts(search: Search, count: number, { full }: { readonly full: boolean }): StaffStart[] {
  const { staff, online } = search.days;
  const byPool = { staff: startsIn(search, staff, count), online: startsIn(search, online, count) };
  const all = full ? startsIn(search, openDays(search.days), count) : [];
  const starts = new Map([...byPool.staff, ...byPool.online, ...all].map((start) => [start.startsAt, start]));
  const inOrder = [...starts.values()].toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  return inOrder.slice(0, count).map(({ date, time, startsAt }) => {
    const pools = ['staff', 'online'] as const;
    const shares = pools.filter((pool) => byPool[pool].some((start) => start.startsAt === startsAt));
    return { date, time, startsAt, shares, above: shares.length > 0 ? 0 : aboveAt(search, { date, time }) };
  });
}

function startsIn(search: Search, days: readonly FreeDay[], count: number): Start[] {
  const { office, minutes, earliest, lastDate } = search;
  const own: OfficeSearch = { office, minutes, days, earliest, lastDate };
  return earliestStarts([own], {}, count);
}

/** All cells in which some counter is planned, as if each had a place. */
function openDays({ staff, online }: StaffDays): FreeDay[] {
  const plans = Map.groupBy([...staff, ...online], ({ date }) => date);
  return [...plans]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, sheets]) => ({
      date,
      free: sumOf(sheets.map(({ plan }) => plan)),
    }));
}

function sumOf(lists: readonly (readonly number[])[]): number[] {
  const length = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length }, (_, cell) => lists.reduce((sum, list) => sum + (list[cell] ?? 0), 0));
}

/** Visits above what is planned, at the worst moment of a visit that is booked on top. */
function aboveAt({ office, minutes, days }: Search, { date, time }: Pick<Start, 'date' | 'time'>): number {
  const first = cellAt(office, date, time) ?? 0;
  const sheets = [...days.staff, ...days.online].filter((sheet) => sheet.date === date);
  const free = sumOf(sheets.map((sheet) => sheet.free)).slice(first, first + cellsFor(office, minutes));
  return Math.max(0, ...free.map((left) => 1 - left));
}
