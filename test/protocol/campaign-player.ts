import { parentPort, workerData } from 'node:worker_threads';
import { Lab, playRound, type RoundReport } from './round.ts';
import { variants } from './variants/all-variants.ts';

/** What one thread of a campaign plays: seeds `first`, `first + step`, ... */
export type Assignment = {
  readonly first: number;
  readonly step: number;
  readonly rounds: number | undefined;
  readonly seconds: number | undefined;
  readonly variant: string | undefined;
};

/** What was played since the last message. */
export type Progress = {
  readonly rounds: number;
  readonly operations: number;
  readonly requests: number;
  readonly faults: number;
  readonly bad: readonly { readonly seed: number; readonly violation: string }[];
};

const roundsPerMessage = 25;

const assignment: Assignment = workerData;
await play(assignment);
// The SDK client keeps nothing open, but a crashed actor's promises never end.
process.exit(0);

async function play({ first, step, rounds = Number.POSITIVE_INFINITY, seconds, variant: name }: Assignment) {
  const lab = new Lab();
  const variant = variants.find((known) => known.name === name);
  const end = performance.now() + (seconds ?? Number.POSITIVE_INFINITY) * 1000;
  for (let played = 0; played < rounds && performance.now() < end; played += roundsPerMessage) {
    const count = Math.min(roundsPerMessage, rounds - played);
    const seeds = Array.from({ length: count }, (_, index) => first + (played + index) * step);
    parentPort?.postMessage(await playAll(seeds, (seed) => playRound(lab, { seed, variant })));
  }
}

type Played = RoundReport & { readonly seed: number };

async function playAll(seeds: readonly number[], round: (seed: number) => Promise<RoundReport>): Promise<Progress> {
  const reports: Played[] = [];
  for (const seed of seeds) reports.push({ seed, ...(await round(seed)) });
  const sum = (of: (report: Played) => number) => reports.reduce((total, report) => total + of(report), 0);
  return {
    rounds: reports.length,
    operations: sum(({ operations }) => operations),
    requests: sum(({ requests }) => requests),
    faults: sum(({ faults }) => faults),
    bad: reports.flatMap(({ seed, violations: [violation] }) => (violation === undefined ? [] : [{ seed, violation }])),
  };
}
