import { daysBetween } from '#lib/booking/dates.ts';
import { isFiltered, type TimeQuery, timeQueryOf } from '#lib/booking/time-query.ts';
import { visitText } from '#lib/booking/visit-text.ts';
import type { AvailabilityView, Offer } from '#shared/contracts/availability.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { Visit } from '#shared/domain/appointment.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Api } from './api.ts';
import { officesById } from './visit.ts';

/** Days asked for at once: a week to show, and as many as the public figure "within 14 days" needs. */
const daysAsked = 14;

export type Times = {
  readonly query: TimeQuery;
  readonly availability: AvailabilityView;
  readonly offices: Awaited<ReturnType<typeof officesById>>;
  /** Where else something is free, when the chosen offices have nothing at all. */
  readonly elsewhere: readonly Offer[];
};

/** What the page of times shows: free starts for a visit, filtered as the address says. */
export async function timesFor(api: Api, visit: Visit, address: URLSearchParams): Promise<Result<Times, ErrorCode>> {
  const query = timeQueryOf(address);
  const asked = { services: visitText(visit), days: daysAsked, earliest: 3 };
  const found = await api('findSlots', {
    ...asked,
    part: query.part,
    ...(query.offices.length > 0 && { offices: query.offices.join(',') }),
    ...(query.weekday !== undefined && { weekdays: String(query.weekday) }),
    ...(query.from !== undefined && { from: query.from }),
  });
  if (!found.ok) return found;
  const hasNothing = found.value.earliest.length === 0 && !isFiltered(query) && query.offices.length > 0;
  const everywhere = hasNothing ? await api('findSlots', asked) : undefined;
  const elsewhere = everywhere?.ok ? everywhere.value.earliest : [];
  return ok({ query, availability: found.value, offices: await officesById(api), elsewhere });
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
