import { parseArgs } from 'node:util';
import type { Row } from './row.ts';

/** Each part measures one thing on its own and returns rows; what it needs (emulator, portal) it starts itself. */
const parts: Readonly<Record<string, () => Promise<{ measure(): Promise<readonly Row[]> }>>> = {
  search: () => import('./search.ts'),
  capacity: () => import('./capacity.ts'),
  stampede: () => import('./stampede.ts'),
  bundles: () => import('./bundles.ts'),
  pages: () => import('./pages.ts'),
  http: () => import('./http.ts'),
};

const help = `npm run bench [-- --only <part> ...]

Measures and prints one table: figure, value, limit. Needs a build (npm run build). A value over its limit is marked.
Parts: ${Object.keys(parts).join(', ')}`;

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, help: { type: 'boolean' } } });
if (values.help) console.log(help);
else await measureAll(values.only ?? Object.keys(parts));

async function measureAll(names: readonly string[]): Promise<void> {
  let over = 0;
  for (const name of names) {
    const load = parts[name];
    if (!load) throw new Error(`No part is called ${name}.\n\n${help}`);
    console.log(`\n${name}`);
    const { measure } = await load();
    for (const row of await measure()) {
      const late = row.limit !== undefined && row.value > row.limit;
      if (late) over += 1;
      console.log(line(row, late));
    }
  }
  console.log(over === 0 ? '\nEvery figure is within its limit.' : `\n${over} figures are over their limit.`);
  process.exit(over === 0 ? 0 : 1);
}

function line(row: Row, late: boolean): string {
  const value = `${Number(row.value.toPrecision(3))} ${row.unit}`;
  const limit = row.limit === undefined ? '' : `limit ${row.limit} ${row.unit}${late ? '   OVER' : ''}`;
  return `  ${row.name.padEnd(72)} ${value.padStart(14)}   ${limit}`;
}
