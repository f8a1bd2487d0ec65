import { daysBetween } from '../../time.ts';
import type { DayOf } from '../tally/civil-days.ts';
import { nothingFree } from '../tally/measures.ts';
import type { Booking, Search } from './bookings.ts';
import type { Behaviour } from './demand.ts';
import { returnShareOf } from './return-share.ts';

/** Days to the earliest are told apart like this: the first number of each class. */
const classes = [0, 1, 2, 3, 5, 7, 10, 14, 18, 22, 28, 35, 43, 60] as const;
/** Whoever books so many days after the earliest wanted it later. */
const lateFrom = 3;

/** How people answered what they were shown, from the searches and bookings of an office. */
export function behaviourOf(searches: readonly Search[], bookings: readonly Booking[], dayOf: DayOf): Behaviour {
  const returnShare = returnShareOf(searches);
  const unserved = searches.filter(({ booking }) => booking === undefined).length / Math.max(1, searches.length);
  return {
    takes: takesOf(searches),
    ...leadsOf(searches, dayOf),
    ...cancelsOf(bookings),
    returnShare,
    freshShare: 1 - returnShare * unserved,
  };
}

/** Share of searches that end in a booking by what they showed: never growing with the days (pool adjacent violators). */
function takesOf(searches: readonly Search[]): Behaviour['takes'] {
  const pooled: { first: number; asked: number; booked: number }[] = [];
  const byClass = Map.groupBy(searches, ({ event }) => classOf(event.data.daysToEarliest ?? nothingFree));
  for (const first of [...byClass.keys()].toSorted((one, other) => one - other)) {
    const of = byClass.get(first) ?? [];
    let last = { first, asked: of.length, booked: of.filter(({ booking }) => booking !== undefined).length };
    for (
      let before = pooled.at(-1);
      before && before.booked * last.asked < last.booked * before.asked;
      before = pooled.at(-1)
    ) {
      pooled.pop();
      last = { first: before.first, asked: before.asked + last.asked, booked: before.booked + last.booked };
    }
    pooled.push(last);
  }
  return (days) => {
    if (days >= nothingFree) return 0;
    const group = pooled.findLast(({ first }) => first <= days) ?? pooled[0];
    return group === undefined ? 0 : group.booked / group.asked;
  };
}

const classOf = (days: number) =>
  days >= nothingFree ? nothingFree : (classes.findLast((first) => first <= days) ?? 0);

function leadsOf(searches: readonly Search[], dayOf: DayOf): Pick<Behaviour, 'lateShare' | 'lateDays' | 'extraDays'> {
  const leads = searches.flatMap(({ event, booking }) => {
    const earliest = event.data.daysToEarliest;
    if (booking === undefined || earliest === undefined) return [];
    const lead = daysBetween(dayOf(event.at), dayOf(booking.startsAt));
    return [{ lead, extra: Math.max(0, lead - earliest) }];
  });
  const late = leads.filter(({ extra }) => extra >= lateFrom);
  return {
    lateShare: late.length / Math.max(1, leads.length),
    lateDays: late.map(({ lead }) => lead),
    extraDays: leads.filter(({ extra }) => extra < lateFrom).map(({ extra }) => extra),
  };
}

function cancelsOf(bookings: readonly Booking[]): Pick<Behaviour, 'cancelShare' | 'cancelAfter'> {
  const after = bookings.flatMap(({ at, startsAt, endedAt }) =>
    endedAt === undefined || startsAt <= at ? [] : [Math.min(1, (endedAt - at) / (startsAt - at))],
  );
  return { cancelShare: after.length / Math.max(1, bookings.length), cancelAfter: after };
}
