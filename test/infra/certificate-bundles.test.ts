import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** What a bundle is made of, as the build makes it. */
async function inputsOf(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [`functions/${entry}.ts`],
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    metafile: true,
    write: false,
    outdir: 'nowhere',
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs);
}

const ofCertificates =
  /node_modules\/(?:pdfkit|fontkit|@expo-google-fonts|@aws-sdk\/client-kms|@sd-jwt|cborg)\/|adapters\/document\//;

describe('bundles', () => {
  it.each(['citizen-api', 'on-events', 'on-schedule'])(
    'of %s load nothing that prints, seals or asks KMS: booking does not pay for certificates',
    async (entry) => {
      expect((await inputsOf(entry)).filter((path) => ofCertificates.test(path))).toEqual([]);
    },
    60_000,
  );

  it('only the function that issues can seal', async () => {
    const seals = async (entry: string) => (await inputsOf(entry)).some((path) => path.endsWith('seal-document.ts'));
    expect(await seals('issue-certificates')).toBe(true);
    expect(await seals('certificate-api')).toBe(false);
    expect(await seals('staff-api')).toBe(false);
  }, 60_000);

  it('the script of /q is at most 15 KB', async () => {
    const { outputFiles } = await build({
      entryPoints: ['web/src/lib/verify/qr-page.ts'],
      bundle: true,
      format: 'esm',
      minify: true,
      write: false,
    });
    expect(gzipSync(outputFiles[0]?.contents ?? '').length).toBeLessThan(15 * 1024);
  });
});
