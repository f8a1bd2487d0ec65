import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../shared/domain/csv-file.ts';

describe('a table as CSV', () => {
  it('quotes every field and ends every line, the last one too', () => {
    expect(
      csvFile([
        ['a', 'b "c"'],
        ['', 'd\ne'],
      ]),
    ).toBe('"a","b ""c"""\r\n"","d\ne"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx', '＝1'])('makes %j harmless for spreadsheets', (text) => {
    expect(csvFile([[text]])).toBe(`"'${text}"\r\n`);
  });

  it('can be read back by the rules of RFC 4180, whatever the fields hold', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }));
    fc.assert(
      fc.property(rows, (table) => {
        const harmless = table.map((row) =>
          row.map((text) => (/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text)),
        );
        expect(readBack(csvFile(table))).toEqual(harmless);
      }),
    );
  });
});

function readBack(text: string): string[][] {
  const lines = text.match(/(?:"(?:[^"]|"")*",?)+\r\n/gu) ?? [];
  return lines.map((line) =>
    (line.match(/"(?:[^"]|"")*"/gu) ?? []).map((quoted) => quoted.slice(1, -1).replaceAll('""', '"')),
  );
}
