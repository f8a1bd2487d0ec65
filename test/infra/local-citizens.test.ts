import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCitizenIdProvider } from '../../functions/adapters/citizen-identity-provider.ts';
import { openIdProvider } from '../../functions/adapters/identity-provider.ts';
import { accounts } from '../../infra/local/citizens/accounts.ts';
import { levels } from '../../infra/local/citizens/people.ts';
import { citizenClientId, staffClientId } from '../../infra/local/environment.ts';
import { startIdentity } from '../../infra/local/identity/identity.ts';
import { browserAt } from '../support/browser-at.ts';
import { temporaryFolder } from '../support/local-dist.ts';

const callback = 'http://lindenau.localhost:8080/sign-in/callback';

async function started() {
  const errors: unknown[] = [];
  const { issuer, citizensIssuer, stop } = await startIdentity({
    port: 0,
    keysFile: join(temporaryFolder(), 'identity.json'),
    towns: async () => [{ tenant: 'lindenau', offices: [{ id: 'rathaus-mitte', name: 'Rathaus Mitte' }] }],
    onError: (error) => errors.push(error),
  });
  onTestFinished(stop);
  const provider = openCitizenIdProvider({
    issuer: citizensIssuer,
    clientId: citizenClientId,
    acrScheme: 'local',
    registerClaim: 'register_key',
  });
  return { issuer, citizensIssuer, provider, errors, browser: browserAt(issuer) };
}

type Started = Awaited<ReturnType<typeof started>>;

/** Through the page with one click, and back. */
async function signIn({ provider, browser }: Started, person: string, again = false) {
  const { url, ...departure } = await provider.depart(callback, { level: 'substantial', again });
  const page = await browser(url);
  const returned = new URL((await browser(page.url, { person })).url);
  const { code = '', state = '', iss } = Object.fromEntries(returned.searchParams);
  return { page, returned, answer: () => provider.identify(callback, departure, { code, state, iss }) };
}

describe('the local identity provider of citizens', () => {
  it('signs in a citizen with one click at the level of the button', async () => {
    const house = await started();
    const { page, returned, answer } = await signIn(house, 'elif~high');
    expect(page.html).toContain('The portal asks for the level <b>substantial</b>');
    expect(returned.origin + returned.pathname).toBe(callback);
    expect(await answer()).toMatchObject({
      ok: true,
      value: {
        subject: `${house.citizensIssuer} elif`,
        level: 'high',
        claims: { givenNames: 'Elif Zeynep', birthDate: '1988-03-14', registerKey: 'L-100001' },
      },
    });
    expect(house.errors).toEqual([]);
  });

  it('knows everybody at each of their levels', async () => {
    const house = await started();
    for (const { id, levels: own, familyName } of accounts) {
      for (const level of own) {
        const { answer } = await signIn(house, `${id}~${level}`);
        expect(await answer()).toMatchObject({ value: { level, claims: { familyName } } });
      }
    }
    expect(new Set(accounts.flatMap((account) => account.levels))).toEqual(new Set(levels));
  });

  it('asks anew each time, so that somebody else can come or come better proven', async () => {
    const house = await started();
    await (await signIn(house, 'elif~low')).answer();
    expect(await (await signIn(house, 'elif~high', true)).answer()).toMatchObject({ value: { level: 'high' } });
    expect(await (await signIn(house, 'jonas~low')).answer()).toMatchObject({
      value: { claims: { givenNames: 'Jonas' } },
    });
  });

  it.each(['', 'elif', 'elif~higher', 'nobody~high', 'lena~high', '__proto__~low'])(
    'leads back without anybody after %j',
    async (person) => {
      const { returned } = await signIn(await started(), person);
      expect(returned.searchParams.get('error')).toBe('access_denied');
    },
  );

  it('stands apart from that of staff, in the same browser', async () => {
    const house = await started();
    const staff = openIdProvider({ issuer: house.issuer, clientId: staffClientId, secondFactor: ['mfa'] });
    await (await signIn(house, 'elif~high')).answer();
    const { url, ...departure } = await staff.depart('http://localhost:8080/staff/callback');
    const page = await house.browser(url);
    expect(page.html).toContain('Clerk, Rathaus Mitte');
    const { searchParams } = new URL((await house.browser(page.url, { person: 'lindenau~clerk~~1' })).url);
    const { code = '', state = '', iss } = Object.fromEntries(searchParams);
    const answer = await staff.identify('http://localhost:8080/staff/callback', departure, { code, state, iss });
    expect(answer.ok).toBe(true);
    expect((await (await signIn(house, 'zoe~low')).answer()).ok).toBe(true);
  });

  it('sends nobody to another machine', async () => {
    const { provider, browser } = await started();
    const { url } = await provider.depart('https://evil.example/sign-in/callback', { level: 'low', again: false });
    expect((await browser(url)).html).toContain('Not signed in');
  });
});
