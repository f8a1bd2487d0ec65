import type { Page } from '@playwright/test';
import { expectNoBarrier, expectNoBarrierInWords } from './barriers.ts';
import { expect, test } from './browsing.ts';
import { signInAs } from './staff-steps.ts';
import { press } from './steps.ts';

// A second try has a figure of its own.
const figure = () => (test.info().retry === 0 ? 'offer-rate' : 'waiting-time');
const look = 'Wirkung und Vorschau ansehen';

async function say(page: Page, path: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`/staff/figures/statements/${path}`);
  for (const [id, text] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(text);
  await press(page, look);
}

test('the lead sets a target, explains a figure and promises something; everybody reads it', async ({ page }) => {
  await signInAs(page, 'Programme lead');
  await page.waitForURL('**/staff/figures');
  await expectNoBarrier(page);
  await say(page, `target.${figure()}`, { value: '700', by: '2020-01-01' });
  await expect(page.getByRole('alert')).toContainText('Geben Sie einen Tag ein, der noch kommt');
  await expect(page.getByLabel('Wert')).toHaveValue('700');
  await expectNoBarrier(page);
  await page.getByLabel('Wert').fill('42,5');
  await page.getByLabel('Zu erreichen bis').fill('2030-06-30');
  await press(page, look);
  await expect(page.getByText('Es ist noch kein Monat mit einem Wert veröffentlicht.')).toBeVisible();
  await press(page, 'Speichern');
  await expect(page.getByRole('status')).toContainText('Gespeichert als Fassung 1.');

  const words = `Wir erinnern zweimal (${figure()}).`;
  await say(page, `note.${figure()}`, { 'text.de': words, 'text.en': `Twice (${figure()}).` });
  await expectNoBarrier(page);
  await press(page, 'Speichern');
  await page.getByRole('link', { name: 'Zurückziehen' }).click();
  await press(page, 'Zurückziehen');
  await page.getByRole('link', { name: 'Fassung 2 zurücknehmen' }).click();
  await press(page, 'Zurücknehmen');
  await expect(page.getByRole('status')).toContainText('Gespeichert als Fassung 3.');

  await page.goto('/staff/figures/roadmap');
  await page.getByRole('link', { name: 'Eintrag hinzufügen' }).click();
  await page.locator('[id="title.de"]').fill(`Automat ${figure()}`);
  await page.locator('[id="text.de"]').fill('Ausweise am Abend abholen.');
  await page.getByLabel('in Arbeit').check();
  await press(page, look);
  await press(page, 'Speichern');
  await page.goto('/roadmap');
  await expect(page.getByRole('heading', { name: `Automat ${figure()}` })).toBeVisible();
  await expectNoBarrier(page);
  for (const path of ['/en/staff/figures/timeline', '/nl/staff/figures/roadmap']) {
    await page.goto(path);
    await expectNoBarrierInWords(page);
  }
});
