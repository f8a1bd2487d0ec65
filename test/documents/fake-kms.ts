import { createServer, type ServerResponse } from 'node:http';
import { KMSClient } from '@aws-sdk/client-kms';

type Answer = { readonly status: number; readonly body: object };

/** What KMS answers over HTTP, as the real client of AWS asks it: signs with `signDigest`, publishes `spki`. */
export type FakeKms = {
  readonly client: KMSClient;
  /** Operations asked for, in order. */
  readonly asked: string[];
  /** Errors that the next requests get, by the name that KMS gives them. */
  readonly faults: string[];
  readonly stop: () => Promise<void>;
};

export async function startFakeKms(key: {
  readonly spki: Uint8Array;
  readonly signDigest: (digest: Uint8Array) => Promise<Uint8Array>;
}): Promise<FakeKms> {
  const asked: string[] = [];
  const faults: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    asked.push(operation);
    const fault = faults.shift();
    if (fault !== undefined) return send(response, { status: 400, body: { __type: fault, message: 'No' } });
    send(response, await answer(operation, JSON.parse(Buffer.concat(chunks).toString())));
  });
  const answer = async (operation: string, input: Readonly<Record<string, string>>): Promise<Answer> => {
    if (operation === 'GetPublicKey')
      return { status: 200, body: { PublicKey: Buffer.from(key.spki).toString('base64') } };
    const digest = Buffer.from(input['Message'] ?? '', 'base64');
    const isDigest = input['MessageType'] === 'DIGEST' && input['SigningAlgorithm'] === 'ECDSA_SHA_256';
    if (!isDigest || digest.length !== 32) return { status: 400, body: { __type: 'ValidationException' } };
    return { status: 200, body: { Signature: Buffer.from(await key.signDigest(digest)).toString('base64') } };
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const client = new KMSClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 3,
  });
  return {
    client,
    asked,
    faults,
    async stop() {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
}
