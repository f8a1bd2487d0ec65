import type { Caller } from '../../../functions/ports/caller.ts';
import { AppointmentReference } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { citizens } from './demand.ts';
import { type Booked, type Town, unless } from './town.ts';

const hour = 3600;
const day = 24 * hour;
/** Citizens may change until two hours before. */
const lastChange = 2.5 * hour;

/** Some cancel, some move; most of them in time. */
export function mayChange(town: Town, booked: Booked, caller: Caller): void {
  const { dice, agenda, house } = town;
  const roll = dice.roll();
  const isLate = dice.chance(citizens.cancelLate);
  const earliest = Math.max(house.now() + hour, isLate ? booked.startsAt - day : 0);
  const latest = booked.startsAt - (isLate ? lastChange : day);
  if (roll >= citizens.cancel + citizens.move || earliest >= latest) return;
  // Most remember when the day comes near, some too late for anybody else to take the place.
  const at = Math.floor(latest - (latest - earliest) * dice.roll() ** 3);
  agenda.add(at, () => (roll < citizens.cancel ? cancel(town, booked, caller) : move(town, booked, caller)));
}

async function cancel(town: Town, booked: Booked, caller: Caller): Promise<void> {
  const { house, dice, bookings } = town;
  if (!bookings.has(booked) || booked.manage === undefined) return;
  const reason = dice.pick(['other-time', 'ill', 'no-longer-needed', undefined] as const);
  unless(
    await house.citizens.cancelAppointment(
      { reference: booked.reference, ...(reason && { reason }) },
      { ...caller, token: booked.manage },
    ),
  );
  bookings.remove(booked);
  await house.settle();
}

async function move(town: Town, booked: Booked, caller: Caller): Promise<void> {
  const { house, dice, bookings } = town;
  if (!bookings.has(booked) || booked.manage === undefined) return;
  const { officeId } = parseReference(booked.reference);
  const { visit: services } = booked;
  const found = unless(
    await house.citizens.findSlots({ services, offices: [officeId], days: 1, part: 'any', earliest: 20 }, caller),
    'not_bookable',
  );
  const offer = dice.pick(found?.earliest ?? []);
  if (offer === undefined) return;
  const moved = unless(
    await house.citizens.moveAppointment(
      { reference: booked.reference, officeId, date: offer.date, time: offer.time },
      { ...caller, token: booked.manage, idempotencyKey: `move.${offer.date}.${offer.time}` },
    ),
    'slot_taken',
    'not_bookable',
  );
  await house.settle();
  if (moved === undefined) return;
  bookings.remove(booked);
  const next = {
    ...booked,
    reference: AppointmentReference.parse(moved.reference),
    startsAt: Date.parse(offer.startsAt) / 1000,
    manage: moved.token,
  };
  bookings.add(next);
  town.expect(next);
}
