import type { Search } from './bookings.ts';

const secondsOfDay = 86_400;
const week = 7;
/** Which part of those who come back within half a day to three days do so on the same day, the next one, and so on. */
const lags = [0.05, 0.35, 0.4, 0.2] as const;
const most = 0.9;

/**
 * How many of those who booked nothing look again within three days. Nobody is followed: days after many searches in vain
 * have more searches for the same than days after as many that were booked. The two effects are told apart by least
 * squares over all days, for each kind of search against its own usual weekday and its own week.
 */
export function returnShareOf(searches: readonly Search[]): number {
  const [first, last] = searches.reduce(
    ([from, to], { event: { at } }) => [Math.min(from, dayOf(at)), Math.max(to, dayOf(at))],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const bySame = Map.groupBy(searches, ({ event, services }) => `${services} @ ${event.data.offices.join(' ')}`);
  const sums = { xx: 0, xz: 0, zz: 0, xy: 0, zy: 0 };
  for (const same of bySame.values()) {
    const countsOf = (isCounted: (search: Search) => boolean) => {
      const counts = new Array<number>(last - first + 1).fill(0);
      for (const search of same)
        if (isCounted(search))
          counts[dayOf(search.event.at) - first] = (counts[dayOf(search.event.at) - first] ?? 0) + 1;
      return counts;
    };
    const y = unusual(countsOf(() => true));
    const x = unusual(lagged(countsOf(({ booking }) => booking === undefined)));
    const z = unusual(lagged(countsOf(({ booking }) => booking !== undefined)));
    for (const [index, value] of y.entries()) {
      const [left, booked] = [x[index] ?? 0, z[index] ?? 0];
      sums.xx += left * left;
      sums.xz += left * booked;
      sums.zz += booked * booked;
      sums.xy += left * value;
      sums.zy += booked * value;
    }
  }
  const { xx, xz, zz, xy, zy } = sums;
  const determinant = xx * zz - xz * xz;
  if (determinant < 1e-6 * xx * zz || determinant === 0) return 0;
  const share = (xy * zz - zy * xz - (zy * xx - xy * xz)) / determinant;
  return Math.min(most, Math.max(0, share));
}

const dayOf = (at: number) => Math.floor(at / secondsOfDay);

function lagged(counts: readonly number[]): readonly number[] {
  return counts.map((_, day) =>
    lags.reduce((sum, part, lag) => sum + part * (lag === 0 ? 0 : (counts[day - lag] ?? 0)), 0),
  );
}

/** Less what is usual on the weekday, and less what is usual in the week. */
function unusual(counts: readonly number[]): readonly number[] {
  const byWeekday = counts.map((count, day) => count - mean(counts.filter((_, other) => other % week === day % week)));
  return byWeekday.map((count, day) => {
    const monday = day - (day % week);
    return count - mean(byWeekday.slice(monday, monday + week));
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
