import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { KeyWrapper } from '../ports/certificate.ts';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Data keys under a key in a file, for a machine of one's own: the same promise as KMS, as safe as the file. The file is
 * made where there is none, readable by its owner only. Throws when it holds anything else than such a key.
 */
export function localKeyWrapper(file: string): KeyWrapper {
  const key = keyIn(file);
  return {
    async generate(context) {
      const plain = randomBytes(keyBytes);
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bytesOf(context));
      return { plain, wrapped: Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
    },
    async unwrap(wrapped, context) {
      const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(bytesOf(context)).setAuthTag(wrapped.subarray(-tagBytes));
      return Buffer.concat([decipher.update(wrapped.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    },
  };
}

/** Of two processes that start at once, one makes the file and both read it. */
function keyIn(file: string): Buffer {
  try {
    writeFileSync(file, randomBytes(keyBytes).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length !== keyBytes) throw new Error(`${file} holds no key of ${keyBytes} bytes`);
  return key;
}

/** Equal contexts give equal bytes, in whatever order they were written. */
function bytesOf(context: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(context).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Buffer.from(JSON.stringify(entries));
}
