import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What other tools write beside the sources. */
const ignored: ReadonlySet<string> = new Set(['node_modules', '.svelte-kit', 'dist']);

export type Build = {
  readonly name: string;
  /** Files and folders whose content decides about the result. */
  readonly sources: readonly string[];
  /** Files that a finished build leaves. */
  readonly results: readonly string[];
  /** Folder that remembers what was built. */
  readonly marks?: string;
};

/** Runs `build` unless its last run saw the same sources and its results still stand. Answers whether it ran. */
export async function buildIfChanged(
  { name, sources, results, marks = 'dist/.built' }: Build,
  { force, build }: { readonly force: boolean; readonly build: () => Promise<void> },
): Promise<boolean> {
  const mark = join(marks, name);
  const now = fingerprint(sources);
  const isBuilt = existsSync(mark) && readFileSync(mark, 'utf8') === now && results.every((file) => existsSync(file));
  if (isBuilt && !force) return false;
  // Without a mark, whatever goes wrong from here on is built again.
  rmSync(mark, { force: true });
  await build();
  mkdirSync(marks, { recursive: true });
  writeFileSync(mark, now);
  return true;
}

/** SHA-256 over names and contents. */
function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesIn).toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !ignored.has(name))
    .flatMap((name) => filesIn(join(path, name)));
}
