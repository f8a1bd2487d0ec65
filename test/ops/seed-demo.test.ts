import { describe, expect, it } from 'vitest';
import { onAppointmentChanged } from '../../functions/use-cases/mail/on-appointment-changed.ts';
import { sendReminders } from '../../functions/use-cases/mail/send-reminders.ts';
import { seedDemo } from '../../infra/ops/demo/seed-demo.ts';
import { DetailsBody } from '../../shared/contracts/appointments.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { appointmentHouse } from '../support/appointment-house.ts';
import { day } from '../support/make.ts';
import { townHouse } from './town-house.ts';

const lindenau = TenantId.parse('lindenau');
const weeks = { from: day('2026-11-22'), to: day('2027-01-10') };

describe('seeding the demo', () => {
  it('leaves a believable town: places soon, a full day, and room later', async () => {
    const { house, clock } = townHouse();
    const seeded = await seedDemo(house, () => undefined);
    expect(seeded).toMatchObject({ offices: 3, services: 25 });
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

  it('invents the people who come: each can be reached, some by phone only, and nobody real', async () => {
    const { house, clock } = townHouse();
    await seedDemo(house, () => undefined);
    clock.forward({ seconds: 31 });
    const [townHall] = await house.catalogue.offices(lindenau);
    expect(townHall).toBeDefined();
    if (!townHall) return;
    const booked = await house.appointments.ofDay(lindenau, { officeId: townHall.id, date: day('2026-11-24') });
    expect(booked.length).toBeGreaterThan(10);
    expect(booked.every(({ state }) => state === 'confirmed')).toBe(true);
    const people = booked.map(({ person }) =>
      DetailsBody.parse({ ...person, language: 'de', mail: person?.mail ?? 'none@example.org' }),
    );
    expect(people.every(({ mail }) => mail.endsWith('@example.org'))).toBe(true);
    const byPhoneOnly = booked.filter(({ person }) => person?.mail === undefined);
    expect(byPhoneOnly.length).toBeGreaterThan(0);
    expect(byPhoneOnly.length).toBeLessThan(booked.length / 2);
    expect(byPhoneOnly.every(({ person }) => person?.phone !== undefined)).toBe(true);
    expect(new Set(people.map(({ name }) => name)).size).toBeGreaterThan(booked.length / 2);
    expect(new Set(booked.map(({ number }) => number)).size).toBe(booked.length);
  });

  it('writes to nobody, neither when it books nor the day before', async () => {
    const { house, clock } = townHouse();
    await seedDemo(house, () => undefined);
    clock.forward({ seconds: 31 });
    const mails = appointmentHouse();
    const deps = { ...mails, ...house, clock };
    const tell = onAppointmentChanged(deps);
    const offices = await house.catalogue.offices(lindenau);
    for (const { id: officeId } of offices) {
      const booked = await house.appointments.ofDay(lindenau, { officeId, date: day('2026-11-24') });
      for (const after of booked) await tell({ tenant: lindenau, at: after.createdAt, after });
    }
    clock.set('2026-11-23T09:00:00Z');
    expect(await sendReminders(deps)(lindenau)).toEqual({ sent: 0 });
    expect(mails.mailbox).toEqual([]);
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
