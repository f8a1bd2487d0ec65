import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { createClient } from '../../shared/contracts/client.ts';
import { CivilDate, CivilTime } from '../../shared/domain/civil.ts';
import { OfficeId, ServiceId } from '../../shared/domain/ids.ts';
import { expect, test } from './browsing.ts';
import { times, timesPage } from './steps.ts';

const few = timesPage('personalausweis:1', 'buergerbuero-nord');
const title = { level: 1 } as const;

/** Somebody else, who takes the place that a button on the page offers. */
async function takeAway(page: Page, nth: number): Promise<string | undefined> {
  const [officeId, date, time] = ((await times(page).nth(nth).getAttribute('value')) ?? '').split('.');
  const { PORTAL = '' } = process.env;
  const call = createClient({ origin: PORTAL, fetch });
  const held = await call(
    'holdAppointment',
    {
      officeId: OfficeId.parse(officeId),
      date: CivilDate.parse(date),
      time: CivilTime.parse(time),
      services: [{ serviceId: ServiceId.parse('personalausweis'), count: 1 }],
      language: 'de',
    },
    { idempotencyKey: randomUUID() },
  );
  return held.ok ? undefined : held.code;
}

/** The office has two places at a time; each run of a test has times of its own, far enough from the others. */
const ownTime = (page: Page, nth: number): number => nth + (page.context().browser() && isNoJs ? 24 : 0);
let isNoJs = false;
test.beforeEach(({ javaScriptEnabled }) => {
  isNoJs = !javaScriptEnabled;
});

test('a time that somebody else takes in the meantime is said, and the page offers what is left', async ({ page }) => {
  await page.goto(few);
  const nth = ownTime(page, 4);
  const chosen = times(page).nth(nth);
  const value = await chosen.getAttribute('value');
  expect([await takeAway(page, nth), await takeAway(page, nth)]).toEqual([undefined, undefined]);
  await chosen.click();
  await expect(page.getByRole('alert')).toContainText('Diese Zeit ist gerade vergeben worden.');
  await expect(page.locator(`button[value="${value}"]`)).toHaveCount(0);
  await times(page).last().click();
  await expect(page.getByRole('heading', title)).toHaveText('Wer kommt zu uns?');
});

test('pressing a time twice holds it once', async ({ page }) => {
  await page.goto(few);
  const nth = ownTime(page, 10);
  const tab = await page.context().newPage();
  await tab.goto(few);
  await times(page).nth(nth).dblclick();
  await expect(page.getByRole('heading', title)).toHaveText('Wer kommt zu uns?');
  expect([await takeAway(tab, nth), await takeAway(tab, nth)]).toEqual([undefined, 'slot_taken']);
  await tab.close();
});

test('coming back and pressing the same time again goes on with the same appointment', async ({ page }) => {
  await page.goto(few);
  const nth = ownTime(page, 16);
  const value = await times(page).nth(nth).getAttribute('value');
  await times(page).nth(nth).click();
  await page.waitForURL('**/details');
  const details = page.url();
  await page.goBack();
  await page.locator(`button[value="${value}"]:visible`).click();
  await page.waitForURL('**/details');
  expect(page.url()).toBe(details);
});

test('the list of days begins where something is free', async ({ page }) => {
  await page.goto(few);
  await expect(page.getByText(/^Vor \w+, \d+\. \w+ \d{4} ist nichts frei\.$/)).toBeVisible();
  await expect(page.locator('.days details[open]')).toHaveCount(1);
  await page.getByRole('link', { name: 'Nächste Woche ansehen' }).click();
  await expect(page.getByRole('heading', { name: 'Später oder zu anderen Zeiten' })).toBeVisible();
  await page.getByRole('link', { name: 'Eine Woche früher' }).click();
  await expect(page.locator('.days details[open]')).toHaveCount(1);
});

test('only late times of one weekday are shown when asked for', async ({ page }) => {
  await page.goto(timesPage());
  await page.getByLabel('ab 16').check();
  await page.getByLabel('Dienstag').check();
  await page.getByRole('button', { name: 'Zeiten anzeigen' }).click();
  await expect(page.getByLabel('Dienstag')).toBeChecked();
  await expect(page.locator('.days > li').first()).toContainText(/Dienstag/);
  const shown = await page.locator('.days > li').allTextContents();
  expect(shown.filter((day) => !day.includes('Dienstag'))).toEqual([]);
  const starts = await page.locator('.days button[name=slot] b').allTextContents();
  expect(starts.length).toBeGreaterThan(0);
  expect(starts.filter((start) => start < '16:00')).toEqual([]);
});

test('an office without a free time names another one, the phone and when places return', async ({ page }) => {
  await page.goto(timesPage('personalausweis:1', 'buergerbuero-weststadt'));
  await expect(page.getByRole('heading', title)).toHaveText('Bürgerbüro Weststadt: gerade ist nichts frei');
  await expect(page.getByText('Neue Termine kommen meist an Werktagen um 8 Uhr.')).toBeVisible();
  await expect(page.getByText('Wir haben gezählt, dass Sie nichts gefunden haben')).toBeVisible();
  await expect(page.getByRole('link', { name: '115 anrufen' })).toBeVisible();
  await page.getByRole('link', { name: /^Rathaus Mitte/ }).click();
  await expect(page.getByRole('heading', { name: 'Die drei frühesten Termine' })).toBeVisible();
});

test('an access need leaves only offices that have it, or says that none has', async ({ page }) => {
  await page.goto('/appointments/new/office?services=personalausweis:1');
  await page.getByRole('checkbox', { name: 'Induktionsschleife' }).check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(page.locator('.context')).toContainText('Rathaus Mitte');
  await expect(page.locator('.context')).not.toContainText('Nord');
});

test('services that do not go together are said where they can be left out', async ({ page }) => {
  await page.goto('/appointments/new/time?services=personalausweis:1,fahrzeug-zulassen:1');
  await expect(page.getByRole('heading', title)).toHaveText('Was gehört zu Ihrem Termin?');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(page.getByRole('alert')).toContainText('gehen nicht zusammen');
  await page.getByRole('checkbox', { name: 'Fahrzeug zulassen' }).uncheck();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(page.getByRole('heading', title)).toHaveText('Wo passt es Ihnen?');
});
