import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../functions/ports/booking.ts';
import { appointmentsIn } from '../../functions/store/appointments.ts';
import { daySheetsIn } from '../../functions/store/day-sheets.ts';
import { type Appointment, AppointmentState, transitions } from '../../shared/domain/appointment.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { referenceOf } from '../../shared/domain/reference.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { appointmentId, day, officeId, serviceId } from '../support/make.ts';
import { backendNames, useBackend } from './backends.ts';

const [office, date, otherDate] = [officeId('rathaus'), day('2026-11-30'), day('2026-12-01')];
const sheet = { officeId: office, pool: 'online', date } as const;
const place = (letter: string) => referenceOf(office, date, id(letter));
const id = (letter: string) => appointmentId(letter.repeat(16));

function claim(changes: Partial<Claim> = {}): Claim {
  return { id: id('a'), nonce: 'n1', at: 1_795_000_000, first: 1, length: 2, ...changes };
}

function appointment(changes: Partial<Appointment> = {}): Appointment {
  return {
    ...sheet,
    id: id('a'),
    state: 'held',
    nonce: 'n1',
    first: 1,
    length: 2,
    startsAt: 1_796_022_600,
    minutes: 20,
    visit: [
      { serviceId: serviceId('reisepass'), count: 2 },
      { serviceId: serviceId('umzug'), count: 1 },
    ],
    number: 7,
    requestHash: 'hash',
    until: 1_795_000_600,
    language: 'de',
    createdAt: 1_795_000_000,
    tokenHashes: { view: 'v', manage: 'm', confirm: 'c' },
    codeAttempts: 0,
    ...changes,
  };
}

