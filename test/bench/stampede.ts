import type { Row } from './row.ts';
import { runStampede } from './stampede-scenario.ts';

/** 2,000 clients on 100 places of one morning, hold and confirm, 32 at once. */
export async function measure(): Promise<readonly Row[]> {
  const { confirmed, milliseconds, units, refusedUnits, mostClaims } = await runStampede();
  const booked = confirmed.reduce((sum, count) => sum + count, 0);
  const tooMany = confirmed.reduce((sum, count) => sum + Math.max(0, count - 10), 0);
  return [
    { name: 'stampede of 2,000 on 100 places: time', value: milliseconds, unit: 'ms' },
    { name: 'stampede: places that were not booked', value: 100 - booked, unit: '', limit: 0 },
    { name: 'stampede: double bookings', value: tooMany, unit: '', limit: 0 },
    { name: 'stampede: writes per booking, losers included', value: units.write / booked, unit: 'WCU', limit: 4.4 },
    { name: 'stampede: of that, refused', value: refusedUnits / booked, unit: 'WCU' },
    { name: 'stampede: reads per booking', value: units.read / booked, unit: 'RCU' },
    { name: 'stampede: most claims on the sheet', value: mostClaims, unit: '' },
  ];
}
