import type { HoursEdit } from '../../../shared/contracts/staff/hours.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { type BandEdit, everyWeekFrom, onTheseDays, splitCounters } from '../../../shared/domain/hours-edit.ts';
import { hoursProblems } from '../../../shared/domain/hours-problems.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { type Counters, OpeningHours, staffedBeforeClosures } from '../../../shared/domain/opening-hours.ts';
import { isClosedIn } from '../../../shared/domain/plan-week.ts';
import { addDays, dateIn, minutesOf } from '../../../shared/domain/time.ts';
import { withoutChange } from '../../../shared/domain/undo-change.ts';
import { type Fail, type FieldProblem, fail, ok, type Result } from '../../../shared/result.ts';
import type { Holidays } from '../../ports/booking.ts';
import type { Clock } from '../../ports/clock.ts';
import type { EditedOffices } from '../../ports/staff.ts';
import { isSame } from '../catalogue/seen.ts';

export type WantedOfficeDeps = {
  readonly offices: Pick<EditedOffices, 'version'>;
  readonly holidays: Holidays;
  readonly clock: Clock;
};

type Wanted = Promise<Result<Office, 'invalid_request'>>;

/** Furthest day that a part of can be changed in the table of a week. */
const daysToPlan = 732;

/** The office as a change would make it, or what is wrong with the change, by field. Nothing is written. */
export function wantedOffice(deps: WantedOfficeDeps) {
  return async (tenant: TenantId, office: Office, change: HoursEdit): Wanted => {
    switch (change.kind) {
      case 'hours':
        return withHours(deps, office, change.hours);
      case 'bands':
        return withBands(deps, office, change);
      case 'undo': {
        const edit = await deps.offices.version(tenant, office.id, change.version);
        const former = edit?.former;
        const next = edit && former && withoutChange(office, { former, next: edit.next });
        if (next === undefined || isSame(next, office)) return refused('/change/version', 'nothing_to_undo');
        return ok(next);
      }
    }
  };
}

function withHours({ holidays, clock }: WantedOfficeDeps, office: Office, hours: OpeningHours): Awaited<Wanted> {
  const today = dateIn(office.zone, clock.now());
  const isKnownRegion = (region: string) => holidaysKnown(holidays, region, today);
  const problems = hoursProblems(hours, { former: office.hours, rules: office.rules, today, isKnownRegion });
  if (problems.length === 0) return ok({ ...office, hours });
  return fail(
    'invalid_request',
    problems.map(({ path, code }) => ({ pointer: ['/change/hours', ...path].join('/'), code })),
  );
}

function withBands(
  { holidays, clock }: WantedOfficeDeps,
  office: Office,
  { bands, every }: Extract<HoursEdit, { kind: 'bands' }>,
): Awaited<Wanted> {
  const today = dateIn(office.zone, clock.now());
  const problems = bands.flatMap((band, index) => bandProblems(office, today, { band, index }));
  if (problems.length > 0) return fail('invalid_request', problems);
  const holidaysOn = (date: CivilDate) => holidaysOf(holidays, office, date);
  const edits = bands.map((band): BandEdit => {
    const staffed = staffedBeforeClosures(office.hours, band.date, holidaysOn(band.date));
    const minute = minutesOf(band.from);
    const counters = { online: staffed.online[minute] ?? 0, staff: staffed.staff[minute] ?? 0 };
    const hasAny = counters.online + counters.staff > 0;
    return { ...band, counters: splitCounters(band.counters, hasAny ? counters : usualShare(office)) };
  });
  if (every === 'day') return parsed(office, onTheseDays(office.hours, edits, holidaysOn));
  const made = everyWeekFrom(office.hours, edits);
  if (made.kind === 'changed') return parsed(office, made.hours);
  return refused(`/change/bands/${edits.indexOf(made.edit)}/counters`, 'held_by_other_rules');
}

type Band = Extract<HoursEdit, { kind: 'bands' }>['bands'][number];

function bandProblems(
  { rules, hours }: Office,
  today: CivilDate,
  { band, index }: { readonly band: Band; readonly index: number },
): FieldProblem[] {
  const at = (field: keyof Band) => `/change/bands/${index}/${field}`;
  const [from, to] = [minutesOf(band.from), minutesOf(band.to)];
  if (to <= from) return [{ pointer: at('to'), code: 'ends_before_start' }];
  if (band.date < today) return [{ pointer: at('date'), code: 'in_the_past' }];
  if (band.date > addDays(today, daysToPlan)) return [{ pointer: at('date'), code: 'too_far_ahead' }];
  if (from < minutesOf(rules.dayStart)) return [{ pointer: at('from'), code: 'before_day_start' }];
  return isClosedIn(hours, band.date, band) ? [{ pointer: at('counters'), code: 'closed_then' }] : [];
}

/** Public holidays that the office observes, of the year of a date. */
export function holidaysOf(holidays: Holidays, { hours }: Pick<Office, 'hours'>, date: CivilDate) {
  const region = hours.holidays?.region;
  return region === undefined ? new Set<CivilDate>() : holidays(region, Number(date.slice(0, 4)));
}

/** Online and kept counters over all rules: how an interval that is new to the day is split. */
function usualShare({ hours }: Office): Counters {
  const sum = (pool: keyof Counters) => hours.rules.reduce((all, { counters }) => all + counters[pool], 0);
  return { online: sum('online'), staff: sum('staff') };
}

/** Edits can come to more rules than hours may have. */
function parsed(office: Office, hours: OpeningHours): Awaited<Wanted> {
  const read = OpeningHours.safeParse(hours);
  return read.success ? ok({ ...office, hours: read.data }) : refused('/change/bands', 'too_many');
}

function holidaysKnown(holidays: Holidays, region: string, today: CivilDate): boolean {
  try {
    return holidays(region, Number(today.slice(0, 4))).size > 0;
  } catch {
    // The calendar throws for a region that it does not know.
    return false;
  }
}

function refused(pointer: string, code: FieldProblem['code']): Fail<'invalid_request'> {
  return fail('invalid_request', [{ pointer, code }]);
}
