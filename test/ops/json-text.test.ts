import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonText } from '../../infra/ops/import/json-text.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function fault(text: string) {
  const parsed = parseJsonText(text);
  return parsed.ok ? undefined : parsed.fault;
}

describe('JSON text with places', () => {
  it('tells the line of every object and array, and of a simple value the line of its holder', () => {
    const parsed = parseJsonText('{\n "data": [\n  {"id": 1},\n\n  {"id": 2,\n   "list": [\n 3]}\n ]\n}');
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    const lines = ['', '/data', '/data/0', '/data/1', '/data/1/list', '/data/1/list/0', '/data/0/id'].map(
      parsed.text.lineOf,
    );
    expect(lines).toEqual([1, 2, 3, 5, 6, 6, 3]);
  });

  it.each([
    { text: '{"a": 1,\n "b" 2}', line: 2, column: 6, what: 'expected a colon' },
    { text: '{"a": [1, 2\n}', line: 2, column: 1, what: 'expected a comma or ]' },
    { text: '{"a": "unfinished', line: 1, column: 18, what: 'the text ends here' },
    { text: '{"a": tru}', line: 1, column: 7, what: 'expected a value' },
    { text: '{"a": 1} x', line: 1, column: 10, what: 'expected the end of the file' },
    { text: '', line: 1, column: 1, what: 'expected a value' },
    { text: "{'a': 1}", line: 1, column: 2, what: 'a name in double quotes' },
    { text: '{"a": "tab\there"}', line: 1, column: 11, what: 'the end of a text' },
    { text: '{"a": 1,}', line: 1, column: 9, what: 'a name in double quotes' },
  ])('says where $text breaks', ({ text, line, column, what }) => {
    expect(fault(text)).toMatchObject({ line, column });
    expect(fault(text)?.what).toContain(what);
  });

  it('refuses nesting that no catalogue has', () => {
    expect(fault(`${'['.repeat(60)}${']'.repeat(60)}`)?.what).toBe('nested deeper than 40 levels');
    expect(fault('['.repeat(1_000_000))?.what).toBe('nested deeper than 40 levels');
  });

  it('agrees with JSON.parse on every text, whole or damaged', () => {
    const damaged = fc
      .tuple(fc.json({ maxDepth: 6 }), fc.nat(), fc.string({ maxLength: 3 }), fc.nat(3))
      .map(([text, at, put, cut]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + cut);
      });
    const texts = fc.oneof(fc.json({ maxDepth: 6 }), damaged, fc.string());
    const agrees = fc.property(texts, (text) => {
      const parsed = parseJsonText(text);
      expect(parsed.ok).toBe(isJson(text));
      if (parsed.ok) expect(parsed.text.value).toEqual(JSON.parse(text));
    });
    fc.assert(agrees, { numRuns: 2000 });
  });
});
