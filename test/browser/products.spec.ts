import type { Page } from '@playwright/test';
import { expect, test } from './browsing.ts';
import { signInAs, unfold } from './staff-steps.ts';
import { press } from './steps.ts';

// The tests change a certificate one after the other; a second try has one of its own.
test.describe.configure({ mode: 'serial' });
const product = () => (test.info().retry === 0 ? 'meldebescheinigung' : 'lebensbescheinigung');
const look = 'Wirkung und Vorschau ansehen';

async function open(page: Page, path = `/staff/certificates/${product()}`): Promise<void> {
  await signInAs(page, 'Lead clerk, all offices');
  await page.waitForURL('**/staff**');
  await page.goto(path);
  await unfold(page);
}

const effect = (page: Page) => page.getByRole('region', { name: 'Wirkung', exact: true });

test('a fee from next year on is seen before it is saved, and citizens pay the old one until then', async ({
  page,
}) => {
  await open(page, '/staff');
  await page.getByRole('link', { name: 'Bescheinigungsarten' }).click();
  await page.locator(`a[href="/staff/certificates/${product()}"]`).click();
  await page.waitForURL(`**/staff/certificates/${product()}`);
  await unfold(page);
  const next = await page.getByRole('group', { name: /^Gebühr \d+$/ }).count();
  await press(page, 'Gebühr hinzufügen');
  const row = page.getByRole('group', { name: `Gebühr ${next + 1}`, exact: true });
  await row.getByLabel('Weg').selectOption('Per Post');
  await row.getByLabel('Betrag').fill('-3');
  await row.getByLabel('Gilt ab').fill('2020-01-01');
  await row.getByLabel('Quelle').fill('Neue Satzung');
  await press(page, look);
  const problems = page.getByRole('alert');
  await expect(problems).toContainText(`Gebühr ${next + 1}, Betrag: Diese Zahl ist zu klein.`);
  await expect(row.getByLabel('Betrag')).toHaveValue('-3');
  await row.getByLabel('Betrag').fill('11,50');
  await press(page, look);
  await expect(problems).toContainText(`Gebühr ${next + 1}, Gilt ab: Dieser Tag ist schon vorbei.`);
  await row.getByLabel('Gilt ab').fill('2099-01-01');
  await press(page, look);
  await expect(effect(page).getByRole('row', { name: /Per Post/ })).toContainText(/1\. Januar 2099: 11,50/);
  await expect(effect(page)).toContainText('Kein abgeschickter Antrag ist offen.');
  await page.getByLabel('Grund der Änderung').fill('Beschluss des Rats');
  await press(page, 'Speichern');
  await expect(page.getByRole('status')).toContainText('Gespeichert als Fassung 2.');
  await page.getByRole('link', { name: 'Verlauf' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Beschluss des Rats' })).toContainText(
    /Gebühr Per Post ab .*1\. Januar 2099.*11,50/s,
  );
});

test('no language, no deadline and a login that is too weak are named, and what was typed stays', async ({ page }) => {
  await open(page);
  const languages = page.getByRole('group', { name: 'Sprachen des Dokuments' });
  for (const box of await languages.getByRole('checkbox').all()) await box.uncheck();
  await page.getByLabel('Frist in Arbeitstagen').fill('10000');
  await page.getByLabel('Anmeldung mindestens').selectOption('Konto mit Passwort');
  await press(page, look);
  const problems = page.getByRole('alert');
  await expect(problems).toContainText('Sprachen des Dokuments: Bitte wählen Sie mindestens eines aus.');
  await expect(problems).toContainText('Frist in Arbeitstagen: Diese Zahl ist zu groß.');
  await expect(page.getByLabel('Frist in Arbeitstagen')).toHaveValue('10000');
  await languages.getByLabel('Deutsch').check();
  await page.getByLabel('Frist in Arbeitstagen').fill('7');
  await press(page, look);
  await expect(problems).toContainText('Anmeldung mindestens: Diese Stufe ist dafür zu niedrig.');
});

test('of two who change the same one, the second sees both versions side by side', async ({ page }) => {
  await open(page);
  const theirs = await page.context().newPage();
  await theirs.goto(`/staff/certificates/${product()}`);
  await unfold(theirs);
  await theirs.getByLabel('Frist in Arbeitstagen').fill('7');
  await theirs.getByLabel('Wer entscheidet').selectOption('zwei Personen entscheiden (Vier-Augen-Prinzip)');
  await press(theirs, look);
  await expect(effect(theirs)).toContainText('hat niemand über Anträge entschieden');
  await page.getByLabel('Frist in Arbeitstagen').fill('9');
  await press(page, look);
  await press(theirs, 'Speichern');
  await expect(theirs.getByRole('status')).toContainText('Gespeichert');
  await press(page, 'Speichern');
  await expect(page.getByRole('alert')).toContainText('Jemand anderes hat inzwischen gespeichert');
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  await expect(row('Frist in Arbeitstagen')).toContainText(/beide geändert\s*9\s*7/);
  await expect(row('Wer entscheidet')).toContainText('schon übernommen');
  await press(page, 'Meine Fassung übernehmen');
  await press(page, 'Speichern');
  await expect(page.getByRole('status')).toContainText('Gespeichert');
  await page.goto(`/staff/certificates/${product()}/history`);
  await page
    .getByRole('link', { name: /Fassung \d+ zurücknehmen/ })
    .first()
    .click();
  await expect(effect(page)).toContainText(/Frist in Arbeitstagen\s*bisher: 9; neu: 7/);
  await press(page, 'Zurücknehmen');
  await expect(page.getByRole('status')).toContainText('Gespeichert als Fassung');
});

test('a new one begins with a template, is seen by citizens once it is on offer, and is removed', async ({ page }) => {
  await open(page, '/staff/certificates/new');
  await page.getByRole('link', { name: 'Lebensbescheinigung' }).click();
  await unfold(page);
  const name = `Nachweis ${test.info().retry}`;
  await page.getByRole('group', { name: 'Name', exact: true }).getByLabel('Deutsch').fill(name);
  await press(page, look);
  await expect(page.getByRole('alert')).toContainText('Gebühr 1, Betrag: Bitte füllen Sie dieses Feld aus.');
  for (const row of await page.getByRole('group', { name: /^Gebühr \d$/ }).all()) {
    await row.getByLabel('Betrag').fill('0');
    await row.getByLabel('Gilt ab').fill(new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' }));
    await row.getByLabel('Quelle').fill('SGB X § 64 Abs. 2');
  }
  await page.getByLabel('Im Angebot: Bürgerinnen').check();
  await press(page, look);
  await press(page, 'Speichern');
  await expect(page.getByRole('status')).toContainText('Gespeichert als Fassung 1.');
  const added = new URL(page.url()).pathname;
  expect(added).toBe(`/staff/certificates/nachweis-${test.info().retry}`);
  await page.goto(`${added}/remove`);
  await press(page, 'Bescheinigungsart löschen');
  await expect(page.getByRole('status')).toContainText(`„${name}“ ist gelöscht.`);
  await press(page, 'Zurückholen');
  await expect(page.getByRole('status')).toContainText(`„${name}“ ist wieder da.`);
});
