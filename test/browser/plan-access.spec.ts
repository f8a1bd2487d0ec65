import type { Page } from '@playwright/test';
import { expectNoBarrierAnywhere, expectNoBarrierInWords } from './barriers.ts';
import { test } from './browsing.ts';
import { signInAs } from './staff-steps.ts';

// The browser keeps axe where pages let it in; that they keep their policy is watched by all other tests.
test.use({ bypassCSP: true });

/** The morning on which people have booked. */
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(Date.now() + 7 * 86_400_000);
const goOn = (page: Page, intent: string) => page.locator(`.impact button[value=${intent}]`).click();

// What staff see is looked at in one other language: all say everything, as their types demand.
const languages = [
  { language: 'German', prefix: '', office: 'rathaus-mitte', look: expectNoBarrierAnywhere },
  { language: 'Dutch', prefix: '/nl', office: 'buergerbuero-weststadt', look: expectNoBarrierInWords },
] as const;

for (const { language, prefix, office, look } of languages) {
  test(`the plan has no barrier in ${language}`, async ({ page }) => {
    await signInAs(page, 'Lead clerk, all offices');
    await page.waitForURL('**/staff**');
    const plan = `${prefix}/staff/plan?office=${office}&week=${day}`;
    await page.goto(plan);
    await look(page);
    await page.locator(`input[name^="c.${day}.10:00"]`).fill('x');
    await goOn(page, 'preview');
    await look(page);
    await page.locator(`input[name^="c.${day}.10:00"]`).fill('1');
    await page.locator('input[name=every][value=week]').check({ force: true });
    await goOn(page, 'preview');
    await look(page);
    await goOn(page, 'save');
    await look(page);
    const other = await page.context().newPage();
    await other.goto(plan);
    await other.locator(`input[name^="c.${day}.08:00"]`).fill('9');
    await goOn(other, 'preview');
    await page.locator(`input[name="choice.${day}"][value=keep]`).check({ force: true });
    await goOn(page, 'save');
    await page.waitForURL('**saved=**');
    await look(page);
    await goOn(other, 'save');
    await look(other);
    await page.goto(`${prefix}/staff/plan/hours?office=${office}`);
    await look(page);
    for (const list of ['rules', 'closures', 'specialDays']) {
      await page.locator(`button[value="add.${list}"]`).click();
    }
    await goOn(page, 'preview');
    await look(page);
    await page.goto(`${prefix}/staff/plan/history?office=${office}`);
    await look(page);
    await page.locator('#version-2 a').click();
    await look(page);
  });
}
