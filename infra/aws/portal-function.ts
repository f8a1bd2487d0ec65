import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  type ILayerVersion,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName, StageConfig } from './config.ts';
import type { DataStack } from './data-stack.ts';
import { secretsPreload } from './secrets/secrets-layer.ts';
import { useThrough } from './table-access.ts';

/** What all functions of a stack share. */
export type Platform = { readonly stage: StageConfig; readonly data: DataStack; readonly secretsLayer: ILayerVersion };

/** All that a function is told of a secret: where it is. */
export type SecretPlace = { readonly secretArn: string };

export type PortalFunctionProps = {
  readonly platform: Platform;
  readonly name: FunctionName;
  readonly purpose: string;
  /** Folder that the build left, and what to call in it. */
  readonly bundle: string;
  readonly handler: string;
  /** Seconds; behind an API shorter than its 29. */
  readonly timeout: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Variables whose values must not stand in the configuration. */
  readonly secrets: Readonly<Record<string, SecretPlace>>;
};

/** The one way to run code: arm64, Node 24, an own role that may write its own log and read its own secrets. */
export class PortalFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: IRole;

  constructor(scope: Construct, id: string, props: PortalFunctionProps) {
    super(scope, id);
    const { data, secretsLayer } = props.platform;
    // Not AWS's own basic role: that one may write every log of the account.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = this.log(data.operationsKey);
    logGroup.grantWrite(this.role);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.bundle),
      handler: props.handler,
      layers: [secretsLayer],
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      memorySize: 1024,
      timeout: Duration.seconds(props.timeout),
      environment: { ...this.nodeSettings(props.name), ...props.environment, ...secretNames(props.secrets) },
      ...reservation(props),
    });
    this.grantSecrets(Object.values(props.secrets), data.dataKey);
  }

  private log(encryptionKey: IKey): LogGroup {
    const retention = RetentionDays.ONE_MONTH;
    return new LogGroup(this, 'Log', { retention, encryptionKey, removalPolicy: RemovalPolicy.DESTROY });
  }

  private nodeSettings(name: FunctionName): Record<string, string> {
    const { region, urlSuffix } = Stack.of(this);
    return {
      NODE_OPTIONS: `--enable-source-maps ${secretsPreload}`,
      SECRETS_ENDPOINT: `https://secretsmanager.${region}.${urlSuffix}`,
      POWERTOOLS_SERVICE_NAME: name,
      POWERTOOLS_METRICS_NAMESPACE: 'Foyer',
    };
  }

  private grantSecrets(secrets: readonly SecretPlace[], key: IKey): void {
    const resources = secrets.map((secret) => secret.secretArn);
    this.role.addToPrincipalPolicy(new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources }));
    this.role.addToPrincipalPolicy(useThrough('secretsmanager', key, ['Decrypt']));
  }
}

function secretNames(secrets: PortalFunctionProps['secrets']): Record<string, string> {
  return Object.fromEntries(Object.entries(secrets).map(([name, secret]) => [`${name}_SECRET_ARN`, secret.secretArn]));
}

function reservation({ platform, name }: PortalFunctionProps) {
  const copies = platform.stage.concurrency[name];
  return copies === undefined ? {} : { reservedConcurrentExecutions: copies };
}
