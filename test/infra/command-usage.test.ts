import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

function command(script: string, args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  return { status, said: stderr };
}

describe('a command given what it does not understand', () => {
  it.each([
    'infra/build.ts',
    'infra/local/start.ts',
    'infra/local/dev.ts',
    'infra/local/reset.ts',
    'infra/ops/seed.ts',
    'infra/ops/import-catalogue.ts',
    'infra/ops/check-journal.ts',
    'infra/ops/check-figures.ts',
    'test/run.ts',
    'test/bench/run.ts',
    'test/protocol/campaign.ts',
  ])('%s does nothing, says one sentence and ends with 2', (script) => {
    const said = "Unknown option '--nope'; --help tells what can be given.\n";
    expect(command(script, ['--nope'])).toEqual({ status: 2, said });
  });

  it.each([
    ['test/run.ts', ['--only', 'nothing'], 'No check is called nothing'],
    ['test/bench/run.ts', ['--only', 'nothing'], 'No part is called nothing; there is: search,'],
    ['test/bench/run.ts', ['--only', '--help'], "Option '--only' argument is ambiguous; --help"],
    ['infra/ops/deploy.ts', ['--nope'], '--nope is not understood.'],
  ])('%s %j says what is wrong', (script, args, message) => {
    const { status, said } = command(script, args);
    expect(status).toBe(2);
    expect(said).toContain(message);
    expect(said).not.toContain('    at ');
  });
});
