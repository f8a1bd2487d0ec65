import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openIdProvider } from '../../functions/adapters/identity-provider.ts';
import { staffClientId } from '../../infra/local/environment.ts';
import { startIdentity } from '../../infra/local/identity/identity.ts';
import { choicesIn } from '../../infra/local/identity/people.ts';
import { browserAt } from '../support/browser-at.ts';
import { temporaryFolder } from '../support/local-dist.ts';

const lindenau = {
  tenant: 'lindenau',
  offices: [
    { id: 'rathaus-mitte', name: 'Rathaus Mitte' },
    { id: 'buergerbuero-nord', name: 'Bürgerbüro Nord' },
  ],
};
const altstadt = { tenant: 'altstadt', offices: [{ id: 'amtshaus', name: 'Amtshaus Altstadt' }] };
const callback = 'http://localhost:8080/staff/callback';

async function started(keysFile = join(temporaryFolder(), 'identity.json')) {
  const errors: unknown[] = [];
  const { issuer, stop } = await startIdentity({
    port: 0,
    keysFile,
    towns: async () => [lindenau, altstadt],
    onError: (error) => errors.push(error),
  });
  onTestFinished(stop);
  const provider = openIdProvider({ issuer, clientId: staffClientId, secondFactor: ['mfa'] });
  return { issuer, provider, keysFile, errors, browser: browserAt(issuer) };
}

describe('the local identity provider', () => {
  it('signs in a person with one click, as an identity provider of the town would', async () => {
    const { provider, browser, issuer, errors } = await started();
    const { url, ...departure } = await provider.depart(callback);
    const page = await browser(url);
    expect(page.html).toContain('Clerk, Rathaus Mitte');
    const returned = new URL((await browser(page.url, { person: 'lindenau~clerk~rathaus-mitte~1' })).url);
    expect(returned.origin + returned.pathname).toBe(callback);
    const { code = '', state = '', iss } = Object.fromEntries(returned.searchParams);
    const identified = await provider.identify(callback, departure, { code, state, iss });
    expect(identified).toEqual({
      ok: true,
      value: {
        subject: `${issuer} lindenau~clerk~rathaus-mitte~1`,
        name: expect.stringMatching(/^\S+ \S+$/),
        groups: ['lindenau/clerk/rathaus-mitte'],
      },
    });
    // A code is good for one time.
    expect(await provider.identify(callback, departure, { code, state, iss })).toMatchObject({
      code: 'sign_in_needed',
    });
    expect(errors).toEqual([]);
  });

  it('has clerks and a lead clerk for each office, and those who work for all of a municipality', () => {
    expect(choicesIn(lindenau).map(({ person }) => person.group)).toEqual([
      'lindenau/clerk/rathaus-mitte',
      'lindenau/clerk/rathaus-mitte',
      'lindenau/lead-clerk/rathaus-mitte',
      'lindenau/clerk/buergerbuero-nord',
      'lindenau/clerk/buergerbuero-nord',
      'lindenau/lead-clerk/buergerbuero-nord',
      'lindenau/lead-clerk',
      'lindenau/lead',
      'lindenau/auditor',
    ]);
    const ids = choicesIn(lindenau).map(({ person }) => person.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows the people of the municipality that asks first, and keeps others apart', async () => {
    const { provider, browser } = await started();
    const { url } = await provider.depart('http://altstadt.localhost:8080/staff/callback');
    const { html } = await browser(url);
    const [own = '', others = ''] = html.split('<details>');
    expect([own.includes('Amtshaus Altstadt'), own.includes('Rathaus Mitte')]).toEqual([true, false]);
    expect(others).toContain('Rathaus Mitte');
  });

  it.each(['nobody', '', 'lindenau~clerk', 'lindenau~clerk~a~1~2'])(
    'lets %j cancel and nothing else',
    async (person) => {
      const { provider, browser } = await started();
      const page = await browser((await provider.depart(callback)).url);
      const { searchParams } = new URL((await browser(page.url, { person })).url);
      expect([searchParams.get('code'), searchParams.get('error')]).toEqual([null, 'access_denied']);
    },
  );

  it.each(['https://evil.example/staff/callback', 'http://localhost:8080/elsewhere'])(
    'sends nobody back to %s',
    async (elsewhere) => {
      const { provider, browser } = await started();
      const { url, html } = await browser((await provider.depart(elsewhere)).url);
      expect(url).toContain('127.0.0.1');
      expect(html).toContain('redirect_uri');
    },
  );

  it('ends its own session when asked, and leads back', async () => {
    const { provider, browser } = await started();
    const first = await browser((await provider.depart(callback)).url);
    await browser(first.url, { person: 'lindenau~auditor~~1' });
    const again = await browser((await provider.depart(callback)).url);
    expect(new URL(again.url).searchParams.get('code')).not.toBeNull();
    const home = 'http://localhost:8080/staff';
    const page = await browser((await provider.endSessionUrl(home)) ?? '');
    const fields = Object.fromEntries(
      [...page.html.matchAll(/<input[^>]*name="(\w+)"[^>]*value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    const action = /action="([^"]+)"/.exec(page.html)?.[1] ?? '';
    expect((await browser(action, { ...fields, logout: 'yes' })).url).toBe(home);
    expect((await browser((await provider.depart(callback)).url)).html).toContain('Clerk, Rathaus Mitte');
  });

  it('keeps its keys for the next start, readable by their owner only', async () => {
    const { provider, keysFile } = await started();
    await provider.depart(callback);
    const kept = readFileSync(keysFile, 'utf8');
    expect(statSync(keysFile).mode & 0o777).toBe(0o600);
    await (await started(keysFile)).provider.depart(callback);
    expect(readFileSync(keysFile, 'utf8')).toBe(kept);
  });
});
