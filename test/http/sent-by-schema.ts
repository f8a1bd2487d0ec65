import fc from 'fast-check';
import * as z from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Definitions = Readonly<Record<string, JsonSchema>>;

/** What a client could send by a schema. Patterns, bounds, formats and examples are used, so that most of it is valid. */
export function sentBySchema(schema: z.ZodType): fc.Arbitrary<unknown> {
  const { $defs = {}, ...root }: JsonSchema = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return valueBy(root, $defs);
}

function valueBy(schema: JsonSchema, definitions: Definitions): fc.Arbitrary<unknown> {
  const { $ref, type } = schema;
  if ($ref) return valueBy(definitions[$ref.replace('#/$defs/', '')] ?? {}, definitions);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (type === 'object') return objectOf(schema, definitions);
  if (type === 'array') return listOf(schema, definitions);
  if (type === 'string') return textOf(schema);
  if (type === 'integer') return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 });
  if (type === 'boolean') return fc.boolean();
  return fc.jsonValue();
}

function objectOf(schema: JsonSchema, definitions: Definitions): fc.Arbitrary<object> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const members = Object.entries(properties).map(([name, member]) => [name, partOf(member, definitions)] as const);
  const declared = fc.record(Object.fromEntries(members), { requiredKeys: required });
  if (typeof additionalProperties !== 'object') return declared;
  return fc.dictionary(fc.string({ maxLength: 31 }), valueBy(additionalProperties, definitions), { maxKeys: 3 });
}

function listOf({ items, minItems = 0, maxItems = 5 }: JsonSchema, definitions: Definitions): fc.Arbitrary<unknown> {
  const item = Array.isArray(items) ? fc.jsonValue() : partOf(items, definitions);
  return fc.array(item, { minLength: minItems, maxLength: Math.min(maxItems, 5) });
}

function partOf(schema: JsonSchema | boolean | undefined, definitions: Definitions): fc.Arbitrary<unknown> {
  return typeof schema === 'object' ? valueBy(schema, definitions) : fc.jsonValue();
}

/**
 * Examples come often: they are the only texts whose inner grammar (`id:count,id:count`) no schema can say. A date in
 * one is sometimes another.
 */
function textOf({ format, pattern, minLength = 0, maxLength = 60, example }: JsonSchema): fc.Arbitrary<string> {
  const free = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) });
  const fitting = formatted(format) ?? (pattern ? matching(pattern) : free);
  if (typeof example !== 'string') return fitting;
  const redated = anyDate.map((date) => example.replace(/\d{4}-\d{2}-\d{2}/, date));
  return fc.oneof({ weight: 6, arbitrary: fc.constant(example) }, { weight: 2, arbitrary: fitting }, redated);
}

/** Kept, as it takes long to find out what matches a pattern, and the same few come in most routes. */
const known = new Map<string, fc.Arbitrary<string>>();

function matching(pattern: string): fc.Arbitrary<string> {
  const before = known.get(pattern);
  if (before) return before;
  const made = fc.stringMatching(new RegExp(pattern));
  known.set(pattern, made);
  return made;
}

/** Where calendars, year lengths and four digits end, and where the contract does. */
const anyDate = fc.oneof(
  fc.constantFrom('0000-01-01', '0001-01-01', '1582-10-10', '1969-12-31', '1999-12-31', '2000-01-01', '2000-02-29'),
  fc.constantFrom('2199-12-31', '2200-01-01', '2262-04-12', '9999-12-01', '9999-12-31', '2026-02-29', '2026-13-01'),
  fc
    .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

function formatted(format: string | undefined): fc.Arbitrary<string> | undefined {
  if (format === 'date') return anyDate;
  return format === 'date-time' ? anyDate.map((date) => `${date}T08:20:00Z`) : undefined;
}
