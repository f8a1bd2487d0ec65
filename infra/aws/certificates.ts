import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { functionWatches, watch } from './alarms.ts';
import type { CertificateConfig } from './certificate-config.ts';
import { originSecretMark, portalOrigins } from './config.ts';
import type { MailSender } from './mail-sender.ts';
import { type Platform, PortalFunction, type SecretPlace } from './portal-function.ts';
import { grantTableAccess } from './table-access.ts';

/** The jobs of issue-certificates; each may run twice or late. */
const schedules = {
  tend: Schedule.rate(Duration.minutes(1)),
  // 03:41 UTC: a checkpoint of the journal every day, also when nothing is issued.
  checkpoint: Schedule.cron({ hour: '3', minute: '41' }),
} as const;

export type CertificatesProps = {
  readonly platform: Platform;
  readonly config: CertificateConfig;
  readonly bundles: string;
  readonly mailSender: MailSender;
  readonly deadLetters: Queue;
};

/** Certificates: what citizens ask, and apart from it the only function that may use the key of the seal. */
export class Certificates extends Construct {
  readonly api: PortalFunction;
  readonly issuing: PortalFunction;
  private readonly outside: { readonly register: SecretPlace; readonly payments: SecretPlace };

  constructor(scope: Construct, id: string, props: CertificatesProps) {
    super(scope, id);
    const { config } = props;
    this.outside = {
      register: this.secretAt('RegisterKey', config.register.keyArn),
      payments: this.secretAt('PaymentKeys', config.payments.keysArn),
    };
    this.api = this.addApi(props);
    this.issuing = this.addIssuing(props);
    this.readStream(props);
    this.callOnTime(props);
    this.addAlarms(props.platform);
  }

  private addApi({ platform, config, bundles }: CertificatesProps): PortalFunction {
    const { stage, data } = platform;
    const { caseKey, walletKey } = data.certificateKeys;
    const { walletChainArn } = config;
    const api = new PortalFunction(this, 'certificate-api', {
      platform,
      name: 'certificate-api',
      purpose: 'Certificates as citizens ask for them, and checking them',
      bundle: `${bundles}/certificate-api`,
      handler: 'index.handler',
      timeout: 20,
      environment: {
        ...common(platform, config),
        ...citizensEnvironment(config),
        CASE_KEY: `kms:${caseKey.keyArn}`,
        ...(walletChainArn !== undefined && { WALLET_KEY: `kms:${walletKey.keyArn}` }),
        ...originSecretMark(stage),
      },
      secrets: {
        ...this.commonSecrets(platform),
        ORIGIN_SECRET: data.originSecret,
        ...this.optionalSecret('CITIZEN_CLIENT_SECRET', config.citizens.clientSecretArn),
        ...this.optionalSecret('WALLET_CHAIN', walletChainArn),
      },
    });
    grantTableAccess(api.role, 'certificate-api', data);
    data.certificateKeys.grantCases(api.role, ['GenerateDataKey', 'Decrypt']);
    if (walletChainArn !== undefined) data.certificateKeys.grantSign(api.role, walletKey);
    return api;
  }

  private addIssuing({ platform, config, bundles, mailSender }: CertificatesProps): PortalFunction {
    const { data } = platform;
    const { caseKey, retrievalKey, sealKey } = data.certificateKeys;
    const issuing = new PortalFunction(this, 'issue-certificates', {
      platform,
      name: 'issue-certificates',
      purpose: 'Seals what was approved, and does what happens to requests by itself',
      bundle: `${bundles}/issue-certificates`,
      handler: 'index.handler',
      timeout: 120,
      environment: {
        ...common(platform, config),
        MAIL_TRANSPORT: 'ses',
        CASE_KEY: `kms:${caseKey.keyArn}`,
        RETRIEVAL_KEY: `kms:${retrievalKey.keyArn}`,
        SEAL_KEY: `kms:${sealKey.keyArn}`,
      },
      secrets: { ...this.commonSecrets(platform), SEAL_CHAIN: this.secretAt('SealChain', config.sealChainArn) },
    });
    grantTableAccess(issuing.role, 'issue-certificates', data);
    data.certificateKeys.grantCases(issuing.role, ['Decrypt']);
    data.certificateKeys.grantLogRetrievals(issuing.role);
    data.certificateKeys.grantSign(issuing.role, sealKey);
    mailSender.grantSend(issuing.role);
    return issuing;
  }

