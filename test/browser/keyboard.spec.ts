import type { Locator, Page } from '@playwright/test';
import { expect, test } from './browsing.ts';
import { linkIn, mailTo, newMailAddress } from './inbox.ts';
import { tabTo } from './keys.ts';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

test('an appointment can be booked by keyboard alone', async ({ page }) => {
  const mail = newMailAddress();
  await page.goto('/appointments/new?services=personalausweis:1');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Zum Inhalt' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Für wie viele Personen?').first());
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByLabel('Wohnung anmelden').first());
  await page.keyboard.press('Space');
  await tabTo(page, button(page, 'Weiter'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.context')).toContainText('2 Personen; Wohnung anmelden');

  await tabTo(page, page.getByLabel('Egal, so früh wie möglich'));
  await tabTo(page, button(page, 'Weiter'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('button[name=slot]').first());
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByLabel('Vorname und Nachname'));
  await page.keyboard.type('Alex Beispiel');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await tabTo(page, page.getByRole('alert').getByRole('link'));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Mailadresse')).toBeFocused();
  await page.keyboard.type(mail);
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, 'Termin buchen'));
  await page.keyboard.press('Enter');

  await page.goto(linkIn(await mailTo(mail), '/confirm/'));
  await tabTo(page, button(page, 'Termin bestätigen'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihr Termin steht fest');
});
