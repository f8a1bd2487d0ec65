import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeal } from '../../functions/adapters/document/read-seal.ts';
import { renderDocument } from '../../functions/adapters/document/render-document.ts';
import { SealTooLarge, sealDocument } from '../../functions/adapters/document/seal-document.ts';
import { SealUnavailable, type Signer } from '../../functions/ports/document.ts';
import { sampleContent } from './sample.ts';
import { sealedSample, testSeal } from './seal.ts';
import { isMissing, run, workFolder } from './tools.ts';

const folder = workFolder();
afterAll(() => folder.remove());

/** Judges from outside look at the wall clock. */
const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);

let signer: Signer;
let root: string;
let sealed: Buffer;
beforeAll(async () => {
  ({ signer, root } = await testSeal(folder.path('seal'), now));
  sealed = await sealedSample(signer, { issuedAt: now });
});

const rangeOf = (pdf: Buffer) =>
  (/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(pdf.toString('latin1')) ?? []).slice(1).map(Number);

/** What somebody may do to a file on its way. */
const tampered: Readonly<Record<string, () => Buffer>> = {
  'a flipped byte': () => {
    const copy = Buffer.from(sealed);
    copy.writeUInt8(copy.readUInt8(900) ^ 1, 900);
    return copy;
  },
  'appended bytes': () => Buffer.concat([sealed, Buffer.from('\n% and more\n')]),
  'a second signature': () => {
    const text = '\n9999 0 obj <</Type /Sig /ByteRange [0 10 20 30] /Contents <00>>> endobj\n';
    return Buffer.concat([sealed, Buffer.from(text)]);
  },
  'a cut end': () => sealed.subarray(0, sealed.length - 200),
  'an empty file': () => Buffer.alloc(0),
};

describe('a sealed document', () => {
  it('has one range that covers every byte but the seal itself, with nothing appended', () => {
    const [start, gapStart = 0, gapEnd = 0, rest = 0] = rangeOf(sealed);
    expect(start).toBe(0);
    expect(gapEnd + rest).toBe(sealed.length);
    expect(sealed.subarray(gapStart, gapEnd).toString('latin1')).toMatch(/^<[0-9a-f]+>$/);
    expect(sealed.toString('latin1').match(/%%EOF/g)).toHaveLength(1);
    expect(sealed.toString('latin1').match(/\/ByteRange/g)).toHaveLength(1);
  });

  it('is recognised as sealed with our certificate', () => {
    expect(readSeal(sealed, signer.chain)).toEqual({ kind: 'sealed', certificate: signer.chain[0] });
  });

  it('is another file each time, as ECDSA draws numbers: the hash of the one that is entered counts', async () => {
    const hash = (pdf: Buffer) => createHash('sha256').update(pdf).digest('hex');
    expect(hash(await sealedSample(signer, { issuedAt: now }))).not.toBe(hash(sealed));
  });

  it.each(Object.keys(tampered))('is refused with %s', (name) => {
    expect(readSeal(tampered[name]?.() ?? sealed, signer.chain).kind).toBe('refused');
  });

  it('is refused with every single byte changed that was tried', () => {
    const [, gapStart = 0] = rangeOf(sealed);
    for (let at = 0; at < sealed.length; at += 997) {
      // Digits of the seal may stand in either case, and zeros follow it.
      if (at > gapStart) break;
      const copy = Buffer.from(sealed);
      copy.writeUInt8(copy.readUInt8(at) ^ 0x40, at);
      expect(readSeal(copy, signer.chain).kind, `byte ${at}`).toBe('refused');
    }
  });

  it('is refused when another authority sealed it', async () => {
    const other = await testSeal(folder.path('other'), now);
    expect(readSeal(sealed, other.signer.chain)).toEqual({ kind: 'refused', why: 'another-certificate' });
  });

  it('is refused when the seal was taken from another document', async () => {
    const other = await sealedSample(signer, { issuedAt: now, number: 'LIN-2026-4K7M2PQY' });
    const [, gapStart = 0, gapEnd = 0] = rangeOf(sealed);
    const moved = Buffer.concat([
      sealed.subarray(0, gapStart),
      other.subarray(gapStart, gapEnd),
      sealed.subarray(gapEnd),
    ]);
    expect(readSeal(moved, signer.chain)).toEqual({ kind: 'refused', why: 'another-content' });
  });
});

