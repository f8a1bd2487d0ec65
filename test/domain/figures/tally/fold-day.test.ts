import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDaysIn } from '../../../../shared/domain/figures/tally/civil-days.ts';
import { foldDay, type LoggedEvent } from '../../../../shared/domain/figures/tally/fold-day.ts';
import { nothingFree } from '../../../../shared/domain/figures/tally/measures.ts';
import { sumOfDays } from '../../../../shared/domain/figures/tally/sums.ts';
import type { Sums } from '../../../../shared/domain/figures/tally/tally.ts';
import { seeded } from '../../../protocol/random.ts';
import type { AnyEvent } from '../../../support/any-event.ts';
import { day, officeId } from '../../../support/make.ts';
import { randomLog, told } from '../../../support/random-log.ts';

const dayOf = civilDaysIn('Europe/Berlin');
const now = Date.parse('2027-01-01T00:00:00Z') / 1000;
const logged = (event: AnyEvent): LoggedEvent => ({ id: event.id, at: event.at, content: event });
const dates = ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27'].map(day);

const foldOf = (events: readonly AnyEvent[], date = day('2026-10-25')) =>
  foldDay({ date, dayOf, now }, events.map(logged)).tally;

const sumsOf = (events: readonly AnyEvent[], { scope = 'town', date = day('2026-10-25') } = {}): Sums =>
  new Map(Object.entries(foldOf(events, date).scopes)).get(scope) ?? { counts: {}, spreads: {} };

/** Noon of the day on which clocks are put back. */
const noon = Date.parse('2026-10-25T12:00:00Z') / 1000;

const event = (kind: string, data: AnyEvent['data'], more: Partial<AnyEvent> = {}): AnyEvent => ({
  ...{ id: `1.${kind}`, kind, at: noon, data },
  ...more,
});

const visit = { ticket: 't', date: '2026-10-25', channel: 'online', services: ['reisepass:1', 'reisepass:2'] };
const ofTicket = (version: number, kind: string, more: { at?: number; data?: AnyEvent['data'] } = {}): AnyEvent => ({
  ...{ id: `t.${version}`, kind, at: more.at ?? noon + version, officeId: officeId('nord') },
  data: { ...visit, ...more.data },
});

