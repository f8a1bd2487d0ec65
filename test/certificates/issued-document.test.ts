import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsWith } from '../../functions/adapters/document/documents.ts';
import { missingGlyphs } from '../../functions/adapters/document/fonts.ts';
import { readSeal } from '../../functions/adapters/document/read-seal.ts';
import { checkHandlers } from '../../functions/compose/certificate/check.ts';
import type { Signer } from '../../functions/ports/document.ts';
import type { Documents } from '../../functions/ports/issue.ts';
import { registerExtract } from '../../functions/use-cases/certificates/register-extract.ts';
import { issueCertificate } from '../../functions/use-cases/issuing/issue-certificate.ts';
import { CheckView, KeysView } from '../../shared/contracts/certificate/check.ts';
import { RegisterPerson } from '../../shared/domain/certificate/register-person.ts';
import { readQr } from '../../web/src/lib/verify/read-qr.ts';
import { testSeal } from '../documents/seal.ts';
import { workFolder } from '../documents/tools.ts';
import { host } from '../http/api-event.ts';
import { doorOf, listeningObserver } from '../http/ask.ts';
import { approvedRequest, issuingHouse, lenaAnswers, lenaKey } from '../support/issuing-house.ts';
import { tenant } from '../support/make.ts';

const lena = RegisterPerson.parse({
  key: lenaKey,
  familyName: 'Łukaszewicz',
  givenNames: ['Lena', 'Đặng'],
  callName: 'Lena',
  birth: { date: '1990-03-04' },
  citizenships: ['PL'],
  residences: [
    {
      kind: 'main',
      address: { street: 'Große Straße 12 a', postalCode: '04177', city: 'Lindenau' },
      from: '2019-06-01',
    },
  ],
  blocks: [],
});

/** Issues with the real printer and a real key, and stands before the door where certificates are checked. */
async function printingHouse(signer: Signer) {
  const house = issuingHouse();
  const texts: string[] = [];
  const real = documentsWith(signer);
  const documents: Documents = {
    ...real,
    qrText: async (content, origin) => {
      const text = await real.qrText(content, origin);
      texts.push(text);
      return text;
    },
  };
  const issue = issueCertificate({
    ...house,
    openDocuments: async () => documents,
    missingGlyphs,
    observer: listeningObserver().observer,
    register: { read: async () => ({ kind: 'one', person: lena }) },
    looks: { note: async () => undefined },
    portalOrigin: () => `https://${host}`,
  });
  const { request, key } = await approvedRequest(house, { approvedExtract: registerExtract(lena, lenaAnswers) });
  const outcome = await issue(tenant, request.id);
  const sealed = await house.caseFiles.get(tenant, request.id, 'document');
  if (!sealed) throw new Error(`Nothing was printed: ${outcome}`);
  const ask = doorOf({
    front: { tenantByHost: new Map([[host, tenant]]), originSecret: 'only-our-own-proxies' },
    observer: listeningObserver().observer,
    handlers: checkHandlers(house),
  });
  const check = async (pdf: Uint8Array) => {
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const { body } = await ask({ method: 'POST', path: '/v1/certificate-checks/file', body: { sha256 } });
    return CheckView.parse(JSON.parse(body));
  };
  const keys = async () => KeysView.parse(JSON.parse((await ask({ path: '/v1/certificate-keys' })).body)).keys;
  const [qr = ''] = texts;
  return { pdf: Buffer.from(key.openBytes('document', sealed)), qr, check, keys };
}

describe('an issued document', () => {
  const folder = workFolder();
  let signer: Signer;
  beforeAll(async () => {
    ({ signer } = await testSeal(folder.path('seal')));
  });
  afterAll(() => folder.remove());

  it('is sealed by a key that is published before it, and known by its file', async () => {
    const { pdf, check, keys } = await printingHouse(signer);
    const [published] = await keys();
    const chain = (published?.chain ?? []).map((text) => Buffer.from(text, 'base64'));
    expect(published?.kid).toBe(signer.keyId);
    expect(readSeal(pdf, chain).kind).toBe('sealed');
    expect(await check(pdf)).toMatchObject({ genuine: 'yes', valid: 'yes', certificate: { keyId: signer.keyId } });
    expect(pdf.length).toBeLessThan(80 * 1024);
  });

  it('is refused with a single byte changed, by its seal and by the register', async () => {
    const { pdf, check } = await printingHouse(signer);
    for (const place of [300, pdf.length - 900, pdf.length - 9000]) {
      const tampered = Uint8Array.from(pdf, (byte, at) => (at === place ? byte ^ 1 : byte));
      expect(readSeal(tampered, signer.chain).kind, `byte ${place}`).toBe('refused');
      expect(await check(tampered)).toMatchObject({ genuine: 'unknown' });
    }
  });

  it('is known to nobody with a byte changed in the seal itself, where no signature reaches', async () => {
    const { pdf, check } = await printingHouse(signer);
    const padding = pdf.indexOf('00000000>');
    const tampered = Uint8Array.from(pdf, (byte, at) => (at === padding ? byte ^ 1 : byte));
    expect(padding).toBeGreaterThan(0);
    expect(await check(tampered)).toMatchObject({ genuine: 'unknown' });
  });

  it('is known to nobody with bytes appended or a second signature, although PDF readers call its seal valid', async () => {
    const { pdf, check } = await printingHouse(signer);
    const signedAgain = Buffer.concat([
      pdf,
      Buffer.from('\n9 0 obj\n<< /Type /Sig /ByteRange [0 1 2 3] >>\nendobj\n%%EOF'),
    ]);
    for (const longer of [Buffer.concat([pdf, Buffer.from('\n%EOF')]), signedAgain]) {
      expect(await check(longer)).toMatchObject({ genuine: 'unknown' });
      expect(readSeal(longer, signer.chain).kind).toBe('refused');
    }
  });

  it('says in its QR code what is printed, checked with the published keys alone', async () => {
    const { qr, keys } = await printingHouse(signer);
    const reading = await readQr(new URL(qr).hash, await keys());
    expect(reading).toMatchObject({
      kind: 'genuine',
      claims: { issuer: 'Stadt Lindenau', kind: 'registration-simple' },
    });
    expect(JSON.stringify(reading)).toContain('Łukaszewicz');
    expect(await readQr(new URL(qr).hash, [])).toMatchObject({ kind: 'unknown-key' });
  });

  it('is checked with a key that was replaced since', async () => {
    const { qr, keys } = await printingHouse(signer);
    const later = { kid: 'a-newer-key', publicKey: (await keys())[0]?.publicKey ?? '' };
    expect(await readQr(new URL(qr).hash, [later, ...(await keys())])).toMatchObject({ kind: 'genuine' });
  });
});
