import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalClock } from '../clock.ts';
import type { LocalFunction } from '../functions/local-function.ts';
import { TimedOut } from '../functions/thread-host.ts';
import { readBody, writeAnswer } from './body.ts';
import { splitUrl, toEvent } from './event.ts';
import { type Header, replaceHeaders } from './headers.ts';
import { type HttpAnswer, refusal, toAnswer } from './result.ts';
import type { FindRoute } from './route-table.ts';

/** Answers one request with the headers given (which an edge may have changed). */
export type Forward = (request: IncomingMessage, response: ServerResponse, headers: readonly Header[]) => Promise<void>;

export type GatewayOptions = {
  readonly findRoute: FindRoute;
  readonly target: Pick<LocalFunction, 'invoke'>;
  readonly clock: Pick<LocalClock, 'now'>;
  /** Told when a function throws; the client only sees 500. */
  readonly onError: (error: unknown) => void;
};

const maxBodyBytes = 10 * 1024 * 1024;

/** The local stand-in of an API Gateway HTTP API in front of one function. */
export function gateway(options: GatewayOptions): Forward {
  return async (request, response, headers) => {
    writeAnswer(response, await answer(options, { request, headers }));
  };
}

type Received = { readonly request: IncomingMessage; readonly headers: readonly Header[] };

async function answer(
  { findRoute, target, clock, onError }: GatewayOptions,
  { request, headers }: Received,
): Promise<HttpAnswer> {
  try {
    const { method = 'GET', url = '/' } = request;
    const { path } = splitUrl(url);
    if (!isDecodable(path)) return refusal(400);
    const body = await readBody(request, maxBodyBytes);
    if (!body) return refusal(413);
    const sourceIp = addressOf(request);
    const forwarded = replaceHeaders(headers, forwardedHeaders(request, sourceIp));
    const route = findRoute(method, path);
    const event = toEvent({ method, url, headers: forwarded, body, sourceIp, route, now: clock.now() });
    const reply = toAnswer(await target.invoke(event));
    return { ...reply, headers: { ...reply.headers, 'apigw-requestid': event.requestContext.requestId } };
  } catch (error) {
    onError(error);
    return refusal(error instanceof TimedOut ? 503 : 500);
  }
}

/** Whether the percent-encoding of a path is that of a text. */
export function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The client's address; IPv4 in its usual form. */
export function addressOf(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
}

function forwardedHeaders(request: IncomingMessage, sourceIp: string): Record<string, string> {
  return {
    'x-forwarded-for': sourceIp,
    'x-forwarded-port': String(request.socket.localPort ?? 0),
    'x-forwarded-proto': 'http',
  };
}
