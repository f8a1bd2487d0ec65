import type { Locator, Page } from '@playwright/test';
import { type Letter, linkIn, mailTo, newMailAddress } from './inbox.ts';

/** Steps of the journey, in German, for tests that are about something else. */

export const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

export const timesPage = (services = 'personalausweis:1', office = 'rathaus-mitte'): string =>
  `/appointments/new/time?services=${services}&offices=${office}`;

/** All times on the page, the three earliest first. */
export const times = (page: Page): Locator => page.locator('button[name=slot]:visible');

/** Holds the earliest time; the page asks who comes. */
export async function holdEarliest(page: Page, services?: string): Promise<void> {
  await page.goto(timesPage(services));
  await times(page).first().click();
  await page.waitForURL('**/details');
}

export async function fillDetails(page: Page, { name, mail }: { name: string; mail: string }): Promise<void> {
  await page.getByLabel('Vorname und Nachname').fill(name);
  await page.getByLabel('Mailadresse').fill(mail);
}

export type Asked = { readonly mail: string; readonly letter: Letter };

/** As far as the mail that asks to confirm. */
export async function askForAppointment(page: Page, services?: string): Promise<Asked> {
  const mail = newMailAddress();
  await holdEarliest(page, services);
  await fillDetails(page, { name: 'Alex Beispiel', mail });
  await press(page, 'Weiter');
  await press(page, 'Termin buchen');
  return { mail, letter: await mailTo(mail) };
}

/** A firm appointment; the page shows its ticket. */
export async function bookAppointment(page: Page, services?: string): Promise<Asked> {
  const asked = await askForAppointment(page, services);
  await page.goto(linkIn(asked.letter, '/confirm/'));
  await press(page, 'Termin bestätigen');
  await page.waitForURL('**/a/*');
  return asked;
}
