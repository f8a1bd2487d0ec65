import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PersonalKind, personalMarks } from '../../../shared/domain/heard/personal-marks.ts';
import { blackenedOf, isReadable, withBlack, wordsOf } from '../../../shared/domain/heard/words.ts';

const found = (text: string) => personalMarks(text).map(({ from, to, kind }) => [kind, text.slice(from, to)]);

const marked: readonly (readonly [kind: PersonalKind, part: string, text: string])[] = [
  ['mail', 'kim.muster@example.org', 'Schreiben Sie an kim.muster@example.org!'],
  ['mail', 'kim (at) example.org', 'oder kim (at) example.org'],
  ['link', 'https://example.org/a?b=1', 'Siehe https://example.org/a?b=1 dazu.'],
  ['link', 'www.lindenau.example', 'Auf www.lindenau.example steht es anders'],
  ['link', 'meine-seite.de/kim', 'meine-seite.de/kim'],
  ['iban', 'DE89 3704 0044 0532 0130 00', 'Bitte auf DE89 3704 0044 0532 0130 00 zurück'],
  ['iban', 'NL91ABNA0417164300', 'Naar NL91ABNA0417164300 graag'],
  ['reference', 'LIN-4K7M-2PQX', 'Mein Code LIN-4K7M-2PQX ging nicht'],
  ['reference', '9f3a2c7d', 'Antrag 9f3a2c7d'],
  ['birth-date', '3.4.1975', 'geboren am 3.4.1975 in Köln'],
  ['birth-date', '03/04/75', 'born 03/04/75'],
  ['birth-date', '1975-04-03', '1975-04-03'],
  ['birth-date', '3. April 1975', 'am 3. April 1975'],
  ['birth-date', 'April 3, 1975', 'on April 3, 1975'],
  ['phone', '+49 221 4710-115', 'Tel. +49 221 4710-115 bitte'],
  ['phone', '0221/471 0115', 'unter 0221/471 0115'],
  ['phone', '(0221) 4710115', 'unter (0221) 4710115'],
  ['phone', '06-12345678', 'bel 06-12345678'],
  ['street', 'Lindenstraße 12a', 'Ich wohne Lindenstraße 12a'],
  ['street', 'Hauptstr. 5', 'in der Hauptstr. 5'],
  ['street', 'Kerklaan 88', 'op de Kerklaan 88'],
  ['street', '12 Long Park Road', 'at 12 Long Park Road'],
  ['plate', 'K-AB 1234', 'Wagen K-AB 1234 steht'],
  ['plate', 'XX-123-Y', 'auto XX-123-Y'],
  ['name', 'Frau Müller-Lüdenscheidt', 'Danke an Frau Müller-Lüdenscheidt!'],
  ['name', 'herr müller', 'herr müller war nett'],
  ['name', 'Herrn Dr. von der Heide', 'Bei Herrn Dr. von der Heide'],
  ['name', 'Mevrouw van den Berg', 'Mevrouw van den Berg hielp'],
  ['name', 'Mrs. Jane Doe', 'Thanks, Mrs. Jane Doe'],
  ['name', 'Ich heiße Kim Muster', 'Ich heiße Kim Muster und'],
  ['number', '1234567', 'Nummer 1234567'],
];

describe('what may tell who somebody is', () => {
  it.each(marked)('finds %s in %j', (kind, part, text) => {
    expect(found(text)).toContainEqual([kind, part]);
  });

  it.each([
    'Alles ging schnell, danke.',
    'Wir warteten 45 Minuten in Raum 12, Nummer M17.',
    'Der Termin war um 09:20 Uhr frei, Kosten 28,80 Euro.',
    'Het ging goed; 3 loketten, 2 open.',
    'I came with 2 children at 10 am and left at 11.',
    'Die Person am Schalter war freundlich.',
  ])('leaves %j alone', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives marks in order, within the text, and none over another, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        let end = 0;
        for (const { from, to } of personalMarks(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('a sentence with black words', () => {
  const text = 'Danke an\nFrau Muster, kim@example.org hilft immer.';

  it('keeps spaces and line breaks, and shows one bar for words in a row', () => {
    expect(withBlack(text, [2, 3])).toBe('Danke an\n█████ kim@example.org hilft immer.');
  });

  it('marks every word that a mark touches', () => {
    expect(wordsOf(text).flatMap(({ text: word, mark }) => (mark ? [[word, mark]] : []))).toEqual([
      ['Frau', 'name'],
      ['Muster,', 'name'],
      ['kim@example.org', 'mail'],
    ]);
  });

  it('never shows an address, whatever was chosen', () => {
    expect(withBlack(text, blackenedOf(text, [0, 0, 999]))).toBe('█████ an\nFrau Muster, █████ hilft immer.');
  });

  it('knows when nothing is left to read', () => {
    expect(isReadable('nur zwei', [0])).toBe(true);
    expect(isReadable('nur zwei', [0, 1])).toBe(false);
  });

  it('is the text itself where nothing is black', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (any) => {
        expect(withBlack(any, [])).toBe(any.trim());
      }),
    );
  });
});
