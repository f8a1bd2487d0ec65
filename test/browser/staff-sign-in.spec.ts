import type { Page } from '@playwright/test';
import { expect, test } from './browsing.ts';
import { signInAs } from './staff-steps.ts';
import { press } from './steps.ts';

const start = (page: Page) => expect(page.getByRole('heading', { name: 'Für Beschäftigte' })).toBeVisible();
const desk = (page: Page) => expect(page.getByRole('heading', { name: 'Wo arbeiten Sie heute?' })).toBeVisible();
const header = (page: Page) => page.locator('header');

/** At a counter, on a page that nothing else has to fill. */
async function atDesk(page: Page): Promise<void> {
  await page.goto('/staff?to=/staff/sign-out');
  await page.getByRole('link', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: 'Clerk, Rathaus Mitte' }).first().click();
  await page.getByLabel('Rathaus Mitte').check();
  await page.getByLabel('Nummer Ihres Platzes').fill('4');
  await press(page, 'Weiter');
  await page.waitForURL('**/staff/sign-out');
}

test('a clerk signs in, says where she works, and signs out', async ({ page, context }) => {
  await atDesk(page);
  await expect(header(page)).toContainText('Rathaus Mitte');
  await expect(header(page)).toContainText('Platz 4');
  await expect(header(page).getByRole('link', { name: 'Tag' })).toBeVisible();
  await expect(header(page).getByRole('link', { name: 'Plan' })).toHaveCount(0);
  const cookies = await context.cookies(page.url());
  expect(cookies.map(({ name, httpOnly, sameSite, expires }) => ({ name, httpOnly, sameSite, expires }))).toEqual([
    { name: 'staff', httpOnly: true, sameSite: 'Lax', expires: -1 },
  ]);

  await page.getByRole('main').getByRole('button', { name: 'Abmelden', exact: true }).click();
  // On to the identity provider, which asks once more, and back.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await start(page);
  expect(await context.cookies(page.url())).toEqual([]);
  await page.goto('/staff/sign-in');
  await expect(page.getByRole('button', { name: 'Clerk, Rathaus Mitte' }).first()).toBeVisible();
});

test('a session that ended on another computer is over here too', async ({ page, browser, baseURL }) => {
  await atDesk(page);
  const other = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const elsewhere = await other.newPage();
  await atDesk(elsewhere);
  await elsewhere.getByRole('button', { name: 'Auf allen Geräten abmelden' }).click();
  await elsewhere.waitForURL(/127\.0\.0\.1|\/staff/);
  await other.close();
  await page.goto('/staff');
  await start(page);
});

test('says what is missing before anybody can work', async ({ page }) => {
  await signInAs(page, 'Lead clerk, all offices');
  await desk(page);
  await press(page, 'Weiter');
  const problems = page.getByRole('alert');
  await expect(problems).toContainText('Wählen Sie einen Ort aus.');
  await expect(problems).toContainText('Geben Sie die Nummer Ihres Platzes ein');
  await page.getByLabel('Nummer Ihres Platzes').fill('0');
  await press(page, 'Weiter');
  await expect(problems).toContainText('eine Zahl von 1 bis 99');
});

test('whoever works for another municipality finds nothing here', async ({ page }) => {
  await page.goto('/staff');
  await page.getByRole('link', { name: 'Anmelden' }).click();
  await page.getByText('People of other municipalities').click();
  await page.getByRole('button', { name: 'Clerk, Amtshaus Altstadt' }).first().click();
  await expect(page.getByRole('heading', { name: 'Für Sie ist hier noch nichts freigegeben' })).toBeVisible();
  await page.goto('/staff');
  await start(page);
});

test('coming back without having left, or twice, opens nothing', async ({ page }) => {
  await page.goto('/staff/callback?code=a&state=b');
  await expect(page.getByText('Bitte melden Sie sich noch einmal an.')).toBeVisible();
  await page.goto('/staff/sign-in');
  const back = page.waitForRequest(/\/staff\/callback/);
  await page.getByRole('button', { name: 'Clerk, Rathaus Mitte' }).first().click();
  const used = (await back).url();
  await desk(page);
  await page.context().clearCookies({ name: 'staff' });
  await page.goto(used);
  await expect(page.getByText('Bitte melden Sie sich noch einmal an.')).toBeVisible();
});

test('the way back never leads to another host', async ({ page }) => {
  await page.goto(`/staff?to=${encodeURIComponent('https://evil.example/staff/')}`);
  await expect(page.getByRole('link', { name: 'Anmelden' })).toHaveAttribute('href', '/staff/sign-in');
  await page.goto(`/staff?to=${encodeURIComponent('//evil.example/staff/')}`);
  await expect(page.getByRole('link', { name: 'Anmelden' })).toHaveAttribute('href', '/staff/sign-in');
});
