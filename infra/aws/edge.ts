import { Duration, type SecretValue } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  type ErrorResponse,
  FunctionCode,
  FunctionEventType,
  Function as HttpFunction,
  HttpVersion,
  type IOrigin,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import { ownHosts, type StageConfig } from './config.ts';
import { EdgeCaching } from './edge-caching.ts';
import { responseHeaders } from './response-headers.ts';
import type { StaticFiles } from './static-files.ts';
import { viewerRequestCode } from './viewer-request.ts';

export type EdgeProps = {
  readonly stage: StageConfig;
  readonly apiHost: string;
  readonly pagesHost: string;
  readonly files: StaticFiles;
  readonly originSecret: SecretValue;
};

type Shared = Pick<BehaviorOptions, 'viewerProtocolPolicy' | 'responseHeadersPolicy' | 'compress'>;

/** Left alone, CloudFront keeps a refusal for ten seconds, even where the origin forbids it. */
const refusalsNotKept: ErrorResponse[] = [400, 403, 404, 405, 414, 500, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}));

/** CloudFront before everything: files from the bucket, `/v1/*` from the API, the rest from the pages. */
export class Edge extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: EdgeProps) {
    super(scope, id);
    const { stage, files, originSecret } = props;
    const shared: Shared = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: responseHeaders(this),
      compress: true,
    };
    const viewer = this.viewerRequest();
    const live = { ...shared, ...viewer, ...neverCached };
    const api = origin(props.apiHost, originSecret);
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Foyer ${stage.name}`,
      ...address(this, stage),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      errorResponses: refusalsNotKept,
      defaultBehavior: { ...live, origin: origin(props.pagesHost, originSecret) },
      // The first pattern that fits decides.
      additionalBehaviors: {
        ...each(files.patterns, { ...shared, origin: files.origin, cachePolicy: CachePolicy.CACHING_OPTIMIZED }),
        ...Object.fromEntries(
          [...new EdgeCaching(this, 'Caching').byPattern].map(([pattern, caching]) => [
            pattern,
            // GET and HEAD are kept; without the others CloudFront would refuse them with a 403 of its own.
            { ...shared, ...viewer, ...caching, allowedMethods: AllowedMethods.ALLOW_ALL, origin: api },
          ]),
        ),
        ...each(['/v1', '/v1/*'], { ...live, origin: api }),
      },
    });
  }

  private viewerRequest(): Pick<BehaviorOptions, 'functionAssociations'> {
    const viewerRequest = new HttpFunction(this, 'ViewerRequest', {
      comment: 'Foyer: host and address of the viewer',
      code: FunctionCode.fromInline(viewerRequestCode),
    });
    return { functionAssociations: [{ function: viewerRequest, eventType: FunctionEventType.VIEWER_REQUEST }] };
  }
}

/** Pages carry a nonce and somebody's appointment: each is made for one reader. */
const neverCached = {
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
};

function origin(host: string, secret: SecretValue): IOrigin {
  return new HttpOrigin(host, {
    // The template holds a reference, not the text.
    customHeaders: { 'x-origin-secret': secret.unsafeUnwrap() },
    readTimeout: Duration.seconds(30),
  });
}

function each(patterns: readonly string[], behavior: BehaviorOptions): Record<string, BehaviorOptions> {
  return Object.fromEntries(patterns.map((pattern) => [pattern, behavior]));
}

function address(scope: Construct, { tenants, certificateArn, webAclArn }: StageConfig) {
  const domainNames = ownHosts(tenants);
  return {
    ...(certificateArn !== undefined && {
      domainNames,
      certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    }),
    ...(webAclArn !== undefined && { webAclId: webAclArn }),
  };
}
