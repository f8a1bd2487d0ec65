import type { HoldView } from '../../../shared/contracts/appointments.ts';
import type { Offer } from '../../../shared/contracts/availability.ts';
import type { Visit } from '../../../shared/domain/appointment.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { addDays, dateIn, daysBetween } from '../../../shared/domain/time.ts';
import { demoPerson } from '../demo/demo-person.ts';
import { citizens } from './demand.ts';
import { mayChange } from './second-thoughts.ts';
import { type Town, unless } from './town.ts';
import { maySayWhatIsMissing } from './voices.ts';
import { wishOf } from './wish-of.ts';

/** Somebody who looks for an appointment online. */
export type Seeker = {
  readonly number: number;
  readonly home: Office;
  readonly visit: Visit;
  readonly offices: readonly Office[];
  readonly part: 'any' | 'morning' | 'afternoon';
  /** Days from today before which it does not suit. */
  readonly notBefore: number;
  readonly patience: number;
  readonly looks: number;
};

const fourteenDays = 14;
const day = 86_400;

/** Somebody of one part of the town, who wants something. Undefined where nothing is offered there. */
export function seekerAt(town: Town, home: Office, number: number): Seeker | undefined {
  const { dice, offices } = town;
  const here = dice.chance(citizens.anyOffice) ? offices : [home];
  const visit = wishOf(here, today(town), dice);
  if (visit === undefined) return undefined;
  const roll = dice.roll();
  const { afternoon, morning, patience } = citizens;
  return {
    number,
    home,
    visit,
    offices: here,
    part: roll < afternoon ? 'afternoon' : roll < afternoon + morning ? 'morning' : 'any',
    notBefore: dice.chance(citizens.soon) ? 0 : dice.between(2, 16),
    patience: patience.least + Math.floor(patience.more * dice.roll() ** 1.5),
    looks: 1,
  };
}

/** Looks what is free, which is counted, and takes something or leaves. */
export async function look(town: Town, seeker: Seeker): Promise<void> {
  const { house, dice, agenda } = town;
  const { visit, offices, part, notBefore, patience } = seeker;
  const from = addDays(today(town), notBefore);
  const isAnywhere = offices.length === town.offices.length;
  const found = unless(
    await house.citizens.findSlots(
      {
        services: visit,
        ...(isAnywhere ? {} : { offices: offices.map(({ id }) => id) }),
        ...(notBefore > 0 && { from }),
        days: notBefore > 0 ? 3 : 1,
        part,
        earliest: 20,
      },
      callerOf(town, seeker),
    ),
    'not_bookable',
  );
  if (found === undefined) return;
  await count(town, seeker, found.earliest);
  const last = addDays(from, patience);
  const later = notBefore > 0 ? found.days.flatMap(({ offers }) => offers) : [];
  const wanted = (later.length > 0 ? later : found.earliest).filter(({ date }) => date >= from && date <= last);
  // The first ones are taken most.
  const offer = wanted[Math.floor(wanted.length * dice.roll() ** 2)];
  if (offer !== undefined) agenda.add(house.now() + dice.between(20, 150), () => hold(town, seeker, offer));
  else if (seeker.looks < citizens.mostLooks && dice.chance(citizens.again)) lookAgain(town, seeker);
  else await maySayWhatIsMissing(town, callerOf(town, seeker), visit);
}

async function count(town: Town, seeker: Seeker, earliest: readonly Offer[]): Promise<void> {
  const [first] = earliest;
  const lastDate = addDays(today(town), fourteenDays);
  const { offices, visit } = seeker;
  await town.house.citizens.countSearch(
    {
      services: visit,
      officeIds: offices.map(({ id }) => id),
      offersWithin14Days: earliest.filter(({ date }) => date <= lastDate).length,
      ...(first && { daysToEarliest: daysBetween(today(town), first.date) }),
    },
    callerOf(town, seeker),
  );
}

function lookAgain(town: Town, seeker: Seeker): void {
  const wait = town.dice.between(day / 2, 3 * day);
  town.agenda.add(town.house.now() + wait, () => look(town, { ...seeker, looks: seeker.looks + 1 }));
}

async function hold(town: Town, seeker: Seeker, { officeId, date, time }: Offer): Promise<void> {
  const { house, dice, agenda } = town;
  const language = languageOf(town);
  const caller = { ...callerOf(town, seeker), idempotencyKey: `${seeker.number}.${seeker.looks}.${date}.${time}` };
  const held = unless(
    await house.citizens.holdAppointment({ officeId, date, time, services: seeker.visit, language }, caller),
    'slot_taken',
    'not_bookable',
  );
  await house.settle();
  if (held === undefined) return lookAgain(town, seeker);
  const next = house.now() + dice.between(50, 240);
  if (!dice.chance(citizens.leaveBeforeDetails)) agenda.add(next, () => introduce(town, { ...seeker, language, held }));
  else if (dice.chance(citizens.letGo)) agenda.add(next, () => letGo(town, { ...seeker, language, held }));
}

type Holder = Seeker & { readonly held: HoldView; readonly language: Language };

async function letGo(town: Town, holder: Holder): Promise<void> {
  const { reference, token } = holder.held;
  unless(await town.house.citizens.releaseHold({ reference }, { ...callerOf(town, holder), token }), 'hold_expired');
  await town.house.settle();
}

async function introduce(town: Town, holder: Holder): Promise<void> {
  const { house, dice, agenda } = town;
  const { reference, token } = holder.held;
  const { name } = demoPerson(dice.roll);
  const mail = `${name.toLowerCase().replace(' ', '.')}.${holder.number}@example.org`;
  const given = unless(
    await house.citizens.giveDetails(
      { reference, name, mail, extra: {}, language: holder.language },
      { ...callerOf(town, holder), token },
    ),
    'hold_expired',
  );
  await house.settle();
  if (given === undefined || dice.chance(citizens.neverConfirm)) return;
  agenda.add(house.now() + dice.between(40, 1500), () => confirm(town, holder, mail));
}

async function confirm(town: Town, holder: Holder, mail: string): Promise<void> {
  const { house } = town;
  const { reference, startsAt } = holder.held;
  const token = house.links.confirmToken(house.tenant, parseReference(reference).id, mail);
  const confirmed = unless(
    await house.citizens.confirmAppointment({ reference }, { ...callerOf(town, holder), token }),
    'hold_expired',
  );
  await house.settle();
  if (confirmed === undefined) return;
  const booked = {
    reference,
    startsAt: Date.parse(startsAt) / 1000,
    bookedAt: house.now(),
    visit: holder.visit,
    manage: confirmed.token,
  };
  town.bookings.add(booked);
  town.expect(booked);
  mayChange(town, booked, callerOf(town, holder));
}

export function today({ house, offices: [office] }: Pick<Town, 'house' | 'offices'>): CivilDate {
  return dateIn(office?.zone ?? 'UTC', house.clock.now());
}

/** Everybody is at home somewhere else. */
export function callerOf({ house }: Pick<Town, 'house'>, { number }: Pick<Seeker, 'number'>) {
  return { tenant: house.tenant, address: `2001:db8::${number.toString(16)}` };
}

function languageOf({ dice }: Town): Language {
  const roll = dice.roll();
  if (roll < 0.82) return 'de';
  return roll < 0.92 ? 'en' : roll < 0.96 ? 'nl' : 'einfach';
}
