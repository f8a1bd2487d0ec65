import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { viewerRequestCode } from '../../infra/aws/viewer-request.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { routes } from '../../shared/contracts/routes.ts';
import { securityHeaders } from '../../web/adapter-lambda/security-headers.ts';
import { only, resourcesOf, synthesised, type Templates } from './aws-synthesis.ts';

let templates: Templates;
beforeAll(() => {
  templates = synthesised();
});

const table: readonly Route[] = Object.values(routes);

/** Those that CloudFront has fields for. */
const named = new Set(['strict-transport-security', 'x-content-type-options', 'x-frame-options', 'referrer-policy']);

const Behavior = z.object({
  PathPattern: z.string(),
  AllowedMethods: z.array(z.string()).default([]),
  CachedMethods: z.array(z.string()).optional(),
});

/** What the function at the edge makes of a viewer's request. */
function passedOn(uri: string, headers: object = {}): unknown {
  const request = { uri, headers: { host: { value: 'termine.example.org' }, ...headers } };
  const event = { viewer: { ip: '2001:db8::7' }, request };
  return runInNewContext(`${viewerRequestCode}; handler(event)`, { event });
}

/** Names in the query that a cache policy tells answers apart by. */
function queryNames(properties: object): readonly string[] {
  const [, names = '[]'] = /"QueryStrings":(\[[^\]]*\])/.exec(JSON.stringify(properties)) ?? [];
  return z.array(z.string()).parse(JSON.parse(names));
}

const folders = ['/v1/journal/', '/v1/figures', '/.well-known/'];

