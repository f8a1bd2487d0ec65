import { expectNoBarrierAnywhere } from './barriers.ts';
import { expect, test } from './browsing.ts';

// The browser keeps axe where pages let it in; that they keep their policy is watched by all other tests.
test.use({ bypassCSP: true });

test('nothing stands in the way of citizens who sign in, come better proven, and sign out', async ({ page }) => {
  await page.goto('/sign-in?level=high&problem=account');
  await expectNoBarrierAnywhere(page);
  await page.locator('main .kern-btn--primary').click();
  await page.getByRole('button', { name: 'Jonas Baumann with a code sent to the phone: low' }).click();
  await expect(page.getByRole('heading', { name: 'Sie brauchen einen stärkeren Nachweis' })).toBeVisible();
  await expectNoBarrierAnywhere(page);
  await page.goto('/einfach/sign-in/out');
  await expectNoBarrierAnywhere(page);
  await page.locator('main .kern-btn--primary').click();
  await expect(page.getByRole('heading', { name: 'Sie sind abgemeldet' })).toBeVisible();
  await expectNoBarrierAnywhere(page);
});

test('somebody without a mouse can sign in', async ({ page }) => {
  await page.goto('/sign-in?level=low');
  await page.getByRole('link', { name: 'Weiter zur Anmeldung' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Jonas Baumann with the identity card: high' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/certificates');
});
