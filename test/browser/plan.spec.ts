import type { Page } from '@playwright/test';
import { longCivilDate } from '../../shared/messages/format.ts';
import { expect, test } from './browsing.ts';
import { signInAs } from './staff-steps.ts';
import { press } from './steps.ts';

// The tests change an office's hours one after the other; a second try has an office of its own.
test.describe.configure({ mode: 'serial' });
const first = { office: 'buergerbuero-nord', place: 'Bürgerbüro Nord' };
const second = { office: 'buergerbuero-weststadt', place: 'Bürgerbüro Weststadt' };
const own = () => (test.info().retry === 0 ? first : second);

/** The day a week from now, on which three people have booked for ten o'clock. */
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(Date.now() + 7 * 86_400_000);
const counters = (page: Page, from: string) => page.locator(`input[name^="c.${day}.${from}"]`);
const people = (page: Page) => page.locator('.rows li');

async function openPlan(page: Page, path = '/staff/plan', who = `Lead clerk, ${own().place}`): Promise<void> {
  await signInAs(page, who);
  await page.waitForURL('**/staff**');
  await show(page, path);
}

async function show(page: Page, path = '/staff/plan'): Promise<void> {
  await page.goto(`${path}?office=${own().office}&week=${day}`);
}

test('counters of a day are changed after their effect was seen and a choice was made', async ({ page }) => {
  await openPlan(page);
  await expect(counters(page, '10:00')).toHaveValue('4');
  await press(page, 'Wirkung ansehen');
  await expect(page.getByRole('alert')).toContainText('Sie haben noch nichts geändert.');
  await counters(page, '08:00').fill('6');
  await counters(page, '10:00').fill('viele');
  await press(page, 'Wirkung ansehen');
  await expect(page.getByRole('alert')).toContainText('10–12 Uhr: Bitte eine ganze Zahl von 0 bis 500.');
  await expect(counters(page, '08:00')).toHaveValue('6');
  await counters(page, '10:00').fill('2');
  await press(page, 'Wirkung ansehen');
  await expect(page.locator('.impact')).toContainText('1 Termin betroffen');
  await expect(people(page)).toHaveText([/10:00\sUhr, T\. Has….*ohne Mail: bitte anrufen/s]);

  await counters(page, '10:00').fill('0');
  await press(page, 'Speichern');
  await expect(page.getByRole('alert')).toContainText('Bitte sehen Sie sich die Wirkung noch einmal an.');
  await expect(people(page)).toHaveCount(3);
  await press(page, 'Speichern');
  await expect(page.getByRole('alert')).toContainText('Bitte wählen Sie, was mit den Terminen');
  await page.getByLabel('Als Ausnahme behalten').check({ force: true });
  await page.getByLabel('Grund der Änderung').fill('Personalversammlung');
  await press(page, 'Speichern');
  await expect(page.getByRole('status')).toContainText('Gespeichert als Fassung 2');
  await expect(counters(page, '10:00')).toHaveValue('0');
  await expect(page.locator('thead')).toContainText('besonderer Tag');
});

test('the history says who changed what, and undoing brings it back', async ({ page }) => {
  await openPlan(page, '/staff/plan/history');
  const version = page.locator('#version-2');
  await expect(version).toContainText('Personalversammlung');
  await expect(version).toContainText(`Besonderer Tag: ${longCivilDate(day, 'de')}`);
  await version.getByRole('link', { name: 'Fassung 2 zurücknehmen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fassung 2 zurücknehmen');
  await expect(page.getByText(/Kein besonderer Tag mehr/)).toBeVisible();
  await press(page, 'Speichern');
  await expect(page.locator('#version-3')).toContainText('nimmt Fassung 2 zurück');
  await show(page);
  await expect(counters(page, '10:00')).toHaveValue('4');
});

test('of two who save at once, the second one sees both changes and decides', async ({ page, browser, baseURL }) => {
  await openPlan(page);
  const other = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    javaScriptEnabled: false,
  });
  const colleague = await other.newPage();
  await openPlan(colleague, '/staff/plan', 'Lead clerk, all offices');
  await counters(page, '08:00').fill('5');
  await counters(colleague, '08:00').fill('9');
  for (const one of [page, colleague]) await press(one, 'Wirkung ansehen');
  await press(colleague, 'Speichern');
  await expect(colleague.getByRole('status')).toContainText('Gespeichert als Fassung 4');
  await other.close();

  await press(page, 'Speichern');
  await expect(page.getByRole('alert')).toContainText('Jemand anderes hat inzwischen gespeichert');
  await expect(page.locator('.sides')).toContainText('8–10 Uhr: 5 Schalter');
  await expect(page.locator('.sides')).toContainText('Besonderer Tag');
  await press(page, 'Meine Änderung zusätzlich übernehmen');
  await expect(page.locator('.impact')).toContainText('Plätze am');
  await press(page, 'Speichern');
  await expect(page.getByRole('status')).toContainText('Gespeichert als Fassung 5');
  await expect(counters(page, '08:00')).toHaveValue('5');
});

test('regular hours take rows and refuse what cannot be, and nothing typed is lost', async ({ page }) => {
  await openPlan(page, '/staff/plan/hours');
  await press(page, 'Zeit hinzufügen');
  const row = page.locator('[id="rules.1"]');
  await row.getByLabel('Montag', { exact: true }).check({ force: true });
  const field = (name: string) => page.locator(`[name="rules.1.${name}"]`);
  await field('from').fill('25:00');
  await field('to').fill('16:00');
  await field('online').fill('10000');
  await press(page, 'Wirkung ansehen');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Zeit 2, von: Bitte eine Uhrzeit von 00:00 bis 24:00');
  await expect(alert).toContainText('Zeit 2, Schalter online: Bitte eine ganze Zahl von 0 bis 500.');
  await expect(alert).toContainText('Zeit 2, Schalter für Telefon und Schalter: Bitte eine ganze Zahl');
  await expect(field('from')).toHaveValue('25:00');
  await field('from').fill('18:00');
  await field('online').fill('1');
  await field('staff').fill('0');
  await press(page, 'Schließung hinzufügen');
  await page.locator('[name="closures.0.from"]').fill('2026-01-01');
  await page.locator('[name="closures.0.until"]').fill('2026-01-02');
  await press(page, 'Wirkung ansehen');
  await expect(alert).toContainText('Zeit 2, bis: Das Ende liegt nicht nach dem Beginn.');
  await expect(alert).toContainText('Schließung 1, letzter Tag: Dieser Tag ist schon vorbei.');
  await press(page, 'Schließung 1 entfernen');
  await field('from').fill('11:00');
  await press(page, 'Wirkung ansehen');
  await expect(page.getByText('Die Schalter beider Zeiten werden addiert.')).toBeVisible();
  await expect(page.getByText('Neue Zeit: Montag, 11:00 bis 16:00')).toBeVisible();
  await press(page, 'Speichern');
  await expect(page.getByRole('status')).toContainText('Gespeichert als Fassung 6');
  await expect(field('from')).toHaveValue('11:00');
});