describe.each(backendNames)('Booking in the table on the %s', (name) => {
  const backend = useBackend(name);
  const clock = fixedClock('2026-11-23T08:00:00Z');
  let town = TenantId.parse('town-0');
  let turn = 0;
  const sheets = () => daySheetsIn(backend().table);
  const appointments = () => appointmentsIn(backend().table, clock);
  const read = async () => sheets().get(town, sheet, { consistent: true });
  const reserve = (changes: Partial<Claim> = {}, more: { fold?: readonly Claim[]; overbook?: boolean } = {}) => {
    const { fold = [], overbook = false } = more;
    const { first, length, ...own } = claim(changes);
    return sheets().reserve(town, {
      place: { ...sheet, first, length },
      claim: { ...own, first, length },
      fold,
      overbook,
    });
  };

  beforeEach(async () => {
    turn += 1;
    town = TenantId.parse(`town-${turn}`);
    clock.set('2026-11-23T08:00:00Z');
    await sheets().create(town, sheet, [1, 1, 2, 0]);
  });

  it('creates a sheet once', async () => {
    expect(await sheets().create(town, sheet, [9])).toMatchObject({ kind: 'refused', stored: { free: [1, 1, 2, 0] } });
    expect(await read()).toEqual({ ...sheet, free: [1, 1, 2, 0], plan: [1, 1, 2, 0], version: 1, claims: [] });
  });

  it('takes cells, leaves the claim and draws a number', async () => {
    expect(await reserve()).toEqual({ kind: 'done', number: 1 });
    expect(await read()).toMatchObject({ free: [1, 0, 1, 0], claims: [claim()] });
    expect(await sheets().drawNumber(town, sheet)).toEqual({ kind: 'done', number: 2 });
  });

  it('draws other numbers for staff than for online bookings', async () => {
    const staff = { ...sheet, pool: 'staff' } as const;
    expect((await sheets().drawNumber(town, staff)).kind).toBe('refused');
    await sheets().create(town, staff, [1, 1]);
    expect(await sheets().drawNumber(town, staff)).toEqual({ kind: 'done', number: 501 });
    expect(await sheets().drawNumber(town, sheet)).toEqual({ kind: 'done', number: 1 });
  });

  it.each([
    ['a cell is full', { first: 2, length: 2 }],
    ['a cell is beyond the day', { first: 3, length: 4 }],
  ])('refuses when %s, and shows the sheet', async (_, cells) => {
    expect(await reserve(cells)).toMatchObject({ kind: 'refused', stored: { free: [1, 1, 2, 0], claims: [] } });
  });

  it('refuses when the id has a claim, and on a day without a sheet', async () => {
    await reserve();
    expect(await reserve({ nonce: 'n2', first: 2, length: 1 })).toMatchObject({
      kind: 'refused',
      stored: { claims: [claim()] },
    });
    const place = { ...sheet, date: otherDate, first: 0, length: 1 };
    const nowhere = await sheets().reserve(town, { place, claim: claim(), fold: [], overbook: false });
    expect(nowhere).toEqual({ kind: 'refused', stored: undefined });
  });

  it('lets staff go below zero', async () => {
    expect(await reserve({ first: 3, length: 1 }, { overbook: true })).toMatchObject({ kind: 'done' });
    expect((await read())?.free).toEqual([1, 1, 2, -1]);
  });

  it('drops settled claims in passing, unless one has become another', async () => {
    const settled = claim({ id: id('b'), first: 0, length: 1 });
    await reserve(settled);
    const changed = { ...settled, nonce: 'other' };
    expect(await reserve({ first: 2, length: 1 }, { fold: [changed] })).toMatchObject({ kind: 'refused' });
    expect(await reserve({ first: 2, length: 1 }, { fold: [settled, claim({ id: id('c') })] })).toMatchObject({
      kind: 'done',
    });
    expect((await read())?.claims.map((left) => left.id)).toEqual([id('a')]);
  });

  it('gives back and drops only the very claim', async () => {
    await reserve();
    expect((await sheets().giveBack(town, sheet, claim({ nonce: 'n2' }))).kind).toBe('refused');
    expect((await sheets().drop(town, sheet, [claim({ at: 5 })])).kind).toBe('refused');
    expect((await sheets().giveBack(town, sheet, claim())).kind).toBe('done');
    expect((await sheets().giveBack(town, sheet, claim())).kind).toBe('refused');
    expect(await read()).toMatchObject({ free: [1, 1, 2, 0], claims: [] });
  });

  it('drops 25 claims in one write', async () => {
    await sheets().replan(
      town,
      { ...sheet, free: [1, 1, 2, 0], plan: [1, 1, 2, 0], version: 1, claims: [] },
      [99, 1, 2, 0],
    );
    const letters = [...'0123456789abcdefghjkmnpqr'];
    const many = letters.map((letter) => claim({ id: id(letter), first: 0, length: 1 }));
    for (const one of many) await reserve(one);
    backend().meter.take();
    expect((await sheets().drop(town, sheet, many)).kind).toBe('done');
    expect(backend().meter.take().write).toBe(1);
    expect((await read())?.claims).toEqual([]);
  });

  it('changes the plan by differences, exactly once by its version, and may grow', async () => {
    await reserve();
    const before = await read();
    if (!before) throw new Error('There is a sheet');
    expect((await sheets().replan(town, before, [2, 1, 0, 0, 3])).kind).toBe('done');
    expect(await sheets().replan(town, before, [2, 1, 0, 0, 3])).toMatchObject({ kind: 'refused' });
    expect(await read()).toMatchObject({ free: [2, 0, -1, 0, 3], plan: [2, 1, 0, 0, 3], version: 2 });
  });

  it('reads the free places of a range of days, online only', async () => {
    await sheets().create(town, { ...sheet, date: otherDate }, [5]);
    await sheets().create(town, { ...sheet, pool: 'staff' }, [7]);
    const days = { from: date, to: otherDate };
    expect(await sheets().free(town, office, days)).toEqual([
      { date, free: [1, 1, 2, 0] },
      { date: otherDate, free: [5] },
    ]);
  });

  it('keeps an appointment with everything about it', async () => {
    const person = { name: 'Kim Müller', mail: 'kim@example.org', phone: '115', extra: { file: '12' } };
    const full = appointment({ person, cancelReason: 'ill', movedTo: place('b'), movedFrom: place('c') });
    expect(await appointments().create(town, full)).toEqual({ kind: 'done' });
    expect(await appointments().get(town, full)).toEqual(full);
    expect(await appointments().create(town, appointment())).toEqual({ kind: 'refused', stored: full });
  });

  it('puts a tombstone only where nothing is, and shows it to the protocol alone', async () => {
    expect((await appointments().bury(town, appointment())).kind).toBe('done');
    const dead = { state: 'dead', id: id('a') };
    expect(await appointments().create(town, appointment())).toEqual({ kind: 'refused', stored: dead });
    expect(await appointments().look(town, appointment())).toEqual({ kind: 'found', stored: dead });
    expect(await appointments().get(town, appointment())).toBeUndefined();
    expect(await appointments().ofDay(town, sheet)).toEqual([]);
  });

  it('finds the appointments of a day, also by the beginning of an id', async () => {
    for (const letter of ['a', 'b']) await appointments().create(town, appointment({ id: id(letter) }));
    expect((await appointments().ofDay(town, sheet)).map((one) => one.id)).toEqual([id('a'), id('b')]);
    expect((await appointments().ofDay(town, sheet, { idPrefix: 'bbbb' })).map((one) => one.id)).toEqual([id('b')]);
  });

  it('forgets what is past its time, even before the table does', async () => {
    await appointments().create(town, appointment());
    clock.set('2026-12-30T23:59:59Z');
    expect(await appointments().get(town, appointment())).toBeDefined();
    clock.set('2026-12-31T00:00:00Z');
    expect(await appointments().get(town, appointment())).toBeUndefined();
    expect(await appointments().ofDay(town, sheet)).toEqual([]);
  });

  it('confirms what is held, once, and shows the state otherwise', async () => {
    await appointments().create(town, appointment());
    expect((await appointments().confirm(town, appointment())).kind).toBe('done');
    expect(await appointments().confirm(town, appointment())).toMatchObject({ stored: { state: 'confirmed' } });
  });

  it.each(AppointmentState.options)('takes just the steps that the table allows from: %s', async (state) => {
    const taken: string[] = [];
    for (const [index, to] of AppointmentState.options.entries()) {
      const own = appointment({ id: id(String(index)), state });
      await appointments().create(town, own);
      const moved = appointment({ id: id('z'), state: 'confirmed' });
      const steps = {
        held: undefined,
        confirmed: () => appointments().confirm(town, own),
        expired: () => appointments().end(town, own, { from: 'held', to: 'expired' }),
        cancelled: () => appointments().end(town, own, { from: 'confirmed', to: 'cancelled' }),
        moved: () => appointments().move(town, own, moved),
      } satisfies Record<AppointmentState, unknown>;
      if ((await steps[to]?.())?.kind === 'done') taken.push(to);
    }
    expect(taken.toSorted()).toEqual([...transitions[state]].toSorted());
  });

  it('changes details and counts codes only while held', async () => {
    const details = {
      person: { name: 'Kim', mail: 'kim@example.org', extra: {} },
      until: 1_795_001_800,
      language: 'nl',
      confirmHash: 'new',
    } as const;
    await appointments().create(town, appointment());
    expect((await appointments().setDetails(town, appointment(), details)).kind).toBe('done');
    expect((await appointments().countCode(town, appointment(), 1)).kind).toBe('done');
    expect((await appointments().countCode(town, appointment(), 1)).kind).toBe('refused');
    const { confirmHash, ...shown } = details;
    const changed = { ...shown, codeAttempts: 1, tokenHashes: { view: 'v', manage: 'm', confirm: confirmHash } };
    expect(await appointments().get(town, appointment())).toMatchObject(changed);
    expect(await appointments().confirm(town, appointment())).toMatchObject({ stored: { state: 'held' } });
    expect((await appointments().confirm(town, appointment(changed))).kind).toBe('done');
    expect(await appointments().setDetails(town, appointment(), details)).toMatchObject({ kind: 'refused' });
    expect(await appointments().countCode(town, appointment(), 9)).toMatchObject({ kind: 'refused' });
  });

  it('moves within a day and to another, with state and places together', async () => {
    await sheets().create(town, { ...sheet, date: otherDate }, [1, 1, 1, 1]);
    const from = appointment({ state: 'confirmed' });
    await reserve();
    await appointments().create(town, from);
    const here = appointment({ id: id('b'), state: 'confirmed', first: 0 });
    expect(await appointments().move(town, from, here)).toEqual({ kind: 'done' });
    expect((await read())?.free).toEqual([0, 0, 2, 0]);
    expect(await appointments().get(town, from)).toMatchObject({ state: 'moved', movedTo: place('b') });
    const there = appointment({ id: id('c'), state: 'confirmed', date: otherDate, first: 2 });
    expect(await appointments().move(town, here, there)).toEqual({ kind: 'done' });
    expect((await read())?.free).toEqual([1, 1, 2, 0]);
    const other = await sheets().get(town, { ...sheet, date: otherDate }, { consistent: true });
    expect(other?.free).toEqual([1, 1, 0, 0]);
    expect(await appointments().get(town, there)).toMatchObject({ state: 'confirmed' });
  });

  it('moves no appointment whose name or note somebody has just written anew, and shows it as it is', async () => {
    const from = appointment({ state: 'confirmed', person: { name: 'Alex Beispiel', extra: {} } });
    await reserve();
    await appointments().create(town, from);
    const to = { ...from, id: id('b'), first: 0 };
    await appointments().amend(town, from, { note: 'Zimmer 12' });
    const noted = { ...from, note: 'Zimmer 12' };
    expect(await appointments().move(town, from, to)).toEqual({ kind: 'refused', why: 'amended', stored: noted });
    await appointments().amend(town, from, { name: 'Alexa Beispiel' });
    expect(await appointments().move(town, noted, to)).toMatchObject({ why: 'amended' });
    const now = { ...noted, person: { name: 'Alexa Beispiel', extra: {} } };
    expect(await appointments().move(town, now, { ...now, id: id('b'), first: 0 })).toEqual({ kind: 'done' });
  });

  it('ends an appointment and gives its cells back together, or neither', async () => {
    await reserve();
    await appointments().create(town, appointment());
    const late = { from: 'held', to: 'expired', until: 5 } as const;
    expect(await appointments().end(town, appointment(), late)).toMatchObject({
      kind: 'refused',
      stored: { state: 'held' },
    });
    expect((await appointments().end(town, appointment(), { ...late, until: 1_795_000_600 })).kind).toBe('done');
    expect(await appointments().end(town, appointment(), { from: 'confirmed', to: 'cancelled' })).toMatchObject({
      stored: { state: 'expired' },
    });
    expect((await read())?.free).toEqual([1, 1, 2, 0]);
  });

  it.each([
    ['exists', { id: id('a') }, 'held'],
    ['not_confirmed', { id: id('b'), first: 0, length: 1 }, 'held'],
    ['full', { id: id('b'), first: 2, length: 2 }, 'confirmed'],
  ] as const)('refuses a move because: %s', async (why, target, state) => {
    const from = appointment({ state });
    await reserve();
    await appointments().create(town, from);
    if (why === 'exists') await appointments().create(town, appointment({ id: id('a') }));
    const to = appointment({ ...target, state: 'confirmed' });
    const old = why === 'exists' ? appointment({ id: id('c') }) : from;
    expect(await appointments().move(town, old, to)).toMatchObject({ kind: 'refused', why });
    expect((await read())?.free).toEqual([1, 0, 1, 0]);
  });
});
