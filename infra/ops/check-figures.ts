/*
 * Checks the open figures of a town, from outside: whether the releases are the chain that they say they are, whether every
 * value follows from the numbers that are published with it, and whether pages and tables show just these values. For
 * everybody: one file, no dependencies, Node 22.18 or newer; it shares no line with the portal.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const help = `npm run check-figures -- --origin URL [options]

  --origin URL   the town's portal: https://termine.example
  --state FILE   remembers the chain; next time it must still begin with what was seen
  --help

Reads all releases, their definitions, the tables of all years and the page of each office and service. Ends with 0 when
everything is in order, 1 when something is not or the portal does not answer, 2 when it was called wrongly.`;

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Tree = { readonly [name: string]: Json };
class Wrong extends Error {}
const tree = (value: Json | undefined): Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const numbers = (value: Json | undefined) => list(value).map(Number);
const text = (value: Json | undefined) => (typeof value === 'string' ? value : '');

// RFC 8785
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`;
}
const hashOf = (value: Json) => createHash('sha256').update(canonical(value)).digest('hex');

async function ask(origin: string, path: string): Promise<string> {
  const response = await fetch(new URL(path, origin)).catch(() => undefined);
  if (!response?.ok)
    throw new Wrong(response ? `${path} is answered ${response.status}.` : `${origin} does not answer.`);
  return await response.text();
}
const read = async (origin: string, path: string): Promise<Tree> => {
  const body: Json = JSON.parse(await ask(origin, path));
  return tree(body);
};

const following = (period: string) => {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
};

function checkChain(heads: readonly Tree[]): void {
  for (const [index, { hash, ...head }] of heads.entries()) {
    const before = heads[index - 1];
    const period = text(head['period']);
    if (before && following(text(before['period'])) !== period)
      throw new Wrong(`After ${text(before['period'])} a month is missing.`);
    if (hashOf(head) !== hash) throw new Wrong(`The head of ${period} was changed.`);
    if (head['previous'] !== before?.['hash']) throw new Wrong(`${period} continues another past.`);
  }
}

/** What a figure's value must be by its definition; undefined where the numbers do not say. */
function valueIn(definition: Tree, row: Tree): number | undefined {
  const formula = tree(definition['formula']);
  const counts = numbers(row['counts']);
  const [first = 0, second = 0] = counts;
  const sum = (some: readonly number[]) => some.reduce((one, other) => one + other, 0);
  const tenth = (dividend: number, divisor: number) =>
    divisor > 0 ? Math.round((10 * dividend) / divisor) / 10 : undefined;
  if (formula['kind'] === 'share') return tenth(100 * first, first + second);
  if (formula['kind'] === 'mean') return tenth(sum(counts.map((count, level) => count * (level + 1))), sum(counts));
  if (formula['kind'] === 'count') return second > 0 ? first : undefined;
  if (formula['kind'] === 'spread') return percentileOf(definition, row, Number(formula['headline']));
  const cost = costOf(list(formula['units']).map(text), counts, tree(definition['prices']));
  return tenth(cost, counts.at(-1) ?? 0);
}

function costOf(units: readonly string[], counts: readonly number[], prices: Tree): number {
  const nanoEuros = units.map((unit, at) => (counts[at] ?? 0) * Number(tree(prices[unit])['nanoEuros'] ?? 0));
  return nanoEuros.reduce((one, other) => one + other, 0) / 10_000_000;
}

/** From bins: by steps where each holds one value, else evenly between the ends of a bin. */
function percentileOf(definition: Tree, row: Tree, percent: number): number | undefined {
  const bins = list(row['bins']).map((bin) => {
    const { from, to, count } = tree(bin);
    return { from: Number(from), to: Number(to), count: Number(count) };
  });
  // Offices and services show no bins of people: their percentiles are what they are.
  if (bins.length === 0) {
    const told = tree(row['percentiles'])[`p${percent}`];
    return typeof told === 'number' ? told : undefined;
  }
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  for (const { from, to, count } of bins) {
    if (100 * (before + count) >= percent * all) {
      const within = from + (((percent * all) / 100 - before) / count) * (to - from);
      return definition['personal'] === true ? Math.round(10 * within) / 10 : from;
    }
    before += count;
  }
  return undefined;
}

/** Every row has its hash and its value, and nobody is told apart. */
function checkRows(release: Tree, definitions: ReadonlyMap<string, Tree>): void {
  const head = tree(release['head']);
  const period = text(head['period']);
  const rows = list(release['rows']).map(tree);
  const byFigure = Map.groupBy(rows, (row) => text(row['kpi']));
  for (const [figure, hash] of Object.entries(tree(head['rows']))) {
    if (hashOf([...(byFigure.get(figure) ?? [])]) !== hash) throw new Wrong(`${figure} in ${period} was changed.`);
  }
  for (const row of rows) {
    const definition = definitions.get(text(row['kpi']));
    const wrong =
      definition && tree(head['rows'])[text(row['kpi'])] !== undefined ? wrongIn(row, definition) : 'is not released';
    if (wrong !== undefined) throw new Wrong(`${text(row['kpi'])} of ${text(row['scope'])} in ${period} ${wrong}.`);
  }
}

