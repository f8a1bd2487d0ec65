import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import fc from 'fast-check';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qrCodeOf } from '../../functions/adapters/document/qr-code.ts';
import { qrText } from '../../functions/adapters/document/qr-text.ts';
import type { Signer } from '../../functions/ports/document.ts';
import { readQr } from '../../web/src/lib/verify/read-qr.ts';
import { readModules, readPicture } from './raster.ts';
import { issuedAt, sampleContent } from './sample.ts';
import { sealedSample, testSeal } from './seal.ts';
import { isMissing, run, workFolder } from './tools.ts';

const folder = workFolder();
afterAll(() => folder.remove());

const origin = 'https://termine.lindenau.example';
const { rows } = sampleContent();
const minimal = {
  issuer: 'Stadt Lindenau',
  number: 'LIN-2026-4K7M2PQX',
  checkCode: '7F2Q9DKM31TX6',
  kind: 'registration-simple',
  issuedAt,
  validUntil: 1_803_423_599,
};
const full = { ...minimal, rows };

let signer: Signer;
beforeAll(async () => {
  ({ signer } = await testSeal(folder.path('seal')));
});

/** As GET /v1/certificate-keys lists it. */
const published = ({ keyId, chain: [leaf = new Uint8Array()] }: Signer) => ({
  kid: keyId,
  publicKey: new X509Certificate(leaf).publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
});
const fragmentOf = (text: string) => new URL(text).hash;

describe('a QR code', () => {
  it('is the same as that of another encoder, for text in bytes', () => {
    for (const length of [5, 60, 500, 1500]) {
      const text = 'x'.repeat(length);
      const { data, maskPattern } = encode(text, { ecc: 'M', boostEcc: false, border: 0 });
      const ours = qrCodeOf(text, '');
      expect(ours.length, `${length} bytes under mask ${maskPattern}`).toBe(data.length);
      expect(readModules(ours)).toBe(text);
    }
  });

  it('is read back by an independent reader, whatever the lengths of text and digits', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 1200 });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'https://a.b#'), maxLength: 40 }), digits, (text, number) => {
        expect(readModules(qrCodeOf(text, number))).toBe(text + number);
      }),
      { numRuns: 12 },
    );
  });

  it('says so when nothing can hold the text', () => {
    expect(() => qrCodeOf('', '1'.repeat(6000))).toThrow(RangeError);
  });
});

describe('the signed text of a QR code', () => {
  it('is an address whose fragment has digits only, minimal or with all that is printed', async () => {
    const [least, most] = [await qrText(minimal, signer, origin), await qrText(full, signer, origin)];
    expect(least).toMatch(/^https:\/\/termine\.lindenau\.example\/q#\d+$/);
    expect(least.length).toBeLessThan(500);
    expect(most.length).toBeGreaterThan(least.length);
  });

  it('is verified in the browser, with the claims in it', async () => {
    for (const claims of [minimal, full]) {
      const text = await qrText(claims, signer, origin);
      expect(await readQr(fragmentOf(text), [published(signer)])).toEqual({
        kind: 'genuine',
        claims,
        kid: signer.keyId,
      });
    }
  });

  it('leaves out rows that would make the code too fine to scan', async () => {
    const many = Array.from({ length: 80 }, (_, index) => ({ label: `Wohnung ${index}`, value: 'Große Straße 12 a' }));
    const text = await qrText({ ...minimal, rows: many }, signer, origin);
    expect(await readQr(fragmentOf(text), [published(signer)])).toMatchObject({ kind: 'genuine', claims: minimal });
  });

  it('is still verified with a rotated key as long as the key is listed', async () => {
    const { signer: next } = await testSeal(folder.path('next'));
    const text = await qrText(minimal, signer, origin);
    const keys = [published(next), published(signer)];
    expect(await readQr(fragmentOf(text), keys)).toMatchObject({ kind: 'genuine', kid: signer.keyId });
  });

  it('is not judged with an unknown key id', async () => {
    const { signer: other } = await testSeal(folder.path('other'));
    const text = await qrText(minimal, other, origin);
    expect(await readQr(fragmentOf(text), [published(signer)])).toEqual({ kind: 'unknown-key', kid: other.keyId });
  });

  it('is forged when another key signed under the name of ours', async () => {
    const { signer: thief } = await testSeal(folder.path('thief'));
    const text = await qrText(minimal, { ...signer, signDigest: thief.signDigest }, origin);
    expect(await readQr(fragmentOf(text), [published(signer)])).toEqual({ kind: 'forged' });
  });

  it('is never genuine with a bit changed, whichever it is', async () => {
    const digits = fragmentOf(await qrText(full, signer, origin)).slice(1);
    const hex = BigInt(digits).toString(16);
    for (let at = 1; at < hex.length; at += 1) {
      for (const by of [1, 2, 4, 8]) {
        const digit = (Number.parseInt(hex.charAt(at), 16) ^ by).toString(16);
        const changed = BigInt(`0x${hex.slice(0, at)}${digit}${hex.slice(at + 1)}`).toString();
        expect((await readQr(changed, [published(signer)])).kind, `${digit} at ${at}`).not.toBe('genuine');
      }
    }
  });

  it.each([
    { what: 'nothing', fragment: '' },
    { what: 'letters', fragment: '#12a4' },
    { what: 'zero', fragment: '0' },
    { what: 'digits that mean nothing', fragment: '#98765432109876543210' },
    { what: 'a huge fragment', fragment: `#${'9'.repeat(1_000_000)}` },
    { what: 'markup', fragment: '#<script>alert(1)</script>' },
  ])('is unreadable: $what', async ({ fragment }) => {
    expect(await readQr(fragment, [published(signer)])).toEqual({ kind: 'unreadable' });
  });
});

describe('the script that verifies QR codes', () => {
  it('takes at most 15 KB zipped', async () => {
    const { outputFiles } = await build({
      entryPoints: ['web/src/lib/verify/read-qr.ts'],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    const [script] = outputFiles;
    const kilobytes = gzipSync(script?.contents ?? '').length / 1000;
    console.log(`script that verifies QR codes: ${kilobytes.toFixed(1)} KB zipped`);
    expect(kilobytes).toBeGreaterThan(1);
    expect(kilobytes).toBeLessThanOrEqual(15);
  });
});

describe.skipIf(isMissing('pdftoppm'))('the QR code on paper', () => {
  it.each([
    { what: 'without personal data, on a coarse scan', claims: minimal, resolution: 110 },
    { what: 'with everything that is printed', claims: full, resolution: 150 },
  ])('is read from the printed page: $what', async ({ claims, resolution }) => {
    const qrUrl = await qrText(claims, signer, origin);
    writeFileSync(folder.path('scan.pdf'), await sealedSample(signer, { qrUrl }));
    const { bytes } = run('pdftoppm', '-r', `${resolution}`, folder.path('scan.pdf'));
    expect(readPicture(bytes)).toBe(qrUrl);
  });

  it('stands whole on the last page of a long document', async () => {
    const qrUrl = await qrText(minimal, signer, origin);
    for (const count of [13, 15, 40]) {
      const many = Array.from({ length: count }, (_, index) => ({ label: `Wohnung ${index}`, value: `Haus ${index}` }));
      const pdf = await sealedSample(signer, { qrUrl, rows: many });
      writeFileSync(folder.path('long.pdf'), pdf);
      const last = `${pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length}`;
      const { bytes } = run('pdftoppm', '-r', '110', '-f', last, '-l', last, folder.path('long.pdf'));
      expect(readPicture(bytes), `${count} rows`).toBe(qrUrl);
    }
  });
});
