import { signatureSize } from '../../functions/adapters/document/cms.ts';
import { renderDocument } from '../../functions/adapters/document/render-document.ts';
import { sealDocument } from '../../functions/adapters/document/seal-document.ts';
import { openSigner } from '../../functions/adapters/open-signer.ts';
import type { Signer } from '../../functions/ports/document.ts';
import { openLocalSeal } from '../../infra/local/certificates/local-keys.ts';
import type { DocumentContent } from '../../shared/domain/certificate/document-content.ts';
import { issuedAt, sampleContent } from './sample.ts';

/** A seal as `npm start` makes it at that time (seconds since 1970): an authority, a certificate, a key, in files. */
export async function testSeal(
  folder: string,
  at = issuedAt,
): Promise<{ readonly signer: Signer; readonly root: string }> {
  const { key, chain, root } = await openLocalSeal(folder, at * 1000);
  return { signer: await openSigner({ key: `file:${key}`, chain: `file:${chain}` }, at), root };
}

export async function sealedSample(signer: Signer, changed: Partial<DocumentContent> = {}): Promise<Buffer> {
  const content = sampleContent(changed);
  const pdf = await renderDocument(content, signatureSize(signer.chain));
  return Buffer.from(await sealDocument(pdf, signer, content.issuedAt));
}
