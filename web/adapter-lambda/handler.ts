import { timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { closedPolicy, securityHeaders } from './security-headers.ts';

/** The part of SvelteKit's server that this adapter uses. */
export type PageServer = {
  init(options: { env: Record<string, string | undefined> }): Promise<void>;
  respond(request: Request, options: { getClientAddress(): string }): Promise<Response>;
};

type Environment = Record<string, string | undefined>;
type Settings = { readonly origin: URL; readonly secret: string };

const textual = /^(?:text\/|application\/(?:[a-z.-]+\+)?(?:json|javascript|xml)|image\/svg)/;
const hostName = /^[a-z0-9.-]+(?::\d{1,5})?$/i;
const proxyHeaders = ['x-origin-secret', 'x-forwarded-host', 'x-client-address'];
/** Cookies go their own way; x-sveltekit-* are Kit's notes to itself and no business of the world. */
const notHeaders = /^(?:set-cookie$|x-sveltekit-)/;

/**
 * A Lambda handler (API Gateway payload 2.0) for SvelteKit's server.
 * Environment: ORIGIN (address used when no trusted host arrives), ORIGIN_SECRET (proves that CloudFront sent the request).
 */
export function createHandler(server: PageServer, environment: Environment) {
  const settings = { origin: new URL(required(environment, 'ORIGIN')), secret: required(environment, 'ORIGIN_SECRET') };
  const ready = server.init({ env: environment });
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    await ready;
    const { request, clientAddress } = requestOf(event, settings);
    return resultOf(await server.respond(request, { getClientAddress: () => clientAddress }));
  };
}

function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`${name} is missing in the environment of the web function.`);
  return value;
}

function requestOf(event: APIGatewayProxyEventV2, settings: Settings) {
  const { method, sourceIp } = event.requestContext.http;
  const headers = headersOf(event);
  const { host, address = sourceIp } = viewerOf(headers, settings);
  for (const name of proxyHeaders) headers.delete(name);
  const origin = host ? `${settings.origin.protocol}//${host}` : settings.origin.origin;
  const query = event.rawQueryString ? `?${event.rawQueryString}` : '';
  const body = method === 'GET' || method === 'HEAD' ? null : bodyOf(event);
  const target = origin + encodedPath(event.rawPath) + query;
  return { request: new Request(target, { method, headers, body }), clientAddress: address };
}

/** API Gateway decodes the path; what would begin a query or a fragment is encoded again. */
function encodedPath(rawPath: string): string {
  return encodeURI(rawPath).replace(/[?#]/g, encodeURIComponent);
}

function headersOf(event: APIGatewayProxyEventV2): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.set(name, value);
  if (event.cookies?.length) headers.set('cookie', event.cookies.join('; '));
  return headers;
}

/** The viewer's host and address count only when the secret of the distribution comes with them. */
function viewerOf(headers: Headers, { secret }: Settings): { host?: string; address?: string } {
  if (!equal(headers.get('x-origin-secret') ?? '', secret)) return {};
  const host = headers.get('x-forwarded-host') ?? '';
  const address = headers.get('x-client-address');
  return { ...(hostName.test(host) && { host }), ...(address && { address }) };
}

function bodyOf({ body, isBase64Encoded }: APIGatewayProxyEventV2): string | Uint8Array<ArrayBuffer> | null {
  if (body === undefined) return null;
  return isBase64Encoded ? new Uint8Array(Buffer.from(body, 'base64')) : body;
}

function equal(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}

async function resultOf(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const own = [...response.headers].filter(([name]) => !notHeaders.test(name));
  const headers: Record<string, string> = { ...Object.fromEntries(own), ...securityHeaders };
  headers['content-security-policy'] ??= closedPolicy;
  headers['cache-control'] ??= 'private, no-store';
  const bytes = Buffer.from(await response.arrayBuffer());
  const isText = textual.test(headers['content-type'] ?? '') && !headers['content-encoding'];
  return {
    statusCode: response.status,
    headers,
    cookies: response.headers.getSetCookie(),
    isBase64Encoded: !isText,
    body: bytes.toString(isText ? 'utf8' : 'base64'),
  };
}
