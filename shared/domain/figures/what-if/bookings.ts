import type { EventOf, FigureEvent } from '../events/event.ts';
import type { EventChannel } from '../events/event-parts.ts';

/** An appointment that somebody has booked and not let go at once. Seconds since 1970. */
export type Booking = {
  readonly officeId: string;
  readonly at: number;
  readonly startsAt: number;
  /** As `servicesKey` writes them. */
  readonly services: string;
  readonly channel: EventChannel;
  /** Left out where it was not cancelled or moved. */
  readonly endedAt?: number;
};

/** A search, and the booking that came of it. */
export type Search = { readonly event: EventOf<'search'>; readonly services: string; readonly booking?: Booking };

/** Who gives a place back so soon has not kept it: seconds. */
const atOnce = 2 * 3600;
/** Between a search and the booking that came of it, seconds. */
const longestChoice = 30 * 60;
const secondsOfDay = 86_400;

/** Services as one text, whatever their order. */
const servicesKey = (services: readonly string[]) =>
  services
    .map((one) => (one.includes(':') ? one : `${one}:1`))
    .toSorted()
    .join(' ');

type Begun = EventOf<'held' | 'moved'>;

/** Bookings in order of time. What citizens begin online counts once it is firm. */
export function bookingsOf(events: readonly FigureEvent[]): readonly Booking[] {
  const begun: Begun[] = [];
  const confirmed = new Set<string>();
  const ended = new Map<string, number>();
  for (const event of events) {
    if (event.kind === 'held' || event.kind === 'moved') begun.push(event);
    if (event.kind === 'confirmed') confirmed.add(event.data.appointment);
    if (event.kind === 'cancelled' || event.kind === 'expired') ended.set(event.data.appointment, event.at);
    if (event.kind === 'moved' && event.data.fromAppointment !== undefined)
      ended.set(event.data.fromAppointment, event.at);
  }
  return begun
    .map((one) => bookingOf(one, ended.get(one.data.appointment)))
    .filter((booking, index) => isKept(booking, begun[index], confirmed))
    .toSorted((one, other) => one.at - other.at);
}

function bookingOf({ at, officeId, data }: Begun, endedAt: number | undefined): Booking {
  const { startsAt, channel } = data;
  const services = servicesKey(data.services);
  return { officeId, at, startsAt, channel, services, ...(endedAt !== undefined && { endedAt }) };
}

function isKept({ at, endedAt, channel }: Booking, begun: Begun | undefined, confirmed: ReadonlySet<string>): boolean {
  if (endedAt !== undefined && endedAt < at + atOnce) return false;
  return (
    channel !== 'online' || begun?.kind === 'moved' || (begun !== undefined && confirmed.has(begun.data.appointment))
  );
}

/**
 * Searches with the bookings that came of them, and the bookings without a search. No search tells who it was: a booking
 * belongs to the last search for the same services at its office within half an hour before it that could show it, each
 * search once.
 */
export function matchSearches(
  events: readonly FigureEvent[],
  bookings: readonly Booking[],
): { readonly searches: readonly Search[]; readonly others: readonly Booking[] } {
  const asked = events.filter((event) => event.kind === 'search').toSorted((one, other) => one.at - other.at);
  const byServices = Map.groupBy(asked, ({ data }) => servicesKey(data.services));
  const taken = new Map<EventOf<'search'>, Booking>();
  const others: Booking[] = [];
  for (const booking of bookings) {
    const near = booking.channel === 'online' ? (byServices.get(booking.services) ?? []) : [];
    const search = lastBefore(near, booking, taken);
    if (search === undefined) others.push(booking);
    else taken.set(search, booking);
  }
  const searches = asked.map((event): Search => {
    const booking = taken.get(event);
    return { event, services: servicesKey(event.data.services), ...(booking && { booking }) };
  });
  return { searches, others };
}

function lastBefore(
  sorted: readonly EventOf<'search'>[],
  booking: Booking,
  taken: ReadonlyMap<EventOf<'search'>, Booking>,
): EventOf<'search'> | undefined {
  for (let index = firstAfter(sorted, booking.at) - 1; index >= 0; index -= 1) {
    const search = sorted[index];
    if (search === undefined || search.at < booking.at - longestChoice) return undefined;
    if (!taken.has(search) && canLeadTo(search, booking)) return search;
  }
  return undefined;
}

/** Whether a search was at the office of a booking, and what it showed was not later than what was booked. */
function canLeadTo({ data }: EventOf<'search'>, { officeId, at, startsAt }: Booking): boolean {
  const { offices, daysToEarliest } = data;
  if (offices.length > 0 && !offices.includes(officeId)) return false;
  return daysToEarliest !== undefined && startsAt - at > (daysToEarliest - 1) * secondsOfDay;
}

/** How many of these, in order of time, are not after `at`. */
function firstAfter(sorted: readonly { readonly at: number }[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
