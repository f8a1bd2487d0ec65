import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Temporal } from 'temporal-polyfill';
import { type Header, joinHeaders } from './headers.ts';
import type { RouteMatch } from './route-table.ts';

/** A request read from the wire, its route found. */
export type MatchedRequest = {
  readonly method: string;
  /** Path with query as sent, still percent-encoded. */
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly route: RouteMatch;
  readonly now: Temporal.Instant;
};

/**
 * The event an HTTP API sends to a function, payload format 2.0: cookies apart from the headers, repeated query values
 * joined by commas, `rawPath` percent-DEcoded (only HTTP APIs do that), every body base64 but for the few text types.
 * Throws URIError on a path that cannot be decoded.
 */
export function toEvent(request: MatchedRequest): APIGatewayProxyEventV2 {
  const { method, headers, body, sourceIp, route, now } = request;
  const { path, query } = splitUrl(request.url);
  const { cookie, ...others } = joinHeaders(headers);
  const { host = 'localhost', 'content-type': contentType, 'user-agent': userAgent = '' } = others;
  const rawPath = decodeURIComponent(path);
  const isBase64Encoded = body.length > 0 && !isText(contentType);
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath,
    rawQueryString: query,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/; ?/) }),
    headers: others,
    ...(query === '' ? {} : { queryStringParameters: joinQuery(query) }),
    ...(Object.keys(route.pathParameters).length === 0 ? {} : { pathParameters: { ...route.pathParameters } }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: host,
      domainPrefix: host.split('.')[0] ?? host,
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp, userAgent },
      requestId: randomUUID(),
      routeKey: route.routeKey,
      stage: '$default',
      time: commonLogTime(now),
      timeEpoch: now.epochMilliseconds,
    },
    ...(body.length === 0 ? {} : { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
}

/** Path and query of a request line's target; a fragment never arrives. */
export function splitUrl(url: string): { readonly path: string; readonly query: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

// Observed against AWS (ministackorg/ministack#766): everything else, forms and a missing type too, comes as base64.
function isText(contentType = ''): boolean {
  return /^(text\/.*|application\/(json|xml|javascript))\s*(;|$)/i.test(contentType);
}

function joinQuery(query: string): Record<string, string> {
  return joinValues([...new URLSearchParams(query)]);
}

function joinValues(pairs: readonly Header[]): Record<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of pairs) {
    const before = joined.get(name);
    joined.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(joined);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12/Mar/2020:19:03:58 +0000`, the time format of access logs. */
function commonLogTime(instant: Temporal.Instant): string {
  const { day, month, year, hour, minute, second } = instant.toZonedDateTimeISO('UTC');
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day)}/${months[month - 1]}/${year}:${two(hour)}:${two(minute)}:${two(second)} +0000`;
}
