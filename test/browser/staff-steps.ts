import type { Page } from '@playwright/test';
import { passIdentityProvider } from './identity-provider.ts';

/** Steps of staff, in German, for tests that are about something else. */

/**
 * Signs in as a person with this role and place at the local identity provider: `Clerk, Rathaus Mitte`; the first, or
 * the one at `index`.
 */
export async function signInAs(page: Page, who: string, index = 0): Promise<void> {
  await passIdentityProvider(page, { way: '/staff/sign-in', who, index });
}

/** Unfolds all parts of a form. */
export async function unfold(page: Page): Promise<void> {
  const folded = page.locator('details.part:not([open]) > summary');
  for (let left = await folded.count(); left > 0; left--) await folded.first().click();
}
