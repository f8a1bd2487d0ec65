import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { copyDocumentFiles } from '../../infra/build/document-files.ts';
import { sampleContent } from './sample.ts';
import { workFolder } from './tools.ts';

const folder = workFolder();
afterAll(() => folder.remove());

const bundled = (entry: string, name: string) =>
  build({
    entryPoints: [{ in: entry, out: `${name}/index` }],
    outdir: folder.path('functions'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    metafile: true,
    banner: { js: `import{createRequire}from'node:module';const require=createRequire(import.meta.url);` },
  });

describe('a bundle that prints', () => {
  it('has its fonts and its colour profile beside itself, and needs no package', async () => {
    const { metafile } = await bundled('functions/adapters/document/render-document.ts', 'printing');
    copyDocumentFiles(metafile);
    const place = pathToFileURL(folder.path('functions/printing/index.mjs')).href;
    const { renderDocument }: { renderDocument: (content: object) => Promise<Uint8Array> } = await import(place);
    const pdf = Buffer.from(await renderDocument(sampleContent()));
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(existsSync(folder.path('functions/printing/fonts/NotoSans_400Regular.ttf'))).toBe(true);
    expect(existsSync(folder.path('functions/printing/data/sRGB_IEC61966_2_1.icc'))).toBe(true);
  });

  it('is the only kind that carries them', async () => {
    const { metafile } = await bundled('shared/domain/certificate/check-code.ts', 'other');
    copyDocumentFiles(metafile);
    expect(existsSync(folder.path('functions/other/fonts'))).toBe(false);
  });
});
