import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { securityHeaders } from '../../../web/adapter-lambda/security-headers.ts';
import { splitUrl } from './event.ts';
import { addressOf, type Forward, isDecodable } from './gateway.ts';
import { type Header, headerPairs, replaceHeaders } from './headers.ts';
import { isForApi } from './route-table.ts';
import type { StaticFiles } from './static-files.ts';

export type EdgeOptions = {
  readonly api: Forward;
  readonly pages: Forward;
  readonly files: StaticFiles;
  readonly originSecret: string;
  readonly onError: (error: unknown) => void;
};

/** The local stand-in of CloudFront: API, files and pages behind one host, each request signed for the origins. */
export function edge(options: EdgeOptions): RequestListener {
  return (request, response) => {
    serve(options, request, response).catch((error: unknown) => {
      options.onError(error);
      response.destroy();
    });
  };
}

async function serve(options: EdgeOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { path } = splitUrl(request.url ?? '/');
  // As the distribution does: for files and for the gateway's own refusals; functions set their own.
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  const headers = originHeaders(request, options.originSecret);
  if (isForApi(path)) return await options.api(request, response, headers);
  // As the distribution does: the pages then answer with their own 404, where the gateway would refuse in JSON.
  if (!isDecodable(path)) request.url = path.replaceAll('%', '%25') + (request.url ?? '').slice(path.length);
  if (await options.files.serve(request, response)) return;
  await options.pages(request, response, headers);
}

/** What the distribution sends to its origins: who called under which name, proven by the secret; a client's own are dropped. */
function originHeaders(request: IncomingMessage, originSecret: string): Header[] {
  const { host = 'localhost' } = request.headers;
  return replaceHeaders(headerPairs(request.rawHeaders), {
    // CloudFront cannot pass the viewer's host on to an HTTP API, so nothing here may rely on it either.
    host: 'local.execute-api.localhost',
    'x-forwarded-host': host,
    'x-origin-secret': originSecret,
    'x-client-address': addressOf(request),
  });
}
