import type { Page } from '@playwright/test';
import { expectNoBarrier, expectNoBarrierAnywhere, expectNoBarrierInWords } from './barriers.ts';
import { expect, test } from './browsing.ts';
import { signInAs } from './staff-steps.ts';
import { bookAppointment, press } from './steps.ts';

// The browser keeps axe where pages let it in; that they keep their policy is watched by all other tests.
test.use({ bypassCSP: true });
test.describe.configure({ timeout: 180_000 });

const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);

/** Refused first, for what is missing; then taken. */
async function saySomething(page: Page): Promise<void> {
  await page.getByLabel('Was hätte Ihnen geholfen?').fill('Ein Termin am Abend. Danke an Frau Muster!');
  await press(page, 'Antwort senden');
  await expect(page.getByRole('alert')).toBeFocused();
  await expectNoBarrierAnywhere(page);
  await page.getByRole('link', { name: 'Bitte wählen Sie, wie zufrieden Sie sind.' }).click();
  await page.getByLabel('weder noch').check();
  await press(page, 'Antwort senden');
  await expect(page.getByRole('status')).toContainText('Danke für Ihre Antwort!');
}

async function writeSurvey(page: Page): Promise<void> {
  await page.goto('/staff/surveys/new');
  await press(page, 'Entwurf speichern');
  await expect(page.getByRole('alert')).toBeFocused();
  await expectNoBarrierAnywhere(page);
  await page.getByLabel('Titel, Deutsch').fill('Wie war die Buchung?');
  await page.getByLabel('nach der Buchung').check();
  await page.getByLabel('Erster Tag').fill(day(-1));
  await page.getByLabel('Letzter Tag').fill(day(30));
  const question = page.getByRole('group', { name: 'Frage 1', exact: true });
  await question.getByLabel('Frage, Deutsch').fill('Wie leicht fanden Sie eine Zeit?');
  await press(page, 'Entwurf speichern');
  await expect(page.getByRole('status')).toContainText('Gespeichert');
  await expectNoBarrierAnywhere(page);
}

test('people say how it was, a lead reads it and asks, and nothing stands in the way', async ({ page }) => {
  await signInAs(page, 'Programme lead');
  await writeSurvey(page);
  const survey = page.url();
  await press(page, 'Veröffentlichen');
  await expectNoBarrier(page);

  await bookAppointment(page);
  const ticket = page.url();
  await page.getByRole('link', { name: 'Umfrage: Wie war die Buchung?' }).click();
  await expectNoBarrierAnywhere(page);
  await press(page, 'Antwort senden');
  await expect(page.getByRole('alert')).toBeFocused();
  await expectNoBarrier(page);
  await page.getByRole('radio', { name: 'sehr zufrieden', exact: true }).check();
  await press(page, 'Antwort senden');
  await expect(page.getByRole('status')).toContainText('Danke');
  await expectNoBarrier(page);

  await page.goto(ticket);
  await page.getByRole('link', { name: 'Termin absagen' }).click();
  await press(page, 'Termin absagen');
  await expect(page.getByRole('heading', { name: 'Was hat gefehlt?' })).toBeVisible();
  await expectNoBarrierAnywhere(page);
  await saySomething(page);
  await expectNoBarrier(page);

  await page.goto('/staff/feedback');
  await expectNoBarrierAnywhere(page);
  await page.getByRole('link', { name: 'Lesen und entscheiden' }).click();
  await expectNoBarrierAnywhere(page);
  await page.goto(survey);
  await press(page, 'Jetzt beenden');
  await expect(page.getByText('1\u00a0Antwort: zu wenige')).toBeVisible();
  await expectNoBarrier(page);
  await page.goto('/staff/surveys');
  await expectNoBarrier(page);
  for (const path of ['/en/feedback', '/nl/feedback', '/einfach/feedback']) {
    await page.goto(path);
    await expectNoBarrierInWords(page);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody says what was missing', async ({ page }) => {
    await page.goto('/feedback?page=nothing-free');
    await press(page, 'Antwort senden');
    await expect(page.getByRole('alert')).toContainText('Bitte wählen Sie, wie zufrieden Sie sind.');
    await page.getByLabel('sehr unzufrieden').check();
    await press(page, 'Antwort senden');
    await expect(page.getByRole('status')).toContainText('Danke für Ihre Antwort!');
  });
});
