import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Register } from '../../../functions/register-ports.ts';
import { retrievalsPk } from '../../../functions/store/certificates/case-keys.ts';
import { eventsPk } from '../../../functions/store/keys.ts';
import { endCertificate } from '../../../functions/use-cases/certificates/end-certificate.ts';
import { registerExtract } from '../../../functions/use-cases/certificates/register-extract.ts';
import { issueCertificate } from '../../../functions/use-cases/issuing/issue-certificate.ts';
import { issueTries } from '../../../functions/use-cases/issuing/postpone-issue.ts';
import { commitmentTo } from '../../../functions/use-cases/journal/commitment.ts';
import { RegisterPerson } from '../../../shared/domain/certificate/register-person.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { FigureEvent } from '../../../shared/domain/figures/events/event.ts';
import { listeningObserver } from '../../http/ask.ts';
import { documentDouble } from '../../support/document-double.ts';
import { approvedRequest, issuingHouse, lenaAnswers, lenaKey } from '../../support/issuing-house.ts';
import { day, tenant } from '../../support/make.ts';

const lena = RegisterPerson.parse({
  key: lenaKey,
  familyName: 'Łukaszewicz',
  givenNames: ['Lena', 'Maria'],
  callName: 'Lena',
  birth: { date: '1990-03-04', place: 'Poznań' },
  citizenships: ['PL', 'DE'],
  residences: [
    { kind: 'main', address: { street: 'Lindenweg 12 a', postalCode: '04177', city: 'Lindenau' }, from: '2019-06-01' },
  ],
  familyStatus: 'single',
  blocks: [],
});

/** A worker with a register to change, keys to take away, and a request that was approved just now. */
async function issueHouse(changes: Partial<CertificateRequest> = {}) {
  const house = issuingHouse();
  const known: { answer: Awaited<ReturnType<Register['read']>> } = { answer: { kind: 'one', person: lena } };
  const { documents, made, faults } = documentDouble();
  const { observer, jobs, faults: noted } = listeningObserver();
  const deps = {
    ...house,
    openDocuments: async () => documents,
    missingGlyphs: documents.missingGlyphs,
    observer,
    register: { read: async () => known.answer },
    looks: { note: async () => undefined },
    products: { get: async () => undefined },
    portalOrigin: () => 'https://termine.lindenau.example',
  };
  const { request, key } = await approvedRequest(house, {
    ...changes,
    approvedExtract: registerExtract(lena, lenaAnswers),
  });
  const issue = () => issueCertificate(deps)(tenant, request.id);
  const now = async () => await house.requests.get(tenant, request.id);
  const journalSize = async () => (await house.journal.edge(tenant)).size;
  const person = (change: object) => {
    known.answer = { kind: 'one', person: RegisterPerson.parse({ ...lena, ...change }) };
  };
  return { ...deps, id: request.id, key, known, person, made, faults, jobs, noted, issue, now, journalSize };
}

type House = Awaited<ReturnType<typeof issueHouse>>;

async function issuedIn({ now, issued }: House) {
  const request = await now();
  const row = request?.certificate && (await issued.byNumber(tenant, request.certificate.id));
  if (!request || !row) throw new Error('Nothing was issued');
  return { request, row };
}

/** What the case alone knows of its certificate. */
function secretsOf({ key }: House, { sealed }: CertificateRequest) {
  if (!sealed.certificate) throw new Error('The case knows nothing of a certificate');
  const secrets: unknown = key.open('certificate', sealed.certificate);
  return secrets;
}

