import '../local/need-node.mjs';
import { projectFolder, takeNoArguments } from '../local/command-line.ts';
import { exitWith } from '../local/explained.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { progressLine } from './progress-line.ts';
import { chooseTarget } from './target.ts';
import { openTools } from './wiring.ts';

const help = `node infra/ops/seed.ts

Puts the demo town of Lindenau into the table, with opening hours and appointments of invented people.
npm start does this by itself the first time. Works on the portal that runs on this machine, or on the table named by
TABLE_NAME. Doing it again changes nothing that is booked.`;

try {
  takeNoArguments(help);
  const tools = openTools(chooseTarget(process.env, projectFolder));
  const seeded = await seedDemo(tools, progressLine('Demo days', process.stderr)).finally(() => tools.close());
  console.log(
    `Lindenau: ${seeded.offices} offices, ${seeded.services} services, ${seeded.booked} appointments booked.`,
  );
} catch (error) {
  exitWith(error);
}
