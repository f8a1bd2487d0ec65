import { randomUUID } from 'node:crypto';
import { cancelAppointment } from '../../functions/use-cases/booking/cancel-appointment.ts';
import { confirmAppointment } from '../../functions/use-cases/booking/confirm-appointment.ts';
import { holdAppointment } from '../../functions/use-cases/booking/hold-appointment.ts';
import { moveAppointment } from '../../functions/use-cases/booking/move-appointment.ts';
import { materialiseDay } from '../../functions/use-cases/day-sheets/materialise-day.ts';
import { sweepOfficeDay } from '../../functions/use-cases/day-sheets/sweep-office-day.ts';
import { timeOfCell } from '../../shared/domain/grid.ts';
import { parseReference } from '../../shared/domain/reference.ts';
import { addDays, weekdayOf } from '../../shared/domain/time.ts';
import { day, makeHours, makeOffice, openingRule, serviceId, tenant } from '../support/make.ts';
import type { Units } from '../support/meter.ts';
import { type BookingHouse, openBookingHouse } from './booking-house.ts';
import type { Row } from './row.ts';

const journeys = 1000;
const cells = 48;
/** The sweeper comes round after so many journeys. */
const journeysPerSweep = 25;

const service = serviceId('reisepass');
/** 10 counters, 48 starts of 10 minutes a day. */
const office = makeOffice({
  hours: makeHours([openingRule({ from: '08:00', to: '16:00', counters: { online: 10, staff: 2 } })]),
  services: [{ serviceId: service, minutes: 10, extraMinutes: 10 }],
});
/** The working days of four weeks and three days: a month's 23 sheets. */
const dates = Array.from({ length: 31 }, (_, index) => addDays(day('2026-11-23'), index)).filter(
  (date) => weekdayOf(date) <= 5,
);

type Step = 'month search' | 'hold' | 'confirm' | 'cancel' | 'move' | 'sweep of a day';

/** Capacity units of 1,000 journeys through the use cases, from ConsumedCapacity: the dearest of each step. */
export async function measure(): Promise<readonly Row[]> {
  const house = await openBookingHouse(office);
  const used = new Map<Step, Units[]>();
  const note: Note = async (step, work) => {
    const value = await work;
    used.set(step, [...(used.get(step) ?? []), house.meter.take()]);
    return value;
  };
  try {
    const worker = house.worker();
    for (const date of dates) await materialiseDay(worker)(tenant, office, date);
    house.meter.take();
    for (let journey = 0; journey < journeys; journey += 1) {
      await travel(worker, journey, note);
      if (journey % journeysPerSweep === 0) await sweepAll(worker, note);
    }
    return rowsOf(used);
  } finally {
    await house.stop();
  }
}

async function sweepAll(worker: Worker, note: Note): Promise<void> {
  for (const date of dates) await note('sweep of a day', sweepOfficeDay(worker)(tenant, { officeId: office.id, date }));
}

type Worker = ReturnType<BookingHouse['worker']>;
type Note = <Value>(step: Step, work: Promise<Value>) => Promise<Value>;

/** Search, hold, confirm; then every second citizen cancels and every fifth moves to another day. */
async function travel(worker: Worker, journey: number, note: Note): Promise<void> {
  const [from = day('2026-11-23'), to = from] = [dates[0], dates.at(-1)];
  const days = await note('month search', worker.daySheets.free(tenant, office.id, { from, to }));
  if (days.length !== dates.length) throw new Error(`The search read ${days.length} days`);
  const wish = wishOf(journey);
  const services = [{ serviceId: service, count: 1 }];
  const caller = { tenant, idempotencyKey: randomUUID(), address: '' };
  const held = await note('hold', holdAppointment(worker)({ ...wish, services, language: 'de' }, caller));
  if (!held.ok) throw new Error(`Hold: ${held.code}`);
  const { reference, token } = held.value;
  const { id } = parseReference(reference);
  const confirmToken = worker.links.token(tenant, id, 'confirm');
  const confirming = confirmAppointment(worker)({ reference }, { ...caller, token: confirmToken });
  expectOk('confirm', await note('confirm', confirming));
  const manager = { ...caller, token };
  if (journey % 2 === 0) {
    expectOk('cancel', await note('cancel', cancelAppointment(worker)({ reference }, manager)));
  } else if (journey % 5 === 0) {
    const moving = moveAppointment(worker)({ reference, ...wishOf(journey + 7) }, manager);
    expectOk('move', await note('move', moving));
  }
}

/** Some day and time, spread over the month so that nothing fills up. */
function wishOf(journey: number) {
  const date = dates[(journey * 7) % dates.length] ?? day('2026-11-23');
  return { officeId: office.id, date, time: timeOfCell(office, date, (journey * 5) % cells) };
}

function expectOk(step: Step, result: { readonly ok: boolean; readonly code?: string }): void {
  if (!result.ok) throw new Error(`${step}: ${result.code}`);
}

function rowsOf(used: ReadonlyMap<Step, readonly Units[]>): readonly Row[] {
  const most = (step: Step, unit: 'read' | 'write') => Math.max(...(used.get(step) ?? []).map((units) => units[unit]));
  const writes = (step: Step, limit?: number): Row => row(`capacity: ${step}, writes`, most(step, 'write'), limit);
  const both = most('hold', 'write') + most('confirm', 'write');
  return [
    {
      name: 'capacity: month search of one office, 23 sheets',
      value: most('month search', 'read'),
      unit: 'RCU',
      limit: 1,
    },
    writes('hold', 2),
    row('capacity: hold and confirm, writes', both, 3),
    writes('cancel', 4),
    writes('move', 9),
    { name: 'capacity: sweep of an office-day, reads', value: most('sweep of a day', 'read'), unit: 'RCU' },
  ];
}

function row(name: string, value: number, limit?: number): Row {
  return { name, value, unit: 'WCU', ...(limit !== undefined && { limit }) };
}
