import { describe, expect, it } from 'vitest';
import { LinkToken } from '../../shared/domain/ids.ts';
import { makeMunicipality, makeOffice, officeId } from '../support/make.ts';
import { grant, signIn } from '../support/staff.ts';
import { openPortal, type Portal } from './portal.ts';
import { value } from './steps.ts';

const offices = [
  makeOffice(),
  makeOffice({ id: 'buergerbuero-nord', number: 2, letter: 'N', name: { de: 'Bürgerbüro Nord' } }),
];
const open = () => openPortal({ offices });
const desk = { officeId: officeId('rathaus-mitte'), counter: 4 };

const carla = { subject: 'https://identity.lindenau.example carla', name: 'Carla Celik' };
const clerk = ['lindenau/clerk/rathaus-mitte'];

/** Leaves for the identity provider and comes back as it sent. */
async function comeBack(portal: Portal, how: { readonly state?: string; readonly groups?: readonly string[] } = {}) {
  const { groups = clerk, state = portal.identity.state } = how;
  portal.identity.person({ ...carla, groups });
  const { signIn: secret } = await value(portal.call('beginSignIn', {}));
  const body = { signIn: secret, code: portal.identity.code, state };
  return { body, answer: await portal.call('openSession', body) };
}

describe('signing in', () => {
  it('shows who is signed in and where they may work', async () => {
    const portal = await open();
    const { call } = await signIn(portal, { name: 'Carla Celik' });
    expect(await value(call('getStaffSession', {}))).toEqual({
      staffId: expect.stringMatching(/^[\w-]{22}$/),
      name: 'Carla Celik',
      grants: [grant('clerk', 'rathaus-mitte')],
      offices: [{ officeId: 'rathaus-mitte', name: 'Rathaus Mitte' }],
      practice: false,
      endsInSeconds: 36_000,
    });
    expect(portal.faults).toEqual([]);
  });

  it('offers all offices, by name, to whoever works for the whole municipality', async () => {
    const { call } = await signIn(await open(), { grants: [grant('lead-clerk')] });
    const view = await value(call('getStaffSession', {}));
    expect(view.offices.map(({ name }) => name)).toEqual(['Bürgerbüro Nord', 'Rathaus Mitte']);
  });

  it('leads to the identity provider, which sends back to the host that asked', async () => {
    const portal = await open();
    const { authorizationUrl } = await value(portal.call('beginSignIn', {}));
    expect(new URL(authorizationUrl).searchParams.get('redirect_uri')).toBe(
      'https://termine.lindenau.example/staff/callback',
    );
  });

  it('works once for each departure', async () => {
    const portal = await open();
    const { body, answer } = await comeBack(portal);
    expect(answer.ok).toBe(true);
    expect(await portal.call('openSession', body)).toMatchObject({ code: 'sign_in_needed' });
  });

  it('does not work with the secret of another browser, the state of another sign-in, or too late', async () => {
    const portal = await open();
    expect((await comeBack(portal, { state: 'another' })).answer).toMatchObject({ code: 'sign_in_needed' });
    portal.identity.person({ ...carla, groups: clerk });
    const { code, state } = portal.identity;
    const guessed = { signIn: LinkToken.parse('a'.repeat(43)), code, state };
    expect(await portal.call('openSession', guessed)).toMatchObject({ code: 'sign_in_needed' });
    const { signIn: secret } = await value(portal.call('beginSignIn', {}));
    portal.clock.forward({ minutes: 10 });
    expect(await portal.call('openSession', { signIn: secret, code, state })).toMatchObject({ code: 'sign_in_needed' });
  });

  it.each([[[]], [['altstadt/lead-clerk']], [['everybody', 'lindenau/mayor']]])(
    'opens nothing for groups %j',
    async (groups) => {
      expect((await comeBack(await open(), { groups })).answer).toMatchObject({ code: 'not_permitted' });
    },
  );

  it('knows the same person again, and reads their groups anew', async () => {
    const portal = await open();
    const first = await signIn(portal, { name: 'Carla Celik' });
    const second = await signIn(portal, { name: 'Carla Celik', grants: [grant('auditor')] });
    const [before, after] = await Promise.all([first, second].map(({ call }) => value(call('getStaffSession', {}))));
    expect(after?.staffId).toBe(before?.staffId);
    expect(after?.grants).toEqual([grant('auditor')]);
  });

  it('is limited for a network address, far above what a town hall needs', async () => {
    const portal = await open();
    for (let people = 0; people < 300; people += 1) await value(portal.call('beginSignIn', {}));
    expect(await portal.call('beginSignIn', {})).toMatchObject({ code: 'too_many_requests' });
  });
});

