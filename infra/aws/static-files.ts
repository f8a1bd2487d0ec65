import { readdirSync } from 'node:fs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IOrigin } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct, type IConstruct } from 'constructs';

/** Files whose name changes with their content (SvelteKit). */
const immutable = '_app/immutable/**';

/** Scripts, styles, fonts and pictures of the pages, as built. */
export class StaticFiles extends Construct {
  readonly origin: IOrigin;
  /** Path patterns that lead here. */
  readonly patterns: readonly string[];

  constructor(scope: Construct, id: string, props: { readonly folder: string; readonly logKey: IKey }) {
    super(scope, id);
    const bucket = filesBucket(this);
    this.origin = S3BucketOrigin.withOriginAccessControl(bucket);
    this.patterns = readdirSync(props.folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `/${entry.name}/*` : `/${entry.name}`,
    );
    this.upload(bucket, props);
  }

  /** Nothing is pruned: a page opened before a deployment still finds its scripts. */
  private upload(destinationBucket: IBucket, { folder, logKey }: { readonly folder: string; readonly logKey: IKey }) {
    const logGroup = new LogGroup(this, 'UploadLog', {
      retention: RetentionDays.ONE_MONTH,
      encryptionKey: logKey,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const common = { destinationBucket, logGroup, prune: false };
    new BucketDeployment(this, 'Immutable', {
      ...common,
      sources: [Source.asset(folder, { exclude: ['**', '!_app', `!${immutable}`] })],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    new BucketDeployment(this, 'Others', {
      ...common,
      sources: [Source.asset(folder, { exclude: [immutable] })],
      cacheControl: [CacheControl.fromString('public, max-age=3600')],
    });
  }
}

function filesBucket(scope: Construct): IBucket {
  const bucket: IConstruct = new Bucket(scope, 'Bucket', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    versioned: true,
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  if (!isBucket(bucket)) throw new Error('A bucket is a bucket');
  return bucket;
}

// The class is not assignable to its own interface under exactOptionalPropertyTypes (aws-cdk-lib is built without it).
function isBucket(construct: IConstruct): construct is IBucket {
  return construct instanceof Bucket;
}
