import { describe, expect, it } from 'vitest';
import { LinkToken } from '../../shared/domain/ids.ts';
import { host } from './api-event.ts';
import { citizenHouse, otherHost } from './citizen-house.ts';
import { value } from './steps.ts';

const ended = { code: 'sign_in_needed' };

describe('signing in as a citizen', () => {
  it('shows who is signed in and how sure that is, and keeps the register key to itself', async () => {
    const { call, signIn, faults } = citizenHouse();
    const token = await signIn();
    expect(await value(call('getCitizenSession', {}, { token }))).toEqual({
      givenNames: 'Elif Zeynep',
      familyName: 'Baumann',
      birthDate: '1988-03-14',
      address: { street: 'Ahornweg 7', postalCode: '01234', city: 'Lindenau' },
      level: 'high',
      endsInSeconds: 7200,
    });
    expect(faults).toEqual([]);
  });

  it('asks the provider for the level that is needed, and for a fresh proof where one is', async () => {
    const { call, identity } = citizenHouse();
    const { authorizationUrl } = await value(call('beginCitizenSignIn', { level: 'substantial', again: true }));
    await value(call('beginCitizenSignIn', {}));
    expect(identity.wishes).toEqual([
      { level: 'substantial', again: true },
      { level: 'none', again: false },
    ]);
    expect(new URL(authorizationUrl).searchParams.get('redirect_uri')).toBe(`https://${host}/sign-in/callback`);
  });

  it('opens a session of whatever level came back: what it is enough for is told where more is needed', async () => {
    const { call, identity } = citizenHouse();
    identity.person({ level: 'none' });
    const { signIn } = await value(call('beginCitizenSignIn', { level: 'high' }));
    const { code, state } = identity;
    expect(await value(call('openCitizenSession', { signIn, code, state }))).toMatchObject({ level: 'none' });
  });

  it('keeps the level with the session: weaker tomorrow, the same person is weaker', async () => {
    const { call, signIn, identity } = citizenHouse();
    const strong = await signIn();
    identity.person({ level: 'low' });
    const weak = await signIn();
    const levels = [strong, weak].map(async (token) => (await value(call('getCitizenSession', {}, { token }))).level);
    expect(await Promise.all(levels)).toEqual(['high', 'low']);
    expect(strong.split('.')[0]).toBe(weak.split('.')[0]);
  });

  it('works once for each departure, in the browser that left, and not too late', async () => {
    const { call, identity, clock } = citizenHouse();
    const { code, state } = identity;
    const leave = async () => (await value(call('beginCitizenSignIn', {}))).signIn;
    const first = await leave();
    expect((await call('openCitizenSession', { signIn: first, code, state })).ok).toBe(true);
    expect(await call('openCitizenSession', { signIn: first, code, state })).toMatchObject(ended);
    expect(await call('openCitizenSession', { signIn: await leave(), code, state: 'another' })).toMatchObject(ended);
    const guessed = LinkToken.parse('a'.repeat(43));
    expect(await call('openCitizenSession', { signIn: guessed, code, state })).toMatchObject(ended);
    const late = await leave();
    clock.forward({ minutes: 10 });
    expect(await call('openCitizenSession', { signIn: late, code, state })).toMatchObject(ended);
  });

  it('opens nothing for an account that does not tell who it is', async () => {
    const { call, identity } = citizenHouse();
    identity.nameless();
    const { signIn } = await value(call('beginCitizenSignIn', {}));
    const { code, state } = identity;
    expect(await call('openCitizenSession', { signIn, code, state })).toMatchObject({ code: 'not_permitted' });
  });

  it('is limited for a network address', async () => {
    const { call } = citizenHouse();
    for (let tries = 0; tries < 300; tries += 1) await value(call('beginCitizenSignIn', {}));
    expect(await call('beginCitizenSignIn', {})).toMatchObject({ code: 'too_many_requests' });
  });

  it.each([{ level: 'highest' }, { level: 3 }, { again: 'yes' }, { acr_values: 'STORK-QAA-Level-1' }])(
    'refuses %j',
    async (body) => {
      const { ask } = citizenHouse();
      expect((await ask({ method: 'POST', path: '/v1/citizens/sign-ins', body })).status).toBe(422);
    },
  );
});

