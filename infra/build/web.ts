import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { buildIfChanged } from './changes.ts';
import { sizeOf } from './sizes.ts';
import { buildVerifyScript, verifyScript } from './verify-script.ts';

const handler = 'dist/web/server/handler.mjs';
const what = {
  name: 'web',
  sources: ['web', 'shared', 'infra/build', 'infra/build.ts', 'package-lock.json'],
  results: [handler, verifyScript],
};

/** The pages: one Lambda bundle and a folder of static files. */
export async function buildWeb({ force, say }: { readonly force: boolean; readonly say: (line: string) => void }) {
  const started = performance.now();
  if (!(await buildIfChanged(what, { force, build: buildPages }))) return say('Pages: unchanged');
  say(`Pages: built in ${Math.round(performance.now() - started)} ms, entry ${sizeOf(handler)}`);
  say(`  script of /q: ${sizeOf(verifyScript)}`);
}

async function buildPages(): Promise<void> {
  await runVite();
  await buildVerifyScript();
}

/** In a process of its own and in its own folder, as SvelteKit expects; its output is shown only when it fails. */
async function runVite(): Promise<void> {
  const vite = resolve('node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: 'web' });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The pages could not be built:\n${output.join('')}`);
}
