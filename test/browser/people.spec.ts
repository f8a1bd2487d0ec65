import type { Browser, Page } from '@playwright/test';
import { expectNoBarrier } from './barriers.ts';
import { sitDown } from './board-steps.ts';
import { expect, test } from './browsing.ts';
import { signInAs } from './staff-steps.ts';
import { press } from './steps.ts';

/** Steps of a day build on each other; a second try has an office of its own. */
const ownOffice = () => (test.info().retry === 0 ? 'Rathaus Mitte' : 'Bürgerbüro Nord');

test.use({ viewport: { width: 1280, height: 860 } });

const service = 'Personalausweis';

/** A time of a day as a link: `10:20, Dienstag, 24. November 2026`. */
const timeOn = (page: Page, time: string, date: string) =>
  page.getByRole('link', { name: new RegExp(`^${time}\\s?, ${date}`) });

async function toTimes(page: Page): Promise<void> {
  await page.goto('/staff/book');
  await page.getByRole('link', { name: service }).click();
}

/** The last day that can be booked: nobody else of the tests is there. */
async function lastDay(page: Page): Promise<string> {
  await page.locator('details:has(.day) summary').last().click();
  return (await page.locator('summary.day time').last().textContent()) ?? '';
}

async function who(page: Page, name: string, { phone = '' } = {}): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Telefon').first().fill(phone);
}

test('a caller without mail address, found, opened, changed, and in the audit', async ({ page, browser, baseURL }) => {
  test.slow();
  const office = ownOffice();
  let number = '';

  await test.step('four presses from the day to the number', async () => {
    await sitDown(page, { office, counter: 7 });
    await page.getByRole('link', { name: 'Buchen' }).click();
    await expectNoBarrier(page);
    await page.getByRole('link', { name: service }).click();
    await expectNoBarrier(page);
    // Not the earliest: it may begin while barriers are looked for.
    await page.locator('.tile--go').nth(1).click();
    await expectNoBarrier(page);
    await who(page, 'Ludmilla Lärche', { phone: '0341 4710 12' });
    await press(page, 'Verbindlich buchen');
    await expect(page.getByRole('status')).toContainText('Es gibt keine Mailadresse');
    number = (await page.locator('.ticket-no').textContent()) ?? '';
    expect(number).toMatch(/^[A-Z]5\d\d$/);
    await expectNoBarrier(page);
  });

  const date = await page.locator('.ticket-when time').getAttribute('datetime');
  await test.step('find by the beginning of a name on that day; the name is masked', async () => {
    await page.goto('/staff/search');
    await page.getByLabel('Name').fill('lä');
    await press(page, 'Suchen');
    await expect(page.getByRole('alert')).toContainText('mindestens drei Buchstaben');
    await page.getByLabel('Name').fill('laerch');
    await page.getByLabel('Tag').fill((date ?? '').slice(0, 10));
    await press(page, 'Suchen');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('1 Termin gefunden');
    await expect(page.locator('main')).toContainText(number);
    await expect(page.locator('main')).not.toContainText('Ludmilla');
    expect(page.url()).not.toContain('rch=');
    await expectNoBarrier(page);
  });

  await test.step('open, leave a message, correct the name', async () => {
    await page.getByRole('link', { name: /^L\. Lär/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ludmilla Lärche');
    await expect(page.locator('main')).toContainText('0341 4710 12');
    await expectNoBarrier(page);
    await page.getByLabel('Nachricht').fill('Bitte bei Zimmer 12 klopfen');
    await press(page, 'Nachricht speichern');
    await expect(page.getByRole('status')).toHaveText('Gespeichert.');
    await page.getByText('Schreibfehler im Namen').click();
    await page.getByLabel('Name').fill('Ludmila Lärche');
    await press(page, 'Namen ändern');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ludmila Lärche');
    await expect(page.locator('main')).toContainText('Bitte bei Zimmer 12 klopfen');
  });

  await test.step('move to another time, then cancel with a reason', async () => {
    await page.getByRole('link', { name: 'Auf eine andere Zeit legen' }).click();
    await expectNoBarrier(page);
    await page.locator('.tile--go').last().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Termin verschieben?');
    await press(page, 'Termin verschieben');
    await expect(page.getByRole('status')).toHaveText('Der Termin ist verschoben.');
    await page.getByText('Termin absagen').first().click();
    await press(page, 'Termin absagen');
    await expect(page.getByRole('alert')).toContainText('Bitte wählen Sie einen Grund.');
    await page.getByText('Doppelt gebucht').click();
    await press(page, 'Termin absagen');
    await expect(page.getByRole('status')).toHaveText('Der Termin ist abgesagt.');
  });

  await test.step('an address without a reason asks for one', async () => {
    await page.goto(new URL(page.url()).pathname);
    await expect(page.locator('main')).not.toContainText('Ludmila');
    await expectNoBarrier(page);
    await press(page, 'Die Person ruft an');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ludmila Lärche');
  });

  await test.step('the audit shows all of it, and no name', () => seenByAuditor(browser, baseURL));
});

async function seenByAuditor(browser: Browser, baseURL: string | undefined): Promise<void> {
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    viewport: { width: 1280, height: 860 },
  });
  const page = await context.newPage();
  await signInAs(page, 'Auditor');
  await page.getByRole('link', { name: 'Prüfung' }).click();
  await page.getByLabel('Ort').selectOption({ label: ownOffice() });
  await press(page, 'Anzeigen');
  const table = page.getByRole('table');
  for (const action of [
    'Termin für jemanden gebucht',
    'Nach einer Person gesucht',
    'Termin mit allen Angaben geöffnet',
  ]) {
    await expect(table).toContainText(action);
  }
  await expect(table).toContainText('doppelt gebucht');
  await expect(table).not.toContainText(/Ludmil|Lärche|Zimmer/);
  await expectNoBarrier(page);
  await page.getByLabel('Was').selectOption({ label: 'Termin abgesagt' });
  await press(page, 'Anzeigen');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('1 Eintrag');
  const loading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Als Datei (CSV)' }).click();
  expect((await loading).suggestedFilename()).toBe('audit.csv');
  await page.getByLabel('Von').fill('2020-01-01');
  await press(page, 'Anzeigen');
  await expect(page.getByRole('alert')).toContainText('mehr als 31 Tage');
  await context.close();
}

