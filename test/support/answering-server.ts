import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';

export type Heard = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};
export type Said = {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A server on this machine that says what it is told and keeps what it heard; undefined: it never answers. */
export async function answeringServer(say: (heard: Heard) => Said | undefined) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const asked = { method, path: url, headers, body: Buffer.concat(await request.toArray()).toString('utf8') };
    heard.push(asked);
    const said = say(asked);
    if (said) response.writeHead(said.status, said.headers).end(said.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, heard };
}
