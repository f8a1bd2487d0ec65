import { expect, it } from 'vitest';
import { openClient } from '../../functions/store/client.ts';
import { errorReply } from '../../infra/dynamodb-double/wire-requests.ts';
import { granted, openHouse } from './house.ts';

// A reservation that some layer below sends again carries the same nonce, and places leak (PROTOCOL.md, 5).

const failures = {
  throttled: () => errorReply('ThrottlingException'),
  'in conflict': () => errorReply('TransactionConflictException'),
  'a broken server': () => errorReply('InternalServerError', {}, 500),
  'a lost connection': (): never => {
    throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  },
  'a time-out': (): never => {
    throw Object.assign(new Error('timed out'), { name: 'TimeoutError' });
  },
};

it.each(Object.entries(failures))('No layer sends a reservation twice: %s', async (_, failure) => {
  const claims: string[] = [];
  let left = 3;
  const house = await openHouse((call, answer) => {
    const claim = call.operation === 'UpdateItem' && call.input.ExpressionAttributeValues?.[':claim']?.S;
    if (!claim) return answer();
    claims.push(claim);
    left -= 1;
    return left >= 0 ? failure() : answer();
  });
  expect(granted(await house.hold()).minutes).toBe(10);
  expect(claims).toHaveLength(4);
  expect(new Set(claims).size).toBe(4);
});

it('The client of the house never tries again by itself, whatever it is opened with', async () => {
  const client = openClient({ region: 'eu-central-1', maxAttempts: 5 });
  expect(await client.config.maxAttempts()).toBe(1);
});

it('An applied reservation whose reply was lost is found again and counted once', async () => {
  let isFirst = true;
  const house = await openHouse((call, answer) => {
    const isReserve = call.operation === 'UpdateItem' && call.input.UpdateExpression.includes(':claim');
    if (!isReserve || !isFirst) return answer();
    isFirst = false;
    void answer();
    throw new Error('socket hang up');
  });
  const { reference } = granted(await house.hold());
  await house.sweep();
  expect(await house.free()).toEqual([0, 1, 1, 1, 1, 1]);
  expect(await house.find(reference)).toMatchObject({ state: 'held', number: 2 });
});
