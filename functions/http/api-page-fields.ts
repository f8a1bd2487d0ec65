import { IdempotencyKey } from '../../shared/contracts/idempotency-key.ts';
import type { JsonSchema } from './json-schemas.ts';
import { html, type Markup } from './markup.ts';

export type Row = {
  readonly name: string;
  readonly place: 'path' | 'query' | 'body' | 'header';
  readonly type: string;
  readonly isRequired: boolean;
  readonly meaning: string;
};

export const idempotencyRow: Row = {
  name: 'Idempotency-Key',
  place: 'header',
  type: 'text, 16 to 64 visible ASCII characters',
  isRequired: true,
  meaning: IdempotencyKey.meta()?.description ?? '',
};

/** One row for each field of an object schema. */
export function rowsOf(place: Row['place'], { properties = {}, required = [] }: JsonSchema): readonly Row[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    place,
    type: typeof schema === 'boolean' ? 'anything' : typeText(schema),
    isRequired: required.includes(name),
    meaning: typeof schema === 'boolean' ? '' : meaningText(schema),
  }));
}

export function fieldTable(caption: string, rows: readonly Row[]): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>
${rows.map((row) => html`<tr><th scope="row"><code>${row.name}</code></th><td>${row.place}</td><td>${row.type}${row.isRequired ? '' : ' (optional)'}</td><td>${row.meaning}</td></tr>\n`)}</tbody></table></div>`;
}

function typeText(schema: JsonSchema): string {
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.type === 'array') return `list${range(schema.minItems, schema.maxItems, 'entries')}`;
  if (schema.type === 'integer') return `integer${range(schema.minimum, schema.maximum, '')}`;
  if (schema.format) return schema.format;
  if (schema.type === 'string') return `text${range(schema.minLength, schema.maxLength, 'characters')}`;
  return typeof schema.type === 'string' ? schema.type : 'anything';
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  if (most === undefined) return least === undefined ? '' : `, at least ${least} ${unit}`;
  return least === undefined ? `, at most ${most} ${unit}` : `, ${least} to ${most} ${unit}`;
}

function meaningText({ default: usual, example, description }: JsonSchema): string {
  const sentences = [
    description,
    usual === undefined ? undefined : `Default: ${JSON.stringify(usual)}`,
    example === undefined ? undefined : `Example: ${String(example)}`,
  ];
  return sentences.filter((sentence) => sentence !== undefined).join('. ');
}
