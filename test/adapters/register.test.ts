import { describe, expect, it, onTestFinished } from 'vitest';
import { httpRegister } from '../../functions/adapters/register.ts';
import { accounts } from '../../infra/local/citizens/accounts.ts';
import { registered } from '../../infra/local/citizens/registered.ts';
import { startRegister } from '../../infra/local/register/register.ts';
import { BirthDate } from '../../shared/domain/certificate/birth-date.ts';
import { RegisterKey, RegisterPerson } from '../../shared/domain/certificate/register-person.ts';
import { CitizenClaims } from '../../shared/domain/citizen.ts';
import { answeringServer, type Said } from '../support/answering-server.ts';
import { tenant } from '../support/make.ts';

const key = 'key-of-the-register';

async function localRegister() {
  const errors: unknown[] = [];
  const { url, stop } = await startRegister({ port: 0, key, onError: (error) => errors.push(error) });
  onTestFinished(stop);
  const press = (path: string, form: Readonly<Record<string, string>>, headers = {}) =>
    fetch(url + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual', headers });
  return { url, errors, press, register: httpRegister({ url, key, timeoutMs: 2000 }) };
}

function claimsOf(id: string): CitizenClaims {
  const account = accounts.find((one) => one.id === id);
  if (!account) throw new Error(`There is nobody called ${id}`);
  const { givenName, familyName, birthdate, address, registerKey } = account;
  const birthDate = `${birthdate}-00-00`.slice(0, 10);
  return CitizenClaims.parse({ givenNames: givenName, familyName, birthDate, address, registerKey });
}

const jonas: CitizenClaims = claimsOf('jonas');
const keyOf = (text: string) => RegisterKey.parse(text);

describe('the local register, as the house asks it', () => {
  it.each([
    ['elif', 'L-100001'],
    ['jonas', 'L-100002'],
    ['nora', 'L-100004'],
    ['hans-peter', 'L-100005'],
    ['tobias', 'L-100006'],
    ['zoe', 'L-100007'],
    ['marie', 'L-100008'],
    ['amina', 'L-100011'],
    ['suharto', 'L-100012'],
    ['paula', 'L-100013'],
  ])('finds %s', async (id, found) => {
    const { register, errors } = await localRegister();
    expect(await register.find(tenant, claimsOf(id))).toMatchObject({ kind: 'one', person: { key: found } });
    expect(errors).toEqual([]);
  });

  it.each([
    ['priya', 'none'],
    ['lena', 'none'],
    ['michael', 'several'],
  ])('cannot say who %s is: %s', async (id, kind) => {
    const { register } = await localRegister();
    expect(await register.find(tenant, claimsOf(id))).toEqual({ kind });
  });

  it.each([
    ['another birth date', { birthDate: BirthDate.parse('1986-11-03') }],
    ['another address', { address: { street: 'Ahornweg 8', postalCode: '01234', city: 'Lindenau' } }],
    ['another given name', { givenNames: 'Jona' }],
    ['another family name', { familyName: 'baumann' }],
  ])('finds nobody by %s: nothing is guessed', async (_, changes) => {
    const { register } = await localRegister();
    expect(await register.find(tenant, { ...jonas, ...changes })).toEqual({ kind: 'none' });
  });

  it('finds people by their key whatever the provider says else', async () => {
    const { register } = await localRegister();
    const claims = { ...jonas, familyName: 'Other', registerKey: keyOf('L-100004') };
    expect(await register.find(tenant, claims)).toMatchObject({ person: { familyName: 'Stein', blocks: ['51'] } });
  });

  it('reads a person by key as they are now, and nobody by another', async () => {
    const { register, press } = await localRegister();
    await press('/moves', { key: 'L-100002', street: 'Neuweg 1' });
    expect(await register.read(tenant, keyOf('L-100002'))).toMatchObject({
      kind: 'one',
      person: { residences: [{ address: { street: 'Neuweg 1' } }] },
    });
    expect(await register.read(tenant, keyOf('L-1'))).toEqual({ kind: 'none' });
  });

  it('can be put out of order and in order again, from its own page only', async () => {
    const { register, press, url } = await localRegister();
    await press('/order', { down: 'yes' }, { origin: 'https://evil.example' });
    expect(await register.find(tenant, jonas)).toMatchObject({ kind: 'one' });
    await press('/order', { down: 'yes' }, { origin: url });
    expect(await register.find(tenant, jonas)).toEqual({ kind: 'down' });
    expect(await register.read(tenant, keyOf('L-100002'))).toEqual({ kind: 'down' });
    await press('/order', { down: 'no' });
    expect(await register.find(tenant, jonas)).toMatchObject({ kind: 'one' });
  });

  it('shows who lives here, and answers strangers nothing', async () => {
    const { url } = await localRegister();
    const page = await (await fetch(url)).text();
    expect(page).toContain('Zoë Ægir Łukaszewicz-Đặng');
    expect(page).toContain('Lives nowhere here');
    const stranger = httpRegister({ url, key: 'another-key-altogether' });
    await expect(stranger.find(tenant, jonas)).rejects.toThrow('401');
    expect((await fetch(`${url}/v1/lindenau/searches`, { method: 'POST', body: '{' })).status).toBe(401);
  });

  it('keeps people as the house understands them', () => {
    for (const person of registered) expect(RegisterPerson.parse(person)).toEqual(person);
    expect(new Set(registered.map((person) => person.key)).size).toBe(registered.length);
    for (const { registerKey } of accounts) {
      const isKnown = registerKey === undefined || registered.some((person) => person.key === registerKey);
      expect(isKnown).toBe(true);
    }
  });
});

describe('a register in trouble', () => {
  const asking = async (say: () => Said | undefined) => {
    const { url, heard } = await answeringServer(say);
    return { register: httpRegister({ url, key, timeoutMs: 200 }), heard };
  };
  const found = (persons: unknown) => ({ status: 200, body: JSON.stringify({ persons }) });

  it.each<[string, () => Said | undefined]>([
    ['never answers', () => undefined],
    ['answers 500', () => ({ status: 500 })],
    ['answers 503 with a page', () => ({ status: 503, body: '<html>' })],
    ['answers 429', () => ({ status: 429 })],
    ['leads elsewhere', () => ({ status: 307, headers: { location: 'https://evil.example/' } })],
    ['answers without end', () => ({ status: 200, body: ' '.repeat(1_000_001) })],
  ])('is down when it %s, which is not the same as nobody', async (_, say) => {
    const { register } = await asking(say);
    expect(await register.find(tenant, jonas)).toEqual({ kind: 'down' });
    expect(await register.read(tenant, keyOf('L-1'))).toEqual({ kind: 'down' });
  });

  it('is down when nobody listens', async () => {
    const register = httpRegister({ url: 'http://127.0.0.1:1', key });
    expect(await register.find(tenant, jonas)).toEqual({ kind: 'down' });
  });

  it.each<[string, Said]>([
    ['a page in place of an answer', { status: 200, body: '<html>' }],
    ['a person without key', found([{ ...registered[0], key: undefined }])],
    ['a block that nobody knows', found([{ ...registered[0], blocks: ['99'] }])],
    ['a list longer than agreed', found([registered[0], registered[1], registered[2]])],
    ['a refusal', { status: 403, body: '{}' }],
  ])('is not believed when it says %s', async (_, said) => {
    const { register } = await asking(() => said);
    await expect(register.find(tenant, jonas)).rejects.toThrow();
  });

  it('is not believed when it knows two people by one key', async () => {
    const { register } = await asking(() => found([registered[0], registered[1]]));
    await expect(register.read(tenant, keyOf('L-100001'))).rejects.toThrow('two people');
  });

  it('is told nothing in the address, and asked with the key', async () => {
    const { register, heard } = await asking(() => found([]));
    await register.find(tenant, jonas);
    expect(heard[0]).toMatchObject({
      method: 'POST',
      path: '/v1/lindenau/searches',
      headers: { authorization: `Bearer ${key}` },
    });
  });

  it('is not asked without encryption, unless it is on this machine', () => {
    expect(() => httpRegister({ url: 'http://register.example', key })).toThrow('without encryption');
  });
});
