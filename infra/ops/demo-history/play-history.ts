import { Worker } from 'node:worker_threads';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { addDays } from '../../../shared/domain/time.ts';
import type { WireItem } from '../../dynamodb-double/attribute.ts';
import { nameOf } from '../../dynamodb-double/items.ts';
import { demoCatalogue } from '../demo/demo-catalogue.ts';
import { isEventBefore, isHistory } from './kept.ts';
import type { History, Played } from './play-offices.ts';
import { townJobsOn } from './timetable.ts';
import { townHouse } from './town-house.ts';
import { startOf } from './year.ts';

/** Shared out between two threads: one half has the largest office. Always the same, so that chance is. */
const halves = [['rathaus-mitte'], ['buergerbuero-nord', 'buergerbuero-weststadt']] as const;

/** Days of which events stay at hand: a day in the town touches two days of the log. */
const atHandDays = 3;

const minute = 60;

/**
 * Plays so many days of the demo town, through the use cases, up to yesterday; hands over what today's portal keeps of it,
 * each item once. The offices are played side by side, each half on a core of its own, and beside them the certificates; what
 * concerns the whole town (the days counted, the months published) follows day by day.
 */
export async function playHistory(
  history: History,
  write: (item: WireItem) => Promise<void>,
  tell: (done: number, all: number) => void,
): Promise<void> {
  const { seed, days, today } = history;
  const { municipality, offices, services } = demoCatalogue();
  const first = addDays(today, -days);
  const house = townHouse(municipality.id, seed);
  house.moveTo(startOf({ offices }, first));
  await house.tools.writer.putMunicipality(municipality);
  for (const { service, text } of services) await house.tools.writer.putService(municipality.id, service, text);
  for (const office of offices) await house.tools.writer.putOffice(municipality.id, office);
  await house.settle();
  const { items } = house.double;
  const threads = [...halves, undefined].map((offices) => openThread(history, offices));
  try {
    for (let index = 0; index < days; index += 1) {
      const date = addDays(first, index);
      const events = (await Promise.all(threads.map((thread) => thread.day(date)))).flat();
      items.write(new Map(events.map((item) => [nameOf(item), item])));
      await house.settle();
      house.moveTo(startOf({ offices }, addDays(date, 1)) + 15 * minute);
      for (const job of townJobsOn(addDays(date, 1), today)) await house.schedule({ job });
      await house.settle();
      for (const item of events) await write(item);
      items.forget((item) => isEventBefore(item, startOf({ offices }, addDays(date, -atHandDays))));
      tell(index + 1, days);
    }
    const startsAt = startOf({ offices }, today);
    const rests = (await Promise.all(threads.map((thread) => thread.rest()))).flat();
    const ofTown = [...items.all()].filter(
      (item) => !isEventBefore(item, Number.POSITIVE_INFINITY) && isHistory(item, { today, startsAt }),
    );
    const kept = new Map([...rests, ...ofTown].map((item) => [nameOf(item), item]));
    for (const item of kept.values()) await write(item);
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

type Thread = {
  /** The events of a day; days are asked for in order. */
  day(date: CivilDate): Promise<readonly WireItem[]>;
  rest(): Promise<readonly WireItem[]>;
  stop(): Promise<unknown>;
};

/** Plays some offices; the certificates unless told which. */
function openThread(history: History, offices?: readonly string[]): Thread {
  const worker = new Worker(new URL('./history-worker.ts', import.meta.url), {
    workerData: { ...history, offices },
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  const waiting: Played[] = [];
  let failure: unknown;
  let wake: () => void = () => undefined;
  worker.on('message', (played: Played) => {
    waiting.push(played);
    wake();
  });
  worker.on('error', (error) => {
    failure = error;
    wake();
  });
  const next = async (): Promise<Played> => {
    for (;;) {
      if (failure !== undefined) throw failure;
      const played = waiting.shift();
      if (played) return played;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    async day(date) {
      const played = await next();
      if (played.kind !== 'day' || played.date !== date) throw new Error(`The offices are not at ${date}`);
      return played.events.map(itemOf);
    },
    async rest() {
      const played = await next();
      return played.kind === 'rest' ? played.items.map(itemOf) : [];
    },
    stop: () => worker.terminate(),
  };
}

function itemOf(line: string): WireItem {
  return JSON.parse(line);
}
