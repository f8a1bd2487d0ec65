import HolidayCalendar from 'date-holidays';
import { CivilDate } from '../../shared/domain/civil.ts';
import { datesFrom } from '../../shared/domain/time.ts';

const known = new Map<string, ReadonlySet<CivilDate>>();

/**
 * Public holidays of a region in a year, from the date-holidays library. Regions are ISO 3166-2 codes, with the
 * library's third part where a state has local holidays: `NL`, `GB-ENG`, `DE-SN`, `DE-BY-KATH`.
 * Throws for a region that the library does not know: closing on the wrong days would stay unnoticed.
 */
export function holidaysOf(region: string, year: number): ReadonlySet<CivilDate> {
  const key = `${region} ${year}`;
  const days = known.get(key) ?? new Set(publicHolidays(region, year));
  known.set(key, days);
  return days;
}

function publicHolidays(region: string, year: number): CivilDate[] {
  return calendarOf(region)
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .flatMap((holiday) => {
      const first = CivilDate.parse(holiday.date.slice(0, 10));
      // Rounded: a day on which the clock is changed is an hour shorter or longer.
      const days = Math.round((holiday.end.getTime() - holiday.start.getTime()) / dayInMilliseconds);
      return datesFrom(first, days);
    });
}

const dayInMilliseconds = 24 * 60 * 60 * 1000;

function calendarOf(region: string): HolidayCalendar {
  const [country = '', state, part] = region.split('-');
  const all = new HolidayCalendar();
  const isKnown =
    country in all.getCountries() &&
    (state === undefined || state in (all.getStates(country) ?? {})) &&
    (state === undefined || part === undefined || part in (all.getRegions(country, state) ?? {}));
  if (!isKnown) throw new Error(`No public holidays are known for the region ${region}`);
  if (state === undefined) return new HolidayCalendar(country);
  return part === undefined ? new HolidayCalendar(country, state) : new HolidayCalendar(country, state, part);
}
