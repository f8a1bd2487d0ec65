import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIfChanged } from '../../infra/build/changes.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-build-'));
  mkdirSync(join(folder, 'source/deep'), { recursive: true });
  writeFileSync(join(folder, 'source/deep/one.ts'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

const result = () => join(folder, 'result.mjs');
const what = () => ({
  name: 'thing',
  sources: [join(folder, 'source')],
  results: [result()],
  marks: join(folder, 'marks'),
});
const build = async () => writeFileSync(result(), 'built');
const run = (force = false) => buildIfChanged(what(), { force, build });

describe('a build', () => {
  it('runs once while nothing changes, and always when forced', async () => {
    expect([await run(), await run(), await run(true), await run()]).toEqual([true, false, true, false]);
  });

  it('runs again when a file changes, comes, goes or moves', async () => {
    await run();
    const inside = (name: string) => join(folder, 'source', name);
    const changes = [
      () => writeFileSync(inside('deep/one.ts'), 'two'),
      () => writeFileSync(inside('new.ts'), ''),
      () => rmSync(inside('new.ts')),
      () => writeFileSync(inside('one.ts'), 'two'),
    ];
    for (const change of changes) {
      change();
      expect([await run(), await run()]).toEqual([true, false]);
    }
  });

  it('runs again when its result is gone', async () => {
    await run();
    rmSync(result());
    expect(await run()).toBe(true);
  });

  it('does not count what tools leave beside the sources', async () => {
    await run();
    mkdirSync(join(folder, 'source/.svelte-kit'));
    writeFileSync(join(folder, 'source/.svelte-kit/types.ts'), 'made');
    expect(await run()).toBe(false);
  });

  it('runs again after it failed', async () => {
    await run();
    const fail = () => buildIfChanged(what(), { force: true, build: () => Promise.reject(new Error('broken')) });
    await expect(fail()).rejects.toThrow('broken');
    expect(await run()).toBe(true);
  });
});
