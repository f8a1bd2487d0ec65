import { describe, expect, it } from 'vitest';
import { walletSecretsBy } from '../../../functions/adapters/wallet/wallet-secrets.ts';
import type { Look } from '../../../functions/ports/certificate.ts';
import { walletOffersIn } from '../../../functions/store/certificates/wallet-offers.ts';
import { endCertificate } from '../../../functions/use-cases/certificates/end-certificate.ts';
import { registerExtract } from '../../../functions/use-cases/certificates/register-extract.ts';
import { issueCertificate } from '../../../functions/use-cases/issuing/issue-certificate.ts';
import { credentialSource } from '../../../functions/use-cases/wallet/credential-source.ts';
import { offerCredential } from '../../../functions/use-cases/wallet/offer-credential.ts';
import { RegisterPerson } from '../../../shared/domain/certificate/register-person.ts';
import { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { CitizenClaims, CitizenSubject } from '../../../shared/domain/citizen.ts';
import { listeningObserver } from '../../http/ask.ts';
import { documentDouble } from '../../support/document-double.ts';
import { approvedRequest, issuingHouse, lenaAnswers, lenaKey } from '../../support/issuing-house.ts';
import { tenant } from '../../support/make.ts';

const lena = RegisterPerson.parse({
  key: lenaKey,
  familyName: 'Łukaszewicz',
  givenNames: ['Lena', 'Maria'],
  birth: { date: '1990-03-04', place: 'Poznań' },
  citizenships: ['PL', 'DE'],
  residences: [
    { kind: 'main', address: { street: 'Lindenweg 12 a', postalCode: '04177', city: 'Lindenau' }, from: '2019-06-01' },
  ],
  blocks: [],
});

/** Lena's certificate was issued just now, by the same code as everywhere. */
async function open({ wallet = true } = {}) {
  const house = issuingHouse();
  const looks: Look[] = [];
  const { documents } = documentDouble();
  const deps = {
    ...house,
    files: house.caseFiles,
    openDocuments: async () => documents,
    missingGlyphs: documents.missingGlyphs,
    observer: listeningObserver().observer,
    register: { read: async () => ({ kind: 'one', person: lena }) as const },
    looks: { note: async (_: unknown, __: unknown, look: Look) => void looks.push(look) },
    products: { get: async () => undefined },
    portalOrigin: () => 'https://termine.lindenau.example',
  };
  const terms = { ...(await approvedRequest(house)).request.terms, wallet };
  const { request, key } = await approvedRequest(house, { approvedExtract: registerExtract(lena, lenaAnswers), terms });
  expect(await issueCertificate(deps)(tenant, request.id)).toBe('issued');
  const walletSecrets = walletSecretsBy(Buffer.alloc(32, 7).toString('base64'));
  const source = credentialSource(deps);
  const walletOffers = walletOffersIn({ ...house, walletSecrets });
  const offer = offerCredential({ ...deps, walletOffers, credentialSource: source });
  const as = (subject: string) => ({ tenant, address: '', citizen: citizenOf(subject) });
  const caller = as(request.subject);
  return {
    ...deps,
    id: request.id,
    key,
    looks,
    source,
    walletOffers,
    offer: () => offer({ requestId: request.id }, caller),
    as,
    ask: offer,
  };
}

function citizenOf(subject: string) {
  const claims = CitizenClaims.parse({ givenNames: 'Lena', familyName: 'Łukaszewicz', birthDate: '1990-03-04' });
  return {
    sessionId: 's',
    subject: CitizenSubject.parse(subject),
    level: 'substantial',
    authenticatedAt: 0,
    endsAt: 0,
    claims,
  } as const;
}

describe('offering a certificate to a wallet', () => {
  it('gives an address and six digits, which stand for what was printed', async () => {
    const { id, offer, walletOffers, source, looks } = await open();
    const offered = await offer();
    expect(offered).toMatchObject({
      ok: true,
      value: { digits: expect.stringMatching(/^\d{6}$/), endsAt: '2026-11-24T08:10:00Z' },
    });
    if (!offered.ok) throw new Error('nothing was offered');
    const [, code = ''] = /offers%2F([\w-]{43})$/.exec(offered.value.uri) ?? [];
    expect(await walletOffers.find(tenant, code)).toEqual({ requestId: id, type: 'registration' });
    expect(await source.find(tenant, id)).toMatchObject({
      type: 'registration',
      status: { list: '0001', index: expect.any(Number) },
      claims: {
        family_name: 'Łukaszewicz',
        given_name: 'Lena Maria',
        birthdate: '1990-03-04',
        addresses: [{ kind: 'main', address: { street_address: 'Lindenweg 12 a', locality: 'Lindenau' } }],
      },
    });
    expect(looks.at(-1)).toMatchObject({ who: 'citizen', what: 'document' });
  });

  it('stores nothing that names anybody outside of the case', async () => {
    const { double, offer } = await open();
    await offer();
    expect(JSON.stringify([...double.items.all()])).not.toMatch(/ukaszewicz|Lindenweg|1990-03-04/);
  });

  it('is for its own citizen only', async () => {
    const { id, ask, as } = await open();
    expect(await ask({ requestId: id }, as('citizen-another-person'))).toEqual({ ok: false, code: 'not_found' });
  });

  it('is refused where the product has no twin', async () => {
    const { offer } = await open({ wallet: false });
    expect(await offer()).toEqual({ ok: false, code: 'request_changed' });
  });

  it('is refused once the certificate was revoked, has expired, or its document was deleted', async () => {
    const revoked = await open();
    await endCertificate(revoked)(tenant, {
      id: revoked.id,
      event: 'revoke',
      by: { by: 'clerk' },
      reason: 'wrong-content',
    });
    expect(await revoked.offer()).toEqual({ ok: false, code: 'request_changed' });

    const old = await open();
    old.clock.forward({ hours: 24 * 200 });
    expect(await old.offer()).toEqual({ ok: false, code: 'request_changed' });

    const deleted = await open();
    const seen = CertificateRequest.parse(await deleted.requests.get(tenant, deleted.id));
    await deleted.requests.edit(tenant, seen, { documentDeleted: true });
    expect(await deleted.offer()).toEqual({ ok: false, code: 'request_changed' });
  });

  it('delivers the certificate once a wallet has it, as downloading does', async () => {
    const { id, requests, source } = await open();
    await source.noteHandedOver(tenant, id);
    await source.noteHandedOver(tenant, id);
    const request = await requests.get(tenant, id);
    expect(request?.state).toBe('delivered');
    expect(request?.history.filter(({ event }) => event === 'deliver')).toHaveLength(1);
    expect(await source.find(tenant, id)).toBeDefined();
  });

  it('leaves nothing of an erased case', async () => {
    const { id, requests, source, caseFiles, ...house } = await open();
    await endCertificate({ ...house, requests })(tenant, { id, event: 'revoke', by: { by: 'clerk' }, reason: 'other' });
    const seen = CertificateRequest.parse(await requests.get(tenant, id));
    await requests.erase(tenant, seen, { event: 'erase', at: seen.createdAt + 9, by: 'system' });
    expect(await caseFiles.get(tenant, id, 'credential')).toBeUndefined();
    expect(await source.find(tenant, id)).toBeUndefined();
  });
});
