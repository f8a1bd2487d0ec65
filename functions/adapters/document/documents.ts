import type { Signer } from '../../ports/document.ts';
import type { Documents } from '../../ports/issue.ts';
import { signatureSize } from './cms.ts';
import { missingGlyphs } from './fonts.ts';
import { qrText } from './qr-text.ts';
import { renderDocument } from './render-document.ts';
import { sealDocument } from './seal-document.ts';
import { validityOf } from './signer-checks.ts';

/** Certificates as sealed PDFs. */
export function documentsWith(signer: Signer): Documents {
  const { keyId: kid, chain } = signer;
  return {
    key: { kid, chain, ...validityOf(chain) },
    missingGlyphs,
    qrText: (content, origin) => qrText(content, signer, origin),
    make: async (content, at) => await sealDocument(await renderDocument(content, signatureSize(chain)), signer, at),
  };
}
