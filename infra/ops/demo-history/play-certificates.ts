import { holidaysOf } from '../../../functions/adapters/holidays.ts';
import { afterWorkingDays } from '../../../shared/domain/certificate/deadline.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import { demoProducts } from '../demo/certificates.ts';
import { demoCatalogue } from '../demo/demo-catalogue.ts';
import { openAgenda } from './agenda.ts';
import { requestsOn } from './certificate-demand.ts';
import { certificateHouse } from './certificate-house.ts';
import { askFor } from './certificate-requests.ts';
import type { CertificateTown } from './certificate-town.ts';
import { diceOf } from './dice.ts';
import { eventsOn, isEventBefore, isForgotten, tidyDays } from './kept.ts';
import type { History, Played } from './play-offices.ts';
import { onlineTime, playAgenda, startOf } from './year.ts';

const hour = 3600;

/** When what happens by itself happens, in hours. */
const tendHours = [3, 9, 14, 20] as const;

/**
 * Plays the certificates of the demo town up to yesterday and hands over the events of each day, as JSON. Nothing else is
 * kept of it: nobody could read the cases, whose keys end with the history, and the public journal begins with the first
 * certificate of the portal itself.
 */
export async function playCertificates(
  { seed, days, today }: History,
  handOver: (played: Played) => void,
): Promise<void> {
  const { municipality, offices } = demoCatalogue();
  const { id: tenant } = municipality;
  const first = addDays(today, -days);
  const ofThese = `${seed} certificates`;
  const house = certificateHouse(tenant, ofThese);
  const { items } = house.double;
  house.moveTo(startOf({ offices }, first));
  await house.tools.writer.putMunicipality(municipality);
  for (const office of offices) await house.tools.writer.putOffice(tenant, office);
  const products = demoProducts();
  for (const product of products) await house.tools.productWriter.put(tenant, product);
  const zone = municipality.zone;
  const town: CertificateTown = {
    house,
    dice: diceOf(ofThese),
    agenda: openAgenda(),
    offices,
    products,
    ...calendarOf(offices, () => dateIn(zone, house.clock.now())),
  };
  let number = 0;
  for (let index = 0; index < days; index += 1) {
    const date = addDays(first, index);
    number = fill(town, { date, number, progress: index / days });
    const ends = startOf({ offices }, addDays(date, 1));
    await playAgenda(town, ends);
    await house.tellUsage();
    const begins = startOf({ offices }, date);
    // A day in the town touches two days of the log.
    const events = [addDays(date, -1), date]
      .flatMap((day) => eventsOn(items, tenant, day))
      .filter((item) => isEventBefore(item, ends) && !isEventBefore(item, begins))
      .map((item) => JSON.stringify(item));
    if (index % tidyDays === 0) items.forget((item) => isEventBefore(item, begins) || isForgotten(item, house.now()));
    handOver({ kind: 'day', date, events });
  }
  handOver({ kind: 'rest', items: [] });
}

type Filling = { readonly date: CivilDate; readonly number: number; readonly progress: number };

/** Who asks for something today, and when; and what happens by itself. Answers the next number. */
function fill(town: CertificateTown, { date, number, progress }: Filling): number {
  const { dice, agenda, house, offices } = town;
  const begins = startOf({ offices }, date);
  let next = number;
  const people = dice.count(requestsOn(date, progress));
  for (let one = 0; one < people; one += 1) {
    const person = next++;
    agenda.add(begins + onlineTime(dice), () => askFor(town, person));
  }
  for (const at of tendHours)
    agenda.add(begins + at * hour, async () => {
      await house.tend();
      await house.settle();
    });
  return next;
}

function calendarOf(offices: readonly Office[], today: () => CivilDate): Pick<CertificateTown, 'today' | 'workingDay'> {
  const region = offices.flatMap(({ hours }) => hours.holidays?.region ?? [])[0];
  return {
    today,
    workingDay(days) {
      const date = today();
      const year = Number(date.slice(0, 4));
      const years = region === undefined ? [] : [year, year + 1];
      const closed = new Set(years.flatMap((one) => [...holidaysOf(region ?? '', one)]));
      return days === 0 ? afterWorkingDays(addDays(date, -1), 1, closed) : afterWorkingDays(date, days, closed);
    },
  };
}
