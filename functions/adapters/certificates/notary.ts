import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import type { Notary } from '../../ports/journal.ts';

/** The key of the seal, as ports/document.ts has it. */
type NoteSigner = {
  /** DER, leaf first. */
  readonly chain: readonly Uint8Array[];
  signDigest(sha256: Uint8Array): Promise<Uint8Array>;
  /** Certificates (DER) of keys that sealed before: what they signed still counts. */
  readonly former?: readonly Uint8Array[];
};

/** Line of a signature: em dash, name of the key, base64 of four bytes of key id and the signature. */
const signatureLine = /^\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})$/;

/**
 * Signed notes (https://c2sp.org/signed-note) of type 0x02: ECDSA P-256 over the SHA-256 of the text, whose key id is the
 * begin of the SHA-256 of the public key (SPKI, DER).
 */
export function notaryWith({ chain, signDigest, former = [] }: NoteSigner): Notary {
  const own = noteKey(publicKeyOf(chain));
  const trusted = [own, ...former.map((one) => noteKey(publicKeyOf([one])))];
  return {
    async sign(name, text) {
      const signature = await signDigest(sha256(Buffer.from(text)));
      return `${text}\n\u2014 ${name} ${Buffer.concat([own.id, signature]).toString('base64')}\n`;
    },
    open(name, note) {
      const end = note.lastIndexOf('\n\n') + 1;
      const text = note.slice(0, end);
      const isSigned = note
        .slice(end + 1)
        .split('\n')
        .map((line) => signatureLine.exec(line))
        .some((found) => found?.[1] === name && isBy(Buffer.from(found[2] ?? '', 'base64'), text));
      return isSigned ? text : undefined;
    },
  };

  function isBy(signature: Buffer, text: string): boolean {
    return trusted.some(
      ({ id, key }) =>
        id.equals(signature.subarray(0, 4)) && verify('sha256', Buffer.from(text), key, signature.subarray(4)),
    );
  }
}

function noteKey(spki: Buffer) {
  return { id: sha256(spki).subarray(0, 4), key: createPublicKey({ key: spki, format: 'der', type: 'spki' }) };
}

function publicKeyOf([leaf]: readonly Uint8Array[]): Buffer {
  if (leaf === undefined) throw new Error('The seal has no certificate');
  return new X509Certificate(leaf).publicKey.export({ format: 'der', type: 'spki' });
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
