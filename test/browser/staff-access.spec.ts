import { expectNoBarrier, expectNoBarrierAnywhere } from './barriers.ts';
import { expect, test } from './browsing.ts';
import { signInAs } from './staff-steps.ts';
import { press } from './steps.ts';

// The browser keeps axe where pages let it in; that they keep their policy is watched by all other tests.
test.use({ bypassCSP: true });

test('nothing stands in the way of signing in and out', async ({ page }) => {
  await page.goto('/staff?problem=again');
  await expectNoBarrierAnywhere(page);
  await signInAs(page, 'Clerk, Rathaus Mitte');
  await expectNoBarrierAnywhere(page);
  await press(page, 'Weiter');
  await expect(page.getByRole('alert')).toBeFocused();
  await expectNoBarrierAnywhere(page);
  await page.goto('/staff/plan');
  await expect(page.getByRole('heading', { name: 'Dafür fehlt Ihnen die Berechtigung' })).toBeVisible();
  await expectNoBarrier(page);
  await page.goto('/en/staff/sign-out');
  await expectNoBarrierAnywhere(page);
});

test('somebody without a mouse can sign in, say where they work, and sign out', async ({ page }) => {
  await page.goto('/staff?to=/staff/sign-out');
  await page.getByRole('link', { name: 'Anmelden' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Clerk, Rathaus Mitte' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Rathaus Mitte').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(page.locator('header')).toContainText('Platz 7');
  await page.getByRole('main').getByRole('button', { name: 'Abmelden', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Für Beschäftigte' })).toBeVisible();
});
