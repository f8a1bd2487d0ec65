import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpRoute, type HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** Requests a second in the long run, and how many may come at once. */
export type Throttle = { readonly rate: number; readonly burst: number };
export type FrontRoute = { readonly key: HttpRouteKey; readonly throttle: Throttle; readonly lambda: IFunction };

export type HttpFrontProps = {
  readonly description: string;
  readonly routes: readonly FrontRoute[];
  readonly logKey: IKey;
};

/** What is written down of a request: never an address, a path or a query, which tell who wanted what. */
const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  ofFunction: '$context.integrationLatency',
  functionError: '$context.integration.error',
};

/** An HTTP API: the given routes, one integration for each function behind them, and nothing else. */
export class HttpFront extends Construct {
  readonly api: HttpApi;
  /** Host name of the endpoint, for CloudFront. */
  readonly host: string;

  constructor(scope: Construct, id: string, props: HttpFrontProps) {
    super(scope, id);
    const { urlSuffix, region } = Stack.of(this);
    this.api = new HttpApi(this, 'Api', { description: props.description, createDefaultStage: false });
    this.host = `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
    const integrationOf = integrationsOf(props.routes);
    const routes = props.routes.map(
      ({ key, lambda }) =>
        new HttpRoute(this, key.key, { httpApi: this.api, routeKey: key, integration: integrationOf(lambda) }),
    );
    // API Gateway refuses limits for routes it does not know yet.
    this.stage(props).node.addDependency(...routes);
  }

  private stage({ routes, logKey }: HttpFrontProps): CfnStage {
    const limits = routes.map(({ key, throttle }) => [
      key.key,
      { ThrottlingRateLimit: throttle.rate, ThrottlingBurstLimit: throttle.burst },
    ]);
    return new CfnStage(this, 'Stage', {
      apiId: this.api.apiId,
      stageName: '$default',
      autoDeploy: true,
      routeSettings: Object.fromEntries(limits),
      accessLogSettings: { destinationArn: this.logGroupArn(logKey), format: JSON.stringify(accessLog) },
    });
  }

  private logGroupArn(encryptionKey: IKey): string {
    const { logGroupName } = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      encryptionKey,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // The group's own ARN ends in ":*", which a stage does not take.
    return Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}

/** One for each function, however many routes lead to it. */
function integrationsOf(routes: readonly FrontRoute[]): (lambda: IFunction) => HttpLambdaIntegration {
  const made = new Map<IFunction, HttpLambdaIntegration>();
  for (const { lambda } of routes) {
    const id = made.size === 0 ? 'Function' : `Function${made.size + 1}`;
    if (!made.has(lambda)) made.set(lambda, new HttpLambdaIntegration(id, lambda, { scopePermissionToRoute: false }));
  }
  return (lambda) => {
    const integration = made.get(lambda);
    if (!integration) throw new Error('A route leads to a function that no route leads to');
    return integration;
  };
}
