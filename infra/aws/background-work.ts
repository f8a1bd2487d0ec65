import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetterWatch, functionWatches, watch } from './alarms.ts';
import { portalOrigins } from './config.ts';
import { figureWatches } from './figure-metrics.ts';
import type { MailSender } from './mail-sender.ts';
import { type Platform, PortalFunction } from './portal-function.ts';
import { grantTableAccess } from './table-access.ts';

/** The jobs of on-schedule. Every one may run twice or late: they look at what is due, not at when they are called. */
const schedules = {
  sweep: Schedule.rate(Duration.minutes(1)),
  remind: Schedule.rate(Duration.hours(1)),
  count: Schedule.rate(Duration.minutes(5)),
  // 02:17 UTC, night in all zones we serve.
  materialise: Schedule.cron({ hour: '2', minute: '17' }),
  // After the night's round, which has ended what was left over.
  'tell-days': Schedule.cron({ hour: '2', minute: '47' }),
  sample: Schedule.rate(Duration.hours(1)),
  // Every day looks whether a month is due; on most days none is.
  publish: Schedule.cron({ hour: '4', minute: '17' }),
  // The day before is over in all zones we serve.
  'end-experiments': Schedule.cron({ hour: '4', minute: '37' }),
} as const;

export type BackgroundWorkProps = {
  readonly platform: Platform;
  readonly bundles: string;
  readonly mailSender: MailSender;
};

/** What happens without anybody asking: stream records become mails and returned places, timers sweep and remind. */
export class BackgroundWork extends Construct {
  readonly onEvents: PortalFunction;
  readonly onSchedule: PortalFunction;
  /** Stream positions and timer calls that were given up; no personal data. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: BackgroundWorkProps) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.onEvents = this.addFunction('on-events', 'Mails and returned places, from the table stream', props);
    this.onSchedule = this.addFunction('on-schedule', 'Sweeps, reminds and opens new days, by timer', props);
    this.readStream(props.platform);
    this.callOnTime();
    this.addAlarms(props.platform);
  }

  private addFunction(name: 'on-events' | 'on-schedule', purpose: string, props: BackgroundWorkProps): PortalFunction {
    const { platform, bundles, mailSender } = props;
    const { stage, data } = platform;
    const added = new PortalFunction(this, name, {
      platform,
      name,
      purpose,
      bundle: `${bundles}/${name}`,
      handler: 'index.handler',
      timeout: name === 'on-events' ? 60 : 300,
      environment: {
        TABLE_NAME: data.table.tableName,
        TENANT_BY_HOST: JSON.stringify(stage.tenants),
        PORTAL_ORIGINS: JSON.stringify(portalOrigins(stage.tenants)),
        MAIL_TRANSPORT: 'ses',
      },
      secrets: { LINK_KEY: data.linkKey },
    });
    grantTableAccess(added.role, name, data);
    mailSender.grantSend(added.role);
    return added;
  }

  /** At least once and in order for each item; a record that fails ten times does not hold up the others. */
  private readStream({ data }: Platform): void {
    const { tableStreamArn } = data.table;
    if (tableStreamArn === undefined) throw new Error('The table has no stream');
    this.onEvents.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((name) => `dynamodb:${name}`),
        resources: [tableStreamArn],
      }),
    );
    new EventSourceMapping(this, 'Stream', {
      target: this.onEvents.lambda,
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(1),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(24),
      onFailure: new SqsDlq(this.deadLetters),
    });
  }

  private callOnTime(): void {
    const onFailure = new SqsDestination(this.deadLetters);
    this.onSchedule.lambda.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(1), onFailure });
    for (const [job, schedule] of Object.entries(schedules)) {
      const target = new LambdaFunction(this.onSchedule.lambda, {
        event: RuleTargetInput.fromObject({ job }),
        maxEventAge: Duration.hours(1),
        retryAttempts: 2,
        deadLetterQueue: this.deadLetters,
      });
      new Rule(this, job, { description: `Foyer: ${job}`, schedule, targets: [target] });
    }
  }

  private addAlarms({ data }: Platform): void {
    const minutes = { period: Duration.minutes(5) };
    watch(this.onEvents, data.alarmTopic, {
      ...functionWatches(this.onEvents.lambda, { p99: 20 }),
      Behind: {
        metric: this.onEvents.lambda.metric('IteratorAge', { ...minutes, statistic: 'Maximum' }),
        limit: 60_000,
        meaning: 'Mails go out more than a minute late.',
      },
    });
    watch(this.onSchedule, data.alarmTopic, {
      ...functionWatches(this.onSchedule.lambda, { p99: 120 }),
      Silent: {
        metric: this.onSchedule.lambda.metricInvocations({ ...minutes, statistic: 'Sum' }),
        limit: 1,
        orSilence: true,
        periods: 2,
        meaning: 'Nobody sweeps: expired holds do not come back and reminders do not go out.',
      },
    });
    watch(this, data.alarmTopic, { ...deadLetterWatch(this.deadLetters), ...figureWatches() });
  }
}
