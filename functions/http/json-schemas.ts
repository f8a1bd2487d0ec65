import * as z from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const components = '#/components/schemas/';

/** Turns zod schemas into JSON Schema 2020-12; schemas with an id are collected once and referred to. */
export function jsonSchemas() {
  const named = new Map<string, JsonSchema>();
  return {
    named,
    of(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
      const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: tidied });
      const {
        $schema: _,
        $defs = {},
        ...root
      }: JsonSchema = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', `"${components}`));
      for (const [id, definition] of Object.entries($defs)) keep(named, id, definition);
      return root;
    },
  };
}

/** The component a schema refers to, or the schema itself. */
export function resolved(schema: JsonSchema, named: ReadonlyMap<string, JsonSchema>): JsonSchema {
  if (!schema.$ref?.startsWith(components)) return schema;
  return named.get(schema.$ref.slice(components.length)) ?? schema;
}

/** Two meanings of one id would make the document wrong for one of them. */
function keep(named: Map<string, JsonSchema>, id: string, definition: JsonSchema): void {
  const known = named.get(id);
  if (known && JSON.stringify(known) !== JSON.stringify(definition)) throw new Error(`Two schemas have the id ${id}`);
  named.set(id, definition);
}

/** Leaves out what says nothing to readers: patterns beside a format, and the bounds of safe integers. */
function tidied({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
