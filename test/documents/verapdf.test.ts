import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocument, renderReceipt } from '../../functions/adapters/document/render-document.ts';
import { hardNames } from './hard-content.ts';
import { sampleContent, sampleReceipt } from './sample.ts';
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
  const { output } = run(
    'java',
    '-cp',
    jars.join(':'),
    join(import.meta.dirname, 'ValidatePdf.java'),
    '3a,ua1',
    ...paths,
  );
  return output.trim().split('\n');
}

/** A virtual machine starts and reads 25 MB of profiles first. */
const patience = 300_000;

describe.skipIf(isMissing('java', 'jaxb'))('documents, by veraPDF', () => {
  it(
    'are PDF/A-3a and PDF/UA-1 at once with their seal, whatever the names, the length and the language',
    async () => {
      const { signer } = await testSeal(folder.path('seal'));
      const many = Array.from({ length: 60 }, (_, index) => ({
        label: `Frühere Hauptwohnung ${index + 1}`,
        value: index % 3 === 0 ? 'Straße mit einem sehr langen Namen '.repeat(5) : `Haus ${index}, 12345 Lindenau`,
      }));
      const bare = { rows: [], remarks: [], attachments: [], qrUrl: 'https://a.example/q#12345' };
      const markup = { title: 'A & B <script>"\'', authority: { name: 'A & B <town>', address: '' } };
      const verdicts = judged({
        'plain.pdf': await sealedSample(signer),
        'names.pdf': await sealedSample(signer, { rows: hardNames }),
        'long.pdf': await sealedSample(signer, { language: 'nl', rows: many }),
        'bare.pdf': await sealedSample(signer, bare),
        'markup.pdf': await sealedSample(signer, { language: 'en', ...markup }),
        'receipt.pdf': await renderReceipt(sampleReceipt()),
        // A place for a seal that is empty is wrong: so the judge does find what is wrong.
        'unsealed.pdf': await renderDocument(sampleContent()),
      });
      const short = verdicts.map((line) => line.replace(/ \d+ checks.*/, ''));
      const passed = ['plain', 'names', 'long', 'bare', 'markup', 'receipt'].flatMap((name) => [
        `PASS 3a ${name}.pdf`,
        `PASS ua1 ${name}.pdf`,
      ]);
      expect(short, verdicts.join('\n')).toEqual([...passed, 'FAIL 3a unsealed.pdf', 'PASS ua1 unsealed.pdf']);
    },
    patience,
  );
});
