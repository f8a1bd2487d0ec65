import type { Page } from '@playwright/test';
import { press } from './steps.ts';

/** Steps of staff, in German, for tests that are about something else. */

/** Signs in as the first person with this role and place at the local identity provider: `Clerk, Rathaus Mitte`. */
export async function signInAs(page: Page, who: string): Promise<void> {
  await page.goto('/staff');
  await page.getByRole('link', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: who }).first().click();
}

/** A clerk at a counter of `rathaus-mitte`; the board is open. */
export async function signInAtDesk(page: Page, { who = 'Clerk, Rathaus Mitte', counter = 4 } = {}): Promise<void> {
  await signInAs(page, who);
  await page.getByLabel('Rathaus Mitte').check();
  await page.getByLabel('Nummer Ihres Platzes').fill(String(counter));
  await press(page, 'Weiter');
}
