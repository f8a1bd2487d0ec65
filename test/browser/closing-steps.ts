import type { Page } from '@playwright/test';
import { linkIn, mailTo, newMailAddress } from './inbox.ts';
import { signInAs } from './staff-steps.ts';
import { fillDetails, press, times, timesPage } from './steps.ts';

/** The day a week from now, on which three people have booked for ten o'clock, one of them without mail. */
export const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(Date.now() + 7 * 86_400_000);

export const sorry = 'Wegen eines Wasserschadens ist das Haus geschlossen.';

/** A firm appointment at the earliest time of an office, and the day it is on. */
export async function bookAt(page: Page, office: string): Promise<{ readonly mail: string; readonly date: string }> {
  const mail = newMailAddress();
  await page.goto(timesPage('personalausweis:1', office));
  await times(page).first().click();
  await page.waitForURL('**/details');
  await fillDetails(page, { name: 'Alex Beispiel', mail });
  await press(page, 'Weiter');
  await press(page, 'Termin buchen');
  await page.goto(linkIn(await mailTo(mail), '/confirm/'));
  await press(page, 'Termin bestätigen');
  await page.waitForURL('**/a/*');
  await mailTo(mail, 2);
  const [, date = ''] = /\.(\d{4}-\d{2}-\d{2})\./.exec(page.url()) ?? [];
  return { mail, date };
}

/** Closes one day of an office, after its effect was seen; ends on the list of closed days. */
export async function closeDay(page: Page, { office, date, prefix = '' }: Closed): Promise<void> {
  await page.goto(`${prefix}/staff/closings/new?office=${office}`);
  await page.locator('#from').fill(date);
  await page.locator('#until').fill(date);
  await page.locator('#reason').fill(sorry);
  await page.locator('button[value=preview]').click();
  await page.locator('button[value=close]').click();
  await page.waitForURL('**/staff/closings?**');
}

type Closed = { readonly office: string; readonly date: string; readonly prefix?: string };

export async function leadAt(page: Page, who: string): Promise<void> {
  await signInAs(page, `Lead clerk, ${who}`);
  await page.waitForURL('**/staff**');
}
