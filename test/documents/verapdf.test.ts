import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocument, renderReceipt } from '../../functions/adapters/document/render-document.ts';
import { sampleContent, sampleReceipt } from './sample.ts';
import { hardNames } from './hard-content.ts';
import { sealedSample, testSeal } from './seal.ts';
import { isMissing, run, workFolder } from './tools.ts';

const folder = workFolder();
afterAll(() => folder.remove());

const jars = [
  resolve('node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar'),
  ...['jaxb-impl', 'jaxb-core', 'jaxb-api', 'jaxb-runtime', 'istack-commons-runtime', 'txw2', 'javax.activation'].map(
    (name) => `/usr/share/java/${name}.jar`,
  ),
];

/** Verdicts of veraPDF, a line for each file and profile. */
function judged(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(folder.path(name), content);
    return folder.path(name);
  });
  const { output } = run('java', '-cp', jars.join(':'), join(import.meta.dirname, 'ValidatePdf.java'), '3a,ua1', ...paths);
  return output.trim().split('\n');
}

describe.skipIf(isMissing('java', 'jaxb'))('documents, by veraPDF', () => {
  it('are PDF/A-3a and PDF/UA-1 at once, with the seal, whatever the names, the length and the language', async () => {
    const { signer } = await testSeal(folder.path('seal'));
    const many = Array.from({ length: 60 }, (_, index) => ({
      label: `Frühere Hauptwohnung ${index + 1}`,
      value: index % 3 === 0 ? 'Straße mit einem sehr langen Namen '.repeat(5) : `Haus ${index}, 12345 Lindenau`,
    }));
    const verdicts = judged({
      'plain.pdf': await sealedSample(signer),
      'names.pdf': await sealedSample(signer, { rows: hardNames }),
      'long.pdf': await sealedSample(signer, { language: 'nl', rows: many }),
      'bare.pdf': await sealedSample(signer, { rows: [], remarks: [], attachments: [], qrUrl: 'https://a.example/q#12345' }),
      'markup.pdf': await sealedSample(signer, {
        language: 'en',
        title: 'A & B <script>"\'',
        authority: { name: 'A & B <town>', address: '' },
      }),
      'receipt.pdf': await renderReceipt(sampleReceipt()),
    });
    expect(verdicts.map((line) => line.replace(/ \d+ checks ?/, ' ').trim())).toEqual(
      ['plain', 'names', 'long', 'bare', 'markup', 'receipt'].flatMap((name) => [
        `PASS 3a ${name}.pdf`,
        `PASS ua1 ${name}.pdf`,
      ]),
    );
  });

  it('find what is wrong: an unsealed draft is no PDF/A', async () => {
    const [archive] = judged({ 'draft.pdf': await renderDocument(sampleContent()) });
    expect(archive).toMatch(/^FAIL 3a draft\.pdf/);
  });
});
