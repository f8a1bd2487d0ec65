import { readFile } from 'node:fs/promises';
import { expect, test } from './browsing.ts';
import { linkIn, mailTo, newMailAddress } from './inbox.ts';
import { bookAppointment, fillDetails, press, times } from './steps.ts';

test('a citizen finds, books and confirms the earliest appointment for two services', async ({ page, context }) => {
  const mail = newMailAddress();

  await page.goto('/');
  await page.getByRole('searchbox').fill('perso');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Personalausweis beantragen' }).click();
  await page.getByRole('link', { name: 'Termin finden' }).click();

  await page.getByLabel('Für wie viele Personen?').first().selectOption('2 Personen');
  await page.getByLabel('Wohnung anmelden').first().check();
  await press(page, 'Weiter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wo passt es Ihnen?');
  await expect(page.getByLabel('Egal, so früh wie möglich')).toBeChecked();
  await press(page, 'Weiter');

  await expect(page.getByRole('heading', { name: 'Die drei frühesten Termine' })).toBeVisible();
  await expect(page.locator('.context')).toContainText('Personalausweis beantragen, 2 Personen; Wohnung anmelden');
  expect(await context.cookies()).toEqual([]);
  await times(page).first().click();

  await expect(page.getByText(/Ihr Termin ist bis \d\d:\d\d\sUhr für Sie reserviert/)).toBeVisible();
  await fillDetails(page, { name: 'Alex Beispiel', mail });
  await press(page, 'Weiter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stimmt alles?');
  await expect(page.locator('.summary').first()).toContainText('Personalausweis beantragen, 2 Personen');
  await press(page, 'Termin buchen');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bitte bestätigen Sie jetzt');
  const asked = await mailTo(mail);
  await page.goto(linkIn(asked, '/confirm/'));
  await press(page, 'Termin bestätigen');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihr Termin steht fest');
  await expect(page.locator('.ticket-no')).toHaveText(/^[MNW]\d+$/);
  const confirmed = await mailTo(mail, 2);
  const code = await page.getByText(/^LIN-\w{4}-\w{4}$/).textContent();
  expect(confirmed.text).toContain(code);
});

test('an appointment goes into the calendar as a file', async ({ page }) => {
  await bookAppointment(page);
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'In den Kalender' }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toBe('termin.ics');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('BEGIN:VEVENT');
  expect(text).toContain('Rathaus Mitte');
});