describe('issuing a certificate', () => {
  it('prints the fields that were asked for, and enters it everywhere', async () => {
    const house = await issueHouse();
    expect(await house.issue()).toBe('issued');
    const { request, row } = await issuedIn(house);
    expect(request.state).toBe('issued');
    expect(row).toMatchObject({ requestId: house.id, kind: 'registration-simple', state: 'valid', keyId: 'key-1' });
    expect(row.id).toMatch(/^LIN-2026-[0-9A-Z]{8}$/);
    expect(house.made[0]).toMatchObject({
      title: 'Meldebescheinigung',
      number: row.id,
      rows: [
        { label: 'Familienname', value: 'Łukaszewicz' },
        { label: 'Vornamen', value: 'Lena Maria (Rufname: Lena)' },
        { label: 'Geburtsdatum', value: '4. März 1990' },
        { label: 'Hauptwohnung', value: 'Lindenweg 12 a, 04177 Lindenau' },
      ],
      checkUrl: 'https://termine.lindenau.example/verify',
    });
    expect(await house.journalSize()).toBe(1);
    expect((await house.sealKeys.list(tenant)).map(({ kid }) => kid)).toEqual(['key-1']);
  });

  it('writes down what the law wants to be kept of it, apart from the case, to the end of the next year', async () => {
    const house = await issueHouse();
    await house.issue();
    const [logged, ...more] = await house.retrievals.read(tenant, 2026);
    expect(more).toEqual([]);
    expect(logged).toEqual({
      requestId: house.id,
      at: 1_795_507_200,
      familyName: 'Łukaszewicz',
      givenNames: 'Lena Maria',
      birthDate: '1990-03-04',
      address: { street: 'Lindenweg 12 a', postalCode: '04177', city: 'Lindenau' },
      productId: 'meldebescheinigung',
      fields: lenaAnswers.fields,
    });
    const [row] = await house.table.query({ pk: retrievalsPk(tenant, 2026) });
    expect(row?.['ttl']).toBe(Date.parse('2027-12-31T23:00:00Z') / 1000);
    expect(JSON.stringify(row)).not.toMatch(/ukaszewicz|1990|Linden/);
  });

  it.each([
    ['2026-11-24', true],
    ['2026-11-23', false],
  ])('tells the figures how long it took, and whether that was in time for the %s', async (deadline, inTime) => {
    const house = await issueHouse({ deadline: day(deadline) });
    house.clock.forward({ hours: 5 });
    await house.issue();
    const rows = await house.table.query({ pk: eventsPk(tenant, day('2026-11-24')) });
    const told = rows.filter(({ kind }) => kind === 'certificate-issued');
    expect(told).toMatchObject([{ data: { product: 'meldebescheinigung', hours: 5, inTime } }]);
    expect(FigureEvent.safeParse(told[0]).success).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(house.id);
  });

  it('keeps the document under the key of the case, and its hash in the register', async () => {
    const house = await issueHouse();
    await house.issue();
    const { row } = await issuedIn(house);
    const stored = await house.caseFiles.get(tenant, house.id, 'document');
    if (!stored) throw new Error('No document is stored');
    const pdf = house.key.openBytes('document', stored);
    expect(createHash('sha256').update(pdf).digest('base64url')).toBe(row.fileHash);
    expect(JSON.stringify(row)).not.toMatch(/Lena|ukaszewicz|1990/);
  });

  it('is in the journal as what only the case can show', async () => {
    const house = await issueHouse();
    await house.issue();
    const { request, row } = await issuedIn(house);
    const secrets = secretsOf(house, request);
    expect(secrets).toMatchObject({ checkCode: expect.stringMatching(/^[0-9A-Z]{13}$/) });
    const { journalSalt } = Object(secrets);
    const [entry] = await house.journal.entries(tenant, { from: 0, to: 1 });
    const fileHash = Buffer.from(row.fileHash, 'base64url');
    const salt = Buffer.from(String(journalSalt), 'base64url');
    expect(entry).toEqual(commitmentTo(salt, { event: 'issued', certificateId: row.id, fileHash }));
  });

  it.each([
    ['2026-11-24T08:00:00Z', 6, '2027-05-24T21:59:59Z'],
    ['2026-08-31T21:59:00Z', 6, '2027-02-28T22:59:59Z'],
    ['2026-12-31T23:30:00Z', 1, '2027-02-01T22:59:59Z'],
  ])('issued at %s for %i months holds until %s, the end of the day in Berlin', async (start, months, end) => {
    const house = await issueHouse();
    const { request } = await approvedRequest(house, {
      terms: { ...(await mustBe(house)).terms, validityMonths: months },
    });
    house.clock.set(start);
    await issueCertificate(house)(tenant, request.id);
    const validUntil = (await house.requests.get(tenant, request.id))?.certificate?.validUntil ?? 0;
    expect(new Date(validUntil * 1000).toISOString()).toBe(end.replace('Z', '.000Z'));
  });
});

async function mustBe({ now }: House) {
  const request = await now();
  if (!request) throw new Error('The request is gone');
  return request;
}

