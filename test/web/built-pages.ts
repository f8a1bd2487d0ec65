import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

type PagesHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

const built = 'dist/web/server/handler.mjs';
export const originSecret = 'secret-of-this-test';

/** The built pages, as Lambda loads them; they read their environment once, when they are loaded. */
export async function loadPages(apiOrigin: string): Promise<PagesHandler> {
  if (!existsSync(built)) throw new Error(`${built} is missing: run "node infra/build.ts" first.`);
  Object.assign(process.env, { API_ORIGIN: apiOrigin, ORIGIN: 'https://portal.example', ORIGIN_SECRET: originSecret });
  const module: { handler: PagesHandler } = await import(pathToFileURL(built).href);
  return module.handler;
}

type Ask = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** A request as API Gateway hands it over. */
export function pageEvent(url: string, { method = 'GET', headers = {}, body }: Ask = {}): APIGatewayProxyEventV2 {
  const [rawPath = '/', rawQueryString = ''] = url.split('?');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { accept: 'text/html', ...headers },
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body }),
    requestContext: {
      accountId: '111111111111',
      apiId: 'pages',
      domainName: 'pages.execute-api.eu-central-1.amazonaws.com',
      domainPrefix: 'pages',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.7', userAgent: 'test' },
      requestId: 'request',
      routeKey: '$default',
      stage: '$default',
      time: '24/Nov/2026:08:00:00 +0000',
      timeEpoch: 1_795_507_200_000,
    },
  };
}
