import { expect, it } from 'vitest';
import { tenant } from '../support/make.ts';
import { granted, monday, office, openHouse } from './house.ts';

// Impatient fingers and proxies send a request again while its first send is under way, to the same warm worker.

it('One key sent 20 times at once makes one appointment, and the next hold of the day works', async () => {
  const house = await openHouse();
  const held = (await Promise.all(Array.from({ length: 20 }, () => house.hold({ key: 'same' })))).map(granted);
  expect(new Set(held.map(({ reference }) => reference)).size).toBe(1);
  for (const [index, at] of ['08:10', '08:20', '08:30'].entries())
    granted(await house.hold({ key: `next-${index}`, at }));
  await house.sweep();
  expect(await house.free()).toEqual([0, 0, 0, 0, 1, 1]);
  const ofDay = await house.appointments.ofDay(tenant, { officeId: office.id, date: monday });
  expect(ofDay).toHaveLength(4);
});
