import type { Caller } from '../../../functions/ports/caller.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { cellStart } from '../../../shared/domain/grid.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { TicketId, type TicketOutcome } from '../../../shared/domain/ticket.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import { visitMinutes } from '../../../shared/domain/visit.ts';
import { callerOf } from './citizens.ts';
import { pace, visits } from './demand.ts';
import { clerkAt } from './staff.ts';
import { type Booked, type Town, unless } from './town.ts';
import { mayAnswer } from './voices.ts';
import { wishOf } from './wish-of.ts';

const minute = 60;
const day = 86_400;
/** Who comes without appointment goes again when so many wait for each counter. */
const fullHall = 0.7;
/** Of those who come without appointment; the others draw their number on their phone. */
const atFrontDesk = 0.6;
/** Of the counters one at most stays empty for a day: somebody is ill, or at a training. */
const empty = 0.045;

export type OfficeDay = {
  readonly opensAt: number;
  readonly closesAt: number;
  /** Somebody has an appointment today. */
  expect(booked: Booked): void;
  /** Somebody without appointment is here. */
  walkIn(number: number): Promise<void>;
};

/** When which counters are staffed: by counter, whether in each cell. */
type Shifts = {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly counters: number;
  isOpen(counter: number, at: number): boolean;
};

/** The day of an office: who has an appointment comes or does not, counters call who waits. Undefined on a day it is closed. */
export async function openOfficeDay(town: Town, office: Office, date: CivilDate): Promise<OfficeDay | undefined> {
  const shifts = await shiftsOf(town, office, date);
  if (shifts === undefined) return undefined;
  const hall = hallOf(town, office, shifts);
  const here: OfficeDay = { ...shifts, expect: (booked) => expect(town, hall, booked), walkIn: hall.walkIn };
  for (const booked of town.bookings.on(office.id, date)) here.expect(booked);
  return here;
}

async function shiftsOf(town: Town, office: Office, date: CivilDate): Promise<Shifts | undefined> {
  const { house, dice } = town;
  const read = async (pool: 'online' | 'staff') =>
    (await house.tools.daySheets.get(house.tenant, { officeId: office.id, pool, date }, { consistent: true }))?.plan;
  const [online = [], staff = []] = [await read('online'), await read('staff')];
  const staffed = Array.from({ length: Math.max(online.length, staff.length) }, (_, cell) => {
    return (online[cell] ?? 0) + (staff[cell] ?? 0);
  });
  const first = staffed.findIndex((counters) => counters > 0);
  if (first < 0) return undefined;
  const last = staffed.findLastIndex((counters) => counters > 0);
  const startOf = (cell: number) => secondsOf(cellStart(office, date, cell));
  const counters = Math.max(...staffed);
  const missing = dice.chance(empty * counters) ? 1 : 0;
  const [opensAt, length] = [startOf(first), office.rules.cellMinutes * minute];
  return {
    opensAt,
    closesAt: startOf(last + 1),
    counters,
    isOpen(counter, at) {
      const cell = Math.min(first + Math.max(0, Math.floor((at - opensAt) / length)), last);
      return counter <= Math.max(1, (staffed[cell] ?? 0) - missing);
    },
  };
}

type Hall = {
  readonly arrive: (booked: Booked) => Promise<void>;
  readonly miss: (booked: Booked) => Promise<void>;
  readonly walkIn: (number: number) => Promise<void>;
};