test('a full time is overbooked on purpose, after what that means was said', async ({ page }) => {
  test.slow();
  await sitDown(page, { office: ownOffice(), counter: 8 });
  for (const name of ['Erste Eiche', 'Zweite Zeder']) {
    await toTimes(page);
    const date = await lastDay(page);
    await timeOn(page, '10:00', date).click();
    await who(page, name);
    await press(page, 'Verbindlich buchen');
    await expect(page.getByRole('status')).toBeVisible();
  }
  await toTimes(page);
  const date = await lastDay(page);
  await expect(timeOn(page, '10:00', date)).toHaveCount(0);
  await page.getByRole('link', { name: 'Auch volle Zeiten zeigen' }).click();
  await lastDay(page);
  await expect(timeOn(page, '10:00', date)).toContainText('voll');
  await timeOn(page, '10:00', date).click();
  await expect(page.locator('main')).toContainText('ein Termin mehr da als Plätze');
  await expectNoBarrier(page);
  await who(page, 'Dritte Douglasie');
  await press(page, 'Trotzdem buchen');
  await expect(page.getByRole('alert')).toContainText('Bitte wählen Sie einen Grund.');
  await expect(page.getByLabel('Name')).toHaveValue('Dritte Douglasie');
  await page.getByText('Härtefall').click();
  await press(page, 'Trotzdem buchen');
  await expect(page.locator('.ticket-no')).toBeVisible();
});

test('somebody was faster: the warning comes with everything still typed', async ({ page, context }) => {
  await sitDown(page, { office: ownOffice(), counter: 9 });
  await toTimes(page);
  const date = await lastDay(page);
  await timeOn(page, '11:00', date).click();
  await who(page, 'Langsame Linde', { phone: 'gar keine' });
  const other = await context.newPage();
  for (const name of ['Schnelle Birke', 'Schnelle Buche']) {
    await other.goto(page.url());
    await who(other, name);
    await press(other, 'Verbindlich buchen');
    await expect(other.getByRole('status')).toBeVisible();
  }
  await press(page, 'Verbindlich buchen');
  await expect(page.getByRole('alert')).toContainText('mindestens fünf Ziffern');
  await expect(page.getByLabel('Name')).toHaveValue('Langsame Linde');
  await page.getByLabel('Telefon').first().fill('');
  await press(page, 'Trotzdem buchen');
  await expect(page.getByRole('alert')).toContainText('Bitte wählen Sie einen Grund.');
  await expect(page.getByLabel('Name')).toHaveValue('Langsame Linde');
  await page.getByText('Unser Fehler').click();
  await press(page, 'Trotzdem buchen');
  await expect(page.locator('.ticket-no')).toBeVisible();
});