describe('the edge', () => {
  const distribution = () => only(templates.web, 'AWS::CloudFront::Distribution').Properties['DistributionConfig'];
  const disabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
  const allButHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

  it('never keeps pages or answers that the contract does not make public', () => {
    const live = { CachePolicyId: disabled, OriginRequestPolicyId: allButHost };
    expect(distribution()).toMatchObject({
      DefaultCacheBehavior: live,
      CacheBehaviors: expect.arrayContaining([expect.objectContaining({ PathPattern: '/v1/*', ...live })]),
    });
  });

  it('keeps exactly the answers that the contract makes public, before the rule for the rest', () => {
    const patterns = (JSON.stringify(distribution()).match(/"PathPattern":"[^"]+"/g) ?? []).map((text) =>
      text.slice(15, -1),
    );
    const cacheable = table.filter(({ cache }) => cache !== 'no-store').map(({ path }) => path.replace(/\{\w+\}/, '*'));
    const single = cacheable.filter((path) => !folders.some((folder) => path.startsWith(folder)));
    const ofApi = patterns.filter((pattern) => /^\/(?:v1|\.well-known)\//.test(pattern));
    expect(ofApi.toSorted()).toEqual([...single, ...folders.map((folder) => `${folder}*`), '/v1/*'].toSorted());
    expect(ofApi.at(-1)).toBe('/v1/*');
  });

  it('keeps whole folders only where the contract makes all in them public', () => {
    const inFolders = table.filter(({ path }) => folders.some((folder) => path.startsWith(folder)));
    expect(inFolders.length).toBeGreaterThan(folders.length);
    expect(inFolders.filter(({ cache }) => cache === 'no-store')).toEqual([]);
  });

  it('stays within what CloudFront allows: 25 patterns, 10 names in the query', () => {
    const patterns = JSON.stringify(distribution()).match(/"PathPattern":"[^"]+"/g) ?? [];
    expect(patterns.length).toBeLessThanOrEqual(25);
    const policies = resourcesOf(templates.web, 'AWS::CloudFront::CachePolicy').map(([, one]) => one);
    expect(policies.length).toBeGreaterThan(1);
    for (const { Properties } of policies) expect(queryNames(Properties).length).toBeLessThanOrEqual(10);
  });

  it('lets every method through to the API, which says itself what it does not allow', () => {
    const { CacheBehaviors } = z.object({ CacheBehaviors: z.array(Behavior) }).parse(distribution());
    const ofApi = CacheBehaviors.filter(({ PathPattern }) => PathPattern.startsWith('/v1'));
    expect(ofApi.map(({ PathPattern }) => PathPattern)).toEqual(
      expect.arrayContaining(['/v1', '/v1/*', '/v1/offices']),
    );
    for (const { AllowedMethods, CachedMethods } of ofApi) {
      expect(AllowedMethods.toSorted()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
      expect(CachedMethods ?? ['GET', 'HEAD']).toEqual(['GET', 'HEAD']);
    }
  });

  it('keeps answers apart by host and by the queries that make a difference', () => {
    const policies = resourcesOf(templates.web, 'AWS::CloudFront::CachePolicy').map(([, one]) => one);
    for (const { Properties } of policies) {
      expect(Properties).toMatchObject({
        CachePolicyConfig: {
          MinTTL: 0,
          DefaultTTL: 0,
          ParametersInCacheKeyAndForwardedToOrigin: {
            HeadersConfig: { Headers: ['x-forwarded-host'] },
            CookiesConfig: { CookieBehavior: 'none' },
          },
        },
      });
    }
    const asked = table.filter(({ cache }) => cache !== 'no-store').map(({ request }) => request.query?.shape ?? {});
    const kept = new Set(policies.flatMap(({ Properties }) => queryNames(Properties)));
    expect([...kept].toSorted()).toEqual([...new Set(asked.flatMap(Object.keys))].toSorted());
  });

  it('tells the origins host and address of the viewer, whatever the viewer claims', () => {
    expect(passedOn('/', { 'x-forwarded-host': { value: 'evil.example' } })).toMatchObject({
      headers: { 'x-forwarded-host': { value: 'termine.example.org' }, 'x-client-address': { value: '2001:db8::7' } },
    });
  });

  it.each([
    ['/services/%ff', '/services/%25ff'],
    ['/%', '/%25'],
    ['/a%20b/%E0%A4', '/a%2520b/%25E0%25A4'],
    ['/services/stra%C3%9Fe', '/services/stra%C3%9Fe'],
    ['/v1/services/%ff', '/v1/services/%ff'],
  ])('passes the path %s on as %s', (uri, passed) => {
    expect(passedOn(uri)).toMatchObject({ uri: passed });
  });

  it('proves itself to both origins with a secret that only CloudFormation reads', () => {
    const headers = JSON.stringify(distribution()).match(
      /"HeaderName":"x-origin-secret","HeaderValue":[^}]+resolve:secretsmanager/g,
    );
    expect(headers).toHaveLength(2);
  });

  it('sends files from the bucket with the headers of the pages', () => {
    const { ResponseHeadersPolicyConfig } = only(templates.web, 'AWS::CloudFront::ResponseHeadersPolicy').Properties;
    const text = JSON.stringify(ResponseHeadersPolicyConfig);
    for (const [header, value] of Object.entries(securityHeaders)) {
      if (!named.has(header)) expect(text).toContain(JSON.stringify({ Header: header, Override: false, Value: value }));
    }
    expect(ResponseHeadersPolicyConfig).toMatchObject({
      SecurityHeadersConfig: {
        ContentTypeOptions: {},
        FrameOptions: { FrameOption: securityHeaders['x-frame-options'] },
        ReferrerPolicy: { ReferrerPolicy: securityHeaders['referrer-policy'] },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63072000, IncludeSubdomains: true, Preload: true },
      },
    });
    expect(securityHeaders['strict-transport-security']).toBe('max-age=63072000; includeSubDomains; preload');
  });

  it('opens the bucket to nobody else', () => {
    expect(only(templates.web, 'AWS::S3::Bucket').Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(resourcesOf(templates.web, 'AWS::CloudFront::OriginAccessControl')).toHaveLength(1);
  });
});
