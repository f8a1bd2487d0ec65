import type { Office } from '../../../shared/domain/office.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { demoPerson } from '../demo/demo-person.ts';
import { today } from './citizens.ts';
import { citizens } from './demand.ts';
import { clerkAt } from './staff.ts';
import { type Town, unless } from './town.ts';
import { wishOf } from './wish-of.ts';

/** Of those who do not book themselves: they stand at the counter. */
const atCounter = 0.25;

/** Somebody calls or comes by for an appointment; a clerk books what suits first. */
export async function bookByStaff(town: Town, office: Office, number: number): Promise<void> {
  const { house, dice } = town;
  const services = wishOf([office], today(town), dice);
  if (services === undefined) return;
  const clerk = clerkAt(house.tenant, office, 1);
  const query = { officeId: office.id, services, days: 0, earliest: 12, full: false };
  const found = unless(await house.staff.findSlotsForStaff(query, clerk), 'not_bookable');
  const last = addDays(today(town), citizens.patience.least + dice.between(0, citizens.patience.more));
  const start = dice.pick((found?.earliest ?? []).filter(({ date }) => date <= last));
  if (start === undefined) return;
  const person = demoPerson(dice.roll);
  const booked = unless(
    await house.staff.bookForCitizen(
      {
        officeId: office.id,
        date: start.date,
        time: start.time,
        services,
        share: 'staff-first',
        channel: dice.chance(atCounter) ? 'counter' : 'phone',
        name: person.name,
        ...(person.phone !== undefined && { phone: person.phone }),
        ...(person.mail !== undefined && { mail: person.mail.replace('@', `.t${number}@`) }),
        extra: {},
        language: 'de',
      },
      { ...clerk, idempotencyKey: `call.${number}` },
    ),
    'slot_taken',
    'not_bookable',
  );
  await house.settle();
  if (booked === undefined) return;
  const { reference, startsAt } = booked;
  const kept = { reference, startsAt: Date.parse(startsAt) / 1000, bookedAt: house.now(), visit: services };
  town.bookings.add(kept);
  town.expect(kept);
}
