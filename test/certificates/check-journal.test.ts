import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkpointKey, journalEdgeKey, journalEntryKey } from '../../functions/store/certificates/journal-keys.ts';
import { commitmentTo, newJournalSalt } from '../../functions/use-cases/journal/commitment.ts';
import { JournalAltered } from '../../functions/use-cases/journal/sign-checkpoint.ts';
import { CertificateId } from '../../shared/domain/certificate/ids.ts';
import { makeDigestKey } from '../support/digest-key.ts';
import { fillJournal } from '../support/filled-journal.ts';
import { type JournalPortal, openJournalPortal } from '../support/journal-portal.ts';
import { tenant } from '../support/make.ts';

const root = join(import.meta.dirname, '../..');
const commitment = (index: number | string) => createHash('sha256').update(`entry ${index}`).digest();
const commitments = (count: number, kind = '') => Array.from({ length: count }, (_, index) => commitment(kind + index));

/** The command as an outsider runs it: another process, nothing of the house. */
function checkJournal(...args: readonly string[]): Promise<{ code: number; said: string }> {
  const script = join(root, 'infra/ops/check-journal.ts');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, said: out + err });
    });
  });
}

async function open() {
  const portal = await openJournalPortal();
  onTestFinished(() => portal.close());
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const add = async (count: number, kind = '') => {
    await fillJournal(portal.table, tenant, commitments(count, kind));
    return await portal.signCheckpoint();
  };
  const state = join(folder, 'state.json');
  return {
    portal,
    folder,
    state,
    add,
    check: (...more: readonly string[]) => checkJournal('--url', portal.url, ...more),
  };
}

/** Rewrites what the table holds, as somebody with rights to it could, and signs nothing. */
async function rewrite({ table }: JournalPortal, index: number, text: string): Promise<void> {
  await table.put({ item: { ...journalEntryKey(tenant, index), commitment: text } });
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

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

  it('says of a certificate that it was issued, and later that it was revoked; without its salt it says nothing', async () => {
    const { portal, folder, add, check } = await open();
    const file = join(folder, 'certificate.pdf');
    writeFileSync(file, '%PDF-1.7 sealed');
    const fileHash = createHash('sha256').update(readFileSync(file)).digest();
    const certificateId = CertificateId.parse('LIN-2026-4K7M2PQX');
    const salt = newJournalSalt();
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
  });

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

describe('a journal that lies', () => {
  it('rewritten entry: it is not what was signed', async () => {
    const { portal, add, check } = await open();
    await add(20);
    await rewrite(portal, 7, textOf(commitment('forged')));
    expect(await check()).toMatchObject({
      code: 1,
      said: expect.stringContaining('The entries are not those that were signed.'),
    });
  });

  it('dropped entry: one is missing', async () => {
    const { portal, add, check } = await open();
    await add(20);
    await portal.table.remove(journalEntryKey(tenant, 7));
    expect(await check()).toMatchObject({
      code: 1,
      said: expect.stringContaining('Of entries 0 to 19 only 19 are shown.'),
    });
  });

  it('split view: another journal than the one seen before, signed by the same key', async () => {
    const { portal, state, add, check } = await open();
    await add(20);
    expect(await check('--state', state)).toMatchObject({ code: 0 });
    await forget(portal, 20);
    await add(31, 'other');
    expect(await check()).toMatchObject({ code: 0 });
    expect(await check('--state', state)).toEqual({
      code: 1,
      said: expect.stringContaining('The journal of 31 entries does not continue the one of 20 that was seen before.'),
    });
  });

  it('split view: two journals of the same length', async () => {
    const { portal, state, add, check } = await open();
    await add(20);
    await check('--state', state);
    await forget(portal, 20);
    await add(20, 'other');
    expect(await check('--state', state)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Two different journals of 20 entries were signed.'),
    });
  });

  it('cut journal: entries that were there are gone', async () => {
    const { portal, state, add, check } = await open();
    await add(20);
    await check('--state', state);
    await forget(portal, 20);
    await add(12);
    expect(await check('--state', state)).toMatchObject({
      code: 1,
      said: expect.stringContaining('The journal had 20 entries and has 12 now.'),
    });
  });

  it('another key than last time, or a checkpoint that was edited: not signed', async () => {
    const { portal, state, add, check } = await open();
    await add(20);
    await check('--state', state);
    const { note } = await portal.signCheckpoint();
    const edited = note.replace('\n20\n', '\n21\n');
    await portal.table.put({
      item: { ...(await latestKey(portal)), size: 20, root: textOf(commitment(1)), note: edited },
    });
    expect(await check('--state', state)).toEqual({ code: 1, said: 'The checkpoint is not signed by the seal.\n' });
  });

  it('a portal that does not answer is no journal in order', async () => {
    const { portal, check } = await open();
    expect(await check()).toMatchObject({
      code: 1,
      said: expect.stringContaining('/v1/journal/checkpoint is answered 404'),
    });
    await portal.close();
    expect(await check()).toMatchObject({ code: 1, said: expect.stringContaining('does not answer') });
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

/** What somebody with all rights to the table can make undone. */
async function forget({ table }: JournalPortal, entries: number): Promise<void> {
  for (let index = 0; index < entries; index += 1) await table.remove(journalEntryKey(tenant, index));
  await table.remove(journalEdgeKey(tenant));
  await table.remove(checkpointKey(tenant, entries));
}

async function latestKey({ table }: JournalPortal) {
  const key = checkpointKey(tenant, 20);
  if (!(await table.get(key, { consistent: true }))) throw new Error('20 entries were not signed');
  return key;
}
