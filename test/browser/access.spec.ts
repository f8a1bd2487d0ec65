import type { Page } from '@playwright/test';
import { expectNoBarrierAnywhere, expectNoBarrierInWords } from './barriers.ts';
import { test } from './browsing.ts';
import { linkIn, mailTo, newMailAddress } from './inbox.ts';

// The browser keeps axe where pages let it in; that they keep their policy is watched by all other tests.
test.use({ bypassCSP: true });

/** The one primary button of the page. */
const goOn = (page: Page): Promise<void> => page.locator('main .kern-btn--primary').click();

type Look = (page: Page) => Promise<void>;

/** From choosing to the mail; ends with the address that was given. */
async function walkToMail(page: Page, prefix: string, look: Look): Promise<string> {
  const mail = newMailAddress();
  await page.goto(`${prefix}/appointments/new?services=personalausweis:1`);
  await page.locator('.suggestion input').first().check();
  await look(page);
  await goOn(page);
  await look(page);
  await goOn(page);
  await look(page);
  await page.locator('button[name=slot]').first().click();
  await page.waitForURL('**/details');
  await goOn(page);
  await look(page);
  await page.locator('#name').fill('Alexandra-Charlotte Beispiel-Mustermann von Hohenfels-Wellenbrunn');
  await page.locator('#mail').fill(mail);
  await goOn(page);
  await look(page);
  await goOn(page);
  await look(page);
  await goOn(page);
  await look(page);
  return mail;
}

/** From the mail to the end of an appointment. */
async function walkFromMail(page: Page, mail: string, look: Look): Promise<void> {
  const link = linkIn(await mailTo(mail), '/confirm/');
  await page.goto(link);
  await look(page);
  await goOn(page);
  await page.waitForURL('**/a/*');
  const ticket = page.url();
  await look(page);
  await page.goto(link);
  await look(page);
  await page.goto(`${ticket}/move`);
  await look(page);
  await page.locator('button[name=slot]').nth(1).click();
  await look(page);
  await goOn(page);
  await page.waitForURL('**/a/*');
  const moved = page.url();
  await page.goto(ticket);
  await look(page);
  await page.goto(`${moved}/cancel`);
  await look(page);
  await goOn(page);
  await look(page);
}

const languages: readonly { language: string; prefix: string; look: Look }[] = [
  { language: 'German', prefix: '', look: expectNoBarrierAnywhere },
  { language: 'English', prefix: '/en', look: expectNoBarrierInWords },
  { language: 'Dutch', prefix: '/nl', look: expectNoBarrierInWords },
  { language: 'plain German', prefix: '/einfach', look: expectNoBarrierInWords },
];
const outside = [
  ...['', '/services?q=perso', '/services?q=xyz', '/services', '/services/personalausweis', '/offices'],
  ...['/services/personalausweis/papers', '/accessibility', '/privacy', '/imprint', '/source', '/nowhere'],
  ...['/a', '/appointments/new/time?services=personalausweis&offices=buergerbuero-weststadt'],
];

for (const { language, prefix, look } of languages) {
  test(`the journey has no barrier in ${language}`, async ({ page }) => {
    const mail = await walkToMail(page, prefix, look);
    await walkFromMail(page, mail, look);
  });

  test(`the pages around it have no barrier in ${language}`, async ({ page }) => {
    for (const path of outside) {
      await page.goto(prefix + path);
      await look(page);
    }
    await page.goto(`${prefix}/a`);
    await goOn(page);
    await look(page);
  });
}
