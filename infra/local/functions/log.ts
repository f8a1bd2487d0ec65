import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** Where the output of the functions goes. */
export type Log = {
  /** Keeps a line one function wrote; errors are also told in one line. */
  write(functionName: string, line: string): void;
  /** Keeps an error in full and tells its first line. */
  error(functionName: string, error: unknown): void;
  close(): Promise<void>;
};

const keptBytes = 20 * 1024 * 1024;

const Structured = z.looseObject({ level: z.string().optional(), message: z.string().optional() });

/** Appends to `file` (JSON lines); a file over 20 MB is put aside once as `<file>.old`. */
export function openLog(file: string, tell: (line: string) => void): Log {
  if (existsSync(file) && statSync(file).size > keptBytes) renameSync(file, `${file}.old`);
  const output = createWriteStream(file, { flags: 'a', mode: 0o600 });
  const keep = (functionName: string, entry: z.infer<typeof Structured>) => {
    output.write(`${JSON.stringify({ function: functionName, ...entry })}\n`);
    if (entry.level !== 'ERROR' && entry.level !== 'CRITICAL') return;
    const [firstLine = ''] = (entry.message ?? 'failed').split('\n');
    tell(`${functionName}: ${firstLine} (more in ${file})`);
  };
  const unstructured = (level: string, message: string) => ({
    level,
    message,
    timestamp: Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
  });
  return {
    write: (functionName, line) => keep(functionName, structured(line) ?? unstructured('INFO', line)),
    error: (functionName, error) => keep(functionName, unstructured('ERROR', textOf(error))),
    close: () => new Promise((resolve) => output.end(resolve)),
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function structured(line: string): z.infer<typeof Structured> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return Structured.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
