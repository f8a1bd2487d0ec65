import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { buildIfChanged } from './changes.ts';
import { copyDocumentFiles } from './document-files.ts';
import { packagesIn, sizeOf } from './sizes.ts';

const entries = [
  'citizen-api',
  'certificate-api',
  'staff-api',
  'on-events',
  'on-schedule',
  'issue-certificates',
] as const;
const out = 'dist/functions';
const bundleOf = (entry: string) => `${out}/${entry}/index.mjs`;

// Packages in CommonJS ask for Node's modules by `require`, which ESM does not have.
const banner = `import{createRequire}from'node:module';const require=createRequire(import.meta.url);`;

// In Lambda, as on the local host, credentials stand in the environment, where the SDK looks first. Its other ways to
// credentials are imported only when that fails, and would be a seventh of the bundle.
const neverLoaded = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

export type FunctionsOptions = {
  readonly force: boolean;
  readonly explain: boolean;
  readonly say: (line: string) => void;
};

/** One file for each entry, everything inside: what Lambda loads and the local host loads too. */
export async function buildFunctions({ force, explain, say }: FunctionsOptions): Promise<void> {
  const what = {
    name: 'functions',
    sources: ['functions', 'shared', 'infra/build', 'infra/build.ts', 'package-lock.json'],
    results: entries.map(bundleOf),
  };
  const started = performance.now();
  const isNew = await buildIfChanged(what, { force: force || explain, build: () => bundle({ explain, say }) });
  if (!isNew) return say('Functions: unchanged');
  say(`Functions: built in ${Math.round(performance.now() - started)} ms`);
  for (const entry of entries) say(`  ${entry}: ${sizeOf(bundleOf(entry))}`);
}

async function bundle({ explain, say }: Pick<FunctionsOptions, 'explain' | 'say'>): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: entries.map((entry) => ({ in: `functions/${entry}.ts`, out: `${entry}/index` })),
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // ESM first: most packages are smaller that way, because unused parts can be left out.
    mainFields: ['module', 'main'],
    minify: true,
    external: neverLoaded,
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    banner: { js: banner },
    metafile: true,
    logLevel: 'warning',
  });
  copyDocumentFiles(metafile);
  mkdirSync('dist/.built', { recursive: true });
  writeFileSync('dist/.built/functions.meta.json', JSON.stringify(metafile));
  if (!explain) return;
  for (const entry of entries) {
    say(`${entry} by package:`);
    for (const line of packagesIn(metafile, bundleOf(entry))) say(`  ${line}`);
  }
}
