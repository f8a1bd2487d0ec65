import { plural } from '../format.ts';
import type { StaffWhatIfMessages } from './de.ts';

export const en: StaffWhatIfMessages = {
  title: 'What if',
  lead: 'Try a change before anybody makes it. It is worked out with the people who looked for an appointment in the last weeks, those included who found none. Nothing is changed.',
  kindLabel: 'What would you like to try?',
  kinds: {
    counters: 'More or fewer counters',
    closing: 'Another closing time',
    share: 'Share for online bookings',
    duration: 'Length of a service',
  },
  fields: {
    office: 'Office',
    weekdays: 'Days of the week',
    from: 'From',
    to: 'Until',
    online: 'Counters for online bookings, more (+) or fewer (−)',
    staff: 'Counters for phone and desk, more (+) or fewer (−)',
    closing: 'Closes at',
    onlinePercent: 'Of 100 counters, so many take online bookings',
    serviceId: 'Service',
    minutes: 'Minutes for the first person or piece',
  },
  noWeekday: 'Choose at least one day of the week.',
  run: 'Work it out',
  tooLong: 'Working it out takes too long just now. What you chose is still there. Please try again.',
  wholeNumber: 'Enter a whole number.',
  tooLittle:
    'Too little has been recorded for that yet. Three whole weeks in which people looked for appointments are needed.',
  answer: 'How it would have been',
  tried: {
    counters: (days: string, between: string, more: string) => `Tried: ${days}, ${between}: ${more}.`,
    hours: (from: string, to: string) => `${from} to ${to}`,
    online: (more: string) => `${more} counters for online bookings`,
    staff: (more: string) => `${more} counters for phone and desk`,
    closing: (days: string, to: string) => `Tried: ${days} open until ${to}.`,
    share: (percent: number) => `Tried: ${percent} of 100 counters take online bookings.`,
    duration: (service: string, minutes: number) => `Tried: “${service}” with ${minutes} minutes.`,
  },
  caption: 'Measured, simulated and with the change',
  columns: {
    measured: 'Measured',
    before: 'Model without change',
    after: 'Model with change',
    difference: 'Difference',
  },
  rows: {
    days: 'Days to the next appointment (half of all wait no longer)',
    days90: 'Days that nine of ten wait at most',
    offerRate: 'Offer rate: found something within 14 days',
    utilisation: 'Open minutes that are booked',
  },
  range: (low, high) => `${low} to ${high}`,
  headline: (before, after) => `Days to the next appointment: from ${before} to ${after}`,
  headlineSame: (days) => `Days to the next appointment: still ${days}`,
  headlineOffers: (before, after) => `Offer rate: from ${before} to ${after}`,
  unsure: 'The difference cannot be told from zero with certainty.',
  rangeHint: 'Below: in nine of ten runs the value lay within this range.',
  near: 'The model without the change comes near to what was measured.',
  far: (rows) =>
    `Here the model without the change is not near enough to what was measured: ${rows}. Do not rely on it.`,
  otherHours: 'In some of these weeks the office had other opening hours than today. Today’s were used.',
  people: ({ searches, unserved, byStaff }, days) =>
    `From the log ${days}: ${searches} ${plural('en', searches, { one: 'search', other: 'searches' })} online, ${unserved} of them without a booking, and ${byStaff} bookings by phone or at the desk.`,
  behaviour: (late, cancel, returning) =>
    `How they behaved: ${late} wanted a later appointment than the next one, ${cancel} cancelled or moved theirs, ${returning} came back if they had booked nothing.`,
  runs: (count) => `${count} runs, each with weeks drawn anew; before and after with the same people.`,
  leftOutTitle: 'What the model leaves out',
  leftOut: {
    'new-demand': 'People who only come because it is quicker.',
    'other-offices': 'People who go to another office because of it, or come from there.',
    'times-of-day': 'What time suits somebody: in the model every free time of a day is as good.',
    'phone-in-vain': 'Who got no appointment by phone: the log knows nothing of them.',
    pace: 'Whether services take longer or shorter than planned, and who does not come: neither changes the appointments.',
    'next-season': 'The weeks to come: the past ones were used.',
  },
};