describe('the session of a citizen', () => {
  it('ends half an hour after the last request, whatever a page asks by itself', async () => {
    const { ask, signIn, clock } = citizenHouse();
    const token = await signIn();
    const look = async (headers = {}) =>
      (await ask({ path: '/v1/citizens/session', headers: { authorization: `Bearer ${token}`, ...headers } })).status;
    clock.forward({ minutes: 29 });
    expect(await look()).toBe(200);
    clock.forward({ minutes: 29 });
    expect(await look({ 'x-unattended': '1' })).toBe(200);
    clock.forward({ minutes: 1 });
    expect(await look()).toBe(401);
  });

  it('ends after two hours, however busy', async () => {
    const { call, signIn, clock } = citizenHouse();
    const token = await signIn();
    for (let minutes = 0; minutes < 100; minutes += 20) {
      clock.forward({ minutes: 20 });
      await value(call('getCitizenSession', {}, { token }));
    }
    clock.forward({ minutes: 20 });
    expect(await call('getCitizenSession', {}, { token })).toMatchObject(ended);
  });

  it('ends at once when somebody signs out, and leads to where the provider ends its own', async () => {
    const { call, signIn } = citizenHouse();
    const [token, other] = [await signIn(), await signIn()];
    const { endSessionUrl = '' } = await value(call('endCitizenSession', {}, { token }));
    expect(new URL(endSessionUrl).searchParams.get('post_logout_redirect_uri')).toBe(`https://${host}/sign-in/out`);
    expect(await call('getCitizenSession', {}, { token })).toMatchObject(ended);
    expect((await call('getCitizenSession', {}, { token: other })).ok).toBe(true);
  });

  it('ends where the identity provider does not answer', async () => {
    const { call, signIn, identity } = citizenHouse();
    const token = await signIn();
    identity.isDown = true;
    expect(await value(call('endCitizenSession', {}, { token }))).toEqual({});
    expect(await call('getCitizenSession', {}, { token })).toMatchObject(ended);
  });

  it('is of no use in another municipality, nor is a departure', async () => {
    const { ask, call, elsewhere, signIn, identity } = citizenHouse();
    const token = await signIn();
    const headers = { host: otherHost, authorization: `Bearer ${token}` };
    expect((await ask({ path: '/v1/citizens/session', headers })).problem?.code).toBe('sign_in_needed');
    const { signIn: secret } = await value(call('beginCitizenSignIn', {}));
    const { code, state } = identity;
    expect(await elsewhere('openCitizenSession', { signIn: secret, code, state })).toMatchObject(ended);
  });

  it('names the same person differently in another municipality', async () => {
    const { elsewhere, signIn, identity } = citizenHouse();
    const here = await signIn();
    const { signIn: secret } = await value(elsewhere('beginCitizenSignIn', {}));
    const { code, state } = identity;
    const { session: there } = await value(elsewhere('openCitizenSession', { signIn: secret, code, state }));
    expect(there.split('.')[0]).not.toBe(here.split('.')[0]);
  });

  it('leaves nothing readable in the table: no name, no birth date, no address, no secret', async () => {
    const { signIn, items } = citizenHouse();
    const token = await signIn();
    const stored = JSON.stringify([...items.all()]);
    expect(stored).toContain('CITIZEN#SESSION');
    for (const secret of ['Elif', 'Baumann', '1988', 'Ahornweg', 'L-100001', token.split('.')[1] ?? '']) {
      expect(stored).not.toContain(secret);
    }
  });

  it.each(['', 'Bearer', 'Bearer x', `Bearer ${'a'.repeat(43)}`, `Bearer ${'a'.repeat(22)}.${'b'.repeat(43)}`])(
    'is not opened by %j',
    async (authorization) => {
      const { ask, signIn } = citizenHouse();
      await signIn();
      const answer = await ask({ path: '/v1/citizens/session', headers: { authorization } });
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    },
  );

  it('does not answer HEAD, which reads only what anybody may read', async () => {
    const { ask, signIn } = citizenHouse();
    const headers = { authorization: `Bearer ${await signIn()}` };
    expect((await ask({ method: 'HEAD', path: '/v1/citizens/session', headers })).status).toBe(405);
  });
});
