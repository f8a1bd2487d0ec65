import { beforeEach, describe, expect, it } from 'vitest';
import { eventsPk } from '../../functions/store/keys.ts';
import { settleClaims } from '../../functions/use-cases/day-sheets/settle-claims.ts';
import { bookForCitizen } from '../../functions/use-cases/people/book-for-citizen.ts';
import { findSlotsForStaff } from '../../functions/use-cases/people/find-slots-for-staff.ts';
import type { InputOf } from '../../shared/contracts/route.ts';
import type { Routes } from '../../shared/contracts/routes.ts';
import type { Result } from '../../shared/result.ts';
import { day, officeId, serviceId, tenant, time } from '../support/make.ts';
import { staffCaller } from '../support/staff.ts';
import { type StaffHouse, staffHouse, tuesday } from '../support/staff-house.ts';

type Input = InputOf<Routes['bookForCitizen']>;
const services = [{ serviceId: serviceId('wohnung-anmelden'), count: 1 }];
const bo: Input = {
  officeId: officeId('rathaus-mitte'),
  date: tuesday,
  time: time('08:20'),
  services,
  share: 'staff-first',
  channel: 'phone',
  name: 'Bo Li',
  extra: {},
  language: 'de',
};
const withMail = { ...bo, name: 'Karla Kirsch', mail: 'karla@example.org' };

