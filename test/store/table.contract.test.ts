import { beforeEach, describe, expect, it } from 'vitest';
import { backendNames, useBackend } from './backends.ts';

describe.each(backendNames)('The table on the %s', (name) => {
  const backend = useBackend(name);
  let turn = 0;
  let pk = '';
  beforeEach(() => {
    turn += 1;
    pk = `T#test#${turn}`;
  });
  const table = () => backend().table;
  const get = (sk: string) => table().get({ pk, sk }, { consistent: true });

  it('gives back what was put, with nested lists and maps', async () => {
    const item = {
      pk,
      sk: 'a',
      text: 'Bürgeramt',
      list: [1, -2, 0],
      map: { x: 'y', deep: { n: 1.5 } },
      yes: true,
      none: null,
    };
    expect(await table().put({ item })).toEqual({ kind: 'done' });
    expect(await get('a')).toEqual(item);
  });

  it('leaves out what is undefined', async () => {
    await table().put({ item: { pk, sk: 'a', there: 1, not: undefined } });
    expect(await get('a')).toEqual({ pk, sk: 'a', there: 1 });
  });

  it('answers undefined for an item that does not exist', async () => {
    expect(await get('nothing')).toBeUndefined();
    expect(await table().look({ pk, sk: 'nothing' })).toEqual({ kind: 'found', row: undefined });
  });

  it('refuses a put whose condition fails and shows what is stored', async () => {
    await table().put({ item: { pk, sk: 'a', st: 'held' } });
    const again = await table().put({ item: { pk, sk: 'a', st: 'other' }, condition: 'attribute_not_exists(pk)' });
    expect(again).toEqual({ kind: 'refused', stored: { pk, sk: 'a', st: 'held' } });
  });

  it('changes single cells of a list and single entries of a map', async () => {
    await table().put({ item: { pk, sk: 'a', f: [3, 3, 3], o: { old: 'x' }, q: 7 } });
    const answer = await table().update({
      key: { pk, sk: 'a' },
      update: 'SET f[1] = f[1] - :one, f[2] = f[2] + :one, o.#id = :claim, q = q + :one REMOVE o.#old',
      condition: 'attribute_not_exists(o.#id) AND f[1] > :zero AND (attribute_not_exists(o.#old) OR o.#old = :x)',
      names: { '#id': 'new', '#old': 'old' },
      values: { ':one': 1, ':zero': 0, ':claim': 'c', ':x': 'x' },
    });
    expect(answer).toMatchObject({ kind: 'done', changed: { q: 8 } });
    expect(await get('a')).toEqual({ pk, sk: 'a', f: [3, 2, 4], o: { new: 'c' }, q: 8 });
  });

  it('computes every value from the item as it was', async () => {
    await table().put({ item: { pk, sk: 'a', x: 1, y: 10 } });
    await table().update({ key: { pk, sk: 'a' }, update: 'SET x = y, y = x' });
    expect(await get('a')).toEqual({ pk, sk: 'a', x: 10, y: 1 });
  });

  it('lets a list grow at its end only', async () => {
    await table().put({ item: { pk, sk: 'a', f: [1] } });
    const update = 'SET f[0] = f[0] + :a, f[1] = :b, f[2] = :c';
    await table().update({ key: { pk, sk: 'a' }, update, values: { ':a': 1, ':b': 5, ':c': 6 } });
    expect(await get('a')).toEqual({ pk, sk: 'a', f: [2, 5, 6] });
  });

  it.each([
    ['a place is left', 'f[0] > :zero', true],
    ['no place is left', 'f[1] > :zero', false],
    ['the cell is beyond the list', 'f[9] > :zero', false],
    ['the attribute is missing', 'g[0] > :zero', false],
    ['one of two holds', 'f[1] > :zero OR f[0] > :zero', true],
    ['a missing attribute equals nothing', 'g = :zero', false],
  ])('judges conditions: %s', async (_, condition, holds) => {
    await table().put({ item: { pk, sk: 'a', f: [1, 0], n: 0 } });
    const answer = await table().update({
      key: { pk, sk: 'a' },
      update: 'SET n = n + :one',
      condition,
      values: { ':one': 1, ':zero': 0 },
    });
    expect(answer.kind).toBe(holds ? 'done' : 'refused');
  });

  it('refuses an update of an item that does not exist, without showing any', async () => {
    const update = { update: 'SET n = :one', condition: 'attribute_exists(n)', values: { ':one': 1 } };
    expect(await table().update({ key: { pk, sk: 'no' }, ...update })).toEqual({ kind: 'refused', stored: undefined });
  });

  it('throws at a mistake of ours: a number that is not there cannot be added to', async () => {
    await table().put({ item: { pk, sk: 'a' } });
    const update = table().update({ key: { pk, sk: 'a' }, update: 'SET n = n + :one', values: { ':one': 1 } });
    await expect(update).rejects.toThrow();
  });

  it.each([
    ['the same path twice', 'SET n = :n REMOVE o.#x, o.#same'],
    ['a path twice in different clauses', 'SET o.#x = :n REMOVE o.#same'],
    ['a map and an entry of it', 'SET o.#x = :n, o.#same.deep = :n'],
  ])('throws at a mistake of ours: %s in one update, even if its condition fails', async (_, text) => {
    await table().put({ item: { pk, sk: 'a', o: { x: 'y' } } });
    const names = { '#x': 'x', '#same': 'x' };
    const values = { ':no': 'no', ':n': 1 };
    const request = { key: { pk, sk: 'a' }, update: text, condition: 'pk = :no', names, values };
    const refused = { name: 'ValidationException', message: expect.stringContaining('paths overlap with each other') };
    await expect(table().update(request)).rejects.toMatchObject(refused);
  });

  it('writes neighbours in a list and in a map together', async () => {
    await table().put({ item: { pk, sk: 'a', f: [1, 1], o: { x: 'y', xx: 'y' } } });
    const update = 'SET f[0] = :two, f[1] = :two REMOVE o.#x, o.#xx';
    await table().update({
      key: { pk, sk: 'a' },
      update,
      names: { '#x': 'x', '#xx': 'xx' },
      values: { ':two': 2 },
    });
    expect(await get('a')).toEqual({ pk, sk: 'a', f: [2, 2], o: {} });
  });

  it('writes all parts of a transaction or none, and says why for each', async () => {
    await table().put({ item: { pk, sk: 'a', st: 'confirmed' } });
    await table().put({ item: { pk, sk: 'sheet', f: [0, 0] } });
    const leave = { key: { pk, sk: 'a' }, update: 'SET st = :to', condition: 'st = :from' };
    const giveBack = { key: { pk, sk: 'sheet' }, update: 'SET f[0] = f[0] + :one', values: { ':one': 1 } };
    const first = [{ ...leave, values: { ':from': 'confirmed', ':to': 'cancelled' } }, giveBack];
    const second = [{ ...leave, values: { ':from': 'held', ':to': 'expired' } }, giveBack];
    expect(await table().transact(first)).toEqual({ kind: 'done' });
    expect(await table().transact(second)).toEqual({
      kind: 'cancelled',
      verdicts: [{ kind: 'refused', stored: { pk, sk: 'a', st: 'cancelled' } }, { kind: 'held' }],
    });
    expect(await get('sheet')).toEqual({ pk, sk: 'sheet', f: [1, 0] });
  });

  it('reads a partition in order, by range, by prefix and up to a limit', async () => {
    for (const sk of ['b2', 'a1', 'b1', 'c1']) await table().put({ item: { pk, sk } });
    const keys = async (more: object) => (await table().query({ pk, ...more })).map((row) => row['sk']);
    expect(await keys({})).toEqual(['a1', 'b1', 'b2', 'c1']);
    expect(await keys({ range: { from: 'a1', to: 'b1' } })).toEqual(['a1', 'b1']);
    expect(await keys({ range: { prefix: 'b' } })).toEqual(['b1', 'b2']);
    expect(await keys({ limit: 3 })).toEqual(['a1', 'b1', 'b2']);
  });

  it('reads only the attributes asked for, at the price of the whole items', async () => {
    const { meter } = backend();
    for (const sk of ['a', 'b']) await table().put({ item: { pk, sk, f: [1, 2], o: { text: 'x'.repeat(4000) } } });
    meter.take();
    expect(await table().query({ pk, only: ['sk', 'f'] })).toEqual([
      { sk: 'a', f: [1, 2] },
      { sk: 'b', f: [1, 2] },
    ]);
    expect(meter.take()).toMatchObject({ read: 1, write: 0 });
  });

  it('removes an item', async () => {
    await table().put({ item: { pk, sk: 'a' } });
    expect(await table().remove({ pk, sk: 'a' })).toEqual({ kind: 'done' });
    expect(await get('a')).toBeUndefined();
  });

  it.each([
    { size: 'up to one kilobyte', bytes: 1000, write: 1, read: 0.5 },
    { size: 'over one kilobyte', bytes: 1100, write: 2, read: 0.5 },
    { size: 'over four kilobytes', bytes: 4200, write: 5, read: 1 },
  ])('costs by size: an item $size', async ({ bytes, write, read }) => {
    const { meter } = backend();
    const item = { pk, sk: 'a', text: 'x'.repeat(bytes - pk.length - 9), n: 1 };
    meter.take();
    await table().put({ item });
    expect(meter.take()).toMatchObject({ read: 0, write });
    await table().get({ pk, sk: 'a' }, { consistent: false });
    expect(meter.take()).toMatchObject({ read, write: 0 });
    await table().transact([{ key: { pk, sk: 'a' }, update: 'SET n = :n', values: { ':n': 2 } }]);
    expect(meter.take()).toMatchObject({ read: 0, write: write * 2 });
  });

  it('costs a query by the sum of its items', async () => {
    const { meter } = backend();
    for (let index = 0; index < 23; index += 1)
      await table().put({ item: { pk, sk: `d${index}`, f: 'x'.repeat(200) } });
    meter.take();
    await table().query({ pk });
    expect(meter.take()).toMatchObject({ read: 1, write: 0 });
  });
});
