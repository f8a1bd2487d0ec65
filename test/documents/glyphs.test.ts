import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingGlyphs, UnprintableText } from '../../functions/adapters/document/fonts.ts';
import { renderDocument } from '../../functions/adapters/document/render-document.ts';
import { hardNames } from './hard-content.ts';
import { sampleContent } from './sample.ts';

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Letters that German registers must hold (String.Latin+ of DIN 91379), by the ranges of Unicode they are taken from. */
const europe: Readonly<Record<string, readonly number[]>> = {
  Latin: [
    ...range(0x20, 0x7e),
    ...range(0xa1, 0xac),
    ...range(0xae, 0x17e),
    ...range(0x1cd, 0x1dc),
    ...range(0x1de, 0x1f5),
    ...range(0x1f8, 0x21b),
    ...range(0x1e02, 0x1e99),
    0x1e9e,
    ...range(0x1ea0, 0x1ef9),
  ],
  Greek: [...range(0x386, 0x38a), 0x38c, ...range(0x38e, 0x3a1), ...range(0x3a3, 0x3ce)],
  Cyrillic: range(0x400, 0x45f),
};

describe('the letters that can be printed', () => {
  it.each(Object.keys(europe))('are all those of %s names in Europe', (script) => {
    expect(missingGlyphs([String.fromCodePoint(...(europe[script] ?? []))])).toEqual([]);
  });

  it('are those of letters with combining marks, written in either form', () => {
    const names = ['M̂ l̥ R̥ C̨̆ K̲', 'Müller'.normalize('NFD'), 'Müller'.normalize('NFC')];
    expect(missingGlyphs(names)).toEqual([]);
  });

  it('are those of every hard name of the tests, of single names and empty given names', () => {
    expect(missingGlyphs(hardNames.map(({ value }) => value))).toEqual([]);
    expect(missingGlyphs(['', 'Suharto'])).toEqual([]);
  });
});

describe('a character that cannot be printed', () => {
  const bad = [
    { what: 'no glyph in the fonts', text: '王小明', characters: ['王', '小', '明'] },
    { what: 'an emoji', text: 'Anna 🙂', characters: ['🙂'] },
    { what: 'a name from right to left (RTL), Arabic', text: 'محمد', characters: ['م', 'ح', 'د'] },
    { what: 'a name from right to left (RTL), Hebrew', text: 'דוד', characters: ['ד', 'ו'] },
    { what: 'a bidi control', text: 'Anna\u202Egnal', characters: ['\u202E'] },
    { what: 'a control character', text: 'Anna\u0007', characters: ['\u0007'] },
    { what: 'a NUL', text: 'Anna\u0000', characters: ['\u0000'] },
    { what: 'an invisible character', text: 'An\u200Bna', characters: ['\u200B'] },
    { what: 'half of a surrogate pair', text: 'Anna\uD83D', characters: ['\uD83D'] },
    { what: 'a combining mark without a letter', text: '\u0301Anna', characters: ['\u0301'] },
    { what: 'a private character', text: 'Anna\uE000', characters: ['\uE000'] },
  ];

  it.each(bad)('is found before approval: $what', ({ text, characters }) => {
    expect(missingGlyphs([text])).toEqual(characters);
  });

  it.each(bad)('never comes into a document: $what', async ({ text }) => {
    const drawn = renderDocument(sampleContent({ rows: [{ label: 'Familienname', value: text }] }));
    await expect(drawn).rejects.toThrow(UnprintableText);
  });

  it('is named once and by its number', async () => {
    expect(missingGlyphs(['王', '王小'])).toEqual(['王', '小']);
    await expect(renderDocument(sampleContent({ title: '王' }))).rejects.toThrow(/U\+738B/);
  });

  it('is found whatever the text, so that printing never fails after approval', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (value) => {
        const pdf = renderDocument(sampleContent({ rows: [{ label: 'Name', value }], attachments: [] }));
        const isPrinted = await pdf.then(
          () => true,
          () => false,
        );
        // Nothing but space is printed as a dash, whatever space it is.
        expect(isPrinted).toBe(value.trim() === '' || missingGlyphs([value]).length === 0);
      }),
      { numRuns: 40, examples: [['\t']] },
    );
  });
});
