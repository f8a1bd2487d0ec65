import { beforeAll, describe, expect, it } from 'vitest';
import { only, resourcesOf, synthesised, type Templates } from './aws-synthesis.ts';

let templates: Templates;
beforeAll(() => {
  templates = synthesised();
});

describe('what happens to citizens', () => {
  it('is told when a place was given twice, events are lost, mails are late or nobody finds a time', () => {
    const alarms = resourcesOf(templates.api, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
    for (const name of ['DoubleBookings', 'EventsUnreadable']) {
      expect(alarms.find(({ MetricName }) => MetricName === name)).toMatchObject({
        Namespace: 'Foyer',
        Dimensions: [{ Name: 'service', Value: 'on-events' }],
        Threshold: 0,
        Statistic: 'Sum',
      });
    }
    const text = JSON.stringify(alarms);
    for (const name of ['MailsLate', 'SearchesWithoutOffer']) expect(text).toContain(`"MetricName":"${name}"`);
  });

  it('is shown beside what the machines do', () => {
    const body = JSON.stringify(only(templates.api, 'AWS::CloudWatch::Dashboard').Properties['DashboardBody']);
    const shown = ['BookingsConfirmed', 'BookingsCancelled', 'NoShows', 'SearchesWithoutOffer', 'MailsLate'];
    for (const name of [...shown, 'DoubleBookings', 'CertificatesIssued', 'EventsUnreadable', 'Latency p99'])
      expect(body).toContain(name);
  });
});
