import { randomBytes } from 'node:crypto';
import type { Documents } from '../../functions/ports/issue.ts';
import type { DocumentContent } from '../../shared/domain/certificate/document-content.ts';

/** What makes documents, without printing: each is other bytes, as ECDSA makes them. `faults` are thrown one by one. */
export function documentDouble(chain: readonly Uint8Array[] = [Uint8Array.of(1)]) {
  const made: DocumentContent[] = [];
  const faults: Error[] = [];
  const documents: Documents = {
    key: { kid: 'key-1', chain, validFrom: 1_795_000_000, validUntil: 1_900_000_000 },
    missingGlyphs: (texts) => [...new Set(texts.join('').match(/\p{Script=Han}/gu) ?? [])],
    qrText: async ({ number }) => `https://termine.lindenau.example/q#${number}`,
    async make(content) {
      const fault = faults.shift();
      if (fault) throw fault;
      made.push(content);
      return Buffer.concat([Buffer.from(JSON.stringify(content.rows)), randomBytes(32)]);
    },
  };
  return { documents, made, faults };
}
