import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { startPayments } from '../../infra/local/payments/payments.ts';
import { answeringServer } from '../support/answering-server.ts';
import { temporaryFolder } from '../support/local-dist.ts';

type Settings = { readonly statuses?: number[]; readonly file?: string };

/** The simulator, and a house that takes its webhooks; `statuses` are what the house says first, then 200. */
async function opened({ statuses = [], file }: Settings = {}) {
  const errors: unknown[] = [];
  const slept: number[] = [];
  const house = await answeringServer(() => ({ status: statuses.shift() ?? 200 }));
  const simulator = await startPayments({
    port: 0,
    file,
    now: () => 1_795_508_400_000,
    sleep: async (milliseconds) => {
      // The payer's patience with the house, which answers at once here.
      if (milliseconds === 3000) return await new Promise(() => undefined);
      slept.push(milliseconds);
    },
    onError: (error) => errors.push(error),
  });
  onTestFinished(simulator.stop);
  const send = (method: string, path: string, how: { readonly body?: object; readonly key?: string } = {}) =>
    fetch(simulator.url + path, {
      method,
      headers: { authorization: `Bearer ${how.key ?? 'test_lindenau'}` },
      ...(how.body && { body: JSON.stringify(how.body) }),
    });
  const order = {
    amount: { value: '9.00', currency: 'EUR' },
    description: 'Urkunde <b>GU-1</b>',
    redirectUrl: 'http://lindenau.localhost:8080/certificates',
    webhookUrl: `${house.url.replace('127.0.0.1', 'lindenau.localhost')}/v1/payments/r1/hook`,
  };
  const { id } = z.object({ id: z.string() }).parse(await (await send('POST', '/v2/payments', { body: order })).json());
  const choose = (outcome: string, webhook: string) =>
    fetch(`${simulator.url}/checkout/${id}`, {
      method: 'POST',
      body: new URLSearchParams({ outcome, webhook }),
      redirect: 'manual',
    });
  return { ...simulator, id, order, send, choose, heard: house.heard, errors, slept };
}

describe('the hosted page', () => {
  it('works without script, shows what is paid for, and says when it is over', async () => {
    const { url, id, choose } = await opened();
    const page = await fetch(`${url}/checkout/${id}`);
    const text = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toContain('<b>9.00 EUR</b> for Urkunde &lt;b&gt;GU-1&lt;/b&gt;');
    expect(text.match(/<button/g)).toHaveLength(4);
    expect(text).not.toContain('<script');
    await choose('paid', 'never');
    expect(await (await fetch(`${url}/checkout/${id}`)).text()).toContain('This payment has ended: paid.');
    expect((await fetch(`${url}/checkout/tr_another`)).status).toBe(404);
  });

  it('leads back whatever was pressed, and does nothing for what is no button', async () => {
    const { choose, order, heard } = await opened();
    const answer = await choose('refunded', 'before');
    expect([answer.status, answer.headers.get('location'), heard.length]).toEqual([303, order.redirectUrl, 0]);
  });
});

describe('the webhook', () => {
  it.each([
    ['before', 1],
    ['late', 1],
    ['twice', 2],
    ['never', 0],
  ])('comes %s: %d times, as a form that says the id and nothing else', async (when, times) => {
    const { choose, settled, heard, id } = await opened();
    await choose('paid', when);
    await settled();
    expect(heard.map(({ path, body }) => [path, body])).toEqual(
      Array(times).fill(['/v1/payments/r1/hook', `id=${id}`]),
    );
    expect(heard.every(({ headers }) => headers['content-type'] === 'application/x-www-form-urlencoded')).toBe(true);
    expect(heard.every(({ headers }) => headers.host?.startsWith('lindenau.localhost:'))).toBe(true);
  });

  it('is there before the browser is back, unless it is to be late', async () => {
    const { choose, heard } = await opened();
    await choose('paid', 'before');
    expect(heard).toHaveLength(1);
  });

  it('comes again, with growing pauses, until the house takes it', async () => {
    const { choose, settled, heard, slept, errors } = await opened({ statuses: [503, 500, 404] });
    await choose('paid', 'late');
    await settled();
    expect(heard).toHaveLength(4);
    expect(slept.slice(0, 4)).toEqual([10_000, 1000, 2000, 4000]);
    expect(errors).toEqual([]);
  });

  it('is given up in the end, and somebody is told', async () => {
    const { choose, settled, heard, errors } = await opened({ statuses: Array(20).fill(500) });
    await choose('paid', 'late');
    await settled();
    expect([heard.length, errors.length]).toEqual([7, 1]);
  });
});

describe('the page of the simulator', () => {
  it('lists payments, tells again and charges back once', async () => {
    const { url, id, choose, settled, heard, send } = await opened();
    await choose('paid', 'never');
    expect(await (await fetch(url)).text()).toContain('Let the bank charge it back');
    const press = (path: string, headers: Record<string, string> = {}) =>
      fetch(url + path, { method: 'POST', body: new URLSearchParams({ id }), redirect: 'manual', headers });
    await press('/again', { origin: 'https://evil.example' });
    await press('/again');
    await press('/charge-back');
    await press('/charge-back');
    await settled();
    expect(heard).toHaveLength(2);
    expect(await (await send('GET', `/v2/payments/${id}`)).json()).toMatchObject({
      status: 'paid',
      amountChargedBack: { value: '9.00' },
    });
  });
});

describe('the REST API of the simulator', () => {
  it.each([
    ['no key', 'POST', '/v2/payments', '', 401],
    ['a key of another form', 'POST', '/v2/payments', 'secret', 401],
    ['another account', 'GET', '/v2/payments/ID', 'test_altstadt', 404],
    ['a method that is not there', 'POST', '/v2/payments/ID', 'test_lindenau', 405],
    ['no payment', 'GET', '/v2/payments/tr_x', 'test_lindenau', 404],
  ])('refuses %s', async (...[, method, path, key, status]) => {
    const { send, id } = await opened();
    expect((await send(method, path.replace('ID', id), { key })).status).toBe(status);
  });

  it.each([
    [{ amount: { value: '0.00', currency: 'EUR' } }, 'amount'],
    [{ amount: { value: '-1.00', currency: 'EUR' } }, 'amount'],
    [{ amount: { value: '1', currency: 'EUR' } }, 'amount'],
    [{ amount: { value: '1.00', currency: 'XXX' } }, 'amount'],
    [{ redirectUrl: 'javascript:alert(1)' }, 'redirectUrl'],
    [{ description: '' }, 'description'],
  ])('refuses an order with %j', async (changes, field) => {
    const { send, order } = await opened();
    const answer = await send('POST', '/v2/payments', { body: { ...order, ...changes } });
    expect([answer.status, await answer.json()]).toMatchObject([422, { field }]);
  });

  it('knows its payments again after a restart', async () => {
    const file = join(temporaryFolder(), 'payments.json');
    const first = await opened({ file });
    await first.choose('paid', 'never');
    const second = await opened({ file });
    expect(await (await second.send('GET', `/v2/payments/${first.id}`)).json()).toMatchObject({ status: 'paid' });
  });
});
