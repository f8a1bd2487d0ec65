import type { CivilDate } from '../../../shared/domain/civil.ts';
import { addDays } from '../../../shared/domain/time.ts';
import type { WireItem } from '../../dynamodb-double/attribute.ts';
import { demoCatalogue } from '../demo/demo-catalogue.ts';
import { isHistory, isOldEvent } from './kept.ts';
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

/** Events of so many days stay at hand: what the end of a day tells may be late. */
const atHandDays = 10;

/**
 * Plays so many days of the demo town, through the use cases, up to yesterday; hands over what today's portal keeps of it,
 * each item once. What is deleted by then (appointments after 30 days) is not among it.
 */
export async function playHistory(
  { seed, days, today }: History,
  write: (item: WireItem) => Promise<void>,
  tell: (done: number, all: number) => void,
): Promise<void> {
  const { municipality, offices: current, services } = demoCatalogue();
  const { id: tenant } = municipality;
  const first = addDays(today, -days);
  const offices = pastOffices(current, first);
  const house = townHouse(tenant, seed);
  house.moveTo(startOf({ offices }, first));
  await house.tools.writer.putMunicipality(municipality);
  for (const { service, text } of services) await house.tools.writer.putService(tenant, service, text);
  for (const office of offices) await house.tools.writer.putOffice(tenant, office);
  const handOver = async (isWanted: (item: WireItem) => boolean) => {
    for (const item of house.double.items.all()) if (isWanted(item)) await write(item);
    house.double.items.forget(isWanted);
  };
  const town = await playYear({
    house,
    offices,
    seed,
    first,
    last: addDays(today, -1),
    changes: changeOffices(first),
    onDay: async (date) => {
      house.double.items.forget(({ ttl }) => ttl !== undefined && Number(ttl.N) <= house.now());
      const atHand = addDays(date, -atHandDays);
      await handOver((item) => isOldEvent(item, atHand));
      tell(
        days - Math.max(0, Math.round((startOf({ offices }, today) - startOf({ offices }, date)) / 86_400) - 1),
        days,
      );
    },
  });
  // What only the night after the last day tells of it.
  await night(town, today);
  const startsAt = startOf({ offices }, today);
  await handOver((item) => isHistory(item, { today, startsAt }));
}
