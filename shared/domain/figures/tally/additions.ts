import { daysBetween } from '../../time.ts';
import type { EventOf, FigureEvent, FigureEventKind } from '../events/event.ts';
import type { DayOf } from './civil-days.ts';
import type { Measure, Spread } from './measures.ts';

/** What an event adds, in each scope that it belongs to: so many to a measure, or one value to a spread. */
export type Addition =
  | { readonly measure: Measure; readonly by: number }
  | { readonly spread: Spread; readonly value: number };

type Adds<Kind extends FigureEventKind> = (event: EventOf<Kind>, dayOf: DayOf) => readonly Addition[];

/** Mails are fast up to so many seconds after they came to be owed. */
const fastSeconds = 10;

const one = (measure: Measure): readonly Addition[] => [{ measure, by: 1 }];
const nothing = (): readonly Addition[] => [];

const levels = ['feedback.1', 'feedback.2', 'feedback.3', 'feedback.4', 'feedback.5'] as const;
const channels = { online: 'done.online', phone: 'done.phone', counter: 'done.counter' } as const;

/**
 * What each kind of event adds: the only place that says so. Events of the queue that do not count in the end are sorted
 * out before (standing-events.ts).
 */
const additions: { readonly [Kind in FigureEventKind]: Adds<Kind> } = {
  // A journey is what a citizen does online; for phone and counter a clerk does it.
  held: ({ data }) => (data.channel === 'online' ? one('journeys.begun') : []),
  details: nothing,
  confirmed: ({ data }, dayOf) => [
    { measure: channels[data.channel], by: 1 },
    ...(data.channel === 'online' ? one('journeys.completed') : []),
    { spread: 'lead-days', value: Math.max(0, daysBetween(dayOf(data.createdAt), dayOf(data.startsAt))) },
  ],
  // The same transaction, at another time.
  moved: nothing,
  // Whether the place was used by somebody else is known when its day is over (day-closed).
  cancelled: nothing,
  expired: ({ data }) => {
    if (data.channel !== 'online') return [];
    return one(data.hadDetails ? 'journeys.left-after-details' : 'journeys.left-before-details');
  },
  // Only experiments ask for it.
  reminded: nothing,
  'not-recorded': () => one('visits.unrecorded'),

  'walk-in': () => one('done.counter'),
  'checked-in': nothing,
  called: (event) => waitOf(event),
  started: nothing,
  parked: nothing,
  resumed: nothing,
  forwarded: nothing,
  finished: ({ data }) => [
    { measure: isBooked(data.channel) ? 'visits.finished' : 'visits.walk-ins-finished', by: 1 },
    { measure: 'minutes.served', by: data.minutes },
  ],
  'no-show': ({ data }) => (isBooked(data.channel) ? one('visits.missed') : []),
  left: nothing,
  undone: nothing,

  'certificate-requested': () => one('certificates.requested'),
  'certificate-issued': ({ data }) => [
    ...one('certificates.issued'),
    ...one('done.online'),
    ...one(data.inTime ? 'certificates.in-time' : 'certificates.late'),
    { spread: 'certificate-hours', value: data.hours },
  ],
  'certificate-rejected': () => one('certificates.rejected'),
  'certificate-withdrawn': () => one('certificates.withdrawn'),

  'day-closed': ({ data }) => [
    { measure: 'minutes.booked', by: data.bookedMinutes },
    { measure: 'minutes.unbooked', by: data.plannedMinutes - data.bookedMinutes },
    { measure: 'places.reused', by: data.reused },
    { measure: 'places.lost', by: data.givenBack - data.reused },
  ],
  'sheet-recount': ({ data }) => [
    { measure: 'sheets.recounted', by: data.sheets },
    { measure: 'places.doubled', by: data.doubled },
  ],
  'next-free': ({ data }) => [{ spread: 'days-to-next', value: data.days }],

  search: ({ data }) => one(data.offersWithin14Days > 0 ? 'searches.found' : 'searches.nothing'),
  mail: ({ data }) => {
    if (data.outcome === 'rejected') return one('mails.slow');
    if (data.afterSeconds === undefined) return [];
    return one(data.afterSeconds <= fastSeconds ? 'mails.fast' : 'mails.slow');
  },
  // A late one was told as overdue when it came to be so.
  'idea-answered': ({ data }) => (data.inTime === false ? [] : one('ideas.answered')),
  'ideas-overdue': ({ data }) => [{ measure: 'ideas.overdue', by: data.count }],
  feedback: ({ data }) => {
    const level = levels[data.score - 1];
    return level === undefined ? [] : one(level);
  },
  usage: ({ data }) => [
    { measure: 'units.wcu', by: data.wcu },
    { measure: 'units.rcu', by: data.rcu },
    { measure: 'units.invocations', by: data.invocations },
    { measure: 'units.mails', by: data.mails },
  ],
  step: nothing,
};

type ByKind = { readonly [Kind in FigureEventKind]: EventOf<Kind> };

function addedBy<Kind extends FigureEventKind>(kind: Kind, event: ByKind[Kind], dayOf: DayOf): readonly Addition[] {
  return additions[kind](event, dayOf);
}

/** What an event adds to each of its scopes; `dayOf` in the zone of the town. */
export function additionsOf(event: FigureEvent, dayOf: DayOf): readonly Addition[] {
  return addedBy(event.kind, event, dayOf);
}

function isBooked(channel: EventOf<'finished'>['data']['channel']): boolean {
  return channel === 'online' || channel === 'staff';
}

/**
 * Whole minutes from the start or the arrival, whichever was later, to the call; begun ones count as whole, so that a wait
 * is never shown shorter than it was. Of somebody who was called without having checked in nobody knows the arrival: the
 * queue then says 0 seconds.
 */
function waitOf({ at, data }: EventOf<'called'>): readonly Addition[] {
  const { waitedSeconds = 0, startsAt } = data;
  if (waitedSeconds === 0) return [];
  const waited = startsAt === undefined ? waitedSeconds : Math.min(waitedSeconds, at - startsAt);
  return [{ spread: 'wait-minutes', value: Math.ceil(Math.max(0, waited) / 60) }];
}
