import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { releasedTown, visits } from './released-town.ts';

const Field = z.strictObject({
  name: z.string(),
  type: z.enum(['string', 'number', 'yearmonth']),
  description: z.string(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      enum: z.array(z.string()).optional(),
      pattern: z.string().optional(),
      minimum: z.number().optional(),
    })
    .optional(),
});
type Field = z.infer<typeof Field>;
const Package = z.object({
  licenses: z.tuple([z.object({ name: z.literal('CC-BY-4.0') }).loose()]),
  resources: z.array(
    z.object({
      path: z.url(),
      schema: z.strictObject({
        fields: z.array(Field),
        missingValues: z.tuple([z.literal('')]),
        primaryKey: z.array(z.string()),
      }),
    }),
  ),
});

/** Lines of RFC 4180: every field in quotes, which are doubled inside. */
function linesOf(csv: string): readonly (readonly string[])[] {
  expect(csv.endsWith('\r\n')).toBe(true);
  return csv
    .slice(0, -2)
    .split('\r\n')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, text = '']) => text.replaceAll('""', '"')));
}

const forms = { number: /^-?\d+(\.\d+)?$/, yearmonth: /^\d{4}-\d{2}$/, string: /^/ } as const;

/** What is wrong with a cell by Table Schema (https://specs.frictionlessdata.io/table-schema/). */
function problemsOf({ name, type, constraints = {} }: Field, cell: string): readonly string[] {
  if (cell === '') return constraints.required ? [`${name} is missing`] : [];
  const problems = [
    !forms[type].test(cell) && 'type',
    constraints.enum && !constraints.enum.includes(cell) && 'enum',
    constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(cell) && 'pattern',
    constraints.minimum !== undefined && Number(cell) < constraints.minimum && 'minimum',
  ];
  return problems.filter((problem) => typeof problem === 'string').map((problem) => `${name}: ${problem}: ${cell}`);
}

async function townWithData() {
  const town = await releasedTown('2026-02-03T06:00:00Z');
  const waits = Object.fromEntries(Array.from({ length: 90 }, (_, minutes) => [String(minutes), 2]));
  const days = { '3': 20, '9': 4, '999': 1 };
  await town.count('2025-12-10', visits([100, 80, 60, 40], [10, 9, 8, 7]));
  const month = visits([100, 80, 60, 40], [10, 9, 2, 7]);
  const spreads = { 'wait-minutes': waits, 'days-to-next': days };
  await town.count('2026-01-12', { ...month, town: { ...month['town'], spreads } });
  expect(await town.publish()).toBe(2);
  return town;
}

describe('the table', () => {
  it('is what its Table Schema says, cell by cell, and complete', async () => {
    const town = await townWithData();
    const file = await town.read('/v1/figures/datapackage.json');
    const { resources } = Package.parse(JSON.parse(file.text));
    expect(resources.map(({ path }) => path.slice(-9))).toEqual(['year=2025', 'year=2026']);
    for (const { path, schema } of resources) {
      const csv = await town.read(path.slice(new URL(path).origin.length));
      expect(csv.type).toBe('text/csv; charset=utf-8');
      const [names = [], ...lines] = linesOf(csv.text);
      expect(names).toEqual(schema.fields.map(({ name }) => name));
      const problems = lines.flatMap((line) =>
        schema.fields.flatMap((field, at) => problemsOf(field, line[at] ?? 'none')),
      );
      expect(problems).toEqual([]);
      const keys = lines.map((line) => schema.primaryKey.map((name) => line[names.indexOf(name)]).join());
      expect(new Set(keys).size).toBe(keys.length);
      expect(lines.length).toBeGreaterThan(20);
    }
  });

  it('tells of withheld rows without their numbers', async () => {
    const town = await townWithData();
    const { text } = await town.read('/v1/figures/data.csv?year=2026');
    const line = linesOf(text).find(([, figure, , id]) => figure === 'no-show' && id === 'ost');
    expect(line?.slice(0, 9)).toEqual(['2026-01', 'no-show', 'office', 'ost', 'few', '', 'percent', '', '']);
  });
});

type Node = Readonly<Record<string, unknown>>;
const Id = z.object({ '@id': z.url() });
const Texts = z.array(z.strictObject({ '@language': z.string(), '@value': z.string().min(1) })).min(1);
const Authority = (list: string) =>
  z.object({ '@id': z.string().startsWith(`http://publications.europa.eu/resource/authority/${list}/`) });
