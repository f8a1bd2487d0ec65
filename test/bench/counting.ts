import { eventLogIn } from '../../functions/store/figures/event-log.ts';
import { eventKey, eventsPk } from '../../functions/store/keys.ts';
import type { Query } from '../../functions/store/table.ts';
import { fromWire, toWire } from '../../functions/store/wire.ts';
import { recountDays } from '../../functions/use-cases/counting/recount-days.ts';
import { civilDateOf, epochDayOf } from '../../shared/domain/time.ts';
import { isTellable } from '../support/any-event.ts';
import { openFigureHouse } from '../support/figure-house.ts';
import { day, tenant } from '../support/make.ts';
import { randomLog } from '../support/random-log.ts';
import { processorMs } from './processor-ms.ts';
import type { Row } from './row.ts';

const firstDay = day('2026-01-01');
const days = 365;
const livesOfDay = 1100;
const atLeast = 1_000_000;

/** What counting takes: the time to count a year again, the capacity units of an event on its way to the figures. */
export async function measure(): Promise<readonly Row[]> {
  return [...(await recomputed()), ...(await unitsOfEvents())];
}

/** Rows as the table answers them; making them up takes longer than counting them and is left out. */
async function recomputed(): Promise<readonly Row[]> {
  const house = await openFigureHouse('2027-01-02T00:00:00Z');
  const log = madeUpLog();
  const recount = recountDays({ ...house, eventLog: eventLogIn(log), catalogue: house.store.catalogue });
  const begun = processorMs();
  const counted = await recount(tenant, firstDay, () => undefined);
  const seconds = (processorMs() - begun - log.spent()) / 1000;
  if (counted.length < days || log.events() < atLeast) throw new Error(`Only ${log.events()} events were counted`);
  return [
    { name: `${log.events()} events of a year counted again, processor time`, value: seconds, unit: 's', limit: 60 },
  ];
}

function madeUpLog() {
  let [spent, events] = [0, 0];
  const kept = new Map<string, readonly ReturnType<typeof toWire>[]>();
  const rowsOf = (pk: string) => {
    const begun = processorMs();
    const known = kept.get(pk) ?? wireRows(pk);
    if (!kept.has(pk)) events += known.length;
    kept.set(pk, known);
    for (const oldest of kept.keys()) if (kept.size > 20) kept.delete(oldest);
    spent += processorMs() - begun;
    return known;
  };
  return {
    spent: () => spent,
    events: () => events,
    async query({ pk, range }: Query) {
      if (!range || !('from' in range)) throw new Error('The log is read by ranges');
      const isWanted = (sk = '') => sk >= range.from && sk <= range.to;
      return rowsOf(pk)
        .filter(({ sk }) => isWanted(sk?.S))
        .map(fromWire);
    },
  };
}

function wireRows(pk: string) {
  const first = epochDayOf(firstDay);
  const index = Array.from({ length: days }, (_, number) => number).find(
    (number) => eventsPk(tenant, civilDateOf(first + number)) === pk,
  );
  if (index === undefined) return [];
  const date = civilDateOf(first + index);
  const { events } = randomLog(index, { lives: livesOfDay, from: date, days: 1 });
  return events.map(({ officeId, ...event }) => toWire({ ...eventKey(tenant, date, event), ...event, officeId }));
}

async function unitsOfEvents(): Promise<readonly Row[]> {
  const house = await openFigureHouse('2026-11-05T12:00:00Z');
  const { events } = randomLog(1, { lives: 500, from: '2026-10-03', days: 1 });
  let dearest = 0;
  house.meter.take();
  for (const event of events.filter(isTellable)) {
    await house.store.events.append(tenant, event);
    dearest = Math.max(dearest, house.meter.take().write);
  }
  const records = house.told.splice(0).slice(-100);
  await house.tell(records);
  const batch = house.meter.take().write;
  await house.tell(house.told.splice(0));
  await house.count();
  const { read, write } = house.meter.take();
  return [
    { name: 'an event, dearest of its kinds', value: dearest, unit: 'WCU', limit: 1 },
    { name: 'marking the days of a batch of 100 events, besides', value: batch, unit: 'WCU', limit: 2 },
    { name: `counting a day of ${events.length} events: reading`, value: read, unit: 'RCU' },
    { name: `counting a day of ${events.length} events: writing`, value: write, unit: 'WCU' },
  ];
}
