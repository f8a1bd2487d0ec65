import type { Page } from '@playwright/test';
import { clerkPages } from '../web/clerk-pages.ts';
import { startSampleApi } from '../web/sample-api.ts';
import { answer } from '../web/sample-what-if.ts';
import { expectNoBarrier, expectNoBarrierAnywhere, expectNoBarrierInWords } from './barriers.ts';
import { expect, test } from './browsing.ts';
import { signInAs } from './staff-steps.ts';
import { press } from './steps.ts';

// In a town one experiment runs at a time.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const look = 'Wirkung und Vorschau ansehen';
const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);

const planned = (question: string) => ({
  'question.de': question,
  'texts.b.de': 'bitte sagen Sie heute noch ab, wenn Sie nicht kommen.',
  'texts.b.en': 'Please cancel today if you cannot come.',
  'texts.b.nl': 'Zeg vandaag nog af als u niet kunt komen.',
  'texts.b.einfach': 'Sagen Sie heute ab, wenn Sie nicht kommen.',
  usualPercent: '9',
  differencePoints: '12',
  until: day(90),
});

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(text);
}

async function planOne(page: Page): Promise<void> {
  await signInAs(page, 'Programme lead');
  await page.getByRole('link', { name: 'Versuche' }).click();
  await page.getByRole('link', { name: 'Versuch planen' }).click();
}

test('a lead plans an experiment, sees what it needs, begins it and stops it in the open', async ({ page }) => {
  await planOne(page);
  await press(page, look);
  await expect(page.getByRole('alert')).toBeFocused();
  await expectNoBarrierAnywhere(page);
  await fill(page, planned('Hilft eine Bitte um Absage?'));
  await press(page, look);
  await expect(page.getByRole('alert')).toContainText('kleiner als der bisherige Anteil');
  await fill(page, { differencePoints: '2,5' });
  await press(page, look);
  await expect(page.getByText('Nötig sind 1.795 Termine je Hälfte, zusammen 3.590.')).toBeVisible();
  await expectNoBarrierAnywhere(page);
  await press(page, 'Speichern');
  await expect(page.getByRole('status')).toContainText('Ab morgen gehen beide Texte hinaus.');
  await expectNoBarrierAnywhere(page);
  const own = page.url().replace(/\?.*/, '');
  await page.goto('/en/staff/figures/experiments');
  await expectNoBarrierInWords(page);

  await page.goto(`${own}/stop`);
  await press(page, 'Abbrechen und veröffentlichen');
  await expect(page.getByRole('alert')).toBeFocused();
  await expectNoBarrierAnywhere(page);
  await fill(page, { 'because.de': 'Der Satz war missverständlich.' });
  await press(page, 'Abbrechen und veröffentlichen');
  await expect(page.getByText('Wir haben vorzeitig aufgehört. Daraus folgt nichts.')).toBeVisible();
  await expectNoBarrier(page);
  await page.goto('/einfach/kpi/experiments');
  await expect(page.getByText('Der Satz war missverständlich.')).toBeVisible();
  await expectNoBarrierInWords(page);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an experiment is planned, begun and stopped, and what is wrong is said at its field', async ({ page }) => {
    await planOne(page);
    await fill(page, { ...planned('Hilft es auch ohne Skript?'), 'texts.b.nl': '' });
    await press(page, look);
    await page.getByRole('link', { name: 'Text B (Nederlands)' }).click();
    await expect(page.locator('[id="texts.b.de"]')).toHaveValue(/sagen Sie heute noch ab/);
    await fill(page, { 'texts.b.nl': 'Zeg vandaag nog af, alstublieft.', differencePoints: '3' });
    await press(page, look);
    await press(page, 'Speichern');
    await page.getByRole('link', { name: 'Vorzeitig abbrechen' }).click();
    await fill(page, { 'because.de': 'Nur eine Probe, ohne Skript.' });
    await press(page, 'Abbrechen und veröffentlichen');
    await expect(page.getByRole('status')).toContainText('Der Versuch ist beendet.');
  });

  test('a change is tried where too little is known, and the page says so', async ({ page }) => {
    await signInAs(page, 'Programme lead');
    await page.getByRole('link', { name: 'Was wäre wenn' }).click();
    await page.getByLabel('Dienstag').uncheck();
    await press(page, 'Ausrechnen');
    await expect(page.getByRole('alert')).toContainText('Wählen Sie mindestens einen Wochentag.');
    await page.getByLabel('Montag').check();
    await press(page, 'Ausrechnen');
    await expect(page.getByRole('alert')).toContainText('drei ganze Wochen');
    await expect(page.getByLabel('Montag')).toBeChecked();
  });
});

/** No town of the tests has a log of weeks: the built page answers with the sample of test/web instead. */
test('the answer of a what-if has no barrier', async ({ page }) => {
  const api = await startSampleApi();
  const open = await clerkPages(api);
  api.say('GET /v1/staff/session', {
    ...{ staffId: 'l'.repeat(22), name: 'Lea Lead', grants: [{ role: 'lead' }], practice: false },
    ...{ offices: [{ officeId: 'rathaus-mitte', name: 'Rathaus Mitte' }], endsInSeconds: 3600 },
  });
  api.say('POST /v1/staff/figures/what-if/rathaus-mitte', answer);
  const fields = { officeId: 'rathaus-mitte', weekdays: '2', from: '08:00', to: '18:00', online: '1', staff: '0' };
  const path = '/staff/figures/what-if?kind=counters';
  const { html } = await open(path, { fields });
  await api.stop();
  await page.route(/\/staff\/figures\/what-if/, async (route) => {
    await route.fulfill({ body: html, contentType: 'text/html' });
  });
  await page.goto(path);
  await expect(page.getByText('Tage bis zum nächsten Termin: von 19 auf 11')).toBeVisible();
  await expectNoBarrierAnywhere(page);
});
