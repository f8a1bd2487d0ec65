import { type CivilDate, CivilDate as Dates } from '../../../shared/domain/civil.ts';
import { Office } from '../../../shared/domain/office.ts';
import { addDays } from '../../../shared/domain/time.ts';

/** Weeks in late summer for which one office was rebuilt; the others had its people as well. */
const rebuilding = { office: 'buergerbuero-weststadt', monthDay: '08-10', days: 26, reason: 'Umbau' } as const;

/** The counter that the town hall got: from this day on. */
const newCounter = { office: 'rathaus-mitte', monthDay: '05-04' } as const;

/** The next such day of a year from `first` on. */
function nextDay(first: CivilDate, monthDay: string): CivilDate {
  const year = Number(first.slice(0, 4));
  const sameYear = Dates.parse(`${year}-${monthDay}`);
  return sameYear >= first ? sameYear : Dates.parse(`${year + 1}-${monthDay}`);
}

/**
 * The offices as they were at the beginning of a year that begins on `first`: the town hall with one counter less until
 * May, one office closed for some weeks, Christmas as every year. Today's own closures are kept.
 */
export function pastOffices(offices: readonly Office[], first: CivilDate): readonly Office[] {
  return offices.map((office) => {
    const closed = nextDay(first, rebuilding.monthDay);
    const closures = [
      ...office.hours.closures,
      ...christmases(office, first),
      ...(office.id === rebuilding.office
        ? [{ from: closed, until: addDays(closed, rebuilding.days - 1), reason: rebuilding.reason }]
        : []),
    ];
    const rules =
      office.id === newCounter.office
        ? office.hours.rules.map((rule) => ({
            ...rule,
            counters: { ...rule.counters, online: Math.max(1, rule.counters.online - 1) },
          }))
        : office.hours.rules;
    return Office.parse({ ...office, hours: { ...office.hours, rules, closures } });
  });
}

/** Closed between the years, as today's closures say of this year. */
function christmases(office: Office, first: CivilDate): Office['hours']['closures'] {
  const year = Number(first.slice(0, 4));
  const from = Dates.parse(`${year}-12-24`);
  const isKnown = office.hours.closures.some((closure) => closure.from <= from && from <= closure.until);
  return isKnown ? [] : [{ from, until: Dates.parse(`${year}-12-31`), reason: 'Zwischen den Jahren' }];
}

/** Once the lead clerk has seen that the queue grows: the same hours as today, from the day of the new counter on. */
export type OfficeChange = { readonly date: CivilDate; readonly officeId: string };

/** What changes in the year that begins on `first`: said two weeks before, for the weeks after. */
export function changeOffices(first: CivilDate): readonly OfficeChange[] {
  return [{ date: nextDay(first, newCounter.monthDay), officeId: newCounter.office }];
}
