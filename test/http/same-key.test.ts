import { expect, it } from 'vitest';
import { openPortal } from './portal.ts';
import { at, keyOf, wish } from './steps.ts';

it('One key sent 20 times at once is answered 201 each time, and the next hold on that office and day too', async () => {
  const portal = await openPortal();
  const send = (key: string, time = at.time) =>
    portal.ask({
      method: 'POST',
      path: `/v1/offices/${at.officeId}/days/${at.date}/appointments`,
      headers: { 'idempotency-key': keyOf(key) },
      body: { ...wish, time },
    });
  const answers = await Promise.all(Array.from({ length: 20 }, () => send('same')));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect((await send('next', '10:40')).status).toBe(201);
  expect(portal.faults).toEqual([]);
});