describe('counting a day', () => {
  it('comes to what whoever made the events knows, on every day, however often and in whatever order they are told', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { events, truth } = randomLog(seed, { lives: 300, from: '2026-10-24', days: 2 });
        const random = seeded(seed);
        const again = events.filter(() => random.roll(0.3));
        const inDisorder = [...events, ...again]
          .map((one) => ({ one, place: random.next() }))
          .toSorted((one, other) => one.place - other.place)
          .map(({ one }) => one);
        const tallies = dates.map((date) => foldOf(inDisorder, date));
        expect(told(tallies)).toEqual(truth);
        expect(tallies).toEqual(dates.map((date) => foldOf(events, date)));
      }),
      { numRuns: 20 },
    );
  });

  it('takes back on the day of the action what was undone after midnight', () => {
    const finished = ofTicket(4, 'finished', {
      at: Date.parse('2026-10-25T22:59:30Z') / 1000,
      data: { minutes: 9, outcome: 'done' },
    });
    const undone = ofTicket(5, 'undone', { at: Date.parse('2026-10-25T23:04:00Z') / 1000 });
    expect(sumsOf([finished]).counts).toEqual({ 'visits.finished': 1, 'minutes.served': 9 });
    expect(foldOf([undone, finished]).scopes).toEqual({});
    expect(foldOf([undone, finished], day('2026-10-26')).scopes).toEqual({});
  });

  it('says how long somebody waited after the start of the appointment, in begun minutes', () => {
    const waited = (startsAt: number, waitedSeconds: number) =>
      sumsOf([ofTicket(2, 'called', { at: noon, data: { startsAt, waitedSeconds } })]).spreads['wait-minutes'];
    expect(waited(noon - 61, 900)).toEqual({ 2: 1 });
    expect(waited(noon - 3600, 900)).toEqual({ 15: 1 });
    expect(waited(noon + 300, 900)).toEqual({ 0: 1 });
    // Nobody knows when they came.
    expect(waited(noon - 3600, 0)).toBeUndefined();
  });

  it('counts a service once that is named twice, and each scope on its own', () => {
    const finished = ofTicket(1, 'finished', { data: { minutes: 9, outcome: 'done' } });
    expect(Object.keys(foldOf([finished]).scopes)).toEqual(['office.nord', 'service.reisepass', 'town']);
    expect(sumsOf([finished], { scope: 'service.reisepass' }).counts['visits.finished']).toBe(1);
  });

  it('says nothing of offices that were searched together', () => {
    const search = (offices: readonly string[]) =>
      Object.keys(foldOf([event('search', { services: [], offices, offersWithin14Days: 1 })]).scopes);
    expect(search(['nord', 'hafen'])).toEqual(['town']);
    expect(search(['nord'])).toEqual(['office.nord', 'town']);
  });

  it('counts mails that were refused as slow, and those of which nobody knows the time not at all', () => {
    const mail = (data: AnyEvent['data']) => sumsOf([event('mail', data)]).counts;
    expect(mail({ outcome: 'accepted', afterSeconds: 10 })).toEqual({ 'mails.fast': 1 });
    expect(mail({ outcome: 'accepted', afterSeconds: 10.5 })).toEqual({ 'mails.slow': 1 });
    expect(mail({ outcome: 'rejected' })).toEqual({ 'mails.slow': 1 });
    expect(mail({ outcome: 'accepted' })).toEqual({});
  });

  it('keeps what lies ahead out of every figure until its time has come', () => {
    const score = event('feedback', { about: 'visit', score: 5 });
    const foldAt = (seconds: number) => foldDay({ date: day('2026-10-25'), dayOf, now: seconds }, [logged(score)]);
    expect(foldAt(noon - 301)).toMatchObject({
      isAhead: true,
      tally: { scopes: { town: { counts: { 'events.unreadable': 1 } } } },
    });
    expect(foldAt(noon - 301).tally.scopes).not.toHaveProperty(['town', 'counts', 'feedback.5']);
    expect(foldAt(noon - 300)).toMatchObject({
      isAhead: false,
      tally: { scopes: { town: { counts: { 'feedback.5': 1 } } } },
    });
  });

  it('counts what is not what it was logged as, or has no shape at all, as unreadable', () => {
    const score = event('feedback', { about: 'visit', score: 5 });
    const contents: readonly unknown[] = [
      undefined,
      'feedback',
      17,
      [],
      { ...score, at: noon + 1 },
      { ...score, id: 'x' },
    ];
    for (const content of [
      ...contents,
      { ...score, data: { about: 'visit', score: Number.NaN } },
      ofTicket(1, 'started').data,
    ]) {
      const { tally } = foldDay({ date: day('2026-10-25'), dayOf, now }, [{ id: score.id, at: noon, content }]);
      expect(tally.scopes).toEqual({ town: { counts: { 'events.unreadable': 1 }, spreads: {} } });
    }
  });

  it('adds the hourly sample of the next free start, also where there is none', () => {
    const sample = event('next-free', { serviceId: 'reisepass', days: nothingFree }, { officeId: officeId('nord') });
    for (const scope of ['town', 'office.nord', 'service.reisepass']) {
      expect(sumsOf([sample], { scope }).spreads).toEqual({ 'days-to-next': { 999: 1 } });
    }
  });
});

describe('the sum of days', () => {
  const { events } = randomLog(5, { lives: 600, from: '2026-10-23', days: 4 });
  const tallies = dates.map((date) => foldOf(events, date));

  it('is the same in whatever order and however grouped', () => {
    const asDays = (sums: ReturnType<typeof sumOfDays>) => ({
      date: day('2026-10-01'),
      scopes: Object.fromEntries(sums),
    });
    const all = sumOfDays(tallies);
    expect(all.size).toBe(7);
    expect(sumOfDays(tallies.toReversed())).toEqual(all);
    for (let cut = 0; cut <= tallies.length; cut += 1) {
      const parts = [tallies.slice(0, cut), tallies.slice(cut)].map((part) => asDays(sumOfDays(part)));
      expect(sumOfDays(parts)).toEqual(all);
    }
  });

  it('is nothing for no day, and a day for itself', () => {
    expect(sumOfDays([])).toEqual(new Map());
    for (const tally of tallies) expect(Object.fromEntries(sumOfDays([tally]))).toEqual(tally.scopes);
  });
});
