import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { retrievalsPk } from '../../../functions/store/certificates/case-keys.ts';
import { eventsPk } from '../../../functions/store/keys.ts';
import { endCertificate } from '../../../functions/use-cases/certificates/end-certificate.ts';
import { issueCertificate } from '../../../functions/use-cases/issuing/issue-certificate.ts';
import { commitmentTo } from '../../../functions/use-cases/journal/commitment.ts';
import { FigureEvent } from '../../../shared/domain/figures/events/event.ts';
import { approvedRequest, lenaAnswers } from '../../support/issuing-house.ts';
import { day, tenant } from '../../support/make.ts';
import { type House, issuedIn, issueHouse, mustBe, secretsOf } from './issue-house.ts';

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
    // Begun hours count as whole: nobody is told of a shorter time than it was.
    house.clock.forward({ hours: 4, minutes: 20 });
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