describe('issuing, when something goes wrong', () => {
  it('two Lambdas issue the same request: one certificate', async () => {
    const house = await issueHouse();
    const outcomes = await Promise.all([house.issue(), house.issue(), house.issue()]);
    expect(outcomes.filter((one) => one === 'issued')).toHaveLength(1);
    expect(await house.journalSize()).toBe(1);
  });

  it('Lambda dies before, between and after the steps: one certificate', async () => {
    const house = await issueHouse();
    // Dies after `issue`: a worker begins and never comes back.
    const seen = await mustBe(house);
    await house.requests.advance(tenant, { seen, entry: { event: 'issue', at: 1_795_507_200, by: 'system' } });
    expect(await house.issue()).toBe('issued');
    const first = await issuedIn(house);
    // Dies before it could say that it was done: the record comes again.
    expect(await house.issue()).toBe('nothing');
    expect((await issuedIn(house)).row).toEqual(first.row);
    expect(await house.journalSize()).toBe(1);
  });

  it('KMS throttled: later, and then once', async () => {
    const house = await issueHouse();
    house.faults.push(Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' }));
    expect(await house.issue()).toBe('later');
    expect(await house.now()).toMatchObject({ state: 'issuing', failures: 1 });
    expect(await house.issue()).toBe('later');
    house.clock.forward({ minutes: 2 });
    expect(await house.issue()).toBe('issued');
    expect(await house.journalSize()).toBe(1);
  });

  it('key disabled, denied or certificate expired: failed after some tries, with an alarm; an hour later it works', async () => {
    const house = await issueHouse();
    const outcomes: string[] = [];
    for (let tried = 0; tried < issueTries; tried += 1) {
      house.faults.push(Object.assign(new Error('The key is disabled'), { name: 'DisabledException' }));
      outcomes.push(await house.issue());
      house.clock.forward({ hours: 1 });
    }
    expect(outcomes).toEqual([...Array.from({ length: issueTries - 1 }, () => 'later'), 'failed']);
    expect(await house.now()).toMatchObject({ state: 'issue-failed' });
    expect(house.jobs.map(({ job, failed }) => [job, failed])).toEqual([['issue-failed', 1]]);
    expect(house.noted).toHaveLength(issueTries);
    expect(await house.issue()).toBe('issued');
    expect(await house.journalSize()).toBe(1);
  });

  it('register down: later, however often, and never failed', async () => {
    const house = await issueHouse();
    house.known.answer = { kind: 'down' };
    for (let tried = 0; tried < issueTries + 2; tried += 1) {
      expect(await house.issue()).toBe('later');
      house.clock.forward({ hours: 7 });
    }
    expect(await house.now()).toMatchObject({ state: 'approved' });
    house.known.answer = { kind: 'one', person: lena };
    expect(await house.issue()).toBe('issued');
  });

  it.each([
    [
      'came back to the same address, and since when is not printed',
      { residences: [{ ...lena.residences[0], from: '2026-11-24' }] },
      'same',
    ],
    [
      'moved elsewhere',
      {
        residences: [
          { kind: 'main', address: { street: 'Am Markt 1', postalCode: '1', city: 'X' }, from: '2026-11-24' },
        ],
      },
      'data-changed',
    ],
    ['moved away', { residences: [] }, 'data-changed'],
    ['got another name', { familyName: 'Beispiel' }, 'data-changed'],
    ['was blocked', { blocks: ['51'] }, 'block'],
    ['died', { died: '2026-11-23' }, 'died'],
    ['got a citizenship, which is not printed', { citizenships: ['DE'] }, 'same'],
  ])('register changed since approval: the person %s', async (_, change, cause) => {
    const house = await issueHouse();
    house.person(change);
    expect(await house.issue()).toBe(cause === 'same' ? 'issued' : 'review');
    if (cause === 'same') return;
    expect(await house.now()).toMatchObject({ state: 'in-review', causes: [cause], approvals: [] });
    expect(await house.journalSize()).toBe(0);
  });

  it('register changed while issuing was broken off: a clerk looks', async () => {
    const house = await issueHouse();
    house.faults.push(new Error('The key is gone'));
    await house.issue();
    house.clock.forward({ hours: 1 });
    house.person({ blocks: ['52'] });
    expect(await house.issue()).toBe('review');
    expect(await house.now()).toMatchObject({ state: 'in-review', causes: ['block'] });
  });

  it('person is no longer in the register: a clerk looks', async () => {
    const house = await issueHouse();
    house.known.answer = { kind: 'none' };
    expect(await house.issue()).toBe('review');
    expect(await house.now()).toMatchObject({ causes: ['not-found'] });
  });

  it('no glyph for a character of a name: a clerk looks', async () => {
    const house = await issueHouse();
    house.person({ familyName: '李' });
    // Approved as it stands, so that only the sign is in the way.
    const open = await approvedRequest(house, {
      approvedExtract: registerExtract({ ...lena, familyName: '李' }, lenaAnswers),
    });
    expect(await issueCertificate(house)(tenant, open.request.id)).toBe('review');
    expect(await house.requests.get(tenant, open.request.id)).toMatchObject({ causes: ['glyph'] });
  });
});

describe('the end of a certificate', () => {
  async function issuedHouse() {
    const house = await issueHouse();
    await house.issue();
    return house;
  }
  const revoke = (house: House) =>
    endCertificate(house)(tenant, { id: house.id, event: 'revoke', by: { by: 'clerk' }, reason: 'wrong-content' });

  it('is revoked once, with an entry in the journal', async () => {
    const house = await issuedHouse();
    expect(await revoke(house)).toMatchObject({ ok: true, value: { state: 'revoked' } });
    expect(await revoke(house)).toMatchObject({ ok: false, code: 'request_changed' });
    expect((await issuedIn(house)).row).toMatchObject({ state: 'revoked', endedAt: 1_795_507_200 });
    expect(await house.journalSize()).toBe(2);
  });

  it('of two who revoke at once one does', async () => {
    const house = await issuedHouse();
    const outcomes = await Promise.all([revoke(house), revoke(house)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await house.journalSize()).toBe(2);
  });
});
