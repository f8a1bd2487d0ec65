import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { median, type Row } from './row.ts';

const entries = ['citizen-api', 'staff-api', 'on-events', 'on-schedule'] as const;
const repetitions = 15;

/** Bundle size, and cold import in a fresh process against the bare AWS SDK client bundled the same way (interleaved). */
export async function measure(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  try {
    const baseline = join(folder, 'sdk.mjs');
    await bundleSdk(baseline);
    const files = new Map([['SDK client alone', baseline]]);
    for (const entry of entries) files.set(entry, resolve('dist/functions', entry, 'index.mjs'));
    files.set('web', resolve('dist/web/server/handler.mjs'));
    return [...sizes(files), ...imports(files)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundleSdk(outfile: string): Promise<void> {
  await build({
    stdin: { contents: `export { DynamoDBClient } from '@aws-sdk/client-dynamodb';`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    outfile,
    banner: { js: `import{createRequire}from'node:module';const require=createRequire(import.meta.url);` },
  });
}

function sizes(files: ReadonlyMap<string, string>): readonly Row[] {
  return [...files].map(([name, file]) => ({
    name: `bundle of ${name}`,
    value: Math.round(codeSize(file) / 1024),
    unit: 'KiB',
  }));
}

/** With the chunks beside an entry that is loaded in parts. */
function codeSize(file: string): number {
  const parts = readdirSync(dirname(file)).filter((name) => name.endsWith('.mjs'));
  return parts.reduce((sum, name) => sum + statSync(join(dirname(file), name)).size, 0);
}

function imports(files: ReadonlyMap<string, string>): readonly Row[] {
  const times = new Map<string, number[]>([...files.keys()].map((name) => [name, []]));
  for (let round = 0; round < repetitions; round += 1) {
    for (const [name, file] of files) times.get(name)?.push(importTime(file));
  }
  const base = median(times.get('SDK client alone') ?? []);
  return [...times].flatMap(([name, values]) => [
    { name: `cold import of ${name}`, value: median(values), unit: 'ms' },
    { name: `cold import of ${name} against the SDK client alone`, value: median(values) / base, unit: 'x' },
  ]);
}

function importTime(file: string): number {
  const code = `const t=performance.now();await import(${JSON.stringify(file)});process.stdout.write(String(performance.now()-t));process.exit(0)`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file} cannot be imported: ${stderr.slice(0, 400)}`);
  return Number(stdout);
}

/** Enough of an environment for the entries to wire themselves; nothing is called. */
const environment = {
  TABLE_NAME: 'foyer',
  DYNAMODB_ENDPOINT: 'http://127.0.0.1:1',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  TENANT_BY_HOST: '{"localhost":"lindenau"}',
  PORTAL_ORIGINS: '{"lindenau":"http://localhost"}',
  LINK_KEY: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  ORIGIN_SECRET: 'origin-secret-for-the-bench-only',
  MAIL_TRANSPORT: 'smtp://127.0.0.1:1',
  API_ORIGIN: 'http://127.0.0.1:1',
  ORIGIN: 'http://localhost',
  STAFF_ISSUER: 'http://127.0.0.1:1',
  STAFF_CLIENT_ID: 'foyer',
};
