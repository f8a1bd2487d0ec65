import * as z from 'zod';
import { TenantId } from '../../shared/domain/ids.ts';
import { CertificateConfig } from './certificate-config.ts';

const functionNames = [
  'citizen-api',
  'certificate-api',
  'staff-api',
  'on-events',
  'on-schedule',
  'issue-certificates',
  'web',
] as const;
export type FunctionName = (typeof functionNames)[number];

const hostName = z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 'a host name in small letters, without port');
const arnOf = (service: string) => z.string().regex(new RegExp(`^arn:[a-z-]+:${service}:`), `an ARN of ${service}`);

/** What differs between two deployments. Everything is written down here: synthesis looks nothing up. */
export const StageConfig = z
  .strictObject({
    /** Part of the stack names: `foyer-<name>-data`. */
    name: z.string().regex(/^[a-z][a-z0-9]{1,15}$/),
    /** Absent: the account of whoever deploys. */
    account: z
      .string()
      .regex(/^\d{12}$/)
      .optional(),
    region: z.string().regex(/^[a-z]+(?:-[a-z]+)+-\d$/),
    /** Host name -> municipality. */
    tenants: z.record(hostName, TenantId).refine((tenants) => Object.keys(tenants).length > 0, 'at least one host'),
    /** Certificate for all host names, in us-east-1, where CloudFront reads it. */
    certificateArn: arnOf('acm').optional(),
    /** Web ACL of scope CLOUDFRONT, in us-east-1. */
    webAclArn: arnOf('wafv2').optional(),
    /** Version of the secret between CloudFront and the functions, set after it was changed (README, "Deploying"). */
    originSecretVersion: z.string().min(1).optional(),
    /** Who is told when an alarm goes off. */
    alarmMail: z.email(),
    /** Domains the town sends from; each becomes an SES identity with DKIM. */
    mailDomains: z.array(hostName).min(1),
    /** Where staff sign in. */
    staff: z.strictObject({
      /** Begins the host name of the sign-in page, unique in the region: `<prefix>.auth.<region>.amazoncognito.com`. */
      signInPrefix: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/),
      /** The town's own identity provider (OpenID Connect). Absent: people are kept in the user pool. */
      federation: z
        .strictObject({
          issuer: z.url({ protocol: /^https$/ }),
          clientId: z.string().min(1),
          /** A secret of AWS Secrets Manager that holds nothing but the client's secret. */
          clientSecretArn: arnOf('secretsmanager'),
          scopes: z.array(z.string()).default([]),
          /** Claim that names groups `<municipality>/<role>` or `<municipality>/<role>/<office>`. */
          groupsClaim: z.string().default('groups'),
        })
        .optional(),
    }),
    /** Absent: the town gives no certificates online yet (README, "Deploying"). */
    certificates: CertificateConfig.optional(),
    /** Request units a second at which the table says no: a brake on cost, not on citizens. */
    tableLimits: z.strictObject({ read: z.int().min(1), write: z.int().min(1) }),
    /** Copies a function may run at once. A new account has 10 for everything, so absent means unreserved. */
    concurrency: z.partialRecord(z.enum(functionNames), z.int().min(1)),
  })
  .refine((stage) => ownHosts(stage.tenants).length === 0 || stage.certificateArn !== undefined, {
    path: ['certificateArn'],
    message: 'own host names need a certificate in us-east-1',
  });
export type StageConfig = z.infer<typeof StageConfig>;

/** Host names that need DNS and a certificate; `*.cloudfront.net` comes with both. */
export function ownHosts(tenants: Readonly<Record<string, string>>): string[] {
  return Object.keys(tenants).filter((host) => !host.endsWith('.cloudfront.net'));
}

/** A variable that changes with the secret, so that running copies of a function make room for new ones. */
export function originSecretMark({ originSecretVersion }: StageConfig): Record<string, string> {
  return originSecretVersion === undefined ? {} : { ORIGIN_SECRET_VERSION: originSecretVersion };
}

/** Municipality -> origin of its pages, for links in mails: the first host that is listed for it. */
export function portalOrigins(tenants: Readonly<Record<string, string>>): Record<string, string> {
  const latestFirst = Object.entries(tenants).toReversed();
  return Object.fromEntries(latestFirst.map(([host, tenant]) => [tenant, `https://${host}`]));
}

/** Values that would deploy but not work: names under .example are nobody's, nor is the account of AWS's own examples. */
export function placeholdersIn(stage: StageConfig): string[] {
  const names = [...Object.keys(stage.tenants), ...stage.mailDomains, stage.alarmMail].filter((name) =>
    name.endsWith('.example'),
  );
  const arns = [stage.certificateArn, stage.webAclArn].filter((arn) => arn !== undefined);
  return [...names, ...arns.filter((arn) => arn.includes(':111122223333:'))];
}
