import * as z from 'zod';

/**
 * What is counted: each event adds to some of these, in the scopes it belongs to. Sums over days are sums of sums, so a
 * month is the sum of its days.
 */
export const Measure = z.enum([
  // Searches that found at least one start within 14 days, or none.
  'searches.found',
  'searches.nothing',
  // Journeys of citizens online: a place was taken; it became firm, or was let go before or after details were given.
  // Those that were begun and have no end yet are in no figure.
  'journeys.begun',
  'journeys.completed',
  'journeys.left-before-details',
  'journeys.left-after-details',
  // Completed transactions by channel: appointments when they become firm, walk-ins when they are drawn, certificates when issued.
  'done.online',
  'done.phone',
  'done.counter',
  // What became of those who had an appointment; nobody recorded anything of the last.
  'visits.finished',
  'visits.missed',
  'visits.unrecorded',
  // Those who came without one and were served.
  'visits.walk-ins-finished',
  // Of the minutes that counters were open for appointments.
  'minutes.booked',
  'minutes.unbooked',
  // Minutes that clerks spent with people, as they told.
  'minutes.served',
  // Places given back at least 24 hours before: booked by somebody else, or left empty.
  'places.reused',
  'places.lost',
  // Requested: in no figure, since those that are still at work have no end yet.
  'certificates.requested',
  'certificates.issued',
  'certificates.rejected',
  'certificates.withdrawn',
  // Of those issued: within the promised working days, or later.
  'certificates.in-time',
  'certificates.late',
  // Mails handed over within ten seconds after they came to be owed, or later, or refused by the relay.
  'mails.fast',
  'mails.slow',
  // From the nightly recount of every day sheet.
  'sheets.recounted',
  'places.doubled',
  // Ideas of staff that got an answer within 14 days, and those that came to wait for longer: each once.
  'ideas.answered',
  'ideas.overdue',
  'feedback.1',
  'feedback.2',
  'feedback.3',
  'feedback.4',
  'feedback.5',
  // What the machines did, in units that have a price (prices.ts).
  'units.wcu',
  'units.rcu',
  'units.invocations',
  'units.mails',
  // Events that could not be read: they are in no other figure.
  'events.unreadable',
]);
export type Measure = z.infer<typeof Measure>;

/**
 * What is measured in whole units, one value an occasion, and kept as how often each value came up. `days-to-next`: days
 * to the earliest free start, sampled every hour, 999 where there was none; `lead-days`: between booking and appointment;
 * `wait-minutes`: from the start or the arrival, whichever was later, to the call; `certificate-hours`: from the last thing
 * that the citizen had to do (payment, answer or submission) to the issue.
 */
export const Spread = z.enum(['days-to-next', 'lead-days', 'wait-minutes', 'certificate-hours']);
export type Spread = z.infer<typeof Spread>;

/** Days to the next start where nothing was free at all. */
export const nothingFree = 999;
