import { describe, expect, it } from 'vitest';
import { handleChanges, type Numbered, type SheetOf } from '../../functions/background/handle-changes.ts';
import { listeningObserver } from '../http/ask.ts';
import { day, officeId, tenant } from '../support/make.ts';

const record = (SequenceNumber: string): Numbered => ({ dynamodb: { SequenceNumber } });
const sheet: SheetOf = {
  tenant,
  sheet: { officeId: officeId('rathaus-mitte'), pool: 'online', date: day('2026-11-24') },
};

function handler(follow: (number: string) => Promise<SheetOf | undefined>, settle = async (_: SheetOf) => undefined) {
  const { observer, faults, jobs } = listeningObserver();
  const settled: SheetOf[] = [];
  const handle = handleChanges<Numbered>({
    observer,
    follow: ({ dynamodb }) => follow(dynamodb?.SequenceNumber ?? ''),
    settle: async (one) => {
      settled.push(one);
      await settle(one);
    },
  });
  return { handle, settled, faults, jobs };
}

describe('a batch of the stream', () => {
  it('is done when every record is', async () => {
    const { handle, jobs } = handler(async () => undefined);
    expect(await handle({ Records: ['1', '2'].map(record) })).toEqual({ batchItemFailures: [] });
    expect(jobs).toMatchObject([{ job: 'on-events', done: 2, failed: 0 }]);
  });

  it('names the records that failed, and does the others', async () => {
    const followed: string[] = [];
    const { handle, faults, jobs } = handler(async (number) => {
      followed.push(number);
      if (number === '2') throw new Error('The relay is down');
      return undefined;
    });
    const answer = await handle({ Records: ['1', '2', '3'].map(record) });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(followed).toEqual(['1', '2', '3']);
    expect(faults).toHaveLength(1);
    expect(jobs).toMatchObject([{ done: 2, failed: 1 }]);
  });

  it('follows the records of one item in order and one at a time, those of others meanwhile', async () => {
    const busy = new Set<string>();
    const followed: string[] = [];
    let most = 0;
    const { handle } = handler(async (number) => {
      const item = number.slice(0, 1);
      expect(busy.has(item)).toBe(false);
      busy.add(item);
      most = Math.max(most, busy.size);
      await Promise.resolve();
      followed.push(number);
      busy.delete(item);
      return undefined;
    });
    const numbers = ['a1', 'b1', 'a2', 'a3', 'b2'];
    const Records = numbers.map((number) => ({
      dynamodb: { SequenceNumber: number, Keys: { pk: { S: number.slice(0, 1) }, sk: { S: 'x' } } },
    }));
    expect(await handle({ Records })).toEqual({ batchItemFailures: [] });
    expect(followed.filter((number) => number.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
    expect(followed.filter((number) => number.startsWith('b'))).toEqual(['b1', 'b2']);
    expect(most).toBe(2);
  });

  it('settles a day sheet once, however often it changed', async () => {
    const { handle, settled } = handler(async () => sheet);
    await handle({ Records: Array.from({ length: 30 }, (_, index) => record(String(index))) });
    expect(settled).toEqual([sheet]);
  });

  it('does not fail when a sheet cannot be settled: the sweeper comes by later', async () => {
    const { handle, faults } = handler(
      async () => sheet,
      async () => {
        throw new Error('The table does not answer');
      },
    );
    expect(await handle({ Records: [record('1')] })).toEqual({ batchItemFailures: [] });
    expect(faults).toHaveLength(1);
  });
});
