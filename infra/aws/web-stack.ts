import { CfnOutput, SecretValue, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { functionWatches, watch } from './alarms.ts';
import { originSecretMark, ownHosts, type StageConfig } from './config.ts';
import type { DataStack } from './data-stack.ts';
import { Edge } from './edge.ts';
import { HttpFront } from './http-front.ts';
import { type Platform, PortalFunction } from './portal-function.ts';
import { SecretsLayer } from './secrets/secrets-layer.ts';
import { StaticFiles } from './static-files.ts';

export type WebStackProps = StackProps & {
  readonly stage: StageConfig;
  readonly data: DataStack;
  /** Host name of the API's endpoint. */
  readonly apiHost: string;
  /** The built pages: `server` and `static`. */
  readonly web: string;
};

/** Pages, static files and the one address that citizens see. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    const { stage, data, apiHost, web } = props;
    const platform = { stage, data, secretsLayer: new SecretsLayer(this, 'Secrets').version };
    const pages = this.pages(platform, props);
    const front = new HttpFront(this, 'Http', {
      description: `Foyer ${stage.name}: pages`,
      routes: [{ key: HttpRouteKey.DEFAULT, throttle: { rate: 500, burst: 1000 }, lambda: pages.lambda }],
      logKey: data.operationsKey,
    });
    const { distribution } = new Edge(this, 'Edge', {
      stage,
      apiHost,
      pagesHost: front.host,
      files: new StaticFiles(this, 'Files', { folder: `${web}/static`, logKey: data.operationsKey }),
      originSecret: originSecret(data, stage),
    });
    // For the DNS of the town: every own host name points here.
    new CfnOutput(this, 'Address', { value: distribution.distributionDomainName });
  }

  private pages(platform: Platform, { apiHost, web }: WebStackProps): PortalFunction {
    const { stage, data } = platform;
    const [host] = [...ownHosts(stage.tenants), ...Object.keys(stage.tenants)];
    const pages = new PortalFunction(this, 'web', {
      platform,
      name: 'web',
      purpose: 'Renders the pages; knows the API only',
      bundle: `${web}/server`,
      handler: 'handler.handler',
      timeout: 20,
      environment: { ORIGIN: `https://${host}`, API_ORIGIN: `https://${apiHost}`, ...originSecretMark(stage) },
      secrets: { ORIGIN_SECRET: data.originSecret },
    });
    watch(pages, data.alarmTopic, functionWatches(pages.lambda, { p99: 3 }));
    return pages;
  }
}

/** A reference that CloudFormation resolves while deploying, again whenever the version is another. */
function originSecret({ originSecret: { secretArn } }: DataStack, { originSecretVersion }: StageConfig): SecretValue {
  if (originSecretVersion === undefined) return SecretValue.secretsManager(secretArn);
  return SecretValue.secretsManager(secretArn, { versionId: originSecretVersion });
}
