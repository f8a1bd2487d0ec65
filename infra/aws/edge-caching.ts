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

/** What a shared cache may keep: a pattern of paths as CloudFront writes it, and the names in their queries that make a difference. */
function cacheablePatterns(): ReadonlyMap<string, readonly string[]> {
  const byPattern = Map.groupBy(cacheable, ({ path }) => patternOf(path));
  return new Map([...byPattern].map(([pattern, some]) => [pattern, queriesOf(some)]));
}

function patternOf(path: Route['path']): string {
  const folder = cacheableFolders.find((one) => path.startsWith(one));
  return folder === undefined ? path.replaceAll(/\{[^}]+\}/g, '*') : `${folder}*`;
}

/** Other names neither reach the API nor split the cache. */
function queriesOf(some: readonly Route[]): readonly string[] {
  const names = some.flatMap(({ request }) => Object.keys(request.query?.shape ?? {}));
  return [...new Set(names)].toSorted();
}

type Caching = { readonly cachePolicy: CachePolicy; readonly originRequestPolicy: OriginRequestPolicy };

/** Keeps public answers as long as the API says (s-maxage), apart for each host: towns share the paths. */
export class EdgeCaching extends Construct {
  /** By pattern of paths. */
  readonly byPattern: ReadonlyMap<string, Caching>;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const originRequestPolicy = new OriginRequestPolicy(this, 'Request', {
      comment: 'Foyer: what is in the cache key; language only for refusals, which nobody caches',
      headerBehavior: OriginRequestHeaderBehavior.allowList('x-client-address', 'accept-language'),
      queryStringBehavior: OriginRequestQueryStringBehavior.none(),
      cookieBehavior: OriginRequestCookieBehavior.none(),
    });
    // A policy holds ten names at most; patterns with the same names share one.
    const policies = new Map<string, CachePolicy>();
    const policyFor = (names: readonly string[]) => {
      const key = names.join('-');
      const policy = policies.get(key) ?? this.cachePolicy(names);
      policies.set(key, policy);
      return policy;
    };
    this.byPattern = new Map(
      [...cacheablePatterns()].map(([pattern, names]) => [
        pattern,
        { cachePolicy: policyFor(names), originRequestPolicy },
      ]),
    );
  }

  private cachePolicy(names: readonly string[]): CachePolicy {
    return new CachePolicy(this, ['Cache', ...names].join('-'), {
      comment: 'Foyer: as the API says, never by itself',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.hours(1),
      headerBehavior: CacheHeaderBehavior.allowList('x-forwarded-host'),
      queryStringBehavior:
        names.length > 0 ? CacheQueryStringBehavior.allowList(...names) : CacheQueryStringBehavior.none(),
      cookieBehavior: CacheCookieBehavior.none(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }
}
