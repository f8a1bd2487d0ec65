import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentialSignerBy } from '../../functions/adapters/wallet/credential-signer.ts';
import { makeDigestKey } from '../support/digest-key.ts';

const isSigned = (key: KeyObject, text: string, signature: string) =>
  verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));

/** DER of two integers, as a key management returns it. */
function derOf(...integers: readonly number[][]): Uint8Array {
  const body = integers.flatMap((bytes) => [2, bytes.length, ...bytes]);
  return Uint8Array.from([0x30, body.length, ...body]);
}

describe('the signer of credentials', () => {
  it('signs as JSON Web Signatures do, whatever numbers come out', async () => {
    const key = await makeDigestKey('wallet');
    const signer = await credentialSignerBy(async () => key)();
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const signature = await signer.sign(text);
        expect(Buffer.from(signature, 'base64url')).toHaveLength(64);
        expect(isSigned(key.publicKey, text, signature)).toBe(true);
      }),
    );
  });

  it.each([
    ['short numbers', [[1], [2]], [...zeros(31), 1, ...zeros(31), 2]],
    [
      'numbers with a zero before a high bit',
      [
        [0, ...ones(32)],
        [0, ...ones(32)],
      ],
      ones(64),
    ],
    ['one short and one long', [[0, ...ones(32)], [0x7f]], [...ones(32), ...zeros(31), 0x7f]],
  ])('writes %s with 32 bytes each', async (_, integers, raw) => {
    const key = await makeDigestKey('wallet');
    const signer = await credentialSignerBy(async () => ({ ...key, signDigest: async () => derOf(...integers) }))();
    expect([...Buffer.from(await signer.sign('x'), 'base64url')]).toEqual(raw);
  });

  it('shows its public key, and its certificates without the root', async () => {
    const [key, root] = [await makeDigestKey('wallet'), await makeDigestKey('root')];
    const chain = [...key.chain, ...root.chain];
    const signer = await credentialSignerBy(async () => ({ ...key, chain }))();
    expect(signer.certificates).toEqual([Buffer.from(key.chain[0] ?? []).toString('base64')]);
    expect(createPublicKey({ key: signer.publicJwk, format: 'jwk' }).equals(key.publicKey)).toBe(true);
  });

  it('is opened once, and again only after a failure', async () => {
    const key = await makeDigestKey('wallet');
    const faults = [new Error('not now')];
    let opened = 0;
    const open = credentialSignerBy(async () => {
      opened += 1;
      const fault = faults.pop();
      if (fault) throw fault;
      return key;
    });
    await expect(open()).rejects.toThrow('not now');
    expect((await Promise.all([open(), open()])).map(({ kid }) => kid)).toEqual(['wallet', 'wallet']);
    expect(opened).toBe(2);
  });
});

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}

function ones(count: number): number[] {
  return Array.from({ length: count }, () => 0xff);
}
