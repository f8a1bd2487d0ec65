import type { StageConfig } from './config.ts';

/** A finding of cdk-nag that we accept: where, why, who answers for it, and until when it may go unexamined. */
export type Acknowledgement = {
  /** Rule, with the finding in brackets where the rule gives one; `{account}` and `{region}` stand for the stage's. */
  readonly id: string;
  /** Part (data, api, web) and construct path; everything below it is meant too. */
  readonly path: string;
  readonly reason: string;
  readonly owner: 'operations' | 'privacy' | 'security';
  /** yyyy-mm-dd; from that day on a test fails. */
  readonly expires: string;
};

const expires = '2027-11-30';

const uploader = {
  path: 'web/Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C',
  owner: 'operations',
  expires,
} as const;
const uploaderRights =
  "The CDK library's own uploader, running only while deploying: it copies the built files from the deployment bucket " +
  'into the bucket of public files and can reach nothing else.';

const acknowledgements: readonly Acknowledgement[] = [
  {
    id: 'AwsSolutions-APIG4',
    path: 'api/Http',
    reason:
      'Citizens book without an account. Routes of audience "link" check a 256-bit token, those of staff a session, in the ' +
      'function: the session is a row that can be ended at once, which no token that a gateway can check is.',
    owner: 'security',
    expires,
  },
  {
    id: 'AwsSolutions-APIG4',
    path: 'web/Http',
    reason: 'Public pages. The function trusts host and address of a caller only with the secret of the distribution.',
    owner: 'security',
    expires,
  },
  {
    id: 'AwsSolutions-COG1',
    path: 'data/Staff/Pool',
    reason:
      'At least 14 characters and a second factor for everybody; rules of composition make passwords worse ' +
      '(NIST SP 800-63B, 3.1.1.2).',
    owner: 'security',
    expires,
  },
  {
    id: 'AwsSolutions-SMG4',
    path: 'data/LinkKey',
    reason: 'All mailed links are made from this key: changing it on a timer would break appointments already booked.',
    owner: 'security',
    expires,
  },
  {
    id: 'AwsSolutions-SMG4',
    path: 'data/OriginSecret',
    reason:
      'CloudFront and functions must change together: an operator changes it and deploys (originSecretVersion in config.ts).',
    owner: 'security',
    expires,
  },
  {
    id: 'AwsSolutions-SQS3',
    path: 'api/Background/DeadLetters',
    reason: 'This is the dead-letter queue, of a stream and of timers, which the rule does not see. It has an alarm.',
    owner: 'operations',
    expires,
  },
  {
    id: 'AwsSolutions-S1',
    path: 'web/Files/Bucket',
    reason:
      'Holds public files only, read by CloudFront alone; access logs would add addresses of citizens and no insight.',
    owner: 'privacy',
    expires,
  },
  {
    id: 'AwsSolutions-CFR1',
    path: 'web/Edge/Distribution',
    reason: 'People who are about to move here book from anywhere in the world.',
    owner: 'privacy',
    expires,
  },
  {
    id: 'AwsSolutions-CFR2',
    path: 'web/Edge/Distribution',
    reason:
      'Optional by stage (webAclArn), as a web ACL for CloudFront lives in us-east-1 and not every town may use it; ' +
      'throttles for each route and limits for each caller hold without it.',
    owner: 'security',
    expires,
  },
  {
    id: 'AwsSolutions-CFR3',
    path: 'web/Edge/Distribution',
    reason: 'These logs hold address, path and query of every citizen. The APIs log route, status and time instead.',
    owner: 'privacy',
    expires,
  },
  {
    ...uploader,
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    reason: uploaderRights,
  },
  { ...uploader, id: 'AwsSolutions-IAM5[Action::s3:GetBucket*]', reason: uploaderRights },
  { ...uploader, id: 'AwsSolutions-IAM5[Action::s3:GetObject*]', reason: uploaderRights },
  { ...uploader, id: 'AwsSolutions-IAM5[Action::s3:List*]', reason: uploaderRights },
  { ...uploader, id: 'AwsSolutions-IAM5[Action::s3:Abort*]', reason: uploaderRights },
  { ...uploader, id: 'AwsSolutions-IAM5[Action::s3:DeleteObject*]', reason: uploaderRights },
  {
    ...uploader,
    id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-{account}-{region}/*]',
    reason: uploaderRights,
  },
  { ...uploader, id: 'AwsSolutions-IAM5[Resource::<FilesBucket7C17EE2E.Arn>/*]', reason: uploaderRights },
  {
    ...uploader,
    id: 'AwsSolutions-L1',
    reason: 'The runtime is chosen by the CDK library and moves with its version.',
  },
];

/** All of them, as they read for one stage. */
export function acknowledgementsOf({ account, region }: StageConfig): Acknowledgement[] {
  return acknowledgements.map((entry) => ({
    ...entry,
    id: entry.id.replace('{account}', account ?? '<AWS::AccountId>').replace('{region}', region),
  }));
}
