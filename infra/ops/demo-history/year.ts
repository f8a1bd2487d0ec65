import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { addDays, daysBetween, minutesOf } from '../../../shared/domain/time.ts';
import { openAgenda } from './agenda.ts';
import { look, seekerAt } from './citizens.ts';
import { crowdOn, onlineHours, partsOfTown } from './demand.ts';
import { type Dice, diceOf } from './dice.ts';
import { addCounter } from './new-counter.ts';
import { type OfficeDay, openOfficeDay } from './office-day.ts';
import type { OfficeChange } from './past-offices.ts';
import { mayPropose } from './staff-ideas.ts';
import { bookByStaff } from './telephone.ts';
import { sampleHours, sweepHours, timetable } from './timetable.ts';
import { type Booked, openBookings, type Town } from './town.ts';
import type { TownHouse } from './town-house.ts';

const minute = 60;
const hour = 60 * minute;

export type Year = {
  readonly house: TownHouse;
  readonly offices: readonly Office[];
  readonly seed: string;
  readonly first: CivilDate;
  /** The last day that is played. */
  readonly last: CivilDate;
  readonly changes: readonly OfficeChange[];
  /** When the night jobs of a day are done. */
  readonly afterNight: (date: CivilDate) => void;
};

/** People a day and open counter, on average over the year. */
const perCounter = { online: 14, phone: 3.8, walkIn: 1.1 } as const;

/** On the first days everybody who has waited for it books: the town begins to take bookings. */
const rush = { times: 6, fadingDays: 3 } as const;

/** Plays day after day. */
export async function playYear({ house, offices, seed, first, last, changes, afterNight }: Year): Promise<Town> {
  const dice = diceOf(seed);
  const town: Town = { house, offices, dice, agenda: openAgenda(), bookings: openBookings(), expect: () => undefined };
  let number = 0;
  const days = daysBetween(first, last) + 1;
  for (let index = 0; index < days; index += 1) {
    const date = addDays(first, index);
    const progress = index / days;
    const crowd = crowdOn(date, 'online', progress) * (1 + rush.times * Math.exp(-index / rush.fadingDays));
    await night(town, date);
    afterNight(date);
    for (const change of changes) if (change.date === date) await addCounter(town, change);
    const open = await openDays(town, date);
    number = fillOnline(town, { date, number, crowd });
    for (const [office, day] of open) number = fillOffice(town, { office, day, date, number, progress });
    fillTimer(town, date);
    mayPropose(town, date);
    await playAgenda(town, startOf(town, addDays(date, 1)));
    await house.tellUsage();
    town.bookings.forget(date);
  }
  return town;
}

/** Five minutes after midnight every job runs, those last that work off what the others leave. */
export async function night(town: Town, date: CivilDate): Promise<void> {
  const { house } = town;
  house.moveTo(startOf(town, date) + 5 * minute);
  for (const job of timetable.night) {
    await house.schedule({ job });
    await house.settle();
  }
}

type Moved = Pick<Town, 'agenda'> & { readonly house: Pick<TownHouse, 'moveTo'> };

/** Lets happen what is due before `end`. */
export async function playAgenda({ house, agenda }: Moved, end: number): Promise<void> {
  for (let entry = agenda.next(end); entry; entry = agenda.next(end)) {
    house.moveTo(entry.at);
    await entry.happen();
  }
}

/** The offices that are open, with whom they expect. */
async function openDays(town: Town, date: CivilDate): Promise<ReadonlyMap<Office, OfficeDay>> {
  const open = new Map<Office, OfficeDay>();
  for (const office of town.offices) {
    const day = await openOfficeDay(town, office, date);
    if (day) open.set(office, day);
  }
  town.expect = (booked: Booked) => {
    const { officeId, date: on } = parseReference(booked.reference);
    if (on === date) [...open].find(([{ id }]) => id === officeId)?.[1].expect(booked);
  };
  return open;
}

type Filling = { readonly date: CivilDate; readonly number: number };

/** Who looks online today, and when. Answers the next number. */
function fillOnline(town: Town, { date, number, crowd }: Filling & { readonly crowd: number }): number {
  const { agenda, dice, offices } = town;
  let next = number;
  for (const office of offices) {
    const people = dice.count(crowd * perCounter.online * sizeOf(office));
    for (let index = 0; index < people; index += 1) {
      const person = next++;
      const at = startOf(town, date) + onlineTime(dice);
      agenda.add(at, async () => {
        const seeker = seekerAt(town, office, person);
        if (seeker) await look(town, seeker);
      });
    }
  }
  return next;
}

/** When in a day somebody does something online, in seconds from its beginning. */
export function onlineTime(dice: Dice): number {
  return (dice.pick(hours, hourWeight) ?? 0) * hour + dice.between(0, hour - 1);
}

const hours = Array.from({ length: 24 }, (_, index) => index);
const hourWeight = (index: number) => onlineHours[index] ?? 0;

/** What is asked of an office: online counter-hours of a usual week, in working days of eight hours, a day of the year. */
function sizeOf({ id, hours: { rules } }: Office): number {
  const minutes = rules.reduce((sum, { weekdays, from, to, counters, repeat }) => {
    const often = repeat.kind === 'weekly' ? 1 : repeat.kind === 'every-n-weeks' ? 1 / repeat.n : 0.25;
    return sum + weekdays.length * (minutesOf(to) - minutesOf(from)) * counters.online * often;
  }, 0);
  return ((partsOfTown[id] ?? 1) * minutes) / (8 * 60) / 7;
}

type AtOffice = Filling & { readonly office: Office; readonly day: OfficeDay; readonly progress: number };

/** Who calls at an office today, and who comes without appointment. */
function fillOffice(town: Town, { office, day, date, number, progress }: AtOffice): number {
  const { agenda, dice } = town;
  const size = (sizeOf(office) * 7) / 5;
  let next = number;
  const callers = dice.count(crowdOn(date, 'phone', progress) * perCounter.phone * size);
  for (let index = 0; index < callers; index += 1) {
    const person = next++;
    // Most of them in the morning.
    const at = day.opensAt + Math.floor((day.closesAt - day.opensAt) * dice.roll() ** 1.6);
    agenda.add(at, () => bookByStaff(town, office, person));
  }
  const visitors = dice.count(crowdOn(date, 'walkIn', progress) * perCounter.walkIn * size);
  for (let index = 0; index < visitors; index += 1) {
    const person = next++;
    const at = day.opensAt + Math.floor((day.closesAt - hour - day.opensAt) * dice.roll());
    agenda.add(Math.ceil(at / minute) * minute, () => day.walkIn(person));
  }
  return next;
}

function fillTimer(town: Town, date: CivilDate): void {
  const { agenda, house } = town;
  const run = (job: string) => async () => {
    await house.schedule({ job });
    await house.settle();
  };
  for (const job of timetable.hourly)
    for (const at of sampleHours) agenda.add(startOf(town, date) + at * hour, run(job));
  for (const at of sweepHours) agenda.add(startOf(town, date) + at * hour + 30 * minute, run('sweep'));
}

/** The first second of a date in the town's zone. */
export function startOf({ offices: [office] }: Pick<Town, 'offices'>, date: CivilDate): number {
  const zone = office?.zone ?? 'UTC';
  return secondsOf(Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant());
}
