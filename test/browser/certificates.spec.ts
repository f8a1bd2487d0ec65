import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './browsing.ts';
import { answerAll, begin, choose, heading, people, waitFor } from './certificate-steps.ts';
import { press } from './steps.ts';

/** Follows a link to a file and reads it. */
async function downloaded(page: Page, name: string): Promise<Buffer> {
  const link = page.getByRole('link', { name, exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return await readFile(await download.path());
}

test('somebody asks for a certificate that is free, and has it sealed a moment later', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Bescheinigungen ansehen' }).click();
  await heading(page, 'Bescheinigungen ohne Besuch');
  await begin(page, 'meldebescheinigung', people.elif);
  await answerAll(page, 'Herunterladen');
  await expect(page.getByRole('main')).toContainText('kostenlos');
  await press(page, 'Antrag abschicken');
  await waitFor(page, 'Ihre Bescheinigung ist fertig');
  await expect(page.getByRole('main')).toContainText('Fertig und gesiegelt');

  const pdf = await downloaded(page, 'Herunterladen');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toContain('/ByteRange');

  await page.getByRole('link', { name: 'Was gespeichert ist und wer es gesehen hat' }).click();
  await heading(page, 'Alles, was gespeichert ist');
  await expect(page.getByRole('main')).toContainText('ins Melderegister gesehen');
  const stored = JSON.parse((await downloaded(page, 'Alles als Datei herunterladen (JSON)')).toString());
  expect(stored).toMatchObject({ answers: { forWhom: 'self', delivery: 'download' } });
  expect(Buffer.from(stored.document, 'base64').equals(pdf)).toBe(true);
});

test('somebody gives up a payment, comes back, pays, and gets the certificate', async ({ page }) => {
  await begin(page, 'meldebescheinigung', people.jonas);
  await answerAll(page, 'Per Post');
  await press(page, 'Abschicken und 9,00\u00a0€ zahlen');
  await heading(page, 'Bitte bezahlen Sie die Gebühr');

  await page.getByRole('link', { name: '9,00\u00a0€ bezahlen' }).click();
  await press(page, 'Cancel');
  await heading(page, 'Ist die Zahlung angekommen?');
  await expect(page.getByRole('main')).toContainText('Es wurde nichts abgebucht');
  await page.getByRole('link', { name: 'Noch einmal bezahlen' }).click();
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await page.waitForURL(/\/certificates\/requests\/[\w-]{22}(?:\/paid)?$/);
  const look = page.getByRole('link', { name: 'Zum Vorgang' });
  if (await look.isVisible()) await look.click();
  await waitFor(page, 'Ihre Bescheinigung ist fertig');
  await expect(page.getByRole('complementary')).toContainText('bezahlt');
  expect((await downloaded(page, 'Herunterladen')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('nothing is lost on the way: back, another language, another day', async ({ page }) => {
  await begin(page, 'meldebescheinigung', people.tobias);
  await choose(page, 'Für mein Kind');
  await press(page, 'Weiter');
  await heading(page, 'Wie heißt Ihr Kind?');
  await page.getByLabel('Vornamen').fill('Mika');
  await page.getByLabel('Tag', { exact: true }).fill('31');
  await page.getByLabel('Monat').fill('2');
  await press(page, 'Weiter');
  await expect(page.getByRole('alert')).toContainText('ein Geburtsdatum an, das es gibt');
  await expect(page.getByLabel('Vornamen')).toHaveValue('Mika');
  await page.getByRole('button', { name: 'English' }).click();
  await heading(page, 'What is your child’s name?');
  await expect(page.getByLabel('Given names')).toHaveValue('Mika');
  await page.getByLabel('Day').fill('');
  await page.getByLabel('Month').fill('');
  await page.getByLabel('Year').fill('2015');
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'What should it show?');
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByLabel('Given names')).toHaveValue('Mika');
  await page.getByRole('link', { name: 'Go on later' }).click();
  await heading(page, 'Not sent yet');
  await page.goto('/certificates/requests');
  await page.getByRole('main').getByRole('link', { name: 'Einfache Meldebescheinigung' }).first().click();
  await page.getByRole('link', { name: 'Weitermachen' }).click();
  await heading(page, 'Wie möchten Sie die Bescheinigung bekommen?');
  await page.goto(page.url().replace('/delivery', '/discard'));
  await press(page, 'Entwurf verwerfen');
  await expect(page.getByRole('status')).toContainText('Gelöscht');
});

test('a request for which somebody needs a proof waits for it, and goes to a clerk', async ({ page }) => {
  await begin(page, 'meldebescheinigung', people.zoe);
  await choose(page, 'Für jemand anderen');
  await press(page, 'Weiter');
  await page.getByLabel('Familienname').fill('Suharto');
  await page.getByLabel('Jahr').fill('1980');
  await press(page, 'Weiter');
  await press(page, 'Weiter');
  await choose(page, 'Herunterladen');
  await press(page, 'Weiter');
  await heading(page, 'Bitte zeigen Sie einen Nachweis');
  await press(page, 'Weiter');
  await expect(page.getByRole('alert')).toContainText('Bitte wählen Sie eine PDF-Datei');
  const pdf = { name: 'Vollmacht.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };
  await page.getByLabel('PDF-Datei').setInputFiles({ ...pdf, buffer: Buffer.from('GIF89a') });
  await press(page, 'Weiter');
  await expect(page.getByRole('alert')).toContainText('Das ist keine PDF-Datei');
  await page.getByLabel('PDF-Datei').setInputFiles(pdf);
  await press(page, 'Datei hinzufügen');
  await expect(page.getByRole('main')).toContainText('Datei 1: 1');
  await press(page, 'Weiter');
  await press(page, 'Weiter');
  await press(page, 'Weiter');
  await press(page, 'Antrag abschicken');
  await heading(page, 'Jemand von uns prüft Ihren Antrag');
  await page.getByRole('link', { name: 'Antrag zurückziehen' }).click();
  await press(page, 'Antrag zurückziehen');
  await heading(page, 'Sie haben den Antrag zurückgezogen');
  await page.getByRole('link', { name: 'Vorgang löschen' }).click();
  await press(page, 'Endgültig löschen');
  await expect(page.getByRole('status')).toContainText('Gelöscht');
});
