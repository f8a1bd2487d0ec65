import { requestHash } from '../../functions/use-cases/booking/request-hash.ts';
import type { CivilDate, CivilTime } from '../../shared/domain/civil.ts';
import type { AppointmentId, AppointmentReference } from '../../shared/domain/ids.ts';
import { referenceOf } from '../../shared/domain/reference.ts';
import type { Random } from './random.ts';
import { cellCount, dates, links, office, tenant, times, visits } from './town.ts';

/** An appointment that somebody has asked for; it may never have come to be. */
export type Known = {
  readonly id: AppointmentId;
  readonly reference: AppointmentReference;
  /** Moves tried from here, to be tried again. */
  readonly moves: MoveWish[];
};

export type BookWish = Known & {
  readonly key: string;
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly visit: (typeof visits)[number];
  readonly hash: string;
  /** Staff take the place whether it is free or not. */
  readonly overbook: boolean;
};

export type MoveWish = {
  readonly key: string;
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly id: AppointmentId;
  readonly hash: string;
};

export function bookWish(random: Random, key: string, fixed: { date?: CivilDate; overbook?: boolean } = {}): BookWish {
  const { date = random.pick(dates), overbook = false } = fixed;
  const { time, visit } = somePlace(random);
  const id = links.appointmentId(tenant, 'book', [office.id, date, key]);
  const hash = requestHash(links, [office.id, date, time, [...visit], 'de']);
  return { id, reference: referenceOf(office.id, date, id), moves: [], key, date, time, visit, hash, overbook };
}

export function moveWish(random: Random, from: Known, fixed: { key: string; date?: CivilDate }): MoveWish {
  const { key, date = random.pick(dates) } = fixed;
  const time = random.pick(times);
  const id = links.appointmentId(tenant, 'move', [from.reference, key, office.id, date]);
  return { key, date, time, id, hash: requestHash(links, [from.reference, office.id, date, time]) };
}

/** Where the cells of a wish begin, and how many they are. */
export function cellsOf({ time, visit }: Pick<BookWish, 'time' | 'visit'>): { first: number; length: number } {
  return { first: times.indexOf(time), length: visit === visits[0] ? 1 : 2 };
}

function somePlace(random: Random): Pick<BookWish, 'time' | 'visit'> {
  const first = random.below(cellCount);
  const visit = first < cellCount - 1 && random.roll(0.5) ? visits[1] : visits[0];
  return { time: times[first] ?? times[0], visit };
}
