import type { Visit } from '../../../shared/domain/appointment.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { AppointmentReference, LinkToken, OfficeId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import type { Result } from '../../../shared/result.ts';
import type { Agenda } from './agenda.ts';
import type { Dice } from './dice.ts';
import type { TownHouse } from './town-house.ts';

/** An appointment as those remember it who have it. */
export type Booked = {
  readonly reference: AppointmentReference;
  readonly startsAt: number;
  readonly bookedAt: number;
  readonly visit: Visit;
  /** Of those who booked online. */
  readonly manage?: LinkToken;
};

/** Who has an appointment where and when. */
export type Bookings = {
  add(booked: Booked): void;
  remove(booked: Booked): void;
  has(booked: Booked): boolean;
  on(officeId: OfficeId, date: CivilDate): readonly Booked[];
  /** What is over need not be remembered. */
  forget(before: CivilDate): void;
};

/** A town that is played. */
export type Town = {
  readonly house: TownHouse;
  readonly offices: readonly Office[];
  readonly dice: Dice;
  readonly agenda: Agenda;
  readonly bookings: Bookings;
  /** Told of each appointment that becomes firm for a day that has begun. */
  expect: (booked: Booked) => void;
};

export function openBookings(): Bookings {
  const days = new Map<CivilDate, Map<AppointmentReference, Booked>>();
  const dayOf = ({ reference }: Booked) => days.get(parseReference(reference).date);
  return {
    add(booked) {
      const { date } = parseReference(booked.reference);
      days.set(date, (days.get(date) ?? new Map()).set(booked.reference, booked));
    },
    remove: (booked) => void dayOf(booked)?.delete(booked.reference),
    has: (booked) => dayOf(booked)?.has(booked.reference) ?? false,
    on: (officeId, date) =>
      [...(days.get(date)?.values() ?? [])].filter(({ reference }) => parseReference(reference).officeId === officeId),
    forget(before) {
      for (const date of days.keys()) if (date < before) days.delete(date);
    },
  };
}

/** The value of an answer; undefined where it is one of the refusals that may happen. Any other is a bug. */
export function unless<Value, Code extends string>(
  answer: Result<Value, Code>,
  ...expected: readonly Code[]
): Value | undefined {
  if (answer.ok) return answer.value;
  if (expected.includes(answer.code)) return undefined;
  throw new Error(`Refused in the history: ${answer.code} ${JSON.stringify(answer)}`);
}
