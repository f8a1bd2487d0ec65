import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalEdgeKey } from '../../functions/store/certificates/journal-keys.ts';
import { commitmentTo, newJournalSalt } from '../../functions/use-cases/journal/commitment.ts';
import { JournalAltered } from '../../functions/use-cases/journal/sign-checkpoint.ts';
import { CertificateId } from '../../shared/domain/certificate/ids.ts';
import { makeDigestKey } from '../support/digest-key.ts';
import { fillJournal } from '../support/filled-journal.ts';
import { tenant } from '../support/make.ts';
import { commitment, commitments, latestKey, open, rewrite, textOf } from './journal-to-check.ts';

describe('a journal that is in order', () => {
  it('is found so, today and when it has grown', async () => {
    const { portal, state, add, check } = await open();
    await add(300);
    expect(await check('--state', state)).toEqual({
      code: 0,
      said: expect.stringMatching(/^Signed at 2026-11-24T08:00:00Z: 300 entries\. Keys: [0-9a-f]{64}\nAll entries are/),
    });
    await add(45, 'later');
    expect(await check('--state', state)).toMatchObject({
      code: 0,
      said: expect.stringContaining('It continues the journal of 300 entries signed at 2026-11-24T08:00:00Z.'),
    });
    expect(await check('--state', state)).toMatchObject({ code: 0, said: expect.stringContaining('345 entries') });
    expect(portal.faults).toEqual([]);
  });

  it.each([
    ['an ordinary salt', newJournalSalt().fill(0, 0, 1)],
    ['a salt whose text begins with a dash', newJournalSalt().fill(0xf8, 0, 1)],
  ])(
    'says of a certificate that it was issued, and later that it was revoked, by %s and by no other',
    async (_, salt) => {
      const { portal, folder, add, check } = await open();
      const file = join(folder, 'certificate.pdf');
      writeFileSync(file, '%PDF-1.7 sealed');
      const fileHash = createHash('sha256').update(readFileSync(file)).digest();
      const certificateId = CertificateId.parse('LIN-2026-4K7M2PQX');
      await add(20);
      const named = ['--certificate', file, '--number', certificateId] as const;
      const mine = [...named, '--salt', textOf(salt)] as const;
      expect(await check(...mine)).toMatchObject({ code: 1, said: expect.stringContaining('does not say that') });
      await fillJournal(portal.table, tenant, [commitmentTo(salt, { event: 'issued', certificateId, fileHash })]);
      await add(9, 'others');
      expect(await check(...mine)).toMatchObject({
        code: 0,
        said: expect.stringContaining('Entry 20: LIN-2026-4K7M2PQX was issued.'),
      });
      await fillJournal(portal.table, tenant, [commitmentTo(salt, { event: 'revoked', certificateId, fileHash })]);
      await portal.signCheckpoint();
      expect(await check(...mine)).toMatchObject({
        code: 0,
        said: expect.stringContaining('Entry 30: LIN-2026-4K7M2PQX was revoked.'),
      });
      expect(await check(...named, '--salt', textOf(newJournalSalt()))).toMatchObject({ code: 1 });
      writeFileSync(file, '%PDF-1.7 sealed, changed');
      expect(await check(...mine)).toMatchObject({ code: 1 });
    },
  );

  it('can be checked with a key that was published elsewhere', async () => {
    const { portal, folder, add, check } = await open();
    await add(3);
    const key = join(folder, 'key.pem');
    writeFileSync(key, portal.sealKey.publicKey.export({ format: 'pem', type: 'spki' }));
    expect(await check('--key', key)).toMatchObject({ code: 0 });
    writeFileSync(key, portal.credentialKey.publicKey.export({ format: 'pem', type: 'spki' }));
    expect(await check('--key', key)).toEqual({ code: 1, said: 'The checkpoint is not signed by the seal.\n' });
  });

  it('may be empty', async () => {
    const { portal, check } = await open();
    await portal.signCheckpoint();
    expect(await check()).toMatchObject({ code: 0, said: expect.stringContaining(': 0 entries.') });
  });
});

describe('the seal', () => {
  it('signs no journal whose beginning is not what it signed before', async () => {
    const { portal, add } = await open();
    await add(20);
    await rewrite(portal, 15, textOf(commitment('forged')));
    await fillJournal(portal.table, tenant, commitments(4, 'later'));
    await expect(portal.signCheckpoint()).rejects.toThrow();
  });

  it('signs no shorter journal, and none beside a checkpoint that it did not sign', async () => {
    const { portal, add } = await open();
    await add(20);
    const key = await latestKey(portal);
    const stored = await portal.table.get(key, { consistent: true });
    await portal.table.remove(journalEdgeKey(tenant));
    await expect(portal.signCheckpoint()).rejects.toThrow(JournalAltered);
    await portal.table.put({ item: { ...key, size: 20, root: String(stored?.['root']), note: 'made up' } });
    await expect(portal.signCheckpoint()).rejects.toThrow('is not what was signed');
  });

  it('goes on with a new key after one that was published, and with no other', async () => {
    const { portal, state, add, check } = await open();
    await add(20);
    await check('--state', state);
    const next = await makeDigestKey('seal-2027');
    expect((await portal.signCheckpoint(next)).size).toBe(20);
    await expect(portal.signCheckpoint()).rejects.toThrow('is not what was signed');
    expect(await check('--state', state)).toMatchObject({
      code: 1,
      said: 'The checkpoint is not signed by the seal.\n',
    });
  });

  it('signs the same journal again with a new time, so that a journal held still can be told', async () => {
    const { portal, add } = await open();
    const first = await add(3);
    portal.clock.forward({ hours: 24 });
    const second = await portal.signCheckpoint();
    expect(first.note).toContain('2026-11-24T08:00:00Z');
    expect(second.note).toContain('2026-11-25T08:00:00Z');
    expect((await fetch(`${portal.url}/v1/journal/checkpoint`)).headers.get('content-type')).toBe(
      'text/plain; charset=utf-8',
    );
    expect(await (await fetch(`${portal.url}/v1/journal/checkpoint`)).text()).toBe(second.note);
  });
});

describe('the journal over HTTP', () => {
  it.each([
    ['entries/0/21', 404],
    ['entries/0/20', 200],
    ['entries/5/5', 422],
    ['entries/0/300', 422],
    ['entries/-1/3', 422],
    ['inclusion/20/20', 404],
    ['inclusion/3/21', 404],
    ['inclusion/3/0', 422],
    ['inclusion/x/20', 422],
    ['consistency/21/20', 404],
    ['consistency/3/21', 404],
    ['consistency/0/3', 422],
    ['consistency/20/20', 200],
    ['consistency/99999999999999999999/20', 422],
  ])('answers %s with %i', async (path, status) => {
    const { portal, add } = await open();
    await add(20);
    await fillJournal(portal.table, tenant, commitments(5, 'unsigned'));
    expect((await fetch(`${portal.url}/v1/journal/${path}`)).status).toBe(status);
    expect(portal.faults).toEqual([]);
  });
});
