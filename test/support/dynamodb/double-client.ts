import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openClient } from '../../../functions/store/client.ts';
import type { Call, Reply } from '../../../infra/dynamodb-double/wire-requests.ts';

/** Answers a request, now or later; rejects like a broken connection. */
export type Respond = (call: Call) => Reply | Promise<Reply>;

const decoder = new TextDecoder();

type HttpRequest = { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array | string };

/**
 * The real AWS SDK client as the house opens it, with serialisation and the parsing of errors; only the connection is
 * replaced. What decides where a request goes and who may send it is left out, as there is nowhere to go: much of the
 * time would be spent there. So is the step that would try again, which with one attempt does nothing: with
 * `couldTryAgain` it is there. The steps of an operation are put together once, not for each request, so steps that are
 * added later are not seen; without `cacheMiddleware` they are.
 */
export function clientOf(respond: Respond, { cacheMiddleware = true, couldTryAgain = false } = {}): DynamoDBClient {
  const client = openClient({
    region: 'eu-central-1',
    endpoint: { protocol: 'http:', hostname: '127.0.0.1', path: '/' },
    credentials: { accessKeyId: 'double', secretAccessKey: 'double' },
    cacheMiddleware,
    requestHandler: {
      handle: async (request: HttpRequest) => ({ response: httpResponse(await respond(callOf(request))) }),
      metadata: { handlerProtocol: 'http/1.1' },
      updateHttpClientConfig: () => undefined,
      httpHandlerConfigs: () => ({}),
      destroy: () => undefined,
    },
  });
  const { middlewareStack } = client;
  const withOwn = middlewareStack.concat;
  middlewareStack.concat = (own) => {
    const stack = withOwn(own);
    for (const name of ornaments) stack.remove(name);
    if (!couldTryAgain) stack.remove('retryMiddleware');
    return stack;
  };
  spreadFast(client.config);
  return client;
}

/** The settings that writing a request and reading an answer look at. */
const ofSerialisation = ['protocol', 'endpoint', 'utf8Encoder', 'base64Encoder', 'base64Decoder', 'streamCollector'];

/**
 * Some steps copy all settings for each request: only those that are looked at in a copy are copied then. The engine
 * keeps settings as a hash table, as they were assigned one by one; looked up through an heir they get a fixed shape. A
 * request takes half of the time.
 */
function spreadFast(settings: object): boolean {
  for (const name of Object.keys(settings)) {
    if (!ofSerialisation.includes(name)) Object.defineProperty(settings, name, { enumerable: false });
  }
  return 'region' in Object.create(settings);
}

/** Steps of the SDK that have no effect on what is sent to the table and on what becomes of the answer. */
const ornaments = [
  'loggerMiddleware',
  'getUserAgentMiddleware',
  'recursionDetectionMiddleware',
  'hostHeaderMiddleware',
  'endpointV2Middleware',
  'httpAuthSchemeMiddleware',
  'httpSigningMiddleware',
  'contentLengthMiddleware',
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
