import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { partsOfPk } from '../../functions/store/keys.ts';
import { fromWire } from '../../functions/store/wire.ts';
import { isOwnPast } from '../../infra/ops/demo-history/kept.ts';
import { playCertificates } from '../../infra/ops/demo-history/play-certificates.ts';
import { playHistory } from '../../infra/ops/demo-history/play-history.ts';
import { type Played, playOffices } from '../../infra/ops/demo-history/play-offices.ts';
import { FigureEvent, type FigureEventKind } from '../../shared/domain/figures/events/event.ts';
import { addDays } from '../../shared/domain/time.ts';
import { day } from '../support/make.ts';

const today = day('2026-11-22');
const small = ['buergerbuero-weststadt'];

async function played(seed: string, days: number): Promise<readonly Played[]> {
  const all: Played[] = [];
  await playOffices({ seed, days, today }, small, (part) => all.push(part));
  return all;
}

const linesOf = (parts: readonly Played[]) => parts.flatMap((part) => (part.kind === 'day' ? part.events : part.items));
const eventsOf = (parts: readonly Played[]) =>
  parts.flatMap((part) => (part.kind === 'day' ? part.events : [])).map((line) => fromWire(JSON.parse(line)));
const digestOf = (parts: readonly Played[]) => createHash('sha256').update(linesOf(parts).join('\n')).digest('hex');

const fewDays = 4;
/** Long enough that the first appointments are deleted by the end. */
const manyDays = 33;

describe('the history of the demo town', () => {
  let parts: readonly Played[] = [];

  beforeAll(async () => {
    parts = await played('linden', manyDays);
  }, 240_000);

  it('is the same for the same seed, and another one for another', async () => {
    const one = await played('linden', fewDays);
    expect(linesOf(one).length).toBeGreaterThan(100);
    expect(digestOf(await played('linden', fewDays))).toBe(digestOf(one));
    expect(digestOf(await played('birken', fewDays))).not.toBe(digestOf(one));
  });

  it('tells of every day in order, in events that the figures can read', () => {
    const dates = parts.flatMap((part) => (part.kind === 'day' ? [part.date] : []));
    expect(dates).toEqual(Array.from({ length: manyDays }, (_, index) => addDays(today, index - manyDays)));
    const events = eventsOf(parts).map((event) => FigureEvent.parse(event));
    const kinds = new Set(events.map(({ kind }) => kind));
    for (const kind of [
      'search',
      'held',
      'confirmed',
      'cancelled',
      'expired',
      'finished',
      'no-show',
      'day-closed',
      'usage',
    ])
      expect(kinds, kind).toContain(kind);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('has fewer places than are asked for at times, and more at others', () => {
    const events = eventsOf(parts).map((event) => FigureEvent.parse(event));
    const searches = events.filter((event) => event.kind === 'search').map(({ data }) => data.offersWithin14Days);
    expect(searches.filter((offers) => offers === 0).length).toBeGreaterThan(20);
    expect(searches.filter((offers) => offers > 0).length).toBeGreaterThan(100);
    const days = events.filter((event) => event.kind === 'next-free').map(({ data }) => data.days);
    expect(days.some((ahead) => ahead > 3)).toBe(true);
  });

  it('books nothing twice, and calls nobody who is not there', () => {
    const events = eventsOf(parts).map((event) => FigureEvent.parse(event));
    const recounts = events.filter((event) => event.kind === 'sheet-recount');
    expect(recounts.length).toBeGreaterThan(5);
    expect(recounts.every(({ data }) => data.doubled === 0)).toBe(true);
    const here = new Set<string>();
    for (const event of events.toSorted((one, next) => one.at - next.at)) {
      if (event.kind === 'checked-in' || event.kind === 'walk-in') here.add(event.data.ticket);
      if (event.kind === 'called') expect(here).toContain(event.data.ticket);
    }
    expect(here.size).toBeGreaterThan(20);
  });

  it('issues certificates, at once or after a clerk has looked, and keeps nothing but what is counted', async () => {
    const certificates = async (seed: string, days: number) => {
      const all: Played[] = [];
      await playCertificates({ seed, days, today }, (part) => all.push(part));
      return all;
    };
    const few = await certificates('linden', fewDays);
    expect(digestOf(await certificates('linden', fewDays))).toBe(digestOf(few));
    expect(digestOf(await certificates('birken', fewDays))).not.toBe(digestOf(few));
    const one = await certificates('linden', 12);
    expect(one.flatMap((part) => (part.kind === 'day' ? [part.date] : []))).toEqual(
      Array.from({ length: 12 }, (_, index) => addDays(today, index - 12)),
    );
    const events = eventsOf(one).map((event) => FigureEvent.parse(event));
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(linesOf(one).length).toBe(events.length);
    const of = (kind: FigureEventKind) => events.filter((event) => event.kind === kind).length;
    expect(of('certificate-issued')).toBeGreaterThan(60);
    expect(of('certificate-requested')).toBeGreaterThan(of('certificate-issued'));
    expect(of('certificate-rejected') + of('certificate-withdrawn')).toBeGreaterThan(0);
    expect(of('feedback')).toBeGreaterThan(5);
    const issued = events.filter((event) => event.kind === 'certificate-issued').map(({ data }) => data);
    expect(new Set(issued.map(({ product }) => product)).size).toBe(5);
    expect(issued.some(({ hours }) => hours === 1)).toBe(true);
    expect(issued.some(({ hours }) => hours > 20)).toBe(true);
    const usage = events.filter((event) => event.kind === 'usage').map(({ data }) => data);
    expect(usage.length).toBe(12);
    expect(usage.every(({ wcu, rcu, invocations, mails }) => Math.min(wcu, rcu, invocations, mails) > 0)).toBe(true);
  }, 240_000);

  it('keeps nobody for longer than the town does, and leaves today alone', () => {
    const rest = parts.flatMap((part) => (part.kind === 'rest' ? part.items : [])).map((line) => JSON.parse(line));
    const appointments = rest.filter(({ pk }) => partsOfPk(pk.S)?.[1] === 'D');
    const dates = appointments.map(({ pk }) => String(partsOfPk(pk.S)?.[3])).toSorted();
    expect(dates.length).toBeGreaterThan(50);
    expect(dates.at(0)?.localeCompare(addDays(today, -31))).toBeGreaterThanOrEqual(0);
    expect(dates.at(-1)?.localeCompare(today)).toBe(-1);
    const kinds = new Set(rest.map(({ pk }) => partsOfPk(pk.S)?.[1]));
    for (const kind of ['CAT', 'TEXT', 'DUE', 'E', 'L', 'M', 'R', 'STAFF']) expect(kinds).not.toContain(kind);
  });

  it('counts every day of the whole town, whose past it then is', async () => {
    const names: string[] = [];
    const told: number[] = [];
    let isPast = false;
    await playHistory(
      { seed: 'linden', days: 2, today },
      async (item) => {
        names.push(`${item['pk']?.S} ${item['sk']?.S}`);
        isPast ||= isOwnPast(item, today);
      },
      (done) => told.push(done),
    );
    for (const date of ['2026-11-20', '2026-11-21']) expect(names).toContain(`T#lindenau#K#2026-11 ${date}`);
    expect(names).toContain('T#lindenau#KC DAYS');
    expect(new Set(names).size).toBe(names.length);
    expect(told).toEqual([1, 2]);
    expect(isPast).toBe(true);
  }, 240_000);
});
