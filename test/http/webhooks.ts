import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Ask } from './ask.ts';

/** Takes over HTTP what the payment provider sends, and hands it in at a door: 503 until there is one. */
export async function startWebhooks() {
  let door: Ask | undefined;
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString('utf8');
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const answer = await door?.({ method: 'POST', path: request.url ?? '/', body, headers });
    response.writeHead(answer?.status ?? 503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    deliverTo(next: Ask) {
      door = next;
    },
  };
}
