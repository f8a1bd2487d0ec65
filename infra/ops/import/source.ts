import { readFile, stat } from 'node:fs/promises';
import { type JsonText, parseJsonText } from './json-text.ts';

/** A source file that could be read as a whole; what is in it is judged record by record later. */
export type Source = JsonText & { readonly file: string };

export type SourceProblem = { readonly line: number; readonly column: number; readonly what: string };

/** Why a whole file was refused: where, and what to do about it. */
export class SourceRefused extends Error {
  readonly file: string;
  readonly problems: readonly SourceProblem[];

  constructor(file: string, problems: readonly SourceProblem[]) {
    super(problems.map(({ line, column, what }) => `${file}:${line}:${column}  ${what}`).join('\n'));
    this.file = file;
    this.problems = problems;
  }
}

/** Refuses a file as a whole, for a reason that has no place in it. */
export function refuseFile(file: string, what: string): never {
  throw new SourceRefused(file, [{ line: 1, column: 1, what }]);
}

/** Text of a file: size checked before a byte is read, then UTF-8 or refused. Throws `SourceRefused`. */
export async function readText(file: string, maxBytes: number): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) refuseFile(file, 'there is no such file. Check the path.');
  if (found.size > maxBytes)
    refuseFile(
      file,
      `the file has ${megabytes(found.size)}, the limit is ${megabytes(maxBytes)}. Nothing was read. ` +
        'If the file is right, allow it with --max-megabytes.',
    );
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return refuseFile(file, 'the file is not UTF-8. Convert it, for example: iconv -f latin1 -t utf-8 OLD > NEW');
  }
}

/** A JSON file with the line of every object in it. Throws `SourceRefused` with line and column when it is broken. */
export async function readJsonSource(file: string, maxBytes: number): Promise<Source> {
  const parsed = parseJsonText(await readText(file, maxBytes));
  if (parsed.ok) return { file, ...parsed.text };
  throw new SourceRefused(file, [{ ...parsed.fault, what: `broken JSON: ${parsed.fault.what}` }]);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
