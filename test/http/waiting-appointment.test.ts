import { describe, expect, it } from 'vitest';
import { signIn } from '../support/staff.ts';
import { openPortal, type Portal } from './portal.ts';
import { at, book, codeIn, identify, value } from './steps.ts';
import { callNext, desk, here, look, onBoard, stop } from './waiting-steps.ts';

/** The morning of the appointment. */
async function onTheDay(time = '2026-11-24T07:05:00Z') {
  const portal = await openPortal();
  const access = await book(portal, 'key');
  portal.clock.set(time);
  return { portal, clerk: await signIn(portal, { desk }), access };
}

const freeAt = async ({ call }: Portal, time: string) => {
  const { days } = await value(call('findSlots', { services: 'wohnung-anmelden', from: at.date, days: 1 }));
  return JSON.stringify(days).includes(time);
};

describe('an appointment on its day', () => {
  it('is expected, waits once it is checked in, and is called', async () => {
    const { portal, clerk, access } = await onTheDay();
    const { number, ...seen } = await look(portal, access);
    expect(seen).toMatchObject({
      state: 'expected',
      kind: 'appointment',
      startsAt: '2026-11-24T08:20:00Z',
      today: true,
    });
    const ticket = await onBoard(clerk, number);
    await value(clerk.call('checkIn', { ...here, ticketId: ticket?.id ?? '' }));
    expect(await look(portal, access)).toMatchObject({ state: 'waiting', ahead: 0 });
    await callNext(clerk);
    expect(await look(portal, access)).toMatchObject({ state: 'called', counter: 4 });
  });

  it('is cancelled by who cannot come, and its place is free again', async () => {
    const { portal, clerk, access } = await onTheDay();
    const { number } = await look(portal, access);
    expect(await stop(portal, access)).toMatchObject({ ok: true });
    expect(await portal.call('getWaiting', access, access)).toMatchObject({ ok: false, code: 'appointment_gone' });
    expect(await value(portal.call('getAppointment', access, access))).toMatchObject({ state: 'cancelled' });
    await portal.deliver();
    portal.clock.forward({ seconds: 12 });
    expect(await onBoard(clerk, number)).toBeUndefined();
    expect(await freeAt(portal, '08:20')).toBe(true);
  });

  it('leaves the queue when it is too late to cancel', async () => {
    const { portal, clerk, access } = await onTheDay('2026-11-24T08:10:00Z');
    const { number } = await look(portal, access);
    expect(await stop(portal, access)).toMatchObject({ ok: true });
    expect(await look(portal, access)).toMatchObject({ state: 'left' });
    expect(await value(portal.call('getAppointment', access, access))).toMatchObject({ state: 'confirmed' });
    portal.clock.forward({ seconds: 12 });
    expect(await onBoard(clerk, number)).toMatchObject({ state: 'left' });
  });

  it('shows itself to a link for looking, which may not give it back', async () => {
    const { portal, access } = await onTheDay();
    const { viewToken = '' } = await value(portal.call('getAppointment', access, access));
    const looking = { reference: access.reference, token: viewToken };
    expect(await look(portal, looking)).toMatchObject({ state: 'expected', may: { leave: false } });
    expect(await stop(portal, looking)).toMatchObject({ ok: false, code: 'link_invalid' });
  });

  it('is there before its day, and over afterwards', async () => {
    const { portal, access } = await onTheDay('2026-11-20T09:00:00Z');
    expect(await look(portal, access)).toMatchObject({ state: 'expected', today: false, date: at.date });
    portal.clock.set('2026-11-25T09:00:00Z');
    expect(await look(portal, access)).toMatchObject({ state: 'over', may: { leave: false } });
  });

  it('is known before its ticket is written, and can be given back then too', async () => {
    const portal = await openPortal();
    const access = await identify(portal, 'key');
    await value(portal.call('confirmAppointment', { reference: access.reference, code: codeIn(portal) }, access));
    portal.clock.set('2026-11-24T08:10:00Z');
    expect(await look(portal, access)).toMatchObject({ state: 'expected' });
    expect(await stop(portal, access)).toMatchObject({ ok: true });
    expect(await look(portal, access)).toMatchObject({ state: 'left' });
  });
});
