import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Adapter } from '@sveltejs/kit';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('./handler.ts', import.meta.url));

const entry = `import { server } from './server.js';
import { createHandler } from ${JSON.stringify(source)};
export const handler = createHandler(server, process.env);
`;

/**
 * Turns the built pages into one Lambda function behind an HTTP API and a folder of static files:
 * `out/server/handler.mjs` (payload format 2.0) and `out/static`.
 */
export function lambdaAdapter({ out }: { readonly out: string }): Adapter {
  return {
    name: 'adapter-lambda',
    async adapt(builder) {
      const work = builder.getBuildDirectory('adapter-lambda');
      for (const folder of [out, work]) rmSync(folder, { recursive: true, force: true });
      mkdirSync(work, { recursive: true });
      builder.writeClient(`${out}/static`);
      builder.writePrerendered(`${out}/static`);
      builder.generateServerInstance(`${work}/server.js`);
      writeFileSync(`${work}/entry.js`, entry);
      await build({
        entryPoints: { handler: `${work}/entry.js` },
        outdir: `${out}/server`,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        splitting: true,
        platform: 'node',
        target: 'node24',
        format: 'esm',
        minify: true,
        sourcemap: true,
        sourcesContent: false,
        logLevel: 'warning',
      });
    },
    supports: { read: () => false },
  };
}
