import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Observer } from '../ports/observer.ts';
import { faultNote } from './fault-note.ts';

/**
 * Structured logs and CloudWatch metrics (Embedded Metric Format) on standard output, through Powertools; its own
 * POWERTOOLS_* variables apply. The only dimension is the service: routes and codes are properties of the log line,
 * where they cost nothing.
 */
export function powertoolsObserver(serviceName: string): Observer {
  const logger = new Logger({ serviceName });
  const metrics = new Metrics({ serviceName, namespace: 'Foyer' });
  const count = (name: string, value: number) => metrics.addMetric(name, MetricUnit.Count, value);
  return {
    request({ coldStart, milliseconds, ...note }) {
      logger.info('request', { ...note, milliseconds, coldStart });
      count('Requests', 1);
      count('Refusals', note.status >= 400 && note.status < 500 ? 1 : 0);
      count('Faults', note.status >= 500 ? 1 : 0);
      if (coldStart) count('ColdStarts', 1);
      metrics.addMetric('Duration', MetricUnit.Milliseconds, milliseconds);
      metrics.addMetadata('route', note.route);
      metrics.publishStoredMetrics();
    },
    job({ job, done, failed, milliseconds }) {
      logger.info('job', { job, done, failed, milliseconds });
      count('Done', done);
      count('Failed', failed);
      metrics.addMetric('Duration', MetricUnit.Milliseconds, milliseconds);
      metrics.addMetadata('job', job);
      metrics.publishStoredMetrics();
    },
    figures(counts) {
      if (counts.size === 0) return;
      for (const [metric, value] of counts) count(metric, value);
      metrics.publishStoredMetrics();
    },
    fault(error, where) {
      logger.error('fault', { ...where, fault: faultNote(error) });
    },
  };
}