  private commonSecrets({ data }: Platform) {
    return { LINK_KEY: data.linkKey, REGISTER_KEY: this.outside.register, PAYMENT_KEYS: this.outside.payments };
  }

  private optionalSecret(name: string, arn: string | undefined): Readonly<Record<string, SecretPlace>> {
    return arn === undefined ? {} : { [name]: this.secretAt(name, arn) };
  }

  private secretAt(id: string, arn: string): SecretPlace {
    return Secret.fromSecretCompleteArn(this, id, arn);
  }

  /** The second reader of the table's stream: requests for certificates only. */
  private readStream({ platform, deadLetters }: CertificatesProps): void {
    const { tableStreamArn } = platform.data.table;
    if (tableStreamArn === undefined) throw new Error('The table has no stream');
    this.issuing.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((name) => `dynamodb:${name}`),
        resources: [tableStreamArn],
      }),
    );
    new EventSourceMapping(this, 'Stream', {
      target: this.issuing.lambda,
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.isEqual('CASE') } } } })],
      batchSize: 10,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(24),
      onFailure: new SqsDlq(deadLetters),
    });
  }

  private callOnTime({ deadLetters }: CertificatesProps): void {
    const onFailure = new SqsDestination(deadLetters);
    this.issuing.lambda.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(1), onFailure });
    for (const [job, schedule] of Object.entries(schedules)) {
      const target = new LambdaFunction(this.issuing.lambda, {
        event: RuleTargetInput.fromObject({ job }),
        maxEventAge: Duration.hours(1),
        retryAttempts: 2,
        deadLetterQueue: deadLetters,
      });
      new Rule(this, job, { description: `Foyer: ${job} certificates`, schedule, targets: [target] });
    }
  }

  private addAlarms({ data }: Platform): void {
    const minutes = { period: Duration.minutes(5) };
    watch(this.api, data.alarmTopic, functionWatches(this.api.lambda, { p99: 4 }));
    watch(this.issuing, data.alarmTopic, {
      ...functionWatches(this.issuing.lambda, { p99: 60 }),
      Behind: {
        metric: this.issuing.lambda.metric('IteratorAge', { ...minutes, statistic: 'Maximum' }),
        limit: 120_000,
        meaning:
          'Approved certificates wait more than two minutes to be sealed. Look whether the key of the seal works.',
      },
      Silent: {
        metric: this.issuing.lambda.metricInvocations({ ...minutes, statistic: 'Sum' }),
        limit: 1,
        orSilence: true,
        periods: 2,
        meaning: 'Nobody tends requests: payments are not looked at again, and nothing expires or is erased.',
      },
    });
  }
}

function common({ stage, data }: Platform, { register, payments }: CertificateConfig): Record<string, string> {
  return {
    TABLE_NAME: data.table.tableName,
    TENANT_BY_HOST: JSON.stringify(stage.tenants),
    PORTAL_ORIGINS: JSON.stringify(portalOrigins(stage.tenants)),
    REGISTER_URL: register.url,
    PAYMENT_URL: payments.url,
  };
}

function citizensEnvironment({ citizens }: CertificateConfig): Record<string, string> {
  const { issuer, clientId, acr, registerClaim, logoutUrl } = citizens;
  return {
    CITIZEN_ISSUER: issuer,
    CITIZEN_CLIENT_ID: clientId,
    CITIZEN_ACR: acr,
    ...(registerClaim !== undefined && { CITIZEN_REGISTER_CLAIM: registerClaim }),
    ...(logoutUrl !== undefined && { CITIZEN_LOGOUT: logoutUrl }),
  };
}
