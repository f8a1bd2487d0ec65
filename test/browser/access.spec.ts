import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './browsing.ts';
import { linkIn, mailTo, newMailAddress } from './inbox.ts';

/** WCAG 2.2 A and AA, EN 301 549, and what axe calls best practice. */
const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
/** What colours can break; the rest is the same in each of them. */
const ofColour = ['color-contrast', 'link-in-text-block'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const colours = [
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

// axe is put into the page by us; that the pages keep their policy is watched by all other tests.
test.use({ bypassCSP: true });
test.describe.configure({ timeout: 120_000 });

const violations = (page: Page, rules: readonly string[]): Promise<string[]> =>
  page.evaluate<string[]>(`axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`);

/** Looks at a page state as it is. Each has one primary button at most, a heading, and nothing beside the screen. */
async function expectNoBarrier(page: Page): Promise<void> {
  await page.evaluate(axe);
  const state = `${new URL(page.url()).pathname}: ${await page.title()}`;
  expect.soft(await violations(page, all), state).toEqual([]);
  expect.soft(await page.evaluate<number>(sideways), `${state} is wider than a phone`).toBe(0);
  expect.soft(await page.locator('h1').count(), `${state} has one heading`).toBe(1);
  const primary = await page.locator('main .kern-btn--primary').count();
  expect.soft(primary, `${state} offers one thing`).toBeLessThanOrEqual(1);
}

/** The same in every colour and width; what is said does not depend on them. */
async function expectNoBarrierAnywhere(page: Page): Promise<void> {
  await expectNoBarrier(page);
  const state = `${new URL(page.url()).pathname}: ${await page.title()}`;
  for (const media of colours) {
    await page.emulateMedia(media);
    expect.soft(await violations(page, ofColour), `${state}, ${media.colorScheme} ${media.forcedColors}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  for (const width of [640, 768, 960, 1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await page.evaluate<number>(sideways), `${state} is wider than ${width}`).toBe(0);
  }
}

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
  { language: 'English', prefix: '/en', look: expectNoBarrier },
  { language: 'Dutch', prefix: '/nl', look: expectNoBarrier },
  { language: 'plain German', prefix: '/einfach', look: expectNoBarrier },
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
