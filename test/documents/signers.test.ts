import { createHash, generateKeyPairSync, verify, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentsWith } from '../../functions/adapters/document/documents.ts';
import { readSeal } from '../../functions/adapters/document/read-seal.ts';
import { openSigner } from '../../functions/adapters/open-signer.ts';
import { kmsSigner } from '../../functions/adapters/signer-kms.ts';
import type { Signer } from '../../functions/ports/document.ts';
import { openLocalSeal } from '../../infra/local/certificates/local-keys.ts';
import { type FakeKms, startFakeKms } from './fake-kms.ts';
import { issuedAt, sampleContent } from './sample.ts';
import { testSeal } from './seal.ts';
import { workFolder } from './tools.ts';

const folder = workFolder();
afterAll(() => folder.remove());

let local: Signer;
let root: string;
beforeAll(async () => {
  ({ signer: local, root } = await testSeal(folder.path('seal')));
});

const leafOf = ({ chain: [leaf = new Uint8Array()] }: Signer) => new X509Certificate(leaf);
const message = Buffer.from('signed attributes');
const digest = createHash('sha256').update(message).digest();

describe('a key in a file', () => {
  it('signs digests so that the certificate verifies them, whatever the digest', async () => {
    for (let round = 0; round < 40; round += 1) {
      const content = Buffer.from(`content ${round}`);
      const signature = await local.signDigest(createHash('sha256').update(content).digest());
      expect(verify('sha256', content, leafOf(local).publicKey, signature)).toBe(true);
    }
    expect(verify('sha256', message, leafOf(local).publicKey, await local.signDigest(Buffer.alloc(32, 255)))).toBe(
      false,
    );
  });

  it('is refused when its public key differs from that of the certificate, at the start', async () => {
    const { key } = await openLocalSeal(folder.path('other'), issuedAt * 1000);
    const mixed = openSigner({ key: `file:${key}`, chain: `file:${folder.path('seal')}/seal.pem` }, issuedAt);
    await expect(mixed).rejects.toMatchObject({ reason: 'key-mismatch' });
  });

  it.each([
    { what: 'expired', days: 4 * 365, reason: 'certificate-expired' },
    { what: 'not valid yet', days: -2, reason: 'certificate-not-yet-valid' },
  ])('is refused when its certificate is $what, at the start', async ({ days, reason }) => {
    const place = { key: `file:${folder.path('seal')}/seal.key.pem`, chain: `file:${folder.path('seal')}/seal.pem` };
    await expect(openSigner(place, issuedAt + days * 86_400)).rejects.toMatchObject({ reason });
  });

  it.each([
    { what: 'there is none', chain: () => 'nothing' },
    {
      what: 'the chain is in another order',
      chain: () =>
        readFileSync(`${folder.path('seal')}/seal.pem`, 'utf8') +
        readFileSync(`${folder.path('seal')}/seal.pem`, 'utf8'),
    },
  ])('is refused when its certificates cannot be used: $what', async ({ chain }) => {
    const place = { key: `file:${folder.path('seal')}/seal.key.pem`, chain: chain() };
    await expect(openSigner(place, issuedAt)).rejects.toMatchObject({ reason: 'certificate-unusable' });
  });
});

describe('the seal of a laptop', () => {
  it('is made once, with an authority of its own, and kept', async () => {
    const again = await testSeal(folder.path('seal'));
    expect(again.signer.keyId).toBe(local.keyId);
    const [leaf, authority] = local.chain.map((one) => new X509Certificate(one));
    expect(leaf?.verify(authority?.publicKey ?? leaf.publicKey)).toBe(true);
    expect(authority?.ca).toBe(true);
    expect(leaf?.ca).toBe(false);
    expect(new X509Certificate(readFileSync(root)).fingerprint256).toBe(authority?.fingerprint256);
  });

  it('gets another key from the same authority once its certificate has expired', async () => {
    const later = await testSeal(folder.path('seal-later'));
    const renewed = await testSeal(folder.path('seal-later'), issuedAt + 4 * 365 * 86_400);
    expect(renewed.signer.keyId).not.toBe(later.signer.keyId);
    expect(renewed.signer.chain[1]).toEqual(later.signer.chain[1]);
  });

  it('is readable by its owner only', () => {
    expect(statSync(`${folder.path('seal')}/seal.key.pem`).mode & 0o077).toBe(0);
    expect(statSync(`${folder.path('seal')}/root.key.pem`).mode & 0o077).toBe(0);
  });
});

describe('a key of KMS', () => {
  let kms: FakeKms;
  beforeEach(async () => {
    const spki = leafOf(local).publicKey.export({ format: 'der', type: 'spki' });
    kms = await startFakeKms({ spki, signDigest: local.signDigest });
  });
  afterEach(() => kms.stop());
  const open = () => kmsSigner({ client: kms.client, id: 'alias/seal', chain: local.chain }, issuedAt);

  it('signs digests over HTTP with the client that runs in AWS, and names the key as a file does', async () => {
    const signer = await open();
    expect(verify('sha256', message, leafOf(local).publicKey, await signer.signDigest(digest))).toBe(true);
    expect(signer.keyId).toBe(local.keyId);
    expect(kms.asked).toEqual(['GetPublicKey', 'Sign']);
  });

  it('seals whole documents', async () => {
    const documents = documentsWith(await open());
    const pdf = await documents.make(sampleContent(), issuedAt);
    expect(readSeal(pdf, local.chain).kind).toBe('sealed');
    expect(documents.key).toMatchObject({ kid: local.keyId, validFrom: expect.any(Number) });
  });

  it('is tried again when KMS throttled it', async () => {
    const signer = await open();
    kms.faults.push('ThrottlingException', 'ThrottlingException');
    expect(verify('sha256', message, leafOf(local).publicKey, await signer.signDigest(digest))).toBe(true);
    expect(kms.asked.filter((operation) => operation === 'Sign')).toHaveLength(3);
  });

  it.each([
    { fault: 'ThrottlingException', times: 3, reason: 'throttled' },
    { fault: 'AccessDeniedException', times: 1, reason: 'denied' },
    { fault: 'DisabledException', times: 1, reason: 'disabled' },
    { fault: 'KMSInvalidStateException', times: 1, reason: 'disabled' },
    { fault: 'NotFoundException', times: 1, reason: 'missing' },
    { fault: 'KMSInternalException', times: 1, reason: 'unreachable' },
  ])('says why nothing can be sealed: $fault is $reason', async ({ fault, times, reason }) => {
    const signer = await open();
    kms.faults.push(...Array.from({ length: times }, () => fault));
    await expect(signer.signDigest(digest)).rejects.toMatchObject({ name: 'SealUnavailable', reason });
  });

  it('is refused at the start when its public key differs from that of the certificate', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const other = await startFakeKms({
      spki: publicKey.export({ format: 'der', type: 'spki' }),
      signDigest: local.signDigest,
    });
    const opened = kmsSigner({ client: other.client, id: 'alias/seal', chain: local.chain }, issuedAt);
    await expect(opened).rejects.toMatchObject({ reason: 'key-mismatch' });
    await other.stop();
  });

  it('is refused at the start when KMS is down, and works once it is back', async () => {
    kms.faults.push('KMSInternalException');
    await expect(open()).rejects.toMatchObject({ reason: 'unreachable' });
    expect((await open()).keyId).toBe(local.keyId);
  });
});
