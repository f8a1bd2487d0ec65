import { holidaysOf } from '../../functions/adapters/holidays.ts';
import { appointmentItem } from '../../functions/store/appointment-row.ts';
import { appointmentsIn } from '../../functions/store/appointments.ts';
import { daySheetsIn } from '../../functions/store/day-sheets.ts';
import { appointmentsPk, sheetsPk } from '../../functions/store/keys.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Row as StoredRow } from '../../functions/store/wire.ts';
import { previewHours } from '../../functions/use-cases/hours/preview-hours.ts';
import { encodePlan } from '../../shared/domain/day-plan.ts';
import type { Office } from '../../shared/domain/office.ts';
import { addDays } from '../../shared/domain/time.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { appointmentId, day, makeOffice, makeService, openingRule, tenant } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';
import { grant, staffCaller, staffMember } from '../support/staff.ts';
import { processorMs } from './processor-ms.ts';
import { median, type Row } from './row.ts';

const rounds = 5;
const today = day('2026-11-24');
const bookedDays = 62;
const appointmentsOfDay = 400;
const cells = 48;
const counters = 10;

/** What a change of hours would do, computed from rows as the table gives them: time of the processor, without network. */
export async function measure(): Promise<readonly Row[]> {
  const office = bigOffice();
  const preview = previewHours(depsFor(office));
  const caller = staffCaller({ staff: staffMember('Quendolin Quitte', [grant('lead-clerk')]) });
  const input = { officeId: office.id };
  const closing = { from: today, until: addDays(today, 365) };
  const closed = { kind: 'hours' as const, hours: { ...office.hours, closures: [closing] } };
  const rules = office.hours.rules.map((rule) => ({ ...rule, counters: { ...rule.counters, staff: 9 } }));
  const more = { kind: 'hours' as const, hours: { ...office.hours, rules } };
  const timed = async (change: typeof closed) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = processorMs();
      const answer = await preview({ ...input, change }, caller);
      if (!answer.ok) throw new Error(`The preview answered ${answer.code}`);
      times.push(processorMs() - begun);
    }
    return median(times);
  };
  return [
    {
      name: `closing for a year: ${bookedDays} days of ${appointmentsOfDay} appointments, all named`,
      value: await timed(closed),
      unit: 'ms',
      limit: 2500,
    },
    {
      name: 'more counters every day of a year: nobody has to be read',
      value: await timed(more),
      unit: 'ms',
      limit: 400,
    },
  ];
}

/** Eight hours, ten counters online, bookable for a year. */
function bigOffice(): Office {
  const rule = openingRule({ weekdays: [1, 2, 3, 4, 5, 6, 7], to: '16:00', counters: { online: counters, staff: 1 } });
  return makeOffice({ hours: { rules: [rule] }, rules: { maxDaysAhead: 365 } });
}

function depsFor(office: Office) {
  const clock = fixedClock('2026-11-23T23:30:00Z');
  const dates = Array.from({ length: 367 }, (_, index) => addDays(today, index));
  const booked = new Set(dates.slice(0, bookedDays));
  const sheets = (pool: 'online' | 'staff', places: number) =>
    dates.map((date): StoredRow => {
      const taken = pool === 'online' && booked.has(date) ? Math.floor(appointmentsOfDay / cells) : 0;
      const plan = Array.from({ length: cells }, () => places);
      return { sk: date, f: plan.map((free) => free - taken), o: {}, v: 1, p: encodePlan(plan), q: 0 };
    });
  const partitions = new Map<string, readonly StoredRow[]>([
    [sheetsPk(tenant, { officeId: office.id, pool: 'online' }), sheets('online', counters)],
    [sheetsPk(tenant, { officeId: office.id, pool: 'staff' }), sheets('staff', 1)],
  ]);
  for (const date of booked) {
    const rows = Array.from({ length: appointmentsOfDay }, (_, index) => {
      const made = makeAppointment({
        id: appointmentId(String(index).padStart(16, '0')),
        state: 'confirmed',
        date,
        first: index % cells,
        length: 1,
        createdAt: index,
        startsAt: 4_000_000_000,
        person: alex,
      });
      return appointmentItem(tenant, made);
    });
    partitions.set(appointmentsPk(tenant, { officeId: office.id, date }), rows);
  }
  const table = readOnly(partitions);
  const content = office;
  return {
    clock,
    holidays: holidaysOf,
    offices: { get: async () => ({ version: 1, content }), version: async () => undefined },
    catalogue: { services: async () => [makeService()] },
    daySheets: daySheetsIn(table),
    appointments: appointmentsIn(table, clock),
  };
}

/** A table of rows that nobody writes. */
function readOnly(partitions: ReadonlyMap<string, readonly StoredRow[]>): Table {
  const refuse = () => Promise.reject(new Error('Nothing is written here'));
  return {
    query: async ({ pk }) => partitions.get(pk) ?? [],
    get: refuse,
    look: refuse,
    put: refuse,
    update: refuse,
    remove: refuse,
    take: refuse,
    transact: refuse,
  };
}
