import { type Appointment, Pool } from '../../../shared/domain/appointment.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { isGivenBack, minutesOn, reusedOf } from '../../../shared/domain/figures/events/day-closing.ts';
import type { ToldEvent } from '../../../shared/domain/figures/events/event.ts';
import { doubledOn } from '../../../shared/domain/figures/events/sheet-recount.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { Tickets } from '../../ports/board.ts';
import type { Appointments, DaySheet, DaySheets, OfficeDay } from '../../ports/booking.ts';
import type { Events } from '../../ports/events.ts';
import type { Offers } from '../../ports/rebooking.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { notRecorded } from './not-recorded.ts';

export type OfficeDayDeps = {
  readonly daySheets: Pick<DaySheets, 'get'>;
  readonly appointments: Pick<Appointments, 'ofDay'>;
  readonly tickets: Pick<Tickets, 'ofDay'>;
  readonly offers: Pick<Offers, 'ofDay'>;
  readonly events: Events;
};

/** A day of an office that is over; `at`: its last second. */
type EndedDay = { readonly office: Office; readonly date: CivilDate; readonly at: number };

/** Tells of one day of an office: an event for each appointment that nobody recorded, and two about its sheets. */
export function tellOfficeDay(deps: OfficeDayDeps) {
  return async (tenant: TenantId, { office, date, at }: EndedDay): Promise<void> => {
    const day = { officeId: office.id, date };
    const sheets = await readSheets(deps, tenant, day);
    const told = { at, officeId: office.id };
    const events: ToldEvent[] = (await unrecorded(deps, tenant, { day, sheets })).map(({ id, visit }) => ({
      ...told,
      id: `${id}.not-recorded`,
      kind: 'not-recorded',
      data: { appointment: id, services: visit.map(({ serviceId, count }) => `${serviceId}:${count}`) },
    }));
    if (sheets.length > 0) {
      const closed = { date, ...closingOf(sheets, office) };
      const recounted = { sheets: sheets.length, doubled: await doubled(deps, tenant, { day, sheets }) };
      events.push({ ...told, id: `${office.id}.${date}.day-closed`, kind: 'day-closed', data: closed });
      events.push({ ...told, id: `${office.id}.${date}.sheet-recount`, kind: 'sheet-recount', data: recounted });
    }
    await someAtOnce(events, atOnce, (event) => deps.events.append(tenant, event));
  };
}

/** A sheet with all of its appointments, whatever became of them. */
type Filled = { readonly sheet: DaySheet; readonly appointments: readonly Appointment[] };
type Read = { readonly day: OfficeDay; readonly sheets: readonly Filled[] };

async function readSheets(deps: OfficeDayDeps, tenant: TenantId, day: OfficeDay): Promise<readonly Filled[]> {
  const read = (pool: Pool) => deps.daySheets.get(tenant, { ...day, pool }, { consistent: true });
  const sheets = (await Promise.all(Pool.options.map(read))).filter((sheet) => sheet !== undefined);
  if (sheets.length === 0) return [];
  const all = await deps.appointments.ofDay(tenant, day, { consistent: true });
  return sheets.map((sheet) => ({ sheet, appointments: all.filter(({ pool }) => pool === sheet.pool) }));
}

async function unrecorded(
  { tickets, offers }: OfficeDayDeps,
  tenant: TenantId,
  { day, sheets }: Read,
): Promise<ReturnType<typeof notRecorded>> {
  const appointments = sheets.flatMap((filled) => filled.appointments);
  const [queue, offered] = await Promise.all([tickets.ofDay(tenant, day), offers.ofDay(tenant, day)]);
  return notRecorded({ appointments, queue, offered });
}

/** What is told by the two sheets of a day together. */
function closingOf(sheets: readonly Filled[], { rules }: Office) {
  const each = sheets.map(({ sheet, appointments }) => {
    const back = appointments.filter(isGivenBack);
    return { ...minutesOn(sheet, rules.cellMinutes), givenBack: back.length, reused: reusedOf(back, sheet.free) };
  });
  return each.reduce((sum, one) => ({
    plannedMinutes: sum.plannedMinutes + one.plannedMinutes,
    bookedMinutes: sum.bookedMinutes + one.bookedMinutes,
    givenBack: sum.givenBack + one.givenBack,
    reused: sum.reused + one.reused,
  }));
}

/** Something may be written between two reads; what is really doubled is so the second time as well. */
async function doubled(deps: OfficeDayDeps, tenant: TenantId, { day, sheets }: Read): Promise<number> {
  const first = recount(sheets);
  return first === 0 ? 0 : Math.min(first, recount(await readSheets(deps, tenant, day)));
}

function recount(sheets: readonly Filled[]): number {
  return sheets.reduce((sum, { sheet, appointments }) => sum + doubledOn(sheet, appointments), 0);
}
