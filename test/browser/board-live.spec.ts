import type { Page } from '@playwright/test';
import { act, checkIn, counter, row, sitDown, today, waiting } from './board-steps.ts';
import { expect, test } from './browsing.ts';

test.use({ viewport: { width: 1280, height: 860 } });

/** Another clerk's action is on my screen within two seconds. */
const soon = { timeout: 2_000 };

test('two clerks at once see what the other does, without a reload', async ({ page, browser, baseURL }) => {
  const office = 'Rathaus Mitte';
  await sitDown(page, { office, counter: 4 });
  const colleague = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const other = await colleague.newPage();
  await other.setViewportSize({ width: 1280, height: 860 });
  await sitDown(other, { office, counter: 7, who: 'Clerk, Rathaus Mitte' });

  await checkIn(page, 'M1');
  await expect(row(waiting(page), 'M1')).toContainText('als Nächstes');
  await expect(row(waiting(other), 'M1')).toContainText('als Nächstes', soon);
  await checkIn(page, 'M2');
  await expect(waiting(page)).toContainText('2 Personen');
  await expect(waiting(other)).toContainText('2 Personen', soon);
  await act(other, 'Nächste Person aufrufen');
  await expect(counter(other)).toContainText('Karla Kirsch');
  await expect(row(today(page), '7')).toContainText('M1, aufgerufen', soon);
  await expect(row(waiting(page), 'M1')).toHaveCount(0);
  await act(page, 'Nächste Person aufrufen');
  await expect(counter(page)).toContainText('Peter Birnbaum');
  await expect(row(today(other), '4')).toContainText('M2, aufgerufen', soon);
  await colleague.close();
});

test('what is typed, opened and focused stays while the board changes', async ({ page, browser, baseURL }) => {
  const office = 'Bürgerbüro Nord';
  await sitDown(page, { office, counter: 4 });
  await checkIn(page, 'N1');
  await act(page, 'Nächste Person aufrufen');
  await act(page, 'Beginnen');
  await counter(page).getByText('Angaben und Unterlagen').click();
  const note = counter(page).getByLabel('Notiz');
  await note.pressSequentially('Unterschrift');
  const colleague = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const other = await colleague.newPage();
  await sitDown(other, { office, counter: 7, who: 'Clerk, Bürgerbüro Nord' });
  await checkIn(other, 'N2');
  await expect(row(waiting(other), 'N2')).toContainText('als Nächstes');
  await expect(row(waiting(page), 'N2')).toContainText('als Nächstes', soon);

  await expect(note).toBeFocused();
  await note.pressSequentially(' fehlt');
  await expect(note).toHaveValue('Unterschrift fehlt');
  await expect(counter(page).getByText('Unterlagen', { exact: true })).toBeVisible();
  await expect(counter(page)).toContainText('Karla Kirsch');
  await colleague.close();
});

/** Presses a key once the script of the page runs. */
async function hit(page: Page, key: string): Promise<void> {
  await page.waitForLoadState();
  await page.keyboard.press(key);
}

test('keys press buttons, but never while somebody types', async ({ page }) => {
  await sitDown(page, { office: 'Bürgerbüro Weststadt', counter: 4 });
  await checkIn(page, 'W1');
  await expect(row(waiting(page), 'W1')).toContainText('als Nächstes');
  await hit(page, 'n');
  await expect(counter(page)).toContainText('Karla Kirsch');
  await hit(page, 's');
  await expect(row(today(page), '4')).toContainText('in Bedienung');

  await counter(page).getByLabel('Notiz').fill('');
  await page.keyboard.type('fpx');
  await expect(counter(page).getByLabel('Notiz')).toHaveValue('fpx');
  await expect(counter(page)).toContainText('Karla Kirsch');
  await counter(page).getByRole('checkbox').first().focus();
  await page.keyboard.press('Control+f');
  await hit(page, 'p');
  await expect(waiting(page)).toContainText('Geparkt');
  await hit(page, 'z');
  await expect(counter(page)).toContainText('Karla Kirsch');
  await hit(page, 'f');
  await expect(counter(page)).toContainText('frei');

  await hit(page, '?');
  await expect(page.getByRole('dialog')).toContainText('Nächste Person aufrufen');
  await hit(page, 'n');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await hit(page, '/');
  await expect(page.getByLabel('Code, Nummer oder Name')).toBeFocused();
  await page.goBack();
  await hit(page, 'w');
  await expect(page).toHaveURL(/\/staff\/walk-in$/);
});

test('says so when the town does not answer, and goes on when it does again', async ({ page }) => {
  await sitDown(page, { office: 'Bürgerbüro Weststadt', counter: 8 });
  const lost = page.getByText('Keine Verbindung.');
  await expect(lost).toBeHidden();
  await page.route('**/staff/board/seen*', (route) => route.fulfill({ status: 503 }));
  await expect(lost).toBeVisible();
  await page.unroute('**/staff/board/seen*');
  await expect(lost).toBeHidden();
});

test('whoever is signed out meanwhile is asked to sign in', async ({ page, context }) => {
  await sitDown(page, { office: 'Bürgerbüro Weststadt', counter: 9 });
  await context.clearCookies({ name: 'staff' });
  await expect(page.getByRole('heading', { name: 'Für Beschäftigte' })).toBeVisible();
});
