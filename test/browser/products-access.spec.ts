import type { Page } from '@playwright/test';
import { expectNoBarrier, expectNoBarrierAnywhere, expectNoBarrierInWords } from './barriers.ts';
import { test } from './browsing.ts';
import { signInAs, unfold } from './staff-steps.ts';

// The browser keeps axe where pages let it in; that they keep their policy is watched by all other tests.
test.use({ bypassCSP: true });
test.describe.configure({ timeout: 180_000 });

const goOn = (page: Page, intent: string) => page.locator(`.impact button[value=${intent}]`).click();

// What staff see is looked at in one other language: all say everything, as their types demand.
const languages = [
  {
    language: 'German',
    prefix: '',
    product: 'meldebescheinigung',
    look: expectNoBarrier,
    whole: expectNoBarrierAnywhere,
  },
  {
    language: 'English',
    prefix: '/en',
    product: 'geburtenregister',
    look: expectNoBarrierInWords,
    whole: expectNoBarrierInWords,
  },
] as const;

for (const { language, prefix, product, look, whole } of languages) {
  test(`certificates on offer have no barrier in ${language}`, async ({ page }) => {
    await signInAs(page, 'Lead clerk, all offices');
    await page.waitForURL('**/staff**');
    const own = `${prefix}/staff/certificates/${product}`;
    for (const path of ['', '/new', '/new?kind=registration-simple']) {
      await page.goto(`${prefix}/staff/certificates${path}`);
      await unfold(page);
      await look(page);
    }
    await page.goto(own);
    await unfold(page);
    for (const list of ['prices', 'exemptions', 'purposes']) {
      await page.locator(`button[value="add.${list}"]`).click();
      await page.locator(`button[value="remove.${list}.0"]`).waitFor();
      await unfold(page);
    }
    await whole(page);
    await page.locator('[id="name.de"]').fill('');
    await goOn(page, 'preview');
    await look(page);
    await page.goto(own);
    await unfold(page);
    await page.locator('#public').uncheck();
    await page.locator('#mode').selectOption('four-eyes');
    await page.locator('#deadlineWorkingDays').fill('7');
    await goOn(page, 'preview');
    await unfold(page);
    await whole(page);
    const other = await page.context().newPage();
    await other.goto(own);
    await other.locator('#deadlineWorkingDays').fill('8');
    await goOn(other, 'preview');
    await goOn(page, 'save');
    await page.waitForURL('**saved=**');
    await look(page);
    await goOn(other, 'save');
    await whole(other);
    await page.goto(`${own}/history`);
    await look(page);
    await page.locator('main .rows .fact a').first().click();
    await look(page);
    await page.goto(`${own}/remove`);
    await look(page);
  });
}
