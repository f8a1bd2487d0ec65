import { describe, expect, it } from 'vitest';
import { recountDays } from '../../functions/use-cases/counting/recount-days.ts';
import type { ToldEvent } from '../../shared/domain/figures/events/event.ts';
import { Month } from '../../shared/domain/figures/month.ts';
import { type Random, seeded } from '../protocol/random.ts';
import { isTellable } from '../support/any-event.ts';
import { type FigureHouse, openFigureHouse } from '../support/figure-house.ts';
import { day, officeId, tenant } from '../support/make.ts';
import { randomLog, told } from '../support/random-log.ts';

const months = ['2026-09', '2026-10', '2026-11', '2026-12'].map((month) => Month.parse(month));
const talliesOf = async ({ tallies }: FigureHouse) =>
  (await Promise.all(months.map((month) => tallies.ofMonth(tenant, month)))).flat();

const score = (id: string, at: string): ToldEvent => ({
  ...{ id, kind: 'feedback', at: Date.parse(at) / 1000, officeId: officeId('nord') },
  data: { about: 'visit', score: 5 },
});

const recount = (house: FigureHouse) =>
  recountDays({ ...house, catalogue: house.store.catalogue })(tenant, day('2026-09-01'), () => undefined);

describe('counting', () => {
  it('comes to the truth after 100,000 events, told twice and out of order, and to the same when counted again', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    console.log(`seed ${seed}`);
    const house = await openFigureHouse('2026-11-05T12:00:00Z');
    const { events, truth } = randomLog(seed, { lives: 40_000, from: '2026-10-01', days: 31 });
    expect(events.length).toBeGreaterThan(100_000);
    const random = seeded(seed);
    house.told.splice(0);
    for (const event of inDisorder([...events, ...events.filter(() => random.roll(0.1))], random)) {
      await house.log(tenant, event);
      if (house.told.length >= 5000) await tellSome(house, random);
      // Also while many events are still to come.
      if (random.roll(0.00002)) await house.count();
    }
    while (house.told.length > 0) await tellSome(house, random);
    await house.count();
    expect(told(await talliesOf(house))).toEqual(truth);
    const again = await recount(house);
    // To the first of November, an hour of which is still the thirty-first in UTC.
    expect(again).toHaveLength(32);
    expect(again.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
    expect(house.faults).toEqual([]);
  }, 180_000);

  it('counts a day again when something is logged for it late, and then leaves it alone', async () => {
    const house = await openFigureHouse('2026-11-05T12:00:00Z');
    await logAndTell(house, score('a', '2026-10-03T10:00:00Z'));
    expect(await house.count()).toMatchObject({ done: 1 });
    expect(await house.count()).toMatchObject({ done: 0 });
    await logAndTell(house, score('b', '2026-10-03T09:00:00Z'));
    await house.count();
    expect(told(await talliesOf(house)).get('2026-10-03 town feedback.5')).toBe(2);
  });

  it('marks both days around midnight, on the clock of the town', async () => {
    const house = await openFigureHouse('2026-11-05T12:00:00Z');
    await logAndTell(house, score('a', '2026-10-03T22:30:00Z'));
    expect(await house.count()).toMatchObject({ done: 2 });
    expect(told(await talliesOf(house)).get('2026-10-04 town feedback.5')).toBe(1);
  });

  it('counts what lies ahead when its time has come, without being told again', async () => {
    const house = await openFigureHouse('2026-11-05T12:00:00Z');
    await logAndTell(house, score('a', '2026-11-06T12:00:00Z'));
    await house.count();
    expect(told(await talliesOf(house))).toEqual(new Map([['2026-11-06 town events.unreadable', 1]]));
    house.clock.forward({ hours: 25 });
    await house.count();
    const seen = told(await talliesOf(house));
    expect(seen.get('2026-11-06 town feedback.5')).toBe(1);
    expect(seen.has('2026-11-06 town events.unreadable')).toBe(false);
    expect(await house.count()).toMatchObject({ done: 0 });
  });

  it('leaves a day marked that something is logged for while it is counted', async () => {
    const house = await openFigureHouse('2026-11-05T12:00:00Z');
    await logAndTell(house, score('a', '2026-10-03T10:00:00Z'));
    let late: Promise<void> | undefined;
    house.sky.weather = ({ operation }) => {
      if (operation === 'PutItem') late ??= logAndTell(house, score('b', '2026-10-03T11:00:00Z'));
      return undefined;
    };
    await house.count();
    await late;
    house.sky.weather = () => undefined;
    expect(await house.count()).toMatchObject({ done: 1 });
    expect(told(await talliesOf(house)).get('2026-10-03 town feedback.5')).toBe(2);
  });

  it('asks for events again whose day could not be marked', async () => {
    const house = await openFigureHouse('2026-11-05T12:00:00Z');
    await house.log(tenant, score('a', '2026-10-03T10:00:00Z'));
    const records = house.told.splice(0).slice(-1);
    house.sky.weather = ({ operation }) => (operation === 'PutItem' ? { status: 500, body: {} } : undefined);
    expect(await house.tell(records)).toMatchObject({ batchItemFailures: [{ itemIdentifier: expect.any(String) }] });
    house.sky.weather = () => undefined;
    expect(await house.tell(records)).toEqual({ batchItemFailures: [] });
    expect(await house.count()).toMatchObject({ done: 1 });
  });

  it('does not replace a tally that somebody else has kept meanwhile', async () => {
    const house = await openFigureHouse('2026-11-05T12:00:00Z');
    await logAndTell(house, score('a', '2026-10-03T10:00:00Z'));
    const outcomes = await Promise.all([house.count(), house.count()]);
    expect(outcomes).toHaveLength(2);
    await house.count();
    expect(told(await talliesOf(house)).get('2026-10-03 town feedback.5')).toBe(1);
    const { version, tally } = await house.tallies.ofDay(tenant, day('2026-10-03'));
    expect(tally && (await house.tallies.keep(tenant, tally, version + 1))).toBe(false);
  });

  it('costs at most one unit of writing an event, and one a batch for its day', async () => {
    const house = await openFigureHouse('2026-11-05T12:00:00Z');
    const { events } = randomLog(3, { lives: 300, from: '2026-10-03', days: 1 });
    const dearest = new Map<string, number>();
    for (const event of events.filter(isTellable)) {
      house.meter.take();
      await house.store.events.append(tenant, event);
      dearest.set(event.kind, Math.max(dearest.get(event.kind) ?? 0, house.meter.take().write));
    }
    expect(Math.max(...dearest.values())).toBe(1);
    const midday = house.told.splice(0).slice(-100);
    house.meter.take();
    await house.tell(midday);
    expect(house.meter.take().write).toBeLessThanOrEqual(2);
  });
});

/** As streams may: in batches, some of them twice. */
async function tellSome({ told: waiting, tell }: FigureHouse, random: Random): Promise<void> {
  const records = waiting.splice(0, 5000);
  const twice = records.filter(() => random.roll(0.05));
  for (const part of [records, twice]) expect(await tell(part)).toEqual({ batchItemFailures: [] });
}

function inDisorder<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

async function logAndTell(house: FigureHouse, event: ToldEvent): Promise<void> {
  await house.log(tenant, event);
  await house.tell(house.told.splice(0));
}
