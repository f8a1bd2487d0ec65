import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkHandlers } from '../../functions/compose/certificate/check.ts';
import type { NewCertificate } from '../../functions/ports/issue.ts';
import { checkLimits } from '../../functions/use-cases/certificate-checks/check-limits.ts';
import { birthHashOf, codeHashOf } from '../../functions/use-cases/certificate-checks/code-hash.ts';
import { CheckView, KeysView } from '../../shared/contracts/certificate/check.ts';
import { BirthDate } from '../../shared/domain/certificate/birth-date.ts';
import { checkCodeFrom, checkCodeText } from '../../shared/domain/certificate/check-code.ts';
import { CertificateId } from '../../shared/domain/certificate/ids.ts';
import { approvedRequest, issuingHouse } from '../support/issuing-house.ts';
import { tenant } from '../support/make.ts';
import { sealedRetrievalOf } from '../support/sealed-retrieval.ts';
import { host } from './api-event.ts';
import { doorOf, listeningObserver, originSecret } from './ask.ts';

const birthDate = BirthDate.parse('1990-03-04');
/** 23 February 2027, 23:59:59 in Berlin. */
const validUntil = 1_803_423_599;

/** Whoever is handed a certificate stands before this door; one was issued behind it. */
async function checkHouse() {
  const house = issuingHouse();
  const ask = doorOf({
    front: { tenantByHost: new Map([[host, tenant]]), originSecret },
    observer: listeningObserver().observer,
    handlers: checkHandlers(house),
  });
  const file = randomBytes(300);
  const code = checkCodeFrom(randomBytes(12));
  const { request, key } = await approvedRequest(house, { state: 'issuing' });
  const id = CertificateId.parse('LIN-2026-4K7M2PQX');
  const issuedAt = 1_795_507_200;
  const certificate: NewCertificate = {
    id,
    codeHash: codeHashOf(house.links, tenant, code),
    requestId: request.id,
    kind: 'registration-simple',
    productId: request.productId,
    issuedAt,
    validUntil,
    birthHash: birthHashOf(house.links, tenant, { code, birthDate }),
    fileHash: createHash('sha256').update(file).digest('base64url'),
    keyId: 'key-1',
  };
  const sealed = await house.issued.seal(tenant, {
    step: {
      seen: request,
      entry: { event: 'sealed', at: issuedAt, by: 'system' },
      changes: { certificate: { id, issuedAt, validUntil } },
    },
    certificate,
    document: key.sealBytes('document', file),
    commitment: randomBytes(32),
    retrieval: sealedRetrievalOf(request.id, issuedAt),
  });
  if (sealed.kind !== 'done') throw new Error('not sealed');
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    ask({ method: 'POST', path, body, headers });
  const check = async (typed: string, more: object = {}) => post('/v1/certificate-checks', { code: typed, ...more });
  const checkFile = (bytes: Uint8Array) =>
    post('/v1/certificate-checks/file', { sha256: createHash('sha256').update(bytes).digest('hex') });
  return { ...house, ask, post, check, checkFile, code, shown: checkCodeText(code), file, sealed, key };
}

const viewOf = ({ body }: { readonly body: string }) => CheckView.parse(JSON.parse(body));
const somebodyElse = () => checkCodeText(checkCodeFrom(randomBytes(12)));

