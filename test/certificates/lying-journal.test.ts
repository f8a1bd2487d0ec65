import { describe, expect, it } from 'vitest';
import { journalEntryKey } from '../../functions/store/certificates/journal-keys.ts';
import { tenant } from '../support/make.ts';
import { commitment, forget, latestKey, open, rewrite, textOf } from './journal-to-check.ts';

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
      said: expect.stringContaining('The journal of 31 entries does not continue the one of 20 seen before.'),
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
