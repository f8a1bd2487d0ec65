import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './child.ts';

/** Whatever the build reads. */
const sources = ['shared', 'functions', 'web', 'infra/build.ts', 'infra/build', 'package-lock.json'];
const notSources = /(^|[/\\])(\.svelte-kit|node_modules)([/\\]|$)/;

/** Builds functions and pages unless the last build is newer than every source. Answers whether it had to. */
export async function buildIfNeeded(root: string): Promise<boolean> {
  const stamp = join(root, 'dist', '.built');
  const began = performance.timeOrigin + performance.now();
  if (existsSync(stamp) && newestSource(root) <= statSync(stamp).mtimeMs) return false;
  await runScript({ purpose: 'The build', script: 'infra/build.ts', root });
  writeFileSync(stamp, '');
  // As of its beginning: what was edited meanwhile may be missing in it.
  utimesSync(stamp, began / 1000, began / 1000);
  return true;
}

function newestSource(root: string): number {
  const times = sources.flatMap((source) => filesUnder(join(root, source))).map((file) => statSync(file).mtimeMs);
  return Math.max(...times);
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => !notSources.test(name))
    .map((name) => join(path, name));
}
