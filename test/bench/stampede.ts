import type { Row } from './row.ts';
import { runStampede } from './stampede-scenario.ts';

/** 2,000 clients on 100 places of one morning, hold and confirm. */
export async function measure(): Promise<readonly Row[]> {
  return [...(await rowsFor(32)), ...(await rowsFor(50))];
}

async function rowsFor(workers: number): Promise<readonly Row[]> {
  const { confirmed, milliseconds, units, refusedUnits, mostClaims } = await runStampede(workers);
  const booked = confirmed.reduce((sum, count) => sum + count, 0);
  const tooMany = confirmed.reduce((sum, count) => sum + Math.max(0, count - 10), 0);
  return [
    { name: `stampede of 2,000 on 100 places, ${workers} at once: time`, value: milliseconds, unit: 'ms' },
    { name: `stampede, ${workers} at once: places that were not booked`, value: 100 - booked, unit: '', limit: 0 },
    { name: `stampede, ${workers} at once: double bookings`, value: tooMany, unit: '', limit: 0 },
    {
      name: `stampede, ${workers} at once: writes per booking, losers included`,
      value: units.write / booked,
      unit: 'WCU',
      limit: 4.4,
    },
    { name: `stampede, ${workers} at once: of that, refused`, value: refusedUnits / booked, unit: 'WCU' },
    { name: `stampede, ${workers} at once: reads per booking`, value: units.read / booked, unit: 'RCU' },
    { name: `stampede, ${workers} at once: most claims on the sheet`, value: mostClaims, unit: '' },
  ];
}
