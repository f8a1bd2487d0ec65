import type { Visit } from '../../appointment.ts';
import type { CivilDate, ZoneId } from '../../civil.ts';
import { ServiceId } from '../../ids.ts';
import type { Office } from '../../office.ts';
import { addDays, daysBetween } from '../../time.ts';
import type { FigureEvent } from '../events/event.ts';
import { civilDaysIn, secondsOfDay } from '../tally/civil-days.ts';
import { behaviourOf } from './behaviour.ts';
import { bookingsOf, matchSearches, type Search } from './bookings.ts';
import type { Demand, Look } from './demand.ts';
import { percentile } from './simulate.ts';

const noon = 12 * 60;

/** Days of the log, in whole weeks. */
export type LogDays = { readonly zone: ZoneId; readonly first: CivilDate; readonly days: number };

/**
 * What people wanted of an office, those included who found nothing. Searches at several offices count here where they
 * were booked here; of those that were not booked, as large a part as of those that were.
 */
export function readDemand(events: readonly FigureEvent[], office: Pick<Office, 'id'>, log: LogDays): Demand {
  const bookings = bookingsOf(events);
  const { searches, others } = matchSearches(events, bookings);
  const here = searchesHere(searches, office.id);
  const ownBookings = bookings.filter(({ officeId }) => officeId === office.id);
  const visits = openVisits();
  const days: Look[][] = Array.from({ length: log.days }, () => []);
  const clock = clockOf(log);
  const add = (at: number, look: Omit<Look, 'minute'>) => {
    const when = clock(at);
    if (when !== undefined) days[when.day]?.push({ ...look, minute: when.minute });
  };
  for (const { event, services } of here) add(event.at, { visit: visits.of(services), way: 'search' });
  for (const { officeId, at, services, channel } of others) {
    if (officeId === office.id) add(at, { visit: visits.of(services), way: channel === 'online' ? 'booked' : 'staff' });
  }
  const samples = events.filter(({ kind }) => kind === 'next-free').map(({ at }) => clock(at)?.minute ?? noon);
  for (const day of days) day.sort((one, other) => one.minute - other.minute);
  return {
    visits: visits.all,
    first: log.first,
    days,
    unserved: here.filter(({ booking }) => booking === undefined).length,
    sampledAt: percentile(samples, 50) || noon,
    behaviour: behaviourOf(here, ownBookings, civilDaysIn(log.zone)),
  };
}

function searchesHere(searches: readonly Search[], officeId: string): readonly Search[] {
  const several = searches.filter(({ event }) => event.data.offices.length !== 1);
  const booked = several.flatMap(({ booking }) => (booking === undefined ? [] : [booking]));
  const share = booked.length === 0 ? 0 : booked.filter((one) => one.officeId === officeId).length / booked.length;
  let part = 0;
  return searches.filter(({ event, booking }) => {
    const { offices } = event.data;
    if (booking !== undefined) return booking.officeId === officeId;
    if (offices.length > 0 && !offices.some((one) => one === officeId)) return false;
    if (offices.length === 1) return true;
    part += share;
    if (part < 1) return false;
    part -= 1;
    return true;
  });
}

function openVisits() {
  const all: Visit[] = [];
  const known = new Map<string, number>();
  return {
    all,
    of(services: string): number {
      const index = known.get(services) ?? all.length;
      if (index === all.length) all.push(visitOf(services));
      known.set(services, index);
      return index;
    },
  };
}

function visitOf(services: string): Visit {
  return services.split(' ').map((one) => {
    const [id, count] = one.split(':');
    return { serviceId: ServiceId.parse(id), count: Number(count) };
  });
}

type Clock = (at: number) => { readonly day: number; readonly minute: number } | undefined;

/** Tells the day of the log and the minute of a second since 1970. */
function clockOf({ zone, first, days }: LogDays): Clock {
  const dayOf = civilDaysIn(zone);
  const begins = Array.from({ length: days }, (_, index) => secondsOfDay(zone, addDays(first, index)).first);
  return (at) => {
    const day = daysBetween(first, dayOf(at));
    const begin = begins[day];
    return begin === undefined ? undefined : { day, minute: Math.floor((at - begin) / 60) };
  };
}
