import type { Locator, Page } from '@playwright/test';
import { signInAs } from './staff-steps.ts';
import { press } from './steps.ts';

/** Steps at the day board, in German. */

export type Seat = { readonly office: string; readonly counter: number; readonly who?: string };

/** Signs in and opens the board at a counter. */
export async function sitDown(page: Page, { office, counter, who = 'Lead clerk, all offices' }: Seat): Promise<void> {
  await signInAs(page, who);
  await page.getByLabel(office).check();
  await page.getByLabel('Nummer Ihres Platzes').fill(String(counter));
  await press(page, 'Weiter');
  await page.waitForURL('**/staff/board');
}

export const column = (page: Page, name: RegExp): Locator => page.getByRole('region', { name });
export const waiting = (page: Page): Locator => column(page, /^Wartend/);
export const counter = (page: Page): Locator => column(page, /^Mein Platz/);
export const today = (page: Page): Locator => column(page, /^Heute/);

/** The row of a number in a list. */
export const row = (list: Locator, number: string): Locator =>
  list.getByRole('listitem').filter({ has: list.page().getByText(number, { exact: true }) });

export const checkIn = (page: Page, number: string): Promise<void> =>
  waiting(page)
    .getByRole('button', { name: new RegExp(`^Ist da ${number},`) })
    .click();

export const act = (page: Page, name: string | RegExp): Promise<void> =>
  counter(page).getByRole('button', { name }).click();