describe('checking a certificate by its code', () => {
  it('answers three questions, each for itself, and never a name', async () => {
    const { check, shown } = await checkHouse();
    const answer = await check(shown);
    expect(answer.status).toBe(200);
    expect(viewOf(answer)).toEqual({
      checkedAt: '2026-11-24T08:00:00Z',
      genuine: 'yes',
      valid: 'yes',
      issuer: { de: 'Stadt Lindenau' },
      certificate: {
        kind: 'registration-simple',
        issuedAt: '2026-11-24T08:00:00Z',
        validUntil: '2027-02-23T22:59:59Z',
        keyId: 'key-1',
      },
    });
    expect(answer.body).not.toMatch(/Lena|ukaszewicz|1990/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('understands O for 0, I and L for 1, lower case and spaces', async () => {
    const { check, shown } = await checkHouse();
    const typed = shown.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(viewOf(await check(typed)).genuine).toBe('yes');
  });

  it('notices a wrong check character before anything is looked up', async () => {
    const { check, shown, meter } = await checkHouse();
    meter.take();
    const wrong = shown.slice(0, -1) + (shown.endsWith('7') ? '8' : '7');
    const { status, problem } = await check(wrong);
    expect(status).toBe(422);
    expect(problem?.errors).toEqual([{ pointer: '/code', code: 'invalid_format' }]);
    expect(meter.take()).toEqual({ read: 0, write: 0 });
  });

  it('says of what was never issued and of what was erased the same, at the same price', async () => {
    const { check, shown, requests, sealed, meter } = await checkHouse();
    meter.take();
    const never = await check(somebodyElse());
    const neverCost = meter.take();
    const at = validUntil + 1;
    const expired = await requests.advance(tenant, {
      seen: sealed.request,
      entry: { event: 'expire', at, by: 'system' },
    });
    if (expired.kind !== 'done') throw new Error('not expired');
    await requests.erase(tenant, expired.request, { event: 'erase', at, by: 'citizen' });
    meter.take();
    const erased = await check(shown);
    expect(erased.body).toBe(never.body);
    expect(erased.status).toBe(never.status);
    expect(erased.headers).toEqual(never.headers);
    expect(viewOf(never)).toEqual({ checkedAt: '2026-11-24T08:00:00Z', genuine: 'unknown', valid: 'unknown' });
    expect(Math.abs(meter.take().read - neverCost.read)).toBeLessThanOrEqual(1);
  });

  it('holds until the end of its last day in Berlin, however the clocks of others go', async () => {
    const { check, shown, clock } = await checkHouse();
    clock.set('2027-02-23T22:59:59Z');
    expect(viewOf(await check(shown)).valid).toBe('yes');
    clock.set('2027-02-23T23:00:00Z');
    const over = viewOf(await check(shown));
    expect([over.genuine, over.valid]).toEqual(['yes', 'expired']);
  });

  it('says since when it was revoked, and not why', async () => {
    const { check, shown, issued, sealed, clock } = await checkHouse();
    const at = 1_795_600_000;
    await issued.end(tenant, {
      step: { seen: sealed.request, entry: { event: 'revoke', at, by: 'clerk', reason: 'wrong-content' } },
      row: sealed.row,
      state: 'revoked',
      reason: 'wrong-content',
      commitment: randomBytes(32),
    });
    clock.set('2027-12-01T08:00:00Z');
    const answer = await check(shown);
    expect(viewOf(answer)).toMatchObject({
      genuine: 'yes',
      valid: 'revoked',
      certificate: { endedAt: '2026-11-25T09:46:40Z' },
    });
    expect(answer.body).not.toContain('wrong-content');
  });

  it('says of a date of birth yes or no, of an unknown code nothing, and only so often', async () => {
    const { check, shown } = await checkHouse();
    expect(viewOf(await check(shown, { birthDate })).birthDate).toBe('matches');
    expect(viewOf(await check(shown, { birthDate: '1990-03-05' })).birthDate).toBe('differs');
    expect(viewOf(await check(somebodyElse(), { birthDate })).birthDate).toBeUndefined();
    const { max } = checkLimits.birthDatesByCode;
    for (let tried = 2; tried < max; tried += 1) await check(shown, { birthDate: '1991-01-01' });
    expect((await check(shown, { birthDate })).problem?.code).toBe('too_many_requests');
    expect((await check(shown)).status).toBe(200);
  });

  it('ends enumeration from one network address', async () => {
    const { check } = await checkHouse();
    const { max } = checkLimits.checksByAddress;
    for (let tried = 0; tried < max; tried += 1) expect((await check(somebodyElse())).status).toBe(200);
    expect((await check(somebodyElse())).status).toBe(429);
  });

  it('ends enumeration of one prefix from many addresses', async () => {
    const { ask, shown } = await checkHouse();
    const { max } = checkLimits.checksByPrefix;
    const from = (index: number) => ({
      method: 'POST',
      path: '/v1/certificate-checks',
      body: { code: shown },
      headers: { 'x-origin-secret': originSecret, 'x-client-address': `198.51.${index}.1` },
    });
    for (let index = 0; index < max; index += 1) expect((await ask(from(index))).status).toBe(200);
    expect((await ask(from(max))).status).toBe(429);
  });

  it('is counted, for its holder', async () => {
    const { check, checkFile, shown, file, issued, sealed } = await checkHouse();
    await check(shown);
    await checkFile(file);
    await check(somebodyElse());
    expect((await issued.byNumber(tenant, sealed.row.id))?.checks).toBe(2);
  });

  it.each([
    [{}, 'required'],
    [{ code: 7 }, 'wrong_type'],
    [{ code: 'x'.repeat(61) }, 'too_long'],
    [{ code: '\u202e7F2Q-9DKM-31TX-1' }, 'invalid_format'],
  ])('refuses %j', async (body, code) => {
    const { post } = await checkHouse();
    const { status, problem } = await post('/v1/certificate-checks', body);
    expect(status).toBe(422);
    expect(problem?.errors?.[0]?.code).toBe(code);
  });
});

describe('checking a file', () => {
  it('knows it by its hash alone', async () => {
    const { checkFile, file } = await checkHouse();
    expect(viewOf(await checkFile(file))).toMatchObject({ genuine: 'yes', valid: 'yes' });
  });

  it('does not know it with one byte changed, or with bytes appended', async () => {
    const { checkFile, file } = await checkHouse();
    const changed = Uint8Array.from(file, (byte, at) => (at === 17 ? byte ^ 1 : byte));
    for (const tampered of [changed, Buffer.concat([file, Buffer.from('\n')])]) {
      expect(viewOf(await checkFile(tampered))).toMatchObject({ genuine: 'unknown', valid: 'unknown' });
    }
  });

  it('refuses what is no hash, and never takes the file itself', async () => {
    const { post } = await checkHouse();
    expect((await post('/v1/certificate-checks/file', { sha256: 'abc' })).status).toBe(422);
    expect((await post('/v1/certificate-checks/file', { sha256: 'a'.repeat(20_000) })).status).toBe(413);
  });
});

describe('the keys of the seal', () => {
  it('are public, none at first', async () => {
    const { ask } = await checkHouse();
    const { status, body } = await ask({ path: '/v1/certificate-keys' });
    expect(status).toBe(200);
    expect(KeysView.parse(JSON.parse(body))).toEqual({ issuer: { de: 'Stadt Lindenau' }, keys: [] });
  });
});
