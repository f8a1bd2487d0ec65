import { Worker } from 'node:worker_threads';
import { takeOptions } from '../../infra/local/command-line.ts';
import type { Assignment, Progress } from './campaign-player.ts';
import { Lab, playRound } from './round.ts';
import { variants } from './variants/all-variants.ts';

const help = `npm run campaign -- [--rounds N | --seconds N] [--first SEED] [--workers N]
npm run campaign -- --seed SEED [--variant NAME]
npm run campaign -- --variants

Plays rounds of bookings under faults against an in-process table and judges every write and every history.
  --rounds N      so many rounds (default 1000)
  --seconds N     as many rounds as fit
  --first SEED    seed of the first round; without it every run plays rounds nobody has played before
  --workers N     threads (default 2)
  --seed SEED     one round again, every request and answer of it printed
  --variant NAME  with the protocol broken in one of the ways that --variants lists
  --help          this text
Exit code 1 when a round was bad, 2 for arguments that are none.`;

/** Rounds leave much short-lived garbage behind. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

const values = takeOptions({
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  first: { type: 'string' },
  workers: { type: 'string' },
  seed: { type: 'string' },
  variant: { type: 'string' },
  variants: { type: 'boolean' },
  help: { type: 'boolean' },
});

if (values.help) console.log(help);
else if (values.variants) console.log(variants.map(({ name, what }) => `${name.padEnd(28)}${what}`).join('\n'));
else if (values.variant !== undefined && variantNamed(values.variant) === undefined) {
  console.error(`No variant is called ${values.variant}; --variants lists them.`);
  process.exitCode = 2;
} else if (values.seed !== undefined) await replay(whole('seed', values.seed), values.variant);
else await campaign();

function variantNamed(name: string | undefined) {
  return variants.find((variant) => variant.name === name);
}

/** A whole number from the command line; ends the program with a sentence when it is none. */
function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  console.error(`--${name} takes a whole number, not "${text}".`);
  process.exit(2);
}

async function replay(seed: number, variant: string | undefined): Promise<void> {
  const trace = (line: string) => console.log(line);
  const { violations } = await playRound(new Lab(), { seed, variant: variantNamed(variant), trace });
  console.log(violations.length === 0 ? `Seed ${seed}: nothing wrong.` : `Seed ${seed}:\n${violations.join('\n')}`);
  if (violations.length > 0) process.exitCode = 1;
}

type Totals = { rounds: number; operations: number; requests: number; faults: number; bad: number };

async function campaign(): Promise<void> {
  const workers = whole('workers', values.workers ?? '2') || 1;
  const seconds = values.seconds === undefined ? undefined : whole('seconds', values.seconds);
  const rounds = seconds === undefined ? whole('rounds', values.rounds ?? '1000') : undefined;
  // Two billion seeds; which ones a run plays only has to differ from run to run.
  const first = values.first === undefined ? Math.floor(Math.random() * 2 ** 31) : whole('first', values.first);
  console.log(`Rounds from seed ${first} on, ${workers} threads.`);
  const totals: Totals = { rounds: 0, operations: 0, requests: 0, faults: 0, bad: 0 };
  const started = performance.now();
  const ticker = setInterval(() => console.log(summary(totals, started)), 10_000);
  const shares = Array.from({ length: workers }, (_, index) => ({
    first: first + index,
    step: workers,
    rounds: rounds === undefined ? undefined : Math.ceil((rounds - index) / workers),
    seconds,
    variant: values.variant,
  }));
  await Promise.all(shares.map((share) => play(share, totals)));
  clearInterval(ticker);
  console.log(summary(totals, started));
  if (totals.bad > 0) process.exitCode = 1;
}

function play(workerData: Assignment, totals: Totals): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./campaign-player.ts', import.meta.url), { workerData, resourceLimits });
    worker.on('message', (progress: Progress) => add(totals, progress));
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}

function add(totals: Totals, { bad, ...played }: Progress): void {
  totals.rounds += played.rounds;
  totals.operations += played.operations;
  totals.requests += played.requests;
  totals.faults += played.faults;
  for (const { seed, violation } of bad) {
    totals.bad += 1;
    if (totals.bad > 5) continue;
    const variant = values.variant === undefined ? '' : ` --variant ${values.variant}`;
    console.error(`Seed ${seed}: ${violation}\n  replay: npm run campaign -- --seed ${seed}${variant}`);
  }
}

function summary({ rounds, operations, requests, faults, bad }: Totals, started: number): string {
  const seconds = (performance.now() - started) / 1000;
  const counts = [`${rounds} rounds`, `${operations} client operations`, `${requests} requests`, `${faults} faults`];
  return `${counts.join(', ')}: ${bad} bad (${seconds.toFixed(0)} s)`;
}
