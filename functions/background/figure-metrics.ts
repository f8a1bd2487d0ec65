import { ZoneId } from '../../shared/domain/civil.ts';
import { FigureEvent, type FigureEventKind } from '../../shared/domain/figures/events/event.ts';
import type { FigureMetric } from '../../shared/domain/figures/figure-metric.ts';
import { additionsOf } from '../../shared/domain/figures/tally/additions.ts';
import { civilDaysIn } from '../../shared/domain/figures/tally/civil-days.ts';
import type { Measure } from '../../shared/domain/figures/tally/measures.ts';

/** What of the figures operations watch: counted by the same rules, minutes after it happened. */
const ofMeasures: Partial<Record<Measure, FigureMetric>> = {
  'searches.found': 'SearchesWithOffer',
  'searches.nothing': 'SearchesWithoutOffer',
  'visits.missed': 'NoShows',
  'mails.fast': 'MailsInTime',
  'mails.slow': 'MailsLate',
  'places.doubled': 'DoubleBookings',
  'certificates.issued': 'CertificatesIssued',
};

/** What changes no figure, and is news to operations all the same. */
const ofKinds: Partial<Record<FigureEventKind, FigureMetric>> = {
  confirmed: 'BookingsConfirmed',
  cancelled: 'BookingsCancelled',
};

/** Days take no part in what is counted here. */
const anyZone = civilDaysIn(ZoneId.parse('Europe/Berlin'));

/**
 * What the content of an event in the log adds to each metric. The stream may tell an event twice, and an action may be
 * taken back later: metrics are for watching, figures are counted from the log.
 */
export function figureMetrics(content: unknown): ReadonlyMap<FigureMetric, number> {
  const { data: event } = FigureEvent.safeParse(content);
  if (event === undefined) return new Map([['EventsUnreadable', 1]]);
  const counts = new Map<FigureMetric, number>();
  const add = (metric: FigureMetric | undefined, by: number) => {
    if (metric !== undefined) counts.set(metric, (counts.get(metric) ?? 0) + by);
  };
  add(ofKinds[event.kind], 1);
  for (const addition of additionsOf(event, anyZone)) {
    if ('measure' in addition) add(ofMeasures[addition.measure], addition.by);
  }
  return counts;
}

/** The sum of several. */
export function sumOfMetrics(all: readonly ReadonlyMap<FigureMetric, number>[]): ReadonlyMap<FigureMetric, number> {
  const sum = new Map<FigureMetric, number>();
  for (const counts of all) for (const [metric, count] of counts) sum.set(metric, (sum.get(metric) ?? 0) + count);
  return sum;
}