function wrongIn(row: Tree, definition: Tree): string | undefined {
  if (row['withheld'] !== undefined) {
    return (row['counts'] ?? row['value'] ?? row['bins']) ? 'is withheld, and told all the same' : undefined;
  }
  const value = valueIn(definition, row);
  if (value !== row['value']) return `is told as ${row['value']}, its numbers give ${value}`;
  const few = numbers(row['counts']).some((count) => count > 0 && count < 5);
  return few && definition['personal'] === true ? 'tells of fewer than five people' : undefined;
}

type Values = ReadonlyMap<string, Json | undefined>;
function checkPage(page: Tree, scope: string, values: Values): number {
  const told = list(page['figures'])
    .map(tree)
    .flatMap((figure) => list(figure['months']).map((month) => ({ figure, month: tree(month) })));
  for (const { figure, month } of told) {
    const name = `${text(month['period'])} ${text(figure['id'])} ${scope}`;
    const released = values.get(name) ?? 'nothing';
    const shown = month['value'] ?? month['withheld'];
    if (shown !== released) throw new Wrong(`The page shows ${shown} for ${name}; released was ${released}.`);
  }
  return told.length;
}

function checkTable(csv: string, year: string, values: Values): void {
  const [, ...lines] = csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'));
  const released = [...values].filter(([name]) => name.startsWith(year));
  if (lines.length !== released.length)
    throw new Wrong(`The table of ${year} has ${lines.length} lines; released were ${released.length}.`);
  for (const [period, figure, kind, id, status, value] of lines) {
    const name = `${period} ${figure} ${kind === 'town' ? kind : `${kind}.${id}`}`;
    const shown = status === 'published' ? Number(value) : status;
    if (values.get(name) !== shown)
      throw new Wrong(`The table shows ${shown} for ${name}; released was ${values.get(name)}.`);
  }
}

function remembered(file: string | undefined, heads: readonly Tree[]): void {
  if (file === undefined) return;
  const hashes = heads.map(({ hash }) => text(hash));
  const before: Json = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  for (const [index, hash] of list(before).entries()) {
    if (hashes[index] !== hash) throw new Wrong(`Release ${index + 1} is another one than was seen before.`);
  }
  writeFileSync(file, JSON.stringify(hashes));
}

async function check({
  origin,
  state,
}: {
  readonly origin: string;
  readonly state: string | undefined;
}): Promise<void> {
  const heads = list((await read(origin, '/v1/figures/releases'))['releases']).map(tree);
  checkChain(heads);
  remembered(state, heads);
  console.log(
    `${heads.length} releases, each continues the one before. Last hash: ${text(heads.at(-1)?.['hash']) || 'none'}`,
  );
  const values = new Map<string, Json | undefined>();
  for (const head of heads) {
    const period = text(head['period']);
    const release = await read(origin, `/v1/figures/releases/${period}`);
    if (hashOf(tree(release['head'])) !== hashOf(head)) throw new Wrong(`${period} is released with another head.`);
    const defined = await read(origin, `/v1/figures/definitions?hash=${text(head['definitions'])}`);
    const definitions = list(defined['definitions']);
    if (hashOf([...definitions]) !== head['definitions']) throw new Wrong(`The definitions of ${period} were changed.`);
    checkRows(release, new Map(definitions.map(tree).map((one) => [text(one['id']), one])));
    for (const row of list(release['rows']).map(tree)) {
      const name = `${period} ${text(row['kpi'])} ${text(row['scope'])}`;
      values.set(name, row['withheld'] ?? row['value'] ?? 'nothing');
    }
    console.log(`${period}: ${list(release['rows']).length} rows are what their numbers give.`);
  }
  await checkShown(origin, { heads, values });
}

async function checkShown(
  origin: string,
  { heads, values }: { heads: readonly Tree[]; values: Values },
): Promise<void> {
  for (const year of new Set(heads.map(({ period }) => text(period).slice(0, 4)))) {
    checkTable(await ask(origin, `/v1/figures/data.csv?year=${year}`), year, values);
  }
  const scopes = new Set([...values.keys()].map((name) => name.split(' ')[2] ?? ''));
  let shown = 0;
  for (const scope of scopes) {
    const [kind = '', id] = scope.split('.');
    const page = await read(origin, `/v1/figures?scope=${kind}${id === undefined ? '' : `&id=${id}`}`);
    shown += checkPage(page, scope, values);
  }
  console.log(`${scopes.size} pages and all tables show just that: ${shown} values.`);
}

function readOptions() {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({ options: { origin: string, state: string, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const { origin, state } = values;
  if (origin === undefined || !URL.canParse(origin))
    throw new TypeError('--origin is needed, for example https://termine.example');
  return { origin, state };
}

/** Does the work, or says in one sentence why not and ends with `code`. */
async function orEnd<Outcome>(code: 1 | 2, work: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [sentence] = message.split(/\. |\.?\n/, 1);
    console.error(code === 2 ? `${sentence}; --help tells what can be given.` : message);
    return process.exit(code);
  }
}

const options = await orEnd(2, readOptions);
await orEnd(1, () => check(options));
