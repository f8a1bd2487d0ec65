import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { chooseAlternatives, type OfferableStart } from '../../shared/domain/alternatives.ts';
import type { Pool } from '../../shared/domain/appointment.ts';
import { addDays, civilTimeOf } from '../../shared/domain/time.ts';
import { day, officeId, time } from '../support/make.ts';

const here = officeId('rathaus-mitte');
const there = officeId('weststadt');
/** A Tuesday. */
const lost = { officeId: here, date: day('2026-11-24'), time: time('09:20') };

type At = { readonly date: string; readonly at: string; readonly office?: typeof here; readonly pool?: Pool };

function start({ date, at, office = here, pool = 'online' }: At): OfferableStart {
  const instant = Temporal.PlainDateTime.from(`${date}T${at}`).toZonedDateTime('Europe/Berlin').toInstant();
  const startsAt = instant.toString({ smallestUnit: 'second' });
  return { officeId: office, date: day(date), time: time(at), startsAt, minutes: 10, pool };
}

const shown = (starts: readonly OfferableStart[]) => starts.map((one) => `${one.date} ${one.time} ${one.officeId}`);
const chosenOf = (...starts: readonly At[]) => shown(chooseAlternatives(lost, starts.map(start)));

describe('alternatives', () => {
  it('are the earliest, one near the old day and time, and the same weekday and time a week later', () => {
    const week = ['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-30', '2026-12-01', '2026-12-02'];
    const times = ['08:00', '09:20', '11:00', '15:00'];
    const starts = week.flatMap((date) => times.map((at) => ({ date, at })));
    expect(chosenOf(...starts)).toEqual([
      '2026-11-23 08:00 rathaus-mitte',
      '2026-11-25 09:20 rathaus-mitte',
      '2026-12-01 09:20 rathaus-mitte',
    ]);
  });

  it('keep to the part of the day rather than to the day', () => {
    const afternoons = ['2026-11-23', '2026-11-25'].map((date) => ({ date, at: '15:00' }));
    const mornings = ['2026-11-26', '2026-12-01'].map((date) => ({ date, at: '09:20' }));
    expect(chosenOf(...afternoons, ...mornings).map((one) => one.slice(0, 16))).toEqual([
      '2026-11-23 15:00',
      '2026-11-26 09:20',
      '2026-12-01 09:20',
    ]);
  });

  it('are at least two hours apart where that can be had', () => {
    const times = ['08:00', '08:10', '08:20', '10:00', '12:00'].map((at) => ({ date: '2026-11-25', at }));
    expect(chosenOf(...times).map((one) => one.slice(11, 16))).toEqual(['08:00', '10:00', '12:00']);
    expect(chosenOf(...times.slice(0, 3)).map((one) => one.slice(11, 16))).toEqual(['08:00', '08:10', '08:20']);
  });

  it('are at other offices only as far as the own one has none', () => {
    const own = { date: '2026-12-20', at: '11:00' };
    const others = ['2026-11-25', '2026-11-26', '2026-12-01'].map((date) => ({ date, at: '09:20', office: there }));
    expect(chosenOf(own, ...others).map((one) => one.slice(17))).toEqual(['weststadt', 'weststadt', 'rathaus-mitte']);
    const more = [own, { ...own, date: '2026-12-21' }, { ...own, date: '2026-12-22' }];
    expect(chosenOf(...more, ...others).every((one) => one.endsWith('rathaus-mitte'))).toBe(true);
  });

  it('stay when they are chosen already, and are filled up to three', () => {
    const kept = [start({ date: '2026-11-25', at: '09:20' }), start({ date: '2026-11-26', at: '09:20' })];
    const more = [...kept, start({ date: '2026-11-27', at: '09:20' }), start({ date: '2026-11-30', at: '09:20' })];
    expect(shown(chooseAlternatives(lost, more, kept))).toEqual(['2026-11-27 09:20 rathaus-mitte']);
  });

  const anyStart = fc
    .record({
      days: fc.integer({ min: -3, max: 20 }),
      minutes: fc.integer({ min: 0, max: 47 }).map((half) => half * 30),
      office: fc.constantFrom(here, there),
      pool: fc.constantFrom<Pool>('online', 'staff'),
    })
    .map(({ days, minutes, office, pool }) =>
      start({ date: addDays(lost.date, days), at: civilTimeOf(minutes), office, pool }),
    );
  const anyStarts = fc.array(anyStart, { maxLength: 40 });

  it('are of what is free, start at different instants, come in order, and are as many as there can be', () => {
    fc.assert(
      fc.property(anyStarts, (starts) => {
        const chosen = chooseAlternatives(lost, starts);
        const instants = chosen.map(({ startsAt }) => startsAt);
        expect(starts).toEqual(expect.arrayContaining([...chosen]));
        expect(new Set(instants).size).toBe(instants.length);
        expect(instants).toEqual(instants.toSorted());
        expect(chosen.length).toBe(Math.min(3, new Set(starts.map(({ startsAt }) => startsAt)).size));
      }),
    );
  });

  it('have the earliest of the own office among them, and of that office as many as it has', () => {
    fc.assert(
      fc.property(anyStarts, (starts) => {
        const chosen = chooseAlternatives(lost, starts);
        const own = starts.filter((one) => one.officeId === here).map(({ startsAt }) => startsAt);
        const [earliest] = own.toSorted();
        if (earliest !== undefined) expect(chosen.map(({ startsAt }) => startsAt)).toContain(earliest);
        const ownChosen = chosen.filter((one) => one.officeId === here).length;
        expect(ownChosen).toBe(Math.min(3, new Set(own).size));
      }),
    );
  });

  it('do not depend on the order in which offices answer', () => {
    const inTwoOrders = anyStarts.chain((starts) =>
      fc.tuple(fc.constant(starts), fc.shuffledSubarray(starts, { minLength: starts.length })),
    );
    fc.assert(
      fc.property(inTwoOrders, ([starts, shuffled]) => {
        expect(chooseAlternatives(lost, shuffled)).toEqual(chooseAlternatives(lost, starts));
      }),
    );
  });
});
