import { Duration } from 'aws-cdk-lib';
import { GraphWidget, type IMetric, type IWidget, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { FigureMetric } from '../../shared/domain/figures/figure-metric.ts';
import type { Watch } from './alarms.ts';

const hour = Duration.hours(1);

/** What on-events counts of the events for the figures (functions/adapters/observer.ts). */
function figure(metricName: FigureMetric, period = hour): Metric {
  return new Metric({
    namespace: 'Foyer',
    metricName,
    dimensionsMap: { service: 'on-events' },
    statistic: 'Sum',
    period,
  });
}

/** In percent of both; nothing while there are fewer than `fewest` in an hour: one late mail at night is no news. */
function share(label: string, of: readonly [FigureMetric, FigureMetric], fewest: number): IMetric {
  const [bad, good] = of;
  // Ids are unique in a graph.
  const [badId, goodId] = [idOf(bad), idOf(good)];
  const both = `(FILL(${badId}, 0) + FILL(${goodId}, 0))`;
  return new MathExpression({
    label,
    expression: `IF(${both} >= ${fewest}, 100 * FILL(${badId}, 0) / ${both}, 0)`,
    usingMetrics: { [badId]: figure(bad), [goodId]: figure(good) },
    period: hour,
  });
}

const idOf = (metric: FigureMetric) => metric.charAt(0).toLowerCase() + metric.slice(1);

const late = () => share('mails later than 10 seconds', ['MailsLate', 'MailsInTime'], 10);
const empty = () => share('searches without an offer', ['SearchesWithoutOffer', 'SearchesWithOffer'], 20);

/** What must never happen to citizens, or not to so many of them. */
export function figureWatches(): Record<string, Watch> {
  return {
    DoubleBooking: {
      metric: figure('DoubleBookings'),
      limit: 0,
      meaning:
        'A recount found more people on a day sheet than it knows of: the booking protocol is broken. Look for events of the kind sheet-recount, call those who are concerned, and read test/protocol/README.md.',
    },
    EventsUnreadable: {
      metric: figure('EventsUnreadable'),
      limit: 0,
      meaning:
        'Events in the log cannot be read, and are missing in the published figures: perhaps an old version was deployed.',
    },
    MailsLate: {
      metric: late(),
      limit: 10,
      meaning: 'More than one mail in ten took longer than ten seconds for an hour: people wait for their code.',
    },
    NothingOffered: {
      metric: empty(),
      limit: 90,
      periods: 3,
      meaning:
        'For three hours hardly anybody has found a time within 14 days: the town is full, or its days were not opened (job materialise).',
    },
  };
}

/** What happens to citizens, hour by hour. */
export function figureWidgets(): readonly (readonly IWidget[])[] {
  return [
    [
      new GraphWidget({
        title: 'Appointments',
        left: [figure('BookingsConfirmed'), figure('BookingsCancelled'), figure('NoShows')],
      }),
      new GraphWidget({ title: 'Certificates issued', left: [figure('CertificatesIssued')] }),
    ],
    [
      new GraphWidget({ title: 'In vain, percent', left: [empty(), late()], leftYAxis: { min: 0, max: 100 } }),
      new GraphWidget({ title: 'Always 0', left: [figure('DoubleBookings'), figure('EventsUnreadable')] }),
    ],
  ];
}
