import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { functionWatches, watch } from './alarms.ts';
import { BackgroundWork } from './background-work.ts';
import type { CertificateConfig } from './certificate-config.ts';
import { Certificates, type CertificatesProps } from './certificates.ts';
import { originSecretMark, type StageConfig } from './config.ts';
import { overview } from './dashboard.ts';
import type { DataStack } from './data-stack.ts';
import { HttpFront } from './http-front.ts';
import { MailSender } from './mail-sender.ts';
import { type Platform, PortalFunction } from './portal-function.ts';
import { apiRoutes } from './route-limits.ts';
import { SecretsLayer } from './secrets/secrets-layer.ts';
import { grantCaseAccess, grantTableAccess } from './table-access.ts';

export type ApiStackProps = StackProps & {
  readonly stage: StageConfig;
  readonly data: DataStack;
  /** Folder with one bundle for each function. */
  readonly bundles: string;
};

/** The API for citizens and staff, each with a function and rights of its own, and the work behind it. */
export class ApiStack extends Stack {
  readonly front: HttpFront;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { stage, data, bundles } = props;
    const platform = { stage, data, secretsLayer: new SecretsLayer(this, 'Secrets').version };
    const citizenApi = this.citizenApi(platform, `${bundles}/citizen-api`);
    const staffApi = this.staffApi(platform, `${bundles}/staff-api`);
    const mailSender = new MailSender(this, 'Mail', { domains: stage.mailDomains });
    const background = new BackgroundWork(this, 'Background', { platform, bundles, mailSender });
    const certificates = this.certificates({ platform, bundles, mailSender, deadLetters: background.deadLetters });
    this.front = new HttpFront(this, 'Http', {
      description: `Foyer ${stage.name}: API`,
      routes: apiRoutes({
        citizens: citizenApi.lambda,
        staff: staffApi.lambda,
        certificates: certificates?.api.lambda,
      }),
      logKey: data.operationsKey,
    });
    watch(this, data.alarmTopic, {
      ServerErrors: {
        metric: this.front.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
        limit: 5,
        meaning: 'The API answered 5xx more than five times in five minutes.',
      },
    });
    const certified = certificates === undefined ? [] : [certificates.api, certificates.issuing];
    const all = [citizenApi, staffApi, background.onEvents, background.onSchedule, ...certified];
    overview(this, { api: this.front.api, functions: all.map(({ lambda }) => lambda) });
  }

  private certificates(props: Omit<CertificatesProps, 'config'>): Certificates | undefined {
    const config = props.platform.stage.certificates;
    return config === undefined ? undefined : new Certificates(this, 'Certificates', { ...props, config });
  }

  private citizenApi(platform: Platform, bundle: string): PortalFunction {
    const { stage, data } = platform;
    const citizenApi = new PortalFunction(this, 'citizen-api', {
      platform,
      name: 'citizen-api',
      purpose: 'Everything citizens ask for without signing in',
      bundle,
      handler: 'index.handler',
      timeout: 15,
      environment: {
        TABLE_NAME: data.table.tableName,
        TENANT_BY_HOST: JSON.stringify(stage.tenants),
        ...originSecretMark(stage),
      },
      secrets: { LINK_KEY: data.linkKey, ORIGIN_SECRET: data.originSecret },
    });
    grantTableAccess(citizenApi.role, 'citizen-api', data);
    watch(citizenApi, data.alarmTopic, functionWatches(citizenApi.lambda, { p99: 2 }));
    return citizenApi;
  }

  private staffApi(platform: Platform, bundle: string): PortalFunction {
    const { stage, data } = platform;
    const staffApi = new PortalFunction(this, 'staff-api', {
      platform,
      name: 'staff-api',
      purpose: 'Everything staff ask for once they have signed in, and signing in itself',
      bundle,
      handler: 'index.handler',
      timeout: 28,
      environment: {
        TABLE_NAME: data.table.tableName,
        TENANT_BY_HOST: JSON.stringify(stage.tenants),
        ...data.staff,
        ...(stage.certificates && casesEnvironment(data, stage.certificates)),
        ...originSecretMark(stage),
      },
      secrets: {
        LINK_KEY: data.linkKey,
        ORIGIN_SECRET: data.originSecret,
        ...(stage.certificates && {
          REGISTER_KEY: Secret.fromSecretCompleteArn(this, 'RegisterKey', stage.certificates.register.keyArn),
        }),
      },
    });
    grantTableAccess(staffApi.role, 'staff-api', data);
    if (stage.certificates) {
      grantCaseAccess(staffApi.role, data);
      // A reissue opens a case of its own.
      data.certificateKeys.grantCases(staffApi.role, ['GenerateDataKey', 'Decrypt']);
    }
    watch(staffApi, data.alarmTopic, functionWatches(staffApi.lambda, { p99: 3 }));
    return staffApi;
  }
}

/** What clerks need to decide about requests for certificates. */
function casesEnvironment({ certificateKeys }: DataStack, { register }: CertificateConfig): Record<string, string> {
  return { REGISTER_URL: register.url, CASE_KEY: `kms:${certificateKeys.caseKey.keyArn}` };
}
