import type { CivilDate } from '../../../shared/domain/civil.ts';
import { addDays, daysBetween } from '../../../shared/domain/time.ts';
import { nameOf } from '../../dynamodb-double/items.ts';
import { demoCatalogue } from '../demo/demo-catalogue.ts';
import { eventsOn, isEventBefore, isForgotten, isHistory, isNoEvent, tidyDays } from './kept.ts';
import { changeOffices, pastOffices } from './past-offices.ts';
import { townHouse } from './town-house.ts';
import { night, playYear, startOf } from './year.ts';

export type History = {
  /** The same seed and days give the same history. */
  readonly seed: string;
  readonly days: number;
  /** The first day that is not played. */
  readonly today: CivilDate;
};

/** What comes of some offices: the events of a day once nothing is told of it any more; at last what else is kept. */
export type Played =
  | { readonly kind: 'day'; readonly date: CivilDate; readonly events: readonly string[] }
  | { readonly kind: 'rest'; readonly items: readonly string[] };

/**
 * Plays some offices of the demo town, through the use cases, up to yesterday. Hands over what today's portal keeps of it,
 * each item once and as JSON. What is deleted by then (appointments after 30 days) is not among it.
 */
export async function playOffices(
  { seed, days, today }: History,
  officeIds: readonly string[],
  handOver: (played: Played) => void,
): Promise<void> {
  const { municipality, offices: all, services } = demoCatalogue();
  const { id: tenant } = municipality;
  const first = addDays(today, -days);
  const offices = pastOffices(all, first).filter(({ id }) => officeIds.includes(id));
  const ofThese = `${seed} ${officeIds.join(' ')}`;
  const house = townHouse(tenant, ofThese, isNoEvent);
  const { items } = house.double;
  house.moveTo(startOf({ offices }, first));
  await house.tools.writer.putMunicipality(municipality);
  for (const { service, text } of services) await house.tools.writer.putService(tenant, service, text);
  for (const office of offices) await house.tools.writer.putOffice(tenant, office);
  /** After the night, which tells what only the end of the day before can tell. */
  const tellOf = (date: CivilDate) => {
    const end = startOf({ offices }, addDays(date, 1));
    // A day in the town touches two days of the log.
    const events = [addDays(date, -1), date]
      .flatMap((day) => eventsOn(items, tenant, day))
      .filter((item) => isEventBefore(item, end));
    items.drop(events.map(nameOf));
    if (daysBetween(first, date) % tidyDays === 0) items.forget((item) => isForgotten(item, house.now()));
    handOver({ kind: 'day', date, events: events.map((item) => JSON.stringify(item)) });
  };
  const town = await playYear({
    house,
    offices,
    seed: ofThese,
    first,
    last: addDays(today, -1),
    changes: changeOffices(first),
    afterNight: (date) => (date > first ? tellOf(addDays(date, -1)) : undefined),
  });
  await night(town, today);
  tellOf(addDays(today, -1));
  const startsAt = startOf({ offices }, today);
  const kept = [...items.all()].filter(
    (item) => !isForgotten(item, house.now()) && isHistory(item, { today, startsAt }),
  );
  handOver({ kind: 'rest', items: kept.map((item) => JSON.stringify(item)) });
}
