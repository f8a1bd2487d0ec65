import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { createClient } from '../../shared/contracts/client.ts';
import { CivilDate, CivilTime } from '../../shared/domain/civil.ts';
import { OfficeId, ServiceId } from '../../shared/domain/ids.ts';
import { expect, test } from './browsing.ts';
import { times, timesPage } from './steps.ts';

const few = timesPage('personalausweis:1', 'buergerbuero-nord');
const title = { level: 1 } as const;

/** Somebody else, who takes a place that a button on the page offers; undefined when that went well. */
async function takeAway(slot: string): Promise<string | undefined> {
  const [officeId, date, time] = slot.split('.');
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

type OwnTime = { readonly slot: string; readonly choice: Locator };

/** The office has two places at a time: each test has a time of its own, and another one at a second try. */
async function ownTime(page: Page, [first, second]: readonly [string, string]): Promise<OwnTime> {
  const hour = test.info().retry === 0 ? first : second;
  const choice = page.locator(`.days details[open] button[value$=".${hour}"]`);
  return { slot: (await choice.getAttribute('value')) ?? '', choice };
}

test('a time that somebody else takes in the meantime is said, and the page offers what is left', async ({ page }) => {
  await page.goto(few);
  const { slot, choice } = await ownTime(page, ['10:00', '11:00']);
  expect([await takeAway(slot), await takeAway(slot)]).toEqual([undefined, undefined]);
  await choice.click();
  await expect(page.getByRole('alert')).toContainText('Diese Zeit ist gerade vergeben worden.');
  await expect(choice).toHaveCount(0);
  await times(page).last().click();
  await expect(page.getByRole('heading', title)).toHaveText('Wer kommt zu uns?');
});

test('pressing a time twice holds it once', async ({ page }) => {
  await page.goto(few);
  const { slot, choice } = await ownTime(page, ['12:00', '13:00']);
  await choice.dblclick();
  await expect(page.getByRole('heading', title)).toHaveText('Wer kommt zu uns?');
  expect([await takeAway(slot), await takeAway(slot)]).toEqual([undefined, 'slot_taken']);
});

test('coming back and pressing the same time again goes on with the same appointment', async ({ page }) => {
  await page.goto(few);
  const { choice } = await ownTime(page, ['14:00', '15:00']);
  await choice.click();
  await page.waitForURL('**/details');
  const details = page.url();
  await page.goBack();
  await choice.click();
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
