import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

export type Watch = {
  readonly metric: IMetric;
  /** Goes off above this value; with `orSilence` below it, silence included. */
  readonly limit: number;
  readonly orSilence?: true;
  /** Periods of the metric in a row; default 1. */
  readonly periods?: number;
  /** What is wrong for whom, as the mail will say it. */
  readonly meaning: string;
};

/** Alarms that tell the topic when they go off and when it is over. */
export function watch(scope: Construct, topic: ITopic, watches: Readonly<Record<string, Watch>>): Alarm[] {
  return Object.entries(watches).map(([name, { metric, limit, orSilence, periods = 1, meaning }]) => {
    const alarm = new Alarm(scope, `${name}Alarm`, {
      metric,
      threshold: limit,
      evaluationPeriods: periods,
      comparisonOperator: orSilence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: orSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: meaning,
    });
    const tell = new SnsAction(topic);
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
    return alarm;
  });
}

const fiveMinutes = { period: Duration.minutes(5) };

/** What every function is watched for. `p99` in seconds. */
export function functionWatches(lambda: IFunction, { p99 }: { readonly p99: number }): Record<string, Watch> {
  return {
    Errors: {
      metric: lambda.metricErrors({ ...fiveMinutes, statistic: 'Sum' }),
      limit: 0,
      meaning: 'The function threw: a bug or an outage, not an expected refusal. Look at its log.',
    },
    Throttles: {
      metric: lambda.metricThrottles({ ...fiveMinutes, statistic: 'Sum' }),
      limit: 0,
      meaning: 'Calls were turned away: raise the reserved concurrency or the quota of the account.',
    },
    Slow: {
      metric: lambda.metricDuration({ ...fiveMinutes, statistic: 'p99' }),
      limit: p99 * 1000,
      periods: 3,
      meaning: 'One call in a hundred took too long for a quarter of an hour.',
    },
  };
}

/** A queue that should be empty for ever. */
export function deadLetterWatch(queue: IQueue): Record<string, Watch> {
  return {
    DeadLetters: {
      metric: queue.metricApproximateNumberOfMessagesVisible({ ...fiveMinutes, statistic: 'Maximum' }),
      limit: 0,
      meaning: 'Work was given up after all tries: mails or returned places are missing. Look, mend, start it again.',
    },
  };
}