function given<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.code} ${JSON.stringify(result.fields)}`);
  return result.value;
}

describe('booking for a caller or at the counter', () => {
  let house: StaffHouse;
  let keys = 0;
  beforeEach(async () => {
    house = await staffHouse();
  });
  const newKey = () => {
    keys += 1;
    return `key-${keys}-for-this-booking`;
  };
  const book = (changes: Partial<Input> = {}, idempotencyKey = newKey()) =>
    bookForCitizen(house)({ ...bo, ...changes }, staffCaller({ idempotencyKey }));

  it('confirms at once, from the share of staff, without a mail address', async () => {
    const booked = given(await book({ phone: '115' }));
    expect(booked).toMatchObject({ share: 'staff', minutes: 20, startsAt: '2026-11-24T07:20:00Z', number: 'M501' });
    const stored = await house.read(booked.reference);
    expect(stored).toMatchObject({ state: 'confirmed', channel: 'phone', pool: 'staff' });
    expect(stored?.person).toEqual({ name: 'Bo Li', phone: '115', extra: {} });
    expect(await house.free('staff')).toEqual([1, 1, 0, 0, 1, 1]);
    expect(await house.free('online')).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('notes who booked and how it was asked for, before anything is written', async () => {
    const booked = given(await book({ channel: 'counter' }));
    expect(house.audit.entries).toMatchObject([
      { action: 'appointment-booked', object: booked.reference, officeId: 'rathaus-mitte', reason: 'counter' },
    ]);
    const failing = { ...house, audit: { note: () => Promise.reject(new Error('no audit')) } };
    await expect(bookForCitizen(failing)(bo, staffCaller({ idempotencyKey: newKey() }))).rejects.toThrow('no audit');
    expect(await house.free('staff')).toEqual([1, 1, 0, 0, 1, 1]);
  });

  it('takes the online share when its own is full, and says so', async () => {
    await book();
    expect(given(await book()).share).toBe('online');
    expect(await book()).toEqual({ ok: false, code: 'slot_taken' });
    expect([await house.free('staff'), await house.free('online')]).toEqual([
      [1, 1, 0, 0, 1, 1],
      [1, 1, 0, 0, 1, 1],
    ]);
  });

  it('keeps to one share when told to', async () => {
    expect(given(await book({ share: 'online' })).share).toBe('online');
    expect(await book({ share: 'online' })).toEqual({ ok: false, code: 'slot_taken' });
    expect(given(await book({ share: 'staff' })).share).toBe('staff');
  });

  it('books above what is planned only on purpose, and notes why', async () => {
    await book();
    await book();
    const key = newKey();
    expect(await book({}, key)).toEqual({ ok: false, code: 'slot_taken' });
    const booked = given(await book({ overbook: 'urgent' }, key));
    expect(booked.share).toBe('staff');
    expect(await house.free('staff')).toEqual([1, 1, -1, -1, 1, 1]);
    expect(house.audit.entries.at(-1)).toMatchObject({
      action: 'appointment-overbooked',
      object: booked.reference,
      reason: 'urgent',
    });
  });

  it('takes a free place even when overbooking is allowed', async () => {
    given(await book({ overbook: 'urgent' }));
    expect(await house.free('staff')).toEqual([1, 1, 0, 0, 1, 1]);
    expect(house.audit.entries.map(({ action }) => action)).toEqual(['appointment-booked']);
  });

  it('never overbooks outside of the opening hours, nor on a day without any', async () => {
    const refused = { ok: false, code: 'not_bookable', fields: [{ pointer: '/time', code: 'not_on_grid' }] };
    expect(await book({ time: time('08:50'), overbook: 'urgent' })).toEqual(refused);
    expect(await book({ time: time('17:00'), overbook: 'urgent' })).toEqual(refused);
    expect(await book({ date: day('2026-11-28'), overbook: 'urgent' })).toEqual(refused);
  });

  it('needs no notice, but takes no time that is over', async () => {
    house.clock.set('2026-11-24T07:29:00Z');
    given(await book());
    house.clock.set('2026-11-24T07:31:00Z');
    const over = { ok: false, code: 'not_bookable', fields: [{ pointer: '/time', code: 'too_soon' }] };
    expect(await book()).toEqual(over);
  });

  it('answers a repeated request alike, also after its time, and takes one place', async () => {
    const key = newKey();
    const first = await book({}, key);
    expect(await book({}, key)).toEqual(first);
    house.clock.set('2026-11-24T09:00:00Z');
    expect(await book({}, key)).toEqual(first);
    await settleClaims(house)(tenant, { officeId: house.office.id, pool: 'staff', date: tuesday });
    expect(await house.free('staff')).toEqual([1, 1, 0, 0, 1, 1]);
    expect(await book({ name: 'Somebody Else' }, key)).toEqual({ ok: false, code: 'idempotency_key_reused' });
  });

  it('goes on after a crash between the hold and its confirmation, and asks nobody to confirm', async () => {
    const silent = { ...house.appointments, confirm: async () => ({ kind: 'unanswered' as const }) };
    const key = newKey();
    const crashed = bookForCitizen({ ...house, appointments: silent });
    expect(await crashed(withMail, staffCaller({ idempotencyKey: key }))).toEqual({
      ok: false,
      code: 'outcome_unknown',
    });
    const booked = given(await book(withMail, key));
    await house.follow(booked.reference, { state: 'held' });
    expect(house.mailbox.map(({ subject, to }) => [subject.slice(0, 10), to])).toEqual([['Ihr Termin', withMail.mail]]);
  });

  it('tells the figures how it was asked for, and mails nobody who has no address', async () => {
    const booked = given(await book());
    await house.follow(booked.reference);
    expect(house.mailbox).toEqual([]);
    const events = await house.table.query({ pk: eventsPk(tenant, day('2026-11-10')) });
    const byKind = events.toSorted((one, other) => (String(one['kind']) < String(other['kind']) ? -1 : 1));
    expect(byKind).toMatchObject([{ kind: 'details' }, { kind: 'held', data: { channel: 'phone', pool: 'staff' } }]);
  });

  it('counts for the limit of a mail address, but is not stopped by it', async () => {
    for (const at of ['08:00', '08:20'])
      await house.follow(given(await book({ ...withMail, time: time(at) })).reference);
    const key = {
      mail: house.links.pseudonym(tenant, 'mail', withMail.mail),
      serviceId: serviceId('wohnung-anmelden'),
    };
    expect((await house.liveAppointments.read(tenant, key)).references).toHaveLength(2);
  });

  const refusals: [string, Partial<Input>, string][] = [
    ['an unknown service', { services: [{ serviceId: serviceId('nothing'), count: 1 }] }, 'not_found'],
    ['an unknown office', { officeId: officeId('nowhere') }, 'not_found'],
    ['a time off the grid', { time: time('08:25') }, 'not_bookable'],
    ['a day too far ahead', { date: day('2027-06-01') }, 'not_bookable'],
    ['an answer nobody asked for', { extra: { shoe: '42' } }, 'invalid_request'],
  ];
  it.each(refusals)('refuses %s', async (_, changes, code) => {
    expect(await book(changes)).toMatchObject({ ok: false, code });
  });
});

describe('free places for staff', () => {
  let house: StaffHouse;
  beforeEach(async () => {
    house = await staffHouse();
  });
  const query = { officeId: officeId('rathaus-mitte'), services, from: tuesday, days: 1, earliest: 2, full: false };
  const find = async (changes: Partial<typeof query> = {}) =>
    given(await findSlotsForStaff(house)({ ...query, ...changes }, staffCaller()));
  const book = async (at: string, key = at) =>
    given(
      await bookForCitizen(house)({ ...bo, time: time(at) }, staffCaller({ idempotencyKey: `key-of-${key}-long` })),
    );

  it('names the share in which each start is free, earliest first over the whole window', async () => {
    await book('08:20');
    const found = await find();
    expect(found.earliest).toEqual([
      { date: tuesday, time: '08:00', startsAt: '2026-11-24T07:00:00Z', shares: ['staff', 'online'], above: 0 },
      { date: tuesday, time: '08:10', startsAt: '2026-11-24T07:10:00Z', shares: ['online'], above: 0 },
    ]);
    expect(found.days).toMatchObject([{ date: tuesday, open: true }]);
    expect(found.days[0]?.offers.map(({ time: at, shares }) => `${at} ${shares.join()}`)).toEqual([
      '08:00 staff,online',
      '08:10 online',
      '08:20 online',
      '08:30 online',
      '08:40 staff,online',
    ]);
    expect(found).toMatchObject({ minutes: 20, lastBookableDate: '2027-01-09' });
  });

  it('shows full times on request, with how far above the plan one more would be', async () => {
    for (const key of ['one', 'two']) await book('08:20', key);
    expect((await find()).days[0]?.offers.map(({ time: at }) => at)).toEqual(['08:00', '08:40']);
    const full = (await find({ full: true })).days[0]?.offers.filter(({ shares }) => shares.length === 0);
    expect(full?.map(({ time: at, above }) => `${at} ${above}`)).toEqual(['08:10 1', '08:20 1', '08:30 1']);
  });

  it('lists days without opening hours as closed, and none beyond the last', async () => {
    const { days } = await find({ from: day('2026-11-28'), days: 31 });
    expect(days).toHaveLength(31);
    expect(days[0]).toEqual({ date: '2026-11-28', open: false, offers: [] });
    expect((await find({ from: day('2027-01-09'), days: 31 })).days).toHaveLength(1);
    expect((await find({ days: 0, earliest: 0 })).days).toEqual([]);
  });
});
