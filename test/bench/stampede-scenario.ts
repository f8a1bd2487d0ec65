import { randomUUID } from 'node:crypto';
import { confirmAppointment } from '../../functions/use-cases/booking/confirm-appointment.ts';
import { holdAppointment } from '../../functions/use-cases/booking/hold-appointment.ts';
import { materialiseDay } from '../../functions/use-cases/day-sheets/materialise-day.ts';
import { settleClaims } from '../../functions/use-cases/day-sheets/settle-claims.ts';
import { timeOfCell } from '../../shared/domain/grid.ts';
import { parseReference } from '../../shared/domain/reference.ts';
import { freeStarts } from '../../shared/domain/slots.ts';
import { day, makeHours, makeOffice, openingRule, serviceId, tenant } from '../support/make.ts';
import type { Units } from '../support/meter.ts';
import { type BookingHouse, openBookingHouse } from './booking-house.ts';

const clients = 2000;
const cells = 10;
const placesPerCell = 10;
const streamPauseMs = 200;
const cacheMs = 20;

const date = day('2026-11-23');
const service = serviceId('reisepass');
/** 100 places: 10 starts of 10 minutes with 10 counters each. */
const office = makeOffice({
  hours: makeHours([openingRule({ from: '08:00', to: '09:40', counters: { online: placesPerCell, staff: 0 } })]),
  services: [{ serviceId: service, minutes: 10, extraMinutes: 10 }],
});
const sheet = { officeId: office.id, pool: 'online', date } as const;

export type Stampede = {
  /** Clients who were told that their appointment is confirmed. */
  readonly told: number;
  /** Confirmed appointments in the table, by the cell they begin at. */
  readonly confirmed: readonly number[];
  readonly numbers: readonly number[];
  readonly free: readonly number[];
  readonly claimsLeft: number;
  readonly mostClaims: number;
  readonly milliseconds: number;
  readonly units: Units;
  /** Part of the units written: reservations that found no place. */
  readonly refusedUnits: number;
};

type Worker = ReturnType<BookingHouse['worker']>;

/**
 * 2,000 people want the 100 places of one morning; the stream settles claims meanwhile, as in the house. `workers` is how
 * many requests are served at once; each worker is warm and remembers what it may drop in passing.
 */
export async function runStampede(workers: number): Promise<Stampede> {
  const house = await openBookingHouse(office);
  try {
    await materialiseDay(house.worker())(tenant, office, date);
    house.meter.take();
    return await stampede(house, workers);
  } finally {
    await house.stop();
  }
}

async function stampede(house: BookingHouse, workers: number): Promise<Stampede> {
  const started = performance.now();
  const seen = searchOf(house.worker());
  const stream = streamOf(house.worker());
  let waiting = clients;
  let told = 0;
  const serve = async () => {
    const worker = house.worker();
    while (waiting > 0) {
      waiting -= 1;
      if (await bookSomething(worker, seen)) told += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, serve));
  const milliseconds = performance.now() - started;
  const mostClaims = await stream.end();
  const units = house.meter.take();
  return {
    ...(await counted(house.worker())),
    told,
    mostClaims,
    milliseconds,
    units,
    refusedUnits: house.meter.refused(),
  };
}

/** Searches and picks a free start until it is theirs or nothing is left. */
async function bookSomething(worker: Worker, search: Search): Promise<boolean> {
  const key = randomUUID();
  for (;;) {
    const starts = freeStarts(await search(), 1);
    const start = starts[Math.floor(Math.random() * starts.length)];
    if (start === undefined) return false;
    const wish = { officeId: office.id, date, time: timeOfCell(office, date, start), language: 'de' as const };
    const caller = { tenant, idempotencyKey: `${key}-${start}`, address: '' };
    const held = await holdAppointment(worker)({ ...wish, services: [{ serviceId: service, count: 1 }] }, caller);
    if (held.ok) return confirm(worker, held.value.reference);
    if (held.code !== 'slot_taken') throw new Error(`Held: ${held.code}`);
  }
}

type Search = () => Promise<readonly number[]>;

/** Free places as a cache in front of the search shows them: up to 20 ms old. */
function searchOf(worker: Worker): Search {
  let cached: { readonly at: number; readonly free: Promise<readonly number[]> } | undefined;
  const read = async () => (await worker.daySheets.free(tenant, office.id, { from: date, to: date }))[0]?.free ?? [];
  return () => {
    if (!cached || performance.now() - cached.at > cacheMs) cached = { at: performance.now(), free: read() };
    return cached.free;
  };
}

async function confirm(worker: Worker, reference: Parameters<typeof parseReference>[0]): Promise<boolean> {
  const token = worker.links.token(tenant, parseReference(reference).id, 'confirm');
  const confirmed = await confirmAppointment(worker)({ reference }, { tenant, token, address: '' });
  return confirmed.ok;
}

/** Settles every 200 ms what is more than a calm sheet's claims, and everything at the end. */
function streamOf(worker: Worker) {
  let isOn = true;
  let mostClaims = 0;
  const running = (async () => {
    while (isOn) {
      await worker.patience.sleep(streamPauseMs);
      const claims = (await worker.daySheets.get(tenant, sheet, { consistent: false }))?.claims.length ?? 0;
      mostClaims = Math.max(mostClaims, claims);
      await settleClaims(worker)(tenant, sheet, { keep: 4 });
    }
    await settleClaims(worker)(tenant, sheet);
  })();
  return {
    end: async () => {
      isOn = false;
      await running;
      return mostClaims;
    },
  };
}

async function counted(worker: Worker) {
  const appointments = await worker.appointments.ofDay(tenant, { officeId: office.id, date });
  const confirmed = appointments.filter(({ state }) => state === 'confirmed');
  const stored = await worker.daySheets.get(tenant, sheet, { consistent: true });
  return {
    confirmed: Array.from({ length: cells }, (_, cell) => confirmed.filter(({ first }) => first === cell).length),
    numbers: confirmed.map(({ number }) => number),
    free: stored?.free ?? [],
    claimsLeft: stored?.claims.length ?? 0,
  };
}
