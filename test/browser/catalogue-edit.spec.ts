import type { Page } from '@playwright/test';
import { expect, test } from './browsing.ts';
import { signInAs, unfold } from './staff-steps.ts';
import { press } from './steps.ts';

// The tests change services and an office one after the other; a second try has its own.
test.describe.configure({ mode: 'serial' });
const own = {
  first: { office: 'rathaus-mitte', place: 'Rathaus Mitte', service: 'reisepass', other: 'fuehrungszeugnis' },
  second: {
    office: 'buergerbuero-nord',
    place: 'Bürgerbüro Nord',
    service: 'fundsache-abholen',
    other: 'lebensbescheinigung',
  },
} as const;
const run = () => (test.info().retry === 0 ? own.first : own.second);
const look = 'Wirkung und Vorschau ansehen';

async function open(page: Page, path: string, who = 'Lead clerk, all offices'): Promise<void> {
  await signInAs(page, who);
  await page.waitForURL('**/staff**');
  await page.goto(path);
  await unfold(page);
}

/** One text in one language, as a clerk sees it. */
const text = (page: Page, field: string, language: string) =>
  page.getByRole('group', { name: field, exact: true }).getByLabel(language, { exact: true });

test('a longer duration shows its effect on free times and on what is booked, and is saved after that', async ({
  page,
}) => {
  await open(page, `/staff/offices/${run().office}`, `Lead clerk, ${run().place}`);
  const minutes = page.locator('[id="services.personalausweis.minutes"]');
  const before = Number(await minutes.inputValue());
  await press(page, look);
  await expect(page.getByRole('status')).toContainText('Sie haben noch nichts geändert.');
  await minutes.fill('lang');
  await press(page, look);
  await expect(page.getByRole('alert')).toContainText('Dauer: Personalausweis beantragen');
  await expect(minutes).toHaveValue('lang');
  await minutes.fill(String(before * 2));
  await press(page, look);
  const effect = page.getByRole('region', { name: 'Wirkung', exact: true });
  await expect(effect).toContainText(`Dauer: Personalausweis beantragen bisher: ${before}; neu: ${before * 2}`);
  await expect(effect.getByRole('row', { name: /Personalausweis beantragen/ })).toContainText('−');
  await expect(effect).toContainText(/3\sTermine sind kürzer, als dann geplant wird\./);
  await expect(effect).toContainText('Sie bleiben, wie sie gebucht sind.');
  await minutes.fill(String(before * 3));
  await press(page, 'Speichern');
  await expect(page.getByRole('alert')).toContainText('Bitte sehen Sie sich die Wirkung noch einmal an.');
  await page.getByLabel('Grund der Änderung').fill('Neue Software');
  await press(page, 'Speichern');
  await expect(page.getByRole('status')).toContainText('Gespeichert als Fassung');
  await expect(minutes).toHaveValue(String(before * 3));
  await page.getByRole('link', { name: 'Verlauf' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Neue Software' })).toContainText('Dienste');
});

test('the grid of an office with open days stays, and the page says what to do', async ({ page }) => {
  await open(page, `/staff/offices/${run().office}`, `Lead clerk, ${run().place}`);
  await expect(page.getByText('So geht es trotzdem')).toBeVisible();
  await page.getByLabel('Länge eines Rasterschritts in Minuten').fill('7');
  await press(page, look);
  await expect(page.getByRole('alert')).toContainText('Das Raster lässt sich nicht ändern');
});

test('a translation is written, looked at and found by citizens', async ({ page }) => {
  await open(page, `/staff/services/${run().service}`);
  await text(page, 'Beschreibung', 'Nederlands').fill('Neem mee:\n- een <foto>\n- uw oude pas');
  await text(page, 'Name', 'English').fill('');
  await press(page, look);
  await expect(text(page, 'Name', 'English')).toHaveAccessibleName('English');
  await expect(page.getByText('fehlt: Gezeigt wird Deutsch').first()).toBeVisible();
  const preview = page.getByRole('region', { name: 'So sehen es Bürgerinnen und Bürger' });
  await preview.getByText('Nederlands', { exact: true }).click();
  await expect(preview.locator('[lang=nl] li').first()).toHaveText('een <foto>');
  await press(page, 'Speichern');
  await expect(page.getByRole('status')).toContainText('Gespeichert als Fassung');
  await page.goto('/staff/services?missing');
  await expect(page.getByRole('listitem').filter({ hasText: 'fehlt: English' }).first()).toBeVisible();
});

test('a paper more, and a German name that is missing, keep all that was typed', async ({ page }) => {
  await open(page, `/staff/services/${run().service}`);
  await text(page, 'Name', 'Deutsch').fill('');
  await press(page, 'Unterlage hinzufügen');
  await expect(page.locator('#papers')).toHaveAttribute('open');
  const paper = page.getByRole('group', { name: /^Unterlage \d+$/ }).last();
  await paper.getByLabel('Deutsch').first().fill('Zwei Fotos');
  await paper.getByLabel('Adresse des Formulars').fill('javascript:alert(1)');
  await press(page, look);
  const problems = page.getByRole('alert');
  await expect(problems).toContainText('Name (Deutsch): Bitte füllen Sie dieses Feld aus.');
  await expect(problems.getByRole('link')).toHaveCount(2);
  await expect(paper.getByLabel('Deutsch').first()).toHaveValue('Zwei Fotos');
});

test('of two who change the same service, the second sees both versions side by side', async ({ page }) => {
  await open(page, `/staff/services/${run().other}`);
  const theirs = await page.context().newPage();
  await theirs.goto(`/staff/services/${run().other}`);
  await unfold(theirs);
  for (const [one, most, lead] of [
    [theirs, '7', 'Ihr kurzer Text'],
    [page, '9', undefined],
  ] as const) {
    await one.getByLabel('Höchstens auf einmal').fill(most);
    if (lead) await text(one, 'Kurztext', 'Deutsch').fill(lead);
    await press(one, look);
    await unfold(one);
  }
  await press(theirs, 'Speichern');
  await expect(theirs.getByRole('status')).toContainText('Gespeichert');
  await press(page, 'Speichern');
  await expect(page.getByRole('alert')).toContainText('Jemand anderes hat inzwischen gespeichert');
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  await unfold(page);
  await expect(row('Höchstens auf einmal')).toContainText(/beide geändert\s*9\s*7/);
  await expect(row('Kurztext')).toContainText('schon übernommen');
  await expect(text(page, 'Kurztext', 'Deutsch')).toHaveValue('Ihr kurzer Text');
  await press(page, 'Meine Fassung übernehmen');
  await press(page, 'Speichern');
  await expect(page.getByRole('status')).toContainText('Gespeichert');
  await unfold(page);
  await expect(page.getByLabel('Höchstens auf einmal')).toHaveValue('9');
});

test('a change is taken back, and the history says so', async ({ page }) => {
  await open(page, `/staff/services/${run().other}/history`);
  await page
    .getByRole('link', { name: /Fassung \d+ zurücknehmen/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Wirkung', exact: true })).toContainText('Höchstens auf einmal');
  await press(page, 'Zurücknehmen');
  await expect(page.getByRole('status')).toContainText('Gespeichert als Fassung');
  await expect(page.locator('main .rows > li').first()).toContainText(/nimmt Fassung \d+ zurück/);
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await page.waitForURL(`**/${run().other}`);
  const most = page.getByLabel('Höchstens auf einmal');
  await expect(most).toBeHidden();
  await page.locator('details.part', { has: most }).locator('> summary').click();
  await expect(most).toHaveValue('7');
});

test('a service with appointments is not removed; one without is, and comes back', async ({ page }) => {
  await open(page, '/staff/services/personalausweis/remove');
  const refusal = page.getByRole('status');
  await expect(refusal).toContainText(/Das geht noch nicht: \d+\sTermine sind dafür gebucht/);
  await expect(refusal).toContainText('Der letzte ist am');
  await expect(page.getByRole('button', { name: 'Dienst löschen' })).toHaveCount(0);
  await page.goto(`/staff/services/${run().other}/remove`);
  await press(page, 'Dienst löschen');
  await expect(page.getByRole('status')).toContainText('ist gelöscht');
  const listed = page.locator(`a[href$="/staff/services/${run().other}"]`);
  await expect(listed).toHaveCount(0);
  await press(page, 'Zurückholen');
  await expect(page.getByRole('status')).toContainText('ist wieder da');
  await expect(listed).toHaveCount(1);
});

test('a new service needs a name and a short text only', async ({ page }) => {
  const name = `Fischereischein ${test.info().retry}`;
  await open(page, '/staff/services/new');
  await press(page, look);
  await expect(page.getByRole('alert')).toContainText('Name (Deutsch)');
  await text(page, 'Name', 'Deutsch').fill(name);
  await text(page, 'Kurztext', 'Deutsch').fill('Zum Angeln');
  await press(page, look);
  await press(page, 'Speichern');
  await expect(page).toHaveURL(/\/staff\/services\/fischereischein-\d\?saved=1$/);
  await expect(page.getByText('Kein Ort bietet diesen Dienst an.')).toBeVisible();
});

test('a lead clerk of one office looks at services and changes none', async ({ page }) => {
  await open(page, `/staff/services/${run().service}`, `Lead clerk, ${run().place}`);
  await expect(page.getByText('Sie können diesen Dienst ansehen.')).toBeVisible();
  await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: look })).toHaveCount(0);
  await page.goto('/staff/offices');
  await expect(page.locator('main .rows li')).toHaveCount(1);
});
