import { build } from 'esbuild';

const source = 'web/src/lib/verify/qr-page.ts';
export const verifyScript = 'dist/web/static/verify-qr.js';

/**
 * What the page /q runs, as one file of its own: Kit's way to run scripts brings its runtime along, which is several times
 * as much as checking a signature.
 */
export async function buildVerifyScript(): Promise<void> {
  await build({
    entryPoints: [source],
    outfile: verifyScript,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
}
