import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Dashboard, GraphWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { figureWidgets } from './figure-metrics.ts';

const period = { period: Duration.minutes(5) };

/** One page to look at when an alarm went off: requests, refusals, durations, and what happens to citizens. */
export function overview(
  scope: Construct,
  watched: { readonly api: HttpApi; readonly functions: readonly IFunction[] },
) {
  const { api, functions } = watched;
  new Dashboard(scope, 'Overview', {
    widgets: [
      [
        new GraphWidget({
          title: 'Requests',
          left: [api.metricCount(period), api.metricClientError(period), api.metricServerError(period)],
        }),
        new GraphWidget({ title: 'Latency p99', left: [api.metricLatency({ ...period, statistic: 'p99' })] }),
      ],
      [
        new GraphWidget({ title: 'Errors', left: functions.map((lambda) => lambda.metricErrors(period)) }),
        new GraphWidget({
          title: 'Duration p99',
          left: functions.map((lambda) => lambda.metricDuration({ ...period, statistic: 'p99' })),
        }),
      ],
      ...figureWidgets().map((row) => [...row]),
    ],
  });
}
