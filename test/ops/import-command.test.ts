import { execFile } from 'node:child_process';
import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, hasEmulator, startEmulator } from '../support/emulator.ts';
import { hoursText, rawLocation, rawService, townFile } from './dldb-town.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

type Ended = { readonly code: number; readonly said: string };

async function importCommand(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  const script = join(root, 'infra/ops/import-catalogue.ts');
  // A table that nobody serves: what is refused before any connection does not notice.
  const env = { ...process.env, TABLE_NAME: 'foyer', DYNAMODB_ENDPOINT: 'http://127.0.0.1:9', ...environment };
  return run(process.execPath, [script, ...args], { env, cwd: root }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, said: `${stdout}${stderr}` }),
  );
}

const list = (data: unknown[]) => JSON.stringify({ data, meta: {} }, null, 1);
const services = townFile('s.json', list([rawService('100')]));
const locations = townFile('l.json', list([rawLocation('7')]));
const hours = townFile('h.yaml', hoursText);
const files = ['--services', services, '--locations', locations, '--hours', hours, '--tenant', 'birkenbach'];

describe('npm run import-catalogue', () => {
  it('explains itself', async () => {
    const { code, said } = await importCommand(['--help']);
    expect(code).toBe(0);
    expect(said).toContain('--max-megabytes');
  });

  it.each([
    ['nothing', [], { code: 2, message: '--services is missing' }],
    ['an unknown option', ['--servces', 'x'], { code: 2, message: "Unknown option '--servces'" }],
    ['a wrong town name', [...files, '--tenant', 'Birken Bach'], { code: 2, message: '--tenant' }],
    ['a wrong format', [...files, '--format', 'pdf'], { code: 2, message: '--format' }],
    [
      'a missing file',
      [...files, '--services', 'nowhere.json'],
      { code: 1, message: 'nowhere.json:1:1  there is no such file' },
    ],
  ])('given %s says what is wrong', async (_, args, { code, message }) => {
    const { code: ended, said } = await importCommand(args);
    expect(ended).toBe(code);
    expect(said).toContain(message);
    expect(said).not.toContain('    at ');
  });

  it('refuses a file of 100 MB before reading it', async () => {
    const huge = townFile('huge.json', '');
    truncateSync(huge, 100_000_000);
    const { code, said } = await importCommand([...files, '--services', huge]);
    expect(code).toBe(1);
    expect(said).toContain('the file has 100.0 MB, the limit is 20.0 MB. Nothing was read.');
    expect(said).toContain('--max-megabytes');
  });

  it('refuses text that is not UTF-8 and says how to convert it', async () => {
    const latin = townFile('latin.json', '');
    await import('node:fs/promises').then(({ writeFile }) =>
      writeFile(latin, Buffer.from('{"a": "Gr\xfc\xdfe"}', 'latin1')),
    );
    const { said } = await importCommand([...files, '--services', latin]);
    expect(said).toContain('the file is not UTF-8');
  });
});

describe.runIf(hasEmulator())('npm run import-catalogue on a table', () => {
  let emulator: Emulator | undefined;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator?.stop());

  it('imports, reports by line, and writes the report as JSON Lines', async () => {
    const endpoint = await emulator?.client.config.endpoint?.();
    const report = townFile('report.jsonl', '');
    const aws = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
    const { code, said } = await importCommand([...files, '--report', report, '--host', 'termin.birkenbach.example'], {
      ...aws,
      DYNAMODB_ENDPOINT: `http://127.0.0.1:${endpoint?.port}`,
    });
    expect(said).toContain('services  1: 1 taken, 0 changed, 0 refused');
    expect(said).toContain('{"termin.birkenbach.example": "birkenbach"}');
    expect(code).toBe(0);
    const lines = readFileSync(report, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).kind)).toContain('office');
  });
});
