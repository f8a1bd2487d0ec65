import { CivilDate, type ZoneId } from '../../../shared/domain/civil.ts';
import { FigureEvent, isTicketEvent } from '../../../shared/domain/figures/events/event.ts';
import { secondsOfDay } from '../../../shared/domain/figures/tally/civil-days.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { addDays, datesFrom, daysBetween } from '../../../shared/domain/time.ts';
import type { EventLog } from '../../ports/counting.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';

const week = 7;
/** More are not held in memory at once; a town with so many in few weeks has enough of them. */
const mostEvents = 300_000;

/** Whole weeks of the log. */
export type ReadLog = {
  /** In no order; each fact once. What cannot be read is left out. */
  readonly events: readonly FigureEvent[];
  /** The first day of whole weeks in which something was logged, and how many days they have. */
  readonly first: CivilDate;
  readonly days: number;
};

/**
 * The log of whole weeks that end the day before `today`, the newest first: up to so many weeks, until one is empty or there
 * are too many events.
 */
export function readLog({ eventLog }: { readonly eventLog: EventLog }) {
  return async (
    tenant: TenantId,
    { zone, today, weeks }: { readonly zone: ZoneId; readonly today: CivilDate; readonly weeks: number },
  ): Promise<ReadLog> => {
    const known = new Map<string, FigureEvent>();
    let read = 0;
    for (; read < weeks && known.size < mostEvents; read += 1) {
      const days = await readWeek(eventLog, tenant, { zone, first: addDays(today, -week * (read + 1)) });
      // A week that begins before the log is not a whole one: days without anybody would be taken for quiet ones.
      if (days[0]?.length === 0) break;
      for (const event of days.flat()) known.set(event.id, event);
    }
    return { events: [...known.values()], first: addDays(today, -week * read), days: week * read };
  };
}

const ofExperiments: ReadonlySet<unknown> = new Set(['reminded', 'cancelled', 'moved']);

/**
 * What an experiment asks for of the days up to `through`: who was reminded and what became of them, and of the whole months
 * what became of all others. Reminders of the last day are about the day after it, of which nothing is known yet.
 */
export function readDays({ eventLog }: { readonly eventLog: EventLog }) {
  return async (
    tenant: TenantId,
    { zone, startedOn, through }: { readonly zone: ZoneId; readonly startedOn: CivilDate; readonly through: CivilDate },
  ): Promise<readonly FigureEvent[]> => {
    const first = CivilDate.parse(`${startedOn.slice(0, 7)}-01`);
    const dates = datesFrom(first, daysBetween(first, through) + 1);
    const days = await someAtOnce(dates, atOnce, async (date) =>
      (await readDay(eventLog, tenant, { zone, date })).filter(
        (event) =>
          (ofExperiments.has(event.kind) && (event.kind !== 'reminded' || date < through)) || isTicketEvent(event),
      ),
    );
    return [...new Map(days.flat().map((event) => [event.id, event])).values()];
  };
}

async function readWeek(
  eventLog: EventLog,
  tenant: TenantId,
  { zone, first }: { readonly zone: ZoneId; readonly first: CivilDate },
): Promise<readonly (readonly FigureEvent[])[]> {
  return await someAtOnce(datesFrom(first, week), atOnce, (date) => readDay(eventLog, tenant, { zone, date }));
}

async function readDay(
  eventLog: EventLog,
  tenant: TenantId,
  { zone, date }: { readonly zone: ZoneId; readonly date: CivilDate },
): Promise<readonly FigureEvent[]> {
  const { first, last } = secondsOfDay(zone, date);
  const logged = await eventLog.between(tenant, first, last);
  return logged.flatMap(({ content }) => FigureEvent.safeParse(content).data ?? []);
}
