import { expect, test } from './browsing.ts';
import { letPass, linkIn } from './inbox.ts';
import { askForAppointment, fillDetails, holdEarliest, press, times } from './steps.ts';

const title = { level: 1 } as const;

// One after the other: each moves the one clock of the portal.
test.describe.configure({ mode: 'default' });

test('a hold runs out, its place returns, and what was typed is there for the next one', async ({ page }) => {
  await holdEarliest(page);
  await fillDetails(page, { name: 'Alex Beispiel', mail: 'alex.beispiel@example.org' });
  await press(page, 'Weiter');
  await letPass(15);
  await press(page, 'Termin buchen');
  await expect(page.getByRole('heading', title)).toHaveText('Die Reservierung ist abgelaufen');
  await page.getByRole('link', { name: 'Neuen Termin suchen' }).click();
  await press(page, 'Weiter');
  await press(page, 'Weiter');
  await times(page).first().click();
  await expect(page.getByLabel('Vorname und Nachname')).toHaveValue('Alex Beispiel');
});

test('the link of a mail that was not answered in time says so', async ({ page }) => {
  const { letter } = await askForAppointment(page);
  await letPass(75);
  await page.goto(linkIn(letter, '/confirm/'));
  await expect(page.getByRole('heading', title)).toHaveText('Dieser Link gilt nicht mehr');
});

test('minutes left count down by themselves, whatever the clock of the device says', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ ...(baseURL !== undefined && { baseURL }) });
  await page.clock.install({ time: new Date('2031-01-01T00:00:00Z') });
  await holdEarliest(page);
  const timer = page.getByRole('timer');
  await expect(timer).toHaveText(/^Das sind noch \d+\sMinuten\.$/);
  const before = await timer.textContent();
  await page.clock.runFor('03:00');
  await expect(timer).not.toHaveText(before ?? '');
  await page.clock.runFor('10:00');
  await expect(timer).toHaveText('Die Zeit ist abgelaufen. Laden Sie die Seite neu.');
  await page.close();
});
