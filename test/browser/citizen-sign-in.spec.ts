import type { Page } from '@playwright/test';
import { expect, test } from './browsing.ts';
import { press } from './steps.ts';

const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** Through the page of the local identity provider, in German. */
async function comeAs(page: Page, who: string): Promise<void> {
  await page.getByRole('button', { name: who, exact: true }).click();
}

const elif = {
  low: 'Elif Zeynep Baumann with a code sent to the phone: low',
  high: 'Elif Zeynep Baumann with the identity card: high',
};

test('a citizen signs in, is led to a stronger proof, goes on where she was, and signs out', async ({
  page,
  context,
}) => {
  await page.goto('/sign-in?level=substantial&to=/certificates');
  await heading(page, 'Anmelden');
  await expect(page.getByRole('main')).toContainText('Sie brauchen einen geprüften Nachweis');
  await page.getByRole('link', { name: 'Weiter zur Anmeldung' }).click();
  await comeAs(page, elif.low);

  await heading(page, 'Sie brauchen einen stärkeren Nachweis');
  await expect(page.getByRole('status')).toHaveText('Die Anmeldung hat geklappt, reicht hierfür aber noch nicht aus.');
  await page.getByRole('link', { name: 'Mit stärkerem Nachweis anmelden' }).click();
  await comeAs(page, elif.high);
  await page.waitForURL('**/certificates');
  const cookies = await context.cookies(new URL('/', page.url()).href);
  expect(cookies.map(({ name, httpOnly, sameSite, expires }) => ({ name, httpOnly, sameSite, expires }))).toEqual([
    { name: 'citizen', httpOnly: true, sameSite: 'Lax', expires: -1 },
  ]);

  await page.goto('/sign-in/out');
  await press(page, 'Abmelden');
  await heading(page, 'Sie sind abgemeldet');
  expect(await context.cookies(page.url())).toEqual([]);
});

test('whoever turns back is told so, in their language, and can begin anew', async ({ page }) => {
  await page.goto('/en/sign-in?level=high');
  await page.getByRole('link', { name: 'Continue to sign in' }).click();
  await expect(page.getByRole('main')).toContainText('The portal asks for the level high or higher');
  await press(page, 'Cancel');
  await expect(page.getByRole('status')).toHaveText('You cancelled signing in.');
  await expect(page.getByRole('link', { name: 'Continue to sign in' })).toBeVisible();
});

test('is opened by nothing that was made up', async ({ page }) => {
  await page.goto('/sign-in/callback?code=made-up&state=made-up');
  await expect(page.getByRole('status')).toContainText('Bitte melden Sie sich noch einmal an.');
});
