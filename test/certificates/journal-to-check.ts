import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkpointKey, journalEdgeKey, journalEntryKey } from '../../functions/store/certificates/journal-keys.ts';
import { fillJournal } from '../support/filled-journal.ts';
import { type JournalPortal, openJournalPortal } from '../support/journal-portal.ts';
import { tenant } from '../support/make.ts';

const root = join(import.meta.dirname, '../..');
export const commitment = (index: number | string) => createHash('sha256').update(`entry ${index}`).digest();
export const commitments = (count: number, kind = '') =>
  Array.from({ length: count }, (_, index) => commitment(kind + index));

/** The command as an outsider runs it: another process, nothing of the house. */
function checkJournal(...args: readonly string[]): Promise<{ code: number; said: string }> {
  const script = join(root, 'infra/ops/check-journal.ts');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, said: out + err });
    });
  });
}

export async function open() {
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
export async function rewrite({ table }: JournalPortal, index: number, text: string): Promise<void> {
  await table.put({ item: { ...journalEntryKey(tenant, index), commitment: text } });
}

export const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** What somebody with all rights to the table can make undone. */
export async function forget({ table }: JournalPortal, entries: number): Promise<void> {
  for (let index = 0; index < entries; index += 1) await table.remove(journalEntryKey(tenant, index));
  await table.remove(journalEdgeKey(tenant));
  await table.remove(checkpointKey(tenant, entries));
}

export async function latestKey({ table }: JournalPortal) {
  const key = checkpointKey(tenant, 20);
  if (!(await table.get(key, { consistent: true }))) throw new Error('20 entries were not signed');
  return key;
}
