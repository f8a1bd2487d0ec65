import { Duration } from 'aws-cdk-lib';
import {
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import type { Route } from '../../shared/contracts/route.ts';
import { routes } from '../../shared/contracts/routes.ts';

const cacheable: readonly Route[] = Object.values(routes).filter(({ cache }) => cache !== 'no-store');

/** Folders of which everything may be kept: one pattern each, as a distribution has 25 patterns at most. */
const cacheableFolders = ['/v1/journal/', '/v1/figures', '/.well-known/'] as const;

/** Paths whose answers a shared cache may keep, as CloudFront writes patterns. */
export function cacheablePaths(): string[] {
  return [...new Set(cacheable.map(({ path }) => patternOf(path)))];
}

function patternOf(path: Route['path']): string {
  const folder = cacheableFolders.find((one) => path.startsWith(one));
  return folder === undefined ? path.replaceAll(/\{[^}]+\}/g, '*') : `${folder}*`;
}

/** Names in the query that make a difference; others neither reach the API nor split the cache. */
function cacheableQueries(): string[] {
  const names = cacheable.flatMap(({ request }) => Object.keys(request.query?.shape ?? {}));
  return [...new Set(names)].toSorted();
}

/** Keeps public answers as long as the API says (s-maxage), apart for each host: towns share the paths. */
export class EdgeCaching extends Construct {
  readonly cachePolicy: CachePolicy;
  readonly originRequestPolicy: OriginRequestPolicy;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.cachePolicy = new CachePolicy(this, 'Cache', {
      comment: 'Foyer: as the API says, never by itself',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.hours(1),
      headerBehavior: CacheHeaderBehavior.allowList('x-forwarded-host'),
      queryStringBehavior: CacheQueryStringBehavior.allowList(...cacheableQueries()),
      cookieBehavior: CacheCookieBehavior.none(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
    this.originRequestPolicy = new OriginRequestPolicy(this, 'Request', {
      comment: 'Foyer: what is in the cache key; language only for refusals, which nobody caches',
      headerBehavior: OriginRequestHeaderBehavior.allowList('x-client-address', 'accept-language'),
      queryStringBehavior: OriginRequestQueryStringBehavior.none(),
      cookieBehavior: OriginRequestCookieBehavior.none(),
    });
  }
}