/** What goes on between the door and the counters. Everything happens on the full minute. */
function hallOf(town: Town, office: Office, shifts: Shifts): Hall {
  const { house, agenda } = town;
  const officeId = office.id;
  const clerks = Array.from({ length: shifts.counters }, (_, index) => clerkAt(house.tenant, office, index + 1));
  const [frontDesk = clerkAt(house.tenant, office, 1)] = clerks;
  const free = new Set(clerks.keys());
  const here = new Map<TicketId, Booked>();
  let waiting = 0;
  const isStaffed = (counter: number) => house.now() >= shifts.opensAt && shifts.isOpen(counter + 1, house.now());
  /** After everybody who comes in the same minute is in. */
  const callNext = async () => {
    for (const counter of [...free].sort((one, other) => one - other)) {
      const clerk = clerks[counter];
      if (clerk === undefined || waiting === 0 || !isStaffed(counter)) continue;
      const served = await serve(town, office, { ...clerk, idempotencyKey: `${counter}.${house.now()}` });
      if (served === undefined) continue;
      waiting -= 1;
      free.delete(counter);
      agenda.add(house.now() + served.minutes * minute, async () => {
        await served.finish();
        const booked = here.get(served.ticketId);
        if (booked) mayAnswer(town, booked, served);
        free.add(counter);
        await callNext();
      });
    }
    await house.settle();
  };
  const come = async () => {
    waiting += 1;
    await house.settle();
    agenda.add(Math.max(house.now(), shifts.opensAt), callNext);
  };
  return {
    async arrive(booked) {
      unless(await house.staff.checkIn({ officeId, ticketId: ticketOf(booked) }, frontDesk));
      here.set(ticketOf(booked), booked);
      await come();
    },
    async miss(booked) {
      const absent = { officeId, ticketId: ticketOf(booked), version: 1 };
      unless(await house.staff.noShow(absent, frontDesk), 'ticket_changed', 'not_found');
      await house.settle();
    },
    async walkIn(number) {
      if (waiting < fullHall * shifts.counters && (await drawNumber(town, office, { frontDesk, number }))) await come();
    },
  };
}

type Drawing = { readonly frontDesk: Caller; readonly number: number };

/** At the front desk, or on one's own phone while the office takes people. */
async function drawNumber({ house, dice }: Town, office: Office, { frontDesk, number }: Drawing): Promise<boolean> {
  const services = wishOf([office], dateIn(office.zone, house.clock.now()), dice);
  if (services === undefined) return false;
  const wish = { officeId: office.id, services };
  const key = { idempotencyKey: `walk-in.${number}` };
  if (dice.chance(atFrontDesk))
    return unless(await house.staff.addWalkIn(wish, { ...frontDesk, ...key })) !== undefined;
  const own = { ...callerOf({ house }, { number }), ...key };
  return unless(await house.citizens.drawNumber(wish, own), 'walk_in_closed', 'too_many_requests') !== undefined;
}

type Served = {
  readonly ticketId: TicketId;
  /** Seconds from the start or the arrival, whichever was later. */
  readonly waited: number;
  readonly minutes: number;
  readonly outcome: TicketOutcome;
  readonly finish: () => Promise<void>;
};

/** Calls who is next and begins; undefined when nobody waits. */
async function serve({ house, dice }: Town, office: Office, clerk: Caller): Promise<Served | undefined> {
  const officeId = office.id;
  const called = unless(await house.staff.callNext({ officeId }, clerk), 'nobody_waiting');
  if (called === undefined) return undefined;
  const seen = { officeId, ticketId: called.id };
  const started = unless(await house.staff.startService({ ...seen, version: called.version }, clerk)) ?? called;
  const planned = visitMinutes(office, called.services) ?? office.rules.cellMinutes;
  const roll = dice.roll();
  const outcome = roll < visits.sentAway ? 'sent-away' : roll < visits.sentAway + visits.partly ? 'partly' : 'done';
  const since = [called.startsAt, called.arrivedAt].map((text) => (text === undefined ? 0 : Date.parse(text) / 1000));
  return {
    ticketId: called.id,
    waited: Math.max(0, house.now() - Math.max(...since)),
    outcome,
    minutes: Math.max(2, Math.round(planned * (pace.least + pace.more * dice.roll()))),
    async finish() {
      unless(await house.staff.finishTicket({ ...seen, version: started.version, outcome }, clerk));
      await house.settle();
    },
  };
}

function ticketOf({ reference }: Booked): TicketId {
  return TicketId.parse(parseReference(reference).id);
}

/** They come, mostly early; or they do not, the longer ago they booked. */
function expect(town: Town, hall: Hall, booked: Booked): void {
  const { dice, agenda, bookings, house } = town;
  const { missed, unrecorded, unrecordedMissed, arrival } = visits;
  const { startsAt, bookedAt } = booked;
  const isMissed = dice.chance(missed.least + (missed.perDayOfLead * (startsAt - bookedAt)) / day);
  const isRecorded = !dice.chance(isMissed ? unrecordedMissed : unrecorded);
  const shift = isMissed ? dice.between(15, 30) : dice.between(arrival.from, arrival.to);
  const at = Math.max(house.now() + minute, startsAt + shift * minute);
  if (!isRecorded) return;
  agenda.add(Math.ceil(at / minute) * minute, async () => {
    if (bookings.has(booked)) await (isMissed ? hall.miss(booked) : hall.arrive(booked));
  });
}
