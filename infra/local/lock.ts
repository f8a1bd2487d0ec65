import { rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { Explained } from './explained.ts';
import { readText } from './folder.ts';

const Running = z.strictObject({
  pid: z.int().positive(),
  /** Absent while it is still starting. */
  portal: z.url().optional(),
  inbox: z.url().optional(),
  database: z.url().optional(),
});

/** The portal that uses a folder: operators' commands find its database here. */
export type Running = z.infer<typeof Running>;

export type Lock = { tell(addresses: Omit<Running, 'pid'>): void; release(): void };

/** The portal that runs over this lock file, or undefined. A file left by a killed one counts as none. */
export function runningPortal(file: string): Running | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  const running = readRunning(text);
  return running && isAlive(running.pid) ? running : undefined;
}

/** Takes the folder for this process; fails with one sentence when another portal runs over it. */
export function takeLock(file: string): Lock {
  const other = runningPortal(file);
  if (other) {
    const where = other.portal === undefined ? 'is starting' : `runs at ${other.portal}`;
    throw new Explained(`A portal already ${where} (process ${other.pid}): use it, or end it first`);
  }
  const { pid } = process;
  const write = (running: Running) => writeFileSync(file, JSON.stringify(running, null, 2));
  write({ pid });
  return {
    tell: (addresses) => write({ pid, ...addresses }),
    release: () => rmSync(file, { force: true }),
  };
}

function readRunning(text: string): Running | undefined {
  try {
    return Running.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
