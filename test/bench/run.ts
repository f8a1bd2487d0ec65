import { takeOptions } from '../../infra/local/command-line.ts';
import { exitWith, WrongUsage } from '../../infra/local/explained.ts';
import type { Row } from './row.ts';

type Part = () => Promise<{ measure(): Promise<readonly Row[]> }>;

/** Each part measures one thing on its own and returns rows; what it needs (emulator, portal) it starts itself. */
const parts: Readonly<Record<string, Part>> = {
  search: () => import('./search.ts'),
  capacity: () => import('./capacity.ts'),
  stampede: () => import('./stampede.ts'),
  bundles: () => import('./bundles.ts'),
  pages: () => import('./pages.ts'),
  rendering: () => import('./rendering.ts'),
  http: () => import('./http.ts'),
  hours: () => import('./hours.ts'),
  board: () => import('./board.ts'),
  documents: () => import('./documents.ts'),
  counting: () => import('./counting.ts'),
  figures: () => import('./figures.ts'),
  heard: () => import('./heard.ts'),
};

const help = `npm run bench [-- --only <part> ...]

Measures and prints one table: figure, value, limit. Needs a build (npm run build). A value over its limit is marked.
Parts: ${Object.keys(parts).join(', ')}`;

const values = takeOptions({ only: { type: 'string', multiple: true }, help: { type: 'boolean' } });
if (values.help) console.log(help);
else await measureAll(chosen(values.only));

/** The parts to measure, checked before the first takes its minutes. */
function chosen(only: readonly string[] | undefined): readonly [string, Part][] {
  const unknown = only?.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined) {
    return exitWith(new WrongUsage(`No part is called ${unknown}; there is: ${Object.keys(parts).join(', ')}.`));
  }
  return Object.entries(parts).filter(([name]) => !only || only.includes(name));
}

async function measureAll(selected: readonly [string, Part][]): Promise<void> {
  let over = 0;
  for (const [name, load] of selected) {
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
