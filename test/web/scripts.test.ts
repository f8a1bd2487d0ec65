import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, inBothWays, scripts, withoutScript } from '../browser/modes.ts';

const root = join(import.meta.dirname, '..', '..');
const source = join(root, 'web', 'src');
const sources = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:svelte|ts)$/.test(file),
);
const textOf = (file: string) => readFileSync(join(source, file), 'utf8');
const specs = readdirSync(join(root, 'test', 'browser'));

describe('the scripts of the pages', () => {
  it('are those that browser tests know, each walked with and without it', () => {
    const loaded = sources.flatMap((file) => [...textOf(file).matchAll(/<script[^>]*\ssrc="\/([^"]+)"/g)]);
    expect(new Set(loaded.map(([, name]) => name))).toEqual(new Set(Object.keys(scripts)));
    expect(inBothWays).toEqual(expect.arrayContaining(Object.values(scripts)));
  });

  it('are all there is: no page asks for those of the framework', () => {
    expect(sources.filter((file) => /export const csr = true/.test(textOf(file)))).toEqual([]);
  });

  it('run in specs that exist, none of which is in two lists', () => {
    const listed = [...inBothWays, ...withoutScript];
    expect(specs).toEqual(expect.arrayContaining(listed.map(fileOf)));
    expect(new Set(listed).size).toBe(listed.length);
  });
});
