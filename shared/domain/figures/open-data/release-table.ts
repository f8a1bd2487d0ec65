import { csvFile } from '../../csv-file.ts';
import { kpiOf, Unit } from '../../kpi.ts';
import type { Release, ReleaseRow } from '../release/release.ts';
import { kindOfScope, scopeOf } from '../scope.ts';

type Row = { readonly period: string; readonly row: ReleaseRow };

/** A column of the table: a field of Table Schema (https://specs.frictionlessdata.io/table-schema/), and what stands in it. */
type Column = {
  readonly name: string;
  readonly type: 'string' | 'yearmonth' | 'number';
  readonly description: string;
  readonly constraints?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly cell: (of: Row) => string;
};

const required = { required: true } as const;
const text = (value: number | undefined) => (value === undefined ? '' : String(value));
/** The longest list of parts: units of cost and what they are divided by. */
const parts = [0, 1, 2, 3, 4, 5] as const;

const columns: readonly Column[] = [
  {
    name: 'period',
    type: 'yearmonth',
    description: 'Calendar month in the zone of the municipality',
    constraints: required,
    cell: ({ period }) => period,
  },
  {
    name: 'figure',
    type: 'string',
    description: 'Id of the figure, see definitions',
    constraints: { ...required, pattern: '[a-z-]+' },
    cell: ({ row }) => row.kpi,
  },
  {
    name: 'scope',
    type: 'string',
    description: 'What the figure tells of: the whole town, one office or one service',
    constraints: { ...required, enum: ['town', 'office', 'service'] },
    cell: ({ row }) => kindOfScope(row.scope),
  },
  {
    name: 'scope_id',
    type: 'string',
    description: 'Id of the office or service; town for the town',
    constraints: { ...required, pattern: '[a-z0-9-]+' },
    cell: ({ row }) => {
      const scope = scopeOf(row.scope);
      return scope.kind === 'town' ? 'town' : scope.id;
    },
  },
  {
    name: 'status',
    type: 'string',
    description:
      'published; few: withheld, since few people could be told apart by it or by others with it; nothing: nothing to measure',
    constraints: { ...required, enum: ['published', 'few', 'nothing'] },
    cell: ({ row }) => row.withheld ?? (row.value === undefined ? 'nothing' : 'published'),
  },
  { name: 'value', type: 'number', description: 'In the unit, one decimal', cell: ({ row }) => text(row.value) },
  {
    name: 'unit',
    type: 'string',
    description: 'Unit of the value',
    constraints: { ...required, enum: Unit.options },
    cell: ({ row }) => kpiOf(row.kpi).unit,
  },
  ...parts.map(
    (part): Column => ({
      name: `part_${part + 1}`,
      type: 'number',
      description: `Part ${part + 1} of the formula, in its order, from which the value is computed`,
      constraints: { minimum: 0 },
      cell: ({ row }) => text(row.counts?.[part]),
    }),
  ),
  { name: 'p50', type: 'number', description: '50th percentile', cell: ({ row }) => text(row.percentiles?.p50) },
  { name: 'p90', type: 'number', description: '90th percentile', cell: ({ row }) => text(row.percentiles?.p90) },
  {
    name: 'bins',
    type: 'string',
    description: 'How often values came up: from-to:count, separated by spaces',
    constraints: { pattern: '\\d+-\\d+:\\d+( \\d+-\\d+:\\d+)*' },
    cell: ({ row }) => (row.bins ?? []).map(({ from, to, count }) => `${from}-${to}:${count}`).join(' '),
  },
];

/** Table Schema of the CSV. */
export const releaseSchema = {
  fields: columns.map(({ cell: _, ...field }) => field),
  missingValues: [''],
  primaryKey: ['period', 'figure', 'scope', 'scope_id'],
};

/** Releases as CSV, a line a figure, scope and month. */
export function releaseCsv(releases: readonly Release[]): string {
  const rows = releases.flatMap(({ head, rows: some }) => some.map((row): Row => ({ period: head.period, row })));
  return csvFile([columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]);
}
