import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReceipt } from '../../functions/adapters/document/render-document.ts';
import type { Signer } from '../../functions/ports/document.ts';
import { hardNames } from './hard-content.ts';
import { sampleContent, sampleReceipt } from './sample.ts';
import { sealedSample, testSeal } from './seal.ts';
import { isMissing, run, workFolder } from './tools.ts';

const folder = workFolder();
afterAll(() => folder.remove());

let signer: Signer;
beforeAll(async () => {
  ({ signer } = await testSeal(folder.path('seal')));
});

const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\n/g)?.length;

describe('a certificate', () => {
  it('takes at most 80 KB, fonts, data and seal included', async () => {
    expect((await sealedSample(signer)).length).toBeLessThan(50_000);
    expect((await sealedSample(signer, { rows: hardNames })).length).toBeLessThan(80_000);
  });

  it('has as many pages as it needs', async () => {
    const many = Array.from({ length: 45 }, (_, index) => ({ label: `Wohnung ${index}`, value: `Haus ${index}` }));
    expect([pagesOf(await sealedSample(signer)), pagesOf(await sealedSample(signer, { rows: many }))]).toEqual([1, 3]);
  });

  it('is printed with a value that is longer than a page', async () => {
    const rows = [{ label: 'Frühere Wohnungen', value: 'Große Straße 12 a, 12345 Lindenau; '.repeat(220) }];
    expect(pagesOf(await sealedSample(signer, { rows }))).toBeGreaterThan(2);
  });
});

describe.skipIf(isMissing('pdftotext', 'pdfinfo', 'pdfdetach'))('a certificate, by poppler', () => {
  const textOf = (pdf: Uint8Array, ...options: readonly string[]) => {
    writeFileSync(folder.path('text.pdf'), pdf);
    return run('pdftotext', ...options, folder.path('text.pdf'), '-').output;
  };

  it('holds every name as it was given, for search, copying and readers aloud', async () => {
    const text = textOf(await sealedSample(signer, { rows: hardNames }));
    const squeezed = (value: string) => value.normalize('NFC').replace(/\s/g, '');
    for (const { value } of hardNames) expect(squeezed(text)).toContain(squeezed(value));
  });

  it('prints a day of birth of which only the year is known, and says where nothing is stated', async () => {
    const text = textOf(await sealedSample(signer, { rows: hardNames }));
    expect(text).toContain('1990 (Tag und Monat nicht bekannt)');
    expect(text).toContain('keine Angabe');
  });

  it('numbers its pages beside the structure, and names its town and number there', async () => {
    const many = Array.from({ length: 45 }, (_, index) => ({ label: `Wohnung ${index}`, value: `Haus ${index}` }));
    const pdf = await sealedSample(signer, { rows: many });
    expect(textOf(pdf)).toContain('Seite 2 von 3');
    expect(run('pdfinfo', '-struct-text', folder.path('text.pdf')).output).not.toContain('Seite 2 von 3');
  });

  it('reads aloud in order: title, facts, rows with their headings, how to check', async () => {
    writeFileSync(folder.path('text.pdf'), await sealedSample(signer));
    const { output } = run('pdfinfo', '-struct-text', folder.path('text.pdf'));
    const parts = [
      '"Stadt Lindenau"',
      'H1',
      '"Meldebescheinigung"',
      '"LIN-2026-4K7M2PQX"',
      'Table',
      'TH',
      'TD',
      'Figure',
      'H2',
      'Link',
    ];
    const places = parts.map((part) => output.indexOf(part));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });

  it.each([
    { language: 'de', words: ['Ausgestellt am', '24. November 2026', 'Echtheit prüfen', 'Seite 1 von 1'] },
    { language: 'en', words: ['Issued on', '24 November 2026', 'Check that this is genuine', 'Page 1 of 1'] },
    { language: 'nl', words: ['Afgegeven op', '24 november 2026', 'Controleer de echtheid', 'Pagina 1 van 1'] },
  ] as const)('speaks $language around its words', async ({ language, words }) => {
    const text = textOf(await sealedSample(signer, { language }));
    for (const word of words) expect(text).toContain(word);
  });

  it('carries its data for machines, byte for byte', async () => {
    writeFileSync(folder.path('text.pdf'), await sealedSample(signer));
    const { status } = run('pdfdetach', '-save', '1', '-o', folder.path('data.json'), folder.path('text.pdf'));
    expect(status).toBe(0);
    expect(readFileSync(folder.path('data.json'))).toEqual(Buffer.from(sampleContent().attachments[0]?.data ?? []));
  });

  it('shows the title with its number, also where it has characters of XML', async () => {
    writeFileSync(folder.path('text.pdf'), await sealedSample(signer, { title: 'A & B <x>' }));
    expect(run('pdfinfo', folder.path('text.pdf')).output).toMatch(/Title: +A & B <x> LIN-2026-4K7M2PQX/);
  });
});

describe.skipIf(isMissing('pdftotext'))('a receipt', () => {
  it('says who was paid, when, what for and how much, and has no seal', async () => {
    const pdf = await renderReceipt(sampleReceipt());
    writeFileSync(folder.path('receipt.pdf'), pdf);
    const text = run('pdftotext', folder.path('receipt.pdf'), '-').output;
    for (const word of ['Stadt Lindenau', 'Quittung', 'Bezahlt am', '24. November 2026', '12,00 €', 'Summe']) {
      expect(text).toContain(word);
    }
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('/ByteRange');
  });
});
