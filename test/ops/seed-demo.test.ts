import { describe, expect, it } from 'vitest';
import { seedDemo } from '../../infra/ops/demo/seed-demo.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { day } from '../support/make.ts';
import { townHouse } from './town-house.ts';

const lindenau = TenantId.parse('lindenau');
const weeks = { from: day('2026-11-22'), to: day('2027-01-10') };

describe('seeding the demo', () => {
  it('leaves a believable town: places soon, a full day, and room later', async () => {
    const { house, clock } = townHouse();
    const seeded = await seedDemo(house, () => undefined);
    expect(seeded).toMatchObject({ offices: 3, services: 24 });
    expect(seeded.booked).toBeGreaterThan(200);
    clock.forward({ seconds: 31 });
    for (const office of await house.catalogue.offices(lindenau)) {
      const days = await house.daySheets.free(lindenau, office.id, weeks);
      const left = days.map(({ free }) => free.reduce((sum, places) => sum + places, 0));
      expect(days.every(({ free }) => free.every((places) => places >= 0))).toBe(true);
      expect(left[3]).toBe(0);
      expect(left.slice(0, 3).some((places) => places > 0)).toBe(true);
      expect(Math.max(...left.slice(12))).toBeGreaterThan(20);
    }
  });

  it('books for nobody: no name, no mail, and a number of its own', async () => {
    const { house, clock } = townHouse();
    await seedDemo(house, () => undefined);
    clock.forward({ seconds: 31 });
    const [townHall] = await house.catalogue.offices(lindenau);
    expect(townHall).toBeDefined();
    if (!townHall) return;
    const booked = await house.appointments.ofDay(lindenau, { officeId: townHall.id, date: day('2026-11-24') });
    expect(booked.length).toBeGreaterThan(10);
    expect(booked.every(({ person, state }) => person === undefined && state === 'confirmed')).toBe(true);
    expect(new Set(booked.map(({ number }) => number)).size).toBe(booked.length);
  });

  it('books nothing more when it is repeated, and nothing into the past', async () => {
    const { house, clock, writes } = townHouse();
    clock.set('2026-11-23T11:00:00Z');
    await seedDemo(house, () => undefined);
    clock.forward({ seconds: 31 });
    writes.length = 0;
    const again = await seedDemo(house, () => undefined);
    expect(again.booked).toBe(0);
    // Offices and services get their next version; no sheet is touched.
    expect(writes.filter((write) => write === 'UpdateItem')).toHaveLength(again.offices + again.services);
    for (const { id } of await house.catalogue.offices(lindenau)) {
      const today = await house.appointments.ofDay(lindenau, { officeId: id, date: day('2026-11-23') });
      expect(today.filter(({ startsAt }) => startsAt < Date.parse('2026-11-23T12:00:00Z') / 1000)).toEqual([]);
    }
  });
});