describe('a desk', () => {
  it('is remembered by the session', async () => {
    const { call } = await signIn(await open(), { desk });
    expect(await value(call('getStaffSession', {}))).toMatchObject({ desk });
  });

  it('is only where one may serve', async () => {
    const portal = await open();
    const own = await signIn(portal);
    const nord = { officeId: officeId('buergerbuero-nord'), counter: 1 };
    expect(await own.call('chooseDesk', nord)).toMatchObject({ code: 'not_found' });
    expect(await own.call('chooseDesk', { ...nord, officeId: officeId('nirgends') })).toMatchObject({
      code: 'not_found',
    });
    const auditor = await signIn(portal, { name: 'Ines Imhof', grants: [grant('auditor')] });
    expect(await auditor.call('chooseDesk', desk)).toMatchObject({ code: 'not_permitted' });
    expect(await auditor.call('chooseDesk', { ...desk, officeId: officeId('nirgends') })).toMatchObject({
      code: 'not_found',
    });
  });

  it.each([0, -1, 100, 1.5])('has no number %d', async (counter) => {
    const { call } = await signIn(await open());
    expect(await call('chooseDesk', { ...desk, counter })).toMatchObject({
      code: 'invalid_request',
      fields: [{ pointer: '/counter' }],
    });
  });
});

describe('signing out', () => {
  const ended = { code: 'sign_in_needed' };

  it('ends this session and says where the provider ends its own', async () => {
    const portal = await open();
    const here = await signIn(portal);
    const elsewhere = await signIn(portal);
    const { endSessionUrl = '' } = await value(here.call('signOut', {}));
    expect(new URL(endSessionUrl).searchParams.get('post_logout_redirect_uri')).toBe(
      'https://termine.lindenau.example/staff',
    );
    expect(await here.call('getStaffSession', {})).toMatchObject(ended);
    expect((await elsewhere.call('getStaffSession', {})).ok).toBe(true);
  });

  it('everywhere ends those of other browsers too, and of nobody else', async () => {
    const portal = await open();
    const [here, elsewhere] = [await signIn(portal), await signIn(portal)];
    const colleague = await signIn(portal, { name: 'Bernd Brandt' });
    await value(here.call('signOut', { everywhere: true }));
    expect(await elsewhere.call('getStaffSession', {})).toMatchObject(ended);
    expect((await colleague.call('getStaffSession', {})).ok).toBe(true);
  });

  it('works where the identity provider does not answer', async () => {
    const portal = await open();
    const { call } = await signIn(portal);
    portal.identity.isDown = true;
    expect(await value(call('signOut', {}))).toEqual({});
    expect(await call('getStaffSession', {})).toMatchObject(ended);
  });
});

describe('a session', () => {
  it('is not kept alive by a page that asks by itself', async () => {
    const portal = await open();
    const { session } = await signIn(portal);
    const look = (headers: Readonly<Record<string, string>>) =>
      portal.ask({ path: '/v1/staff/session', headers: { authorization: `Bearer ${session}`, ...headers } });
    portal.clock.forward({ minutes: 20 });
    expect((await look({ 'x-unattended': '1' })).status).toBe(200);
    portal.clock.forward({ minutes: 10 });
    const answer = await look({});
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
  });

  it('does not open links of citizens, nor a link token a session', async () => {
    const portal = await open();
    const { session } = await signIn(portal);
    const reference = 'rathaus-mitte.2026-11-24.0123456789abcdef';
    expect(await portal.call('getAppointment', { reference }, { token: session })).toMatchObject({
      code: 'link_invalid',
    });
    expect(await portal.call('getStaffSession', {}, { token: 'a'.repeat(43) })).toMatchObject({
      code: 'sign_in_needed',
    });
  });

  it('is of no use in another municipality', async () => {
    const portal = await openPortal({ municipality: makeMunicipality() });
    const { session } = await signIn(portal);
    const headers = { host: 'termine.altstadt.example', authorization: `Bearer ${session}` };
    expect((await portal.ask({ path: '/v1/staff/session', headers })).status).toBe(404);
  });
});
