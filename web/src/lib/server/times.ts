import { isFiltered, type TimeQuery, timeQueryOf } from '#lib/booking/time-query.ts';
import { visitText } from '#lib/booking/visit-text.ts';
import type { AvailabilityView, DayOffers, Offer } from '#shared/contracts/availability.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { Visit } from '#shared/domain/appointment.ts';
import type { CivilDate } from '#shared/domain/civil.ts';
import { addDays, daysBetween } from '#shared/domain/time.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Api } from './api.ts';
import { officesById } from './visit.ts';

/** Days asked for at once: a week to show, and as many as the public figure "within 14 days" needs. */
const daysAsked = 14;
const daysShown = 7;
/** Of one weekday: the longest range the API answers. */
const weekdaysAsked = 28;
const mostElsewhere = 4;

export type Times = {
  readonly query: TimeQuery;
  readonly availability: AvailabilityView;
  readonly week: Week;
  readonly offices: Awaited<ReturnType<typeof officesById>>;
  /** Where else something is free, when the chosen offices have nothing at all. */
  readonly elsewhere: readonly Offer[];
};

/** The days of the list. */
export type Week = {
  readonly days: readonly DayOffers[];
  /** Where the list begins when it does not begin today because nothing is free before. */
  readonly noneBefore?: CivilDate | undefined;
  readonly previous?: CivilDate | undefined;
  readonly next?: CivilDate | undefined;
};

/** What the page of times shows: free starts for a visit, filtered as the address says. */
export async function timesFor(api: Api, visit: Visit, address: URLSearchParams): Promise<Result<Times, ErrorCode>> {
  const query = timeQueryOf(address);
  const services = visitText(visit);
  const ask = (from: CivilDate | undefined) =>
    api('findSlots', {
      services,
      days: query.weekday === undefined ? daysAsked : weekdaysAsked,
      earliest: 3,
      part: query.part,
      ...(query.offices.length > 0 && { offices: query.offices.join(',') }),
      ...(query.weekday !== undefined && { weekdays: String(query.weekday) }),
      ...(from !== undefined && { from }),
    });
  const found = await ask(query.from);
  if (!found.ok) return found;
  const late = query.from === undefined ? firstAfterTheWeek(found.value) : undefined;
  const later = late ? await ask(late) : found;
  const week = { ...weekOf(later.ok ? later.value : found.value, query), noneBefore: later.ok ? late : undefined };
  const hasNothing = found.value.earliest.length === 0 && !isFiltered(query) && query.offices.length > 0;
  const everywhere = hasNothing ? await api('findSlots', { services, days: daysAsked, earliest: 3 }) : undefined;
  const elsewhere = everywhere?.ok ? firstOfOffices(everywhere.value) : [];
  return ok({ query, availability: found.value, week, offices: await officesById(api), elsewhere });
}

/** A list that begins with a week of nothing helps nobody: it begins where something is free. */
function firstAfterTheWeek({ days, earliest: [earliest] }: AvailabilityView): CivilDate | undefined {
  const last = days.slice(0, daysShown).at(-1)?.date;
  return earliest && last && earliest.date > last ? earliest.date : undefined;
}

function weekOf({ days, lastBookableDate }: AvailabilityView, { from, weekday }: TimeQuery): Week {
  const shown = days.slice(0, daysShown);
  const last = shown.at(-1)?.date;
  const next = last && addDays(last, 1);
  return {
    days: shown,
    previous: from && addDays(from, weekday === undefined ? -daysShown : -weekdaysAsked),
    next: next && lastBookableDate && next <= lastBookableDate ? next : undefined,
  };
}

/** The first start of each office, of those with the earliest ones. */
function firstOfOffices({ days, earliest }: AvailabilityView): readonly Offer[] {
  const byOffice = Map.groupBy([...earliest, ...days.flatMap(({ offers }) => offers)], ({ officeId }) => officeId);
  return [...byOffice.values()].flatMap(([first]) => first ?? []).slice(0, mostElsewhere);
}

/** Counts a first look at the times for the public figures; later looks of the same search do not count again. */
export async function countSearch(api: Api, visit: Visit, { query, availability }: Times): Promise<void> {
  if (isFiltered(query) || query.from !== undefined) return;
  const [today] = availability.days;
  const [earliest] = availability.earliest;
  await api('countSearch', {
    services: visit,
    officeIds: query.offices,
    offersWithin14Days: availability.days.reduce((sum, { offers }) => sum + offers.length, 0),
    ...(today && earliest && { daysToEarliest: daysBetween(today.date, earliest.date) }),
  });
}

/** Counts a search of somebody whom no office can serve, because none has what they need. */
export async function countInVain(api: Api, visit: Visit): Promise<void> {
  await api('countSearch', { services: visit, officeIds: [], offersWithin14Days: 0 });
}

/** Without the time that somebody has already: moving there would change nothing. */
export function timesOtherThan(own: Pick<Offer, 'officeId' | 'startsAt'>, times: Times): Times {
  return onlyTimes(times, (offer) => offer.officeId !== own.officeId || offer.startsAt !== own.startsAt);
}

/** Those that begin before an instant: after it there is nothing to come for. */
export function timesBefore(until: string, times: Times): Times {
  return onlyTimes(times, ({ startsAt }) => startsAt < until);
}

function onlyTimes(times: Times, isWanted: (offer: Offer) => boolean): Times {
  const { week, availability } = times;
  const { earliest, days } = availability;
  const only = (all: readonly DayOffers[]) => all.map((day) => ({ ...day, offers: day.offers.filter(isWanted) }));
  return {
    ...times,
    week: { ...week, days: only(week.days) },
    availability: { ...availability, earliest: earliest.filter(isWanted), days: only(days) },
  };
}