const Agent = z.object({ '@id': z.url(), '@type': z.literal('foaf:Agent'), 'foaf:name': Texts });

/**
 * DCAT-AP 3.0.0 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/), chapters 7 to 9: what is mandatory, and what is
 * recommended and can be said here. M: mandatory, R: recommended.
 */
const Distribution = z.object({
  '@id': z.url(),
  '@type': z.literal('dcat:Distribution'),
  'dcat:accessURL': Id, // M
  'dcat:downloadURL': Id,
  'dcterms:format': Authority('file-type'), // R
  'dcterms:license': z.object({ '@id': z.literal('https://creativecommons.org/licenses/by/4.0/') }), // R
  'dcterms:title': Texts,
  'dcat:mediaType': Id,
});
const Dataset = z.object({
  '@id': z.url(),
  '@type': z.literal('dcat:Dataset'),
  'dcterms:title': Texts, // M
  'dcterms:description': Texts, // M
  'dcat:contactPoint': z.object({
    'vcard:fn': z.string(),
    'vcard:hasEmail': z.object({ '@id': z.string().startsWith('mailto:') }),
  }), // R
  'dcat:distribution': z.array(Distribution).min(2), // R
  'dcat:keyword': Texts, // R
  'dcterms:publisher': Id, // R
  'dcat:theme': Authority('data-theme'), // R
  'dcterms:temporal': z.object({
    'dcat:startDate': z.object({ '@value': z.iso.date() }),
    'dcat:endDate': z.object({ '@value': z.iso.date() }),
  }), // R
  'dcterms:accrualPeriodicity': z.object({
    '@id': z.literal('http://publications.europa.eu/resource/authority/frequency/MONTHLY'),
  }),
  'dcterms:accessRights': Authority('access-right'),
  'dcterms:modified': z.object({ '@value': z.iso.datetime() }),
});
const Catalogue = z.object({
  '@context': z.record(z.string(), z.url()),
  '@id': z.url(),
  '@type': z.literal('dcat:Catalog'),
  'dcterms:title': Texts, // M
  'dcterms:description': Texts, // M
  'dcterms:publisher': Agent, // M
  'dcat:dataset': Dataset, // R
  'dcterms:license': Id, // R
  'dcterms:language': z.array(Authority('language')), // R
  'foaf:homepage': Id, // R
  'dcat:themeTaxonomy': Id, // R
  'dcterms:modified': z.object({ '@value': z.iso.datetime() }), // R
});

describe('the entry for catalogues of open data', () => {
  it('has what DCAT-AP 3 asks for, and ids that stay', async () => {
    const town = await townWithData();
    const before = await town.read('/v1/figures/catalogue.jsonld');
    expect(before.type).toBe('application/ld+json; charset=utf-8');
    const entry = Catalogue.parse(JSON.parse(before.text));
    town.clock.set('2026-03-03T06:00:00Z');
    await town.publish();
    const after = Catalogue.parse(JSON.parse((await town.read('/v1/figures/catalogue.jsonld')).text));
    expect(idsIn(after)).toEqual(expect.arrayContaining([...idsIn(entry)]));
    expect(entry['dcat:dataset']['dcterms:temporal']).toMatchObject({ 'dcat:endDate': { '@value': '2026-01-31' } });
  });

  it('uses only names that its context explains, and offers only files that are there', async () => {
    const town = await townWithData();
    const { text } = await town.read('/v1/figures/catalogue.jsonld');
    const entry = Catalogue.parse(JSON.parse(text));
    const prefixes = [...text.matchAll(/"([a-z]+):[A-Za-z]+":/g)].map(([, prefix]) => prefix);
    expect(Object.keys(entry['@context'])).toEqual(expect.arrayContaining([...new Set(prefixes)]));
    for (const one of entry['dcat:dataset']['dcat:distribution']) {
      const url = one['dcat:downloadURL']['@id'];
      expect((await town.read(url.slice(new URL(url).origin.length))).status).toBe(200);
    }
  });
});

function idsIn(entry: Node): readonly unknown[] {
  return [...JSON.stringify(entry).matchAll(/"@id":"([^"]+)"/g)].map(([, id]) => id);
}
