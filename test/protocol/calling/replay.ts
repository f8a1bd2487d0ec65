import { takeOptions } from '../../../infra/local/command-line.ts';
import { Lab } from '../round.ts';
import { playCalling } from './calling-round.ts';
import { callingVariants } from './calling-variants.ts';

const help = `node test/protocol/calling/replay.ts --seed SEED [--variant NAME]
node test/protocol/calling/replay.ts --rounds N [--first SEED] [--variant NAME]

One round of the calling campaign again, every request and answer printed; or N rounds, of which bad ones are named.`;

const values = takeOptions({
  seed: { type: 'string' },
  rounds: { type: 'string' },
  first: { type: 'string' },
  variant: { type: 'string' },
  help: { type: 'boolean' },
});
const variant = callingVariants.find(({ name }) => name === values.variant);
const lab = new Lab();

if (values.help || (values.seed === undefined && values.rounds === undefined)) console.log(help);
else if (values.seed !== undefined) {
  const trace = (line: string) => console.log(line);
  const { violations } = await playCalling(lab, { seed: Number(values.seed), variant, trace });
  console.log(violations.length === 0 ? 'Nothing wrong.' : violations.join('\n'));
} else {
  const first = Number(values.first ?? Math.floor(Math.random() * 2 ** 31));
  const totals = { bad: 0, requests: 0, faults: 0, answers: 0 };
  const started = performance.now();
  for (let seed = first; seed < first + Number(values.rounds); seed += 1) {
    const { violations, requests, faults, answered } = await playCalling(lab, { seed, variant });
    totals.requests += requests;
    totals.faults += faults;
    for (const count of answered.values()) totals.answers += count;
    if (violations.length > 0) totals.bad += 1;
    if (violations.length > 0 && totals.bad <= 5) console.log(`Seed ${seed}: ${violations[0]}`);
  }
  console.log(
    `${values.rounds} rounds from ${first}: ${JSON.stringify(totals)}, ${Math.round(performance.now() - started)} ms`,
  );
}
// A crashed actor's promises never end.
process.exit(0);
