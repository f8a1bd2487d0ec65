import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { listen } from '../../infra/local/listen.ts';

export const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Serves axe to the pages of the tests, which let in nothing that does not agree to it; resolves to its address. */
export async function serveAxe(): Promise<string> {
  const script = readFileSync(axeFile);
  const headers = {
    'content-type': 'text/javascript',
    'cache-control': 'max-age=86400, immutable',
    'cross-origin-resource-policy': 'cross-origin',
  };
  const { server, port } = await listen(0, (_, response) => response.writeHead(200, headers).end(script));
  server.unref();
  return `http://127.0.0.1:${port}/axe.js`;
}
