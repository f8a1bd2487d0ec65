import { takeOptions } from '../../infra/local/command-line.ts';
import { Lab, type RoundOptions, type RoundReport } from './round.ts';

/** A campaign of its own: which command plays it, what happens in its rounds, and in which ways it can be broken. */
export type Rounds<Variant extends { readonly name: string }> = {
  readonly command: string;
  readonly about: string;
  readonly variants: readonly Variant[];
  readonly play: (
    lab: Lab,
    options: Omit<RoundOptions, 'variant'> & { readonly variant?: Variant | undefined },
  ) => Promise<RoundReport>;
};

/** Plays rounds, or one again, as the command line says; ends the process, as a crashed actor's promises never end. */
export async function playRounds<Variant extends { readonly name: string }>(rounds: Rounds<Variant>): Promise<never> {
  // Every lost reply is an error with a stack trace that nobody reads.
  Error.stackTraceLimit = 0;
  const values = takeOptions({
    rounds: { type: 'string' },
    first: { type: 'string' },
    seed: { type: 'string' },
    variant: { type: 'string' },
    help: { type: 'boolean' },
  });
  if (values.help) console.log(helpOf({ ...rounds, names: rounds.variants.map(({ name }) => name) }));
  else if (values.seed !== undefined) await replay(rounds, Number(values.seed), values.variant);
  else
    await campaign(rounds, Number(values.first ?? Math.floor(Math.random() * 2 ** 31)), Number(values.rounds ?? 1000));
  process.exit();
}

function helpOf({ command, about, names }: { command: string; about: string; names: readonly string[] }): string {
  return `${command} [--rounds N] [--first SEED]
${command} --seed SEED [--variant NAME]

${about}
  --rounds N      so many rounds (default 1000)
  --first SEED    seed of the first round; without it every run plays rounds nobody has played before
  --seed SEED     one round again, every request and answer of it printed
  --variant NAME  broken in one of these ways: ${names.join(', ')}
  --help          this text
Exit code 1 when a round was bad.`;
}

async function replay<Variant extends { readonly name: string }>(
  { play, variants }: Rounds<Variant>,
  seed: number,
  wanted: string | undefined,
): Promise<void> {
  const variant = variants.find(({ name }) => name === wanted);
  const { violations } = await play(new Lab(), { seed, variant, trace: (line) => console.log(line) });
  console.log(violations.length === 0 ? `Seed ${seed}: nothing wrong.` : `Seed ${seed}:\n${violations.join('\n')}`);
  if (violations.length > 0) process.exitCode = 1;
}

async function campaign<Variant extends { readonly name: string }>(
  { command, play }: Rounds<Variant>,
  first: number,
  rounds: number,
): Promise<void> {
  console.log(`Rounds from seed ${first} on.`);
  const lab = new Lab();
  const totals = { operations: 0, requests: 0, faults: 0, bad: 0 };
  const started = performance.now();
  for (let seed = first; seed < first + rounds; seed += 1) {
    const { violations, operations, requests, faults } = await play(lab, { seed });
    totals.operations += operations;
    totals.requests += requests;
    totals.faults += faults;
    if (violations.length === 0) continue;
    totals.bad += 1;
    console.error(`Seed ${seed}: ${violations[0]}\n  replay: ${command} --seed ${seed}`);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const { operations, requests, faults, bad } = totals;
  console.log(
    `${rounds} rounds, ${operations} operations, ${requests} requests, ${faults} faults: ${bad} bad (${seconds} s)`,
  );
  if (bad > 0) process.exitCode = 1;
}
