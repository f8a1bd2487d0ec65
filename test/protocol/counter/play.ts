import { takeOptions } from '../../../infra/local/command-line.ts';
import { Lab } from '../round.ts';
import { playCounter } from './counter-round.ts';
import { counterVariants } from './counter-variants.ts';

const help = `node test/protocol/counter/play.ts [--rounds N] [--first SEED]
node test/protocol/counter/play.ts --seed SEED [--variant NAME]

Plays rounds in which staff book, move and cancel for callers while citizens do so themselves, under faults.
  --rounds N      so many rounds (default 1000)
  --first SEED    seed of the first round; without it every run plays rounds nobody has played before
  --seed SEED     one round again, every request and answer of it printed
  --variant NAME  broken in one of these ways: ${counterVariants.map(({ name }) => name).join(', ')}
  --help          this text
Exit code 1 when a round was bad.`;

// Every lost reply is an error with a stack trace that nobody reads.
Error.stackTraceLimit = 0;

const values = takeOptions({
  rounds: { type: 'string' },
  first: { type: 'string' },
  seed: { type: 'string' },
  variant: { type: 'string' },
  help: { type: 'boolean' },
});
const lab = new Lab();
if (values.help) console.log(help);
else if (values.seed !== undefined) await replay(Number(values.seed));
else await campaign(Number(values.first ?? Math.floor(Math.random() * 2 ** 31)), Number(values.rounds ?? 1000));
// A crashed actor's promises never end.
process.exit();

async function replay(seed: number): Promise<void> {
  const variant = counterVariants.find(({ name }) => name === values.variant);
  const { violations } = await playCounter(lab, { seed, variant, trace: (line) => console.log(line) });
  console.log(violations.length === 0 ? `Seed ${seed}: nothing wrong.` : `Seed ${seed}:\n${violations.join('\n')}`);
  if (violations.length > 0) process.exitCode = 1;
}

async function campaign(first: number, rounds: number): Promise<void> {
  console.log(`Rounds from seed ${first} on.`);
  const totals = { operations: 0, requests: 0, faults: 0, bad: 0 };
  const started = performance.now();
  for (let seed = first; seed < first + rounds; seed += 1) {
    const { violations, operations, requests, faults } = await playCounter(lab, { seed });
    totals.operations += operations;
    totals.requests += requests;
    totals.faults += faults;
    if (violations.length === 0) continue;
    totals.bad += 1;
    console.error(`Seed ${seed}: ${violations[0]}\n  replay: node test/protocol/counter/play.ts --seed ${seed}`);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const { operations, requests, faults, bad } = totals;
  console.log(
    `${rounds} rounds, ${operations} operations, ${requests} requests, ${faults} faults: ${bad} bad (${seconds} s)`,
  );
  if (bad > 0) process.exitCode = 1;
}
