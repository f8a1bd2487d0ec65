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

/** Unfolds all parts of a form at once; that a press unfolds one is the business of a test in catalogue-edit. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(`for (const part of document.querySelectorAll('details.part')) part.open = true`);
}
