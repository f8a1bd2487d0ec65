import type { ApiEvent } from '../../functions/http/event.ts';
import { matchPath, routeKeyOf } from '../../shared/contracts/match.ts';
import { routes } from '../../shared/contracts/routes.ts';

export type Asked = {
  readonly method?: string;
  /** With the query string, if any. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as sent; anything else becomes JSON with the right content type. */
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
  readonly sourceIp?: string;
  /** As if API Gateway had not found the route: the path was written in another encoding. */
  readonly isUnrouted?: boolean;
};

export const host = 'termine.lindenau.example';

/** The event API Gateway (HTTP API, payload 2.0) makes of a request; `$default` where no route of the table fits. */
export function apiEvent({
  method = 'GET',
  path,
  headers = {},
  body,
  isBase64Encoded = false,
  sourceIp,
  isUnrouted = false,
}: Asked): ApiEvent {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  const match = matchPath(rawPath);
  const name = isUnrouted ? undefined : match?.byMethod.get(method);
  const routeKey = name ? routeKeyOf(routes[name]) : '$default';
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    headers: { host, ...(text === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(match && name ? { pathParameters: match.pathParameters } : {}),
    ...(text === undefined ? {} : { body: text }),
    isBase64Encoded,
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: host,
      domainPrefix: 'termine',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: sourceIp ?? '203.0.113.7', userAgent: 'test' },
      requestId: 'request-1',
      routeKey,
      stage: '$default',
      time: '24/Nov/2026:08:20:00 +0000',
      timeEpoch: 1_795_508_400_000,
    },
  };
}
