import { exitWith } from './explained.ts';
import { readText } from './folder.ts';
import type { LocalPortal } from './start-local.ts';

const stopWithinMs = 5000;
const parentWatchMs = 1000;

/**
 * Runs `begin` until Ctrl-C, SIGTERM, a closed terminal or the end of npm, then stops what it started; the exit code
 * is 0. While it still starts, the process just ends, and what it started ends with it.
 */
export async function runUntilEnded(begin: () => Promise<Pick<LocalPortal, 'stop'>>): Promise<void> {
  let portal: Pick<LocalPortal, 'stop'> | undefined;
  let isEnding = false;
  const end = () => {
    if (isEnding || !portal) process.exit(0);
    isEnding = true;
    setTimeout(() => process.exit(0), stopWithinMs).unref();
    portal.stop().then(() => process.exit(0), exitWith);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  endWithNpm(end);
  portal = await begin().catch(exitWith);
}

/** Somebody may end npm alone; we then have other ancestors. Without npm we may outlive who started us. */
function endWithNpm(end: () => void): void {
  const { npm_lifecycle_event: script } = process.env;
  if (script === undefined) return;
  const atFirst = npmAbove();
  setInterval(() => {
    if (npmAbove() !== atFirst) end();
  }, parentWatchMs).unref();
}

/** Our parent, and where that is the shell npm runs scripts in, its parent too (Linux tells). */
function npmAbove(): string {
  const { ppid } = process;
  const [, name = '', parent = ''] = /\((.*)\) \S (\d+)/.exec(statOf(ppid)) ?? [];
  return /^(ba|da)?sh$/.test(name) ? `${ppid} below ${parent}` : String(ppid);
}

function statOf(pid: number): string {
  try {
    return readText(`/proc/${pid}/stat`) ?? '';
  } catch {
    return '';
  }
}

/** Lines with the seconds since the start. */
export function progress(): (line: string) => void {
  const began = performance.now();
  return (line) => console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}
