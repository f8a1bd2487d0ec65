import { JsonBroken, textCursor } from './json-cursor.ts';

/** A parsed JSON text that still knows where everything stood: the line (from 1) of a JSON pointer. */
export type JsonText = { readonly value: unknown; readonly lineOf: (pointer: string) => number };

/** Where a text stops being JSON, both from 1, and what was expected there. */
export type JsonFault = { readonly line: number; readonly column: number; readonly what: string };

export type ParsedJson =
  | { readonly ok: true; readonly text: JsonText }
  | { readonly ok: false; readonly fault: JsonFault };

// Catalogues are six levels deep; far more than that is an attack on whoever walks the tree.
const maxDepth = 40;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids raw control characters in strings
const plain = /[^"\\\u0000-\u001f]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const word = /true|false|null/y;

/**
 * Parses JSON text. `JSON.parse` builds the value; the walk before it finds the line of every object and array,
 * and, when the text is broken, the exact place, which V8 does not tell for all kinds of damage.
 */
export function parseJsonText(text: string): ParsedJson {
  const cursor = textCursor(text);
  const lines = new Map<string, number>();
  try {
    walkDocument(cursor, lines);
  } catch (error) {
    if (!(error instanceof JsonBroken)) throw error;
    return { ok: false, fault: { ...cursor.place(), what: error.message } };
  }
  const value: unknown = JSON.parse(text);
  return { ok: true, text: { value, lineOf: (pointer) => lineAt(lines, pointer) } };
}

/** Simple values have no entry of their own: they are found at the object or array that holds them. */
function lineAt(lines: ReadonlyMap<string, number>, pointer: string): number {
  const line = lines.get(pointer);
  if (line !== undefined) return line;
  const parent = pointer.lastIndexOf('/');
  return parent < 0 ? 1 : lineAt(lines, pointer.slice(0, parent));
}

function walkDocument(cursor: ReturnType<typeof textCursor>, lines: Map<string, number>): void {
  function string(): string {
    const start = cursor.offset();
    if (!cursor.take('"')) throw cursor.expected('a name in double quotes');
    for (;;) {
      cursor.match(plain);
      if (cursor.take('"')) return cursor.sliceFrom(start + 1).slice(0, -1);
      if (!cursor.match(escaped)) throw cursor.expected('the end of a text (a double quote)');
    }
  }
  function members(pointer: string, depth: number): void {
    cursor.skipSpace();
    if (cursor.take('}')) return;
    do {
      cursor.skipSpace();
      const name = string();
      cursor.skipSpace();
      if (!cursor.take(':')) throw cursor.expected('a colon');
      value(`${pointer}/${name}`, depth);
    } while (cursor.take(','));
    if (!cursor.take('}')) throw cursor.expected('a comma or }');
  }
  function items(pointer: string, depth: number): void {
    cursor.skipSpace();
    if (cursor.take(']')) return;
    let index = 0;
    do {
      value(`${pointer}/${index}`, depth);
      index += 1;
    } while (cursor.take(','));
    if (!cursor.take(']')) throw cursor.expected('a comma or ]');
  }
  function value(pointer: string, depth: number): void {
    cursor.skipSpace();
    if (depth > maxDepth) throw new JsonBroken(`nested deeper than ${maxDepth} levels`);
    const first = cursor.next();
    if (first === '{' || first === '[') lines.set(pointer, cursor.line());
    if (cursor.take('{')) members(pointer, depth + 1);
    else if (cursor.take('[')) items(pointer, depth + 1);
    else simple();
    cursor.skipSpace();
  }
  function simple(): void {
    if (cursor.next() === '"') string();
    else if (!cursor.match(number) && !cursor.match(word)) throw cursor.expected('a value');
  }
  value('', 0);
  if (!cursor.atEnd()) throw cursor.expected('the end of the file');
}
