import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openClient } from '../../../functions/store/client.ts';
import type { Call, Reply } from './wire-requests.ts';

/** Answers a request, now or later; rejects like a broken connection. */
export type Respond = (call: Call) => Reply | Promise<Reply>;

const decoder = new TextDecoder();

type HttpRequest = { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array | string };

/**
 * The real AWS SDK client as the house opens it, with everything from serialisation to error parsing; only the
 * connection is replaced, and requests are not signed (half of the time would go there).
 */
export function clientOf(respond: Respond): DynamoDBClient {
  const client = openClient({
    region: 'eu-central-1',
    endpoint: 'http://127.0.0.1:1',
    credentials: { accessKeyId: 'double', secretAccessKey: 'double' },
    signer: { sign: async (request) => request },
    requestHandler: {
      handle: async (request: HttpRequest) => ({ response: httpResponse(await respond(callOf(request))) }),
      metadata: { handlerProtocol: 'http/1.1' },
      updateHttpClientConfig: () => undefined,
      httpHandlerConfigs: () => ({}),
      destroy: () => undefined,
    },
  });
  for (const name of ornaments) client.middlewareStack.remove(name);
  return client;
}

/** What the SDK adds to a request or notes about it without any effect on what happens. */
const ornaments = [
  'loggerMiddleware',
  'getUserAgentMiddleware',
  'recursionDetectionMiddleware',
  'hostHeaderMiddleware',
];

// What this client sends is what the SDK's types let it send; an operation of another kind fails in the double.
function callOf({ headers, body }: HttpRequest): Call {
  const operation = JSON.stringify(headers['x-amz-target']?.split('.')[1]);
  const input = typeof body === 'string' ? body : decoder.decode(body);
  return JSON.parse(`{"operation":${operation},"input":${input}}`);
}

function httpResponse({ status, body }: Reply) {
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  return { statusCode: status, headers, body: Buffer.from(JSON.stringify(body)), reason: '' };
}
