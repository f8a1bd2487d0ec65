import { hiddenOf } from '../../shared/domain/figures/release/suppression.ts';
import { type ScopeKey, town } from '../../shared/domain/figures/scope.ts';
import { type AttackedTown, figures, type Week } from './attacked-town.ts';
import { type Attack, closedOffices, type Found } from './attacker.ts';

const figure = figures.filter(({ id }) => id === 'waiting-time');
const mostTables = 300;
const k = 5;

type Counts = ReadonlyMap<ScopeKey, number>;

/**
 * Tries every table of the waiting of a week that has the published totals and rows, and keeps those that would have been
 * released just so: what is left of a hidden cell is all that can be known of it. Undefined where nothing is hidden or there
 * are too many tables.
 */
export function tryEveryTable(place: AttackedTown, week: Week, rule: Attack['rule']): readonly Found[] | undefined {
  const counts = new Map([...(week.counted.get('waiting-time') ?? [])].map(([scope, [count = 0]]) => [scope, count]));
  const seen = released(place, counts, rule);
  if (seen.whole) return undefined;
  const closed = closedOffices(place, week);
  const rows = [...seen.rows].filter((row) => row.startsWith('office.') && !closed.includes(row));
  const sum = rows.reduce((all, row) => all + (counts.get(row) ?? 0), 0);
  if (rows.length === 0 || ways(sum, rows.length) > mostTables) return undefined;
  const possible = [...splits(sum, rows.length)].filter((split) => {
    const table = new Map([...counts, ...rows.map((row, at) => [row, split[at] ?? 0] as const)]);
    return released(place, table, rule).text === seen.text;
  });
  return rows.flatMap((row, at) => {
    const values = possible.map((split) => split[at] ?? 0);
    const bounds = { low: Math.min(...values), high: Math.max(...values) };
    return bounds.high - bounds.low < k ? [{ cell: `waiting of ${row}`, bounds }] : [];
  });
}

function released({ offered }: AttackedTown, counts: Counts, rule: Attack['rule']) {
  const vectors = new Map([...counts].map(([scope, count]) => [scope, [count]] as const));
  const hidden = hiddenOf({ figures: figure, counted: new Map([['waiting-time', vectors]]), offered }, rule);
  const rows = hidden.rows.get('waiting-time') ?? new Set<ScopeKey>();
  const whole = hidden.figures.size > 0;
  const told = [...counts].filter(([scope]) => scope === town || !rows.has(scope));
  return { whole, rows, text: JSON.stringify(whole ? 'few' : [told, [...rows].toSorted()]) };
}

/** How many ways there are to split a sum into so many counts. */
function ways(sum: number, rows: number): number {
  let product = 1;
  for (let at = 1; at < rows; at += 1) product = (product * (sum + at)) / at;
  return product;
}

function* splits(sum: number, rows: number): Generator<readonly number[]> {
  if (rows === 1) yield [sum];
  else
    for (let first = 0; first <= sum; first += 1)
      for (const rest of splits(sum - first, rows - 1)) yield [first, ...rest];
}
