import { exitWith } from './explained.ts';
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

/** Somebody may kill npm alone; we then have another parent. Without npm we may outlive who started us. */
function endWithNpm(end: () => void): void {
  const { env, ppid } = process;
  const { npm_lifecycle_event: script } = env;
  if (script === undefined) return;
  setInterval(() => {
    if (process.ppid !== ppid) end();
  }, parentWatchMs).unref();
}

/** Lines with the seconds since the start. */
export function progress(): (line: string) => void {
  const began = performance.now();
  return (line) => console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}
