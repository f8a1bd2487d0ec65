import type { Page } from '@playwright/test';
import { browserAt } from '../support/browser-at.ts';
import { askAs } from '../support/named-host.ts';
import { townAddress } from './browsing.ts';

/** A way to the identity provider, and whom to choose there: the name of a button, of several the one at `index`. */
type SigningIn = { readonly way: string; readonly who: string; readonly index?: number };

const buttons =
  /<button name="person" value="(?<value>[^"]*)"(?: aria-label="(?<label>[^"]*)")?>(?<content>.*?)<\/button>/gs;

/**
 * To the identity provider and back, as links and buttons would lead, without drawing the pages between: how they look
 * and where they lead is the business of tests about signing in. Ends on the page to which people are sent back.
 */
export async function passIdentityProvider(page: Page, { way, who, index = 0 }: SigningIn): Promise<void> {
  const town = new URL(townAddress());
  const kept = await page.context().cookies(town.href);
  const cookies = new Map(kept.map(({ name, value }) => [name, value]));
  const { location = '' } = await askAs({ host: town.host, cookies }, { path: way });
  const added = [...cookies].map(([name, value]) => ({ name, value, url: town.origin, httpOnly: true }));
  await page.context().addCookies(added);
  const go = browserAt(new URL(location).origin);
  const asking = await go(location);
  const people = [...asking.html.matchAll(buttons)].filter(({ groups }) => nameOf(groups).includes(who));
  const person = people[index]?.groups?.['value'];
  if (person === undefined) throw new Error(`Nobody is called ${who} at ${asking.url}`);
  const back = await go(asking.url, { person });
  await page.goto(back.url);
}

/** As screen readers say it. */
function nameOf({ label, content = '' }: Readonly<Record<string, string | undefined>> = {}): string {
  return label ?? content.replaceAll(/(?:<[^>]*>)+/g, ' ');
}