describe('sealing', () => {
  it('says how much room is missing when the CMS is larger than its placeholder', async () => {
    const pdf = await renderDocument(sampleContent(), 300);
    await expect(sealDocument(pdf, signer, now)).rejects.toThrow(SealTooLarge);
    await expect(sealDocument(pdf, signer, now)).rejects.toThrow(/takes 1\d{3} bytes.*300 free/);
  });

  it('refuses a certificate that expired, or is not valid yet, on the day', async () => {
    const pdf = await renderDocument(sampleContent());
    const inTenYears = sealDocument(pdf, signer, now + 10 * 365 * 86_400);
    await expect(inTenYears).rejects.toMatchObject({ reason: 'certificate-expired' });
    const before = sealDocument(pdf, signer, now - 30 * 86_400);
    await expect(before).rejects.toMatchObject({ reason: 'certificate-not-yet-valid' });
    await expect(before).rejects.toThrow(SealUnavailable);
  });

  it('never hands out a document whose seal another key made', async () => {
    const { signer: other } = await testSeal(folder.path('mixed'), now);
    const mixed = { ...signer, signDigest: other.signDigest };
    await expect(sealedSample(mixed, { issuedAt: now })).rejects.toThrow(/refused: wrong-signature/);
  });

  it('refuses what is sealed already, and what was never made to be sealed', async () => {
    await expect(sealDocument(sealed, signer, now)).rejects.toThrow(/no place for a seal/);
    await expect(sealDocument(Buffer.from('%PDF-1.7'), signer, now)).rejects.toThrow(/no place for a seal/);
  });
});

describe.skipIf(isMissing('pdfsig', 'certutil'))('a sealed document, by pdfsig of poppler', () => {
  const store = folder.path('nss');
  const checked = (pdf: Buffer) => {
    writeFileSync(folder.path('checked.pdf'), pdf);
    return run('pdfsig', '-nssdir', store, folder.path('checked.pdf')).output;
  };
  beforeAll(() => {
    mkdirSync(store, { recursive: true });
    run('certutil', '-N', '-d', store, '--empty-password');
    run('certutil', '-A', '-d', store, '-n', 'root', '-t', 'C,C,C', '-i', root);
  });

  it('has a valid seal over the total document, from a trusted authority, as PAdES', () => {
    const output = checked(sealed);
    expect(output).toContain('Signature is Valid');
    expect(output).toContain('Total document signed');
    expect(output).toContain('ETSI.CAdES.detached');
    expect(output).toContain('Foyer Siegel (lokal)');
    expect(output).toContain('Certificate is Trusted');
  });

  it.each(Object.keys(tampered))('is not valid as a whole with %s', (name) => {
    const output = checked(tampered[name]?.() ?? sealed);
    expect(output.includes('Signature is Valid') && !output.includes('Not total document signed')).toBe(false);
  });
});

describe.skipIf(isMissing('openssl'))('the seal, by OpenSSL', () => {
  it('is a CAdES signature from our root over the two parts', () => {
    const [, gapStart = 0, gapEnd = 0] = rangeOf(sealed);
    const hex = sealed.subarray(gapStart + 1, gapEnd - 1).toString('latin1');
    const padded = Buffer.from(hex, 'hex');
    writeFileSync(folder.path('seal.der'), padded.subarray(0, padded.readUInt16BE(2) + 4));
    writeFileSync(folder.path('content'), Buffer.concat([sealed.subarray(0, gapStart), sealed.subarray(gapEnd)]));
    const files = ['-inform', 'DER', '-in', folder.path('seal.der'), '-content', folder.path('content')];
    const options = ['-binary', '-cades', '-CAfile', root, '-purpose', 'any', '-out', '/dev/null'];
    expect(run('openssl', 'cms', '-verify', ...files, ...options).output).toMatch(/Verification successful/);
  });
});

describe.skipIf(isMissing('qpdf'))('a sealed document, by qpdf', () => {
  it('is sound', () => {
    writeFileSync(folder.path('sound.pdf'), sealed);
    expect(run('qpdf', '--check', folder.path('sound.pdf'))).toMatchObject({ status: 0 });
  });
});
