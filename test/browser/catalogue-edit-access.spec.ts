import type { Page } from '@playwright/test';
import { expectNoBarrier, expectNoBarrierAnywhere, expectNoBarrierInWords } from './barriers.ts';
import { test } from './browsing.ts';
import { signInAs, unfold } from './staff-steps.ts';

// The browser keeps axe where pages let it in; that they keep their policy is watched by all other tests.
test.use({ bypassCSP: true });
test.describe.configure({ timeout: 180_000 });

const goOn = (page: Page, intent: string) => page.locator(`.impact button[value=${intent}]`).click();

/** `whole` looks at what each kind of page consists of in every colour and width, too. */
const inGerman = { language: 'German', prefix: '', look: expectNoBarrier, whole: expectNoBarrierAnywhere };
const inWords = { look: expectNoBarrierInWords, whole: expectNoBarrierInWords };
// What staff see is looked at in one other language: all say everything, as their types demand.
const services = [
  { ...inGerman, service: 'reisepass' },
  { ...inWords, language: 'English', prefix: '/en', service: 'urkunde' },
];
const offices = [
  { ...inGerman, office: 'rathaus-mitte' },
  { ...inWords, language: 'Dutch', prefix: '/nl', office: 'buergerbuero-nord' },
];

for (const { language, prefix, service, look, whole } of services) {
  test(`services have no barrier in ${language}`, async ({ page }) => {
    await signInAs(page, 'Lead clerk, all offices');
    await page.waitForURL('**/staff**');
    const own = `${prefix}/staff/services/${service}`;
    for (const path of ['/staff/services?missing', '/staff/services?q=xyz', '/staff/services/new']) {
      await page.goto(prefix + path);
      await look(page);
    }
    await page.goto(own);
    for (const list of ['papers', 'extraFields', 'links', 'online.needs']) {
      await unfold(page);
      await page.locator(`button[value="add.${list}"]`).click();
      await page.locator(`button[value="remove.${list}.0"]`).waitFor();
    }
    await unfold(page);
    await whole(page);
    await page.locator('[id="name.de"]').fill('');
    await goOn(page, 'preview');
    await look(page);
    await page.goto(own);
    await page.locator('[id="rank"]').fill('7');
    await page.locator('#public').uncheck();
    await goOn(page, 'preview');
    await page.locator('details summary').last().click();
    await look(page);
    const other = await page.context().newPage();
    await other.goto(own);
    await unfold(other);
    await other.locator('#maxCount').fill('3');
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
    for (const path of [`${own}/remove`, `${prefix}/staff/services/personalausweis/remove`]) {
      await page.goto(path);
      await look(page);
    }
  });
}

for (const { language, prefix, office, look, whole } of offices) {
  test(`offices have no barrier in ${language}`, async ({ page }) => {
    await signInAs(page, 'Lead clerk, all offices');
    await page.waitForURL('**/staff**');
    await page.goto(`${prefix}/staff/offices`);
    await look(page);
    await page.goto(`${prefix}/staff/offices/${office}`);
    await look(page);
    await unfold(page);
    await whole(page);
    await page.locator('[id="services.personalausweis.minutes"]').fill('x');
    await goOn(page, 'preview');
    await look(page);
    await page.locator('[id="services.personalausweis.minutes"]').fill('60');
    await unfold(page);
    await page.locator('[id="rules.maxDaysAhead"]').fill('20');
    await goOn(page, 'preview');
    await whole(page);
    await goOn(page, 'save');
    await page.waitForURL('**saved=**');
    await page.goto(`${prefix}/staff/offices/${office}/history`);
    await look(page);
  });
}
