import { earliestStarts, startsByDay } from '../../shared/domain/slots.ts';
import { processorMs } from './processor-ms.ts';
import { median, type Row } from './row.ts';
import { allDates, freeDaysOf, type Load, officeWith, searchOf, storedMonth } from './search-scenario.ts';

const rounds = 9;
const millisecondsPerRound = 60;

/** Search by computing alone: from the stored wire form to the answer, without network. */
export async function measure(): Promise<readonly Row[]> {
  return [...monthFigures(), ...growthFigures(), ...earliestFigures()];
}

function monthFigures(): Row[] {
  const loads = [1_000, 10_000].map((bookings) => ({ counters: 10, bookings }));
  const times = interleaved(loads.map(monthSearch));
  return loads.map(({ counters, bookings }, index) => ({
    name: `month of one office, ${counters} counters, ${bookings} bookings`,
    value: times[index] ?? Number.NaN,
    unit: 'ms',
    limit: 0.5,
  }));
}

function growthFigures(): Row[] {
  const [fewBookings = Number.NaN, manyBookings = Number.NaN] = interleaved(
    [100, 100_000].map((bookings) => monthSearch({ counters: 100, bookings })),
  );
  const [oneCounter = Number.NaN, manyCounters = Number.NaN] = interleaved(
    [1, 100].map((counters) => monthSearch({ counters, bookings: 100 })),
  );
  return [
    {
      name: 'growth from 100 to 100,000 bookings, 100 counters',
      value: manyBookings / fewBookings,
      unit: 'x',
      limit: 1.2,
    },
    { name: 'growth from 1 to 100 counters, 100 bookings', value: manyCounters / oneCounter, unit: 'x', limit: 1.2 },
  ];
}

/** 39 of the offices are fully booked. */
function earliestFigures(): Row[] {
  const stored = Array.from({ length: 40 }, (_, index) => {
    const office = officeWith(10, `amt-${index}`);
    return { office, month: storedMonth(office, index < 39 ? 11_040 : 9_000) };
  });
  const read = stored.map(({ office, month }) => searchOf(office, freeDaysOf(month)));
  const [fromPlaces = Number.NaN, fromStored = Number.NaN] = interleaved([
    () => earliestStarts(read, {}, 3).length,
    () => {
      const searches = stored.map(({ office, month }) => searchOf(office, freeDaysOf(month)));
      return earliestStarts(searches, {}, 3).length;
    },
  ]);
  const name = 'three earliest over 40 offices and a month, 39 of them full';
  return [
    { name, value: fromPlaces, unit: 'ms', limit: 5 },
    { name: 'the same with parsing 40 answers of the database', value: fromStored, unit: 'ms' },
  ];
}

function monthSearch({ counters, bookings }: Load): () => number {
  const office = officeWith(counters);
  const stored = storedMonth(office, bookings);
  const list = { dates: allDates, officesPerTime: 3 };
  return () => startsByDay([searchOf(office, freeDaysOf(stored))], {}, list).length;
}

/** Milliseconds of processor time of one call (a busy machine does not count): the median of rounds that take turns, so that a busy moment hits all alike. */
function interleaved(calls: readonly (() => number)[]): number[] {
  for (const call of calls) timePerCall(call, millisecondsPerRound);
  const all = Array.from({ length: rounds }, () => calls.map((call) => timePerCall(call, millisecondsPerRound)));
  return calls.map((_, index) => median(all.map((round) => round[index] ?? Number.NaN)));
}

function timePerCall(call: () => number, milliseconds: number): number {
  const ends = performance.now() + milliseconds;
  const before = processorMs();
  let calls = 0;
  let found = 0;
  do {
    found += call();
    calls += 1;
  } while (performance.now() < ends);
  if (found === 0) throw new Error('The search measured found nothing');
  return (processorMs() - before) / calls;
}

if (import.meta.main) console.table(await measure());
