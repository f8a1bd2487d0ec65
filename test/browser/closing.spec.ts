import { expect, test } from './browsing.ts';
import { bookAt, closeDay, day, leadAt, sorry } from './closing-steps.ts';
import { caughtUp, linkIn, mailTo } from './inbox.ts';
import { press } from './steps.ts';

// Days of an office are closed one after the other; a second try has an office of its own.
test.describe.configure({ mode: 'serial' });
const first = { office: 'buergerbuero-nord', place: 'Bürgerbüro Nord' };
const second = { office: 'buergerbuero-weststadt', place: 'Bürgerbüro Weststadt' };
const own = () => (test.info().retry === 0 ? first : second);
const title = { level: 1 } as const;

test('a lead clerk closes a day, and a citizen takes another time from the mail', async ({
  page,
  browser,
  baseURL,
}) => {
  const { office, place } = own();
  const { mail, date } = await bookAt(page, office);
  const context = await browser.newContext({ ...(baseURL && { baseURL }), javaScriptEnabled: false });
  const lead = await context.newPage();
  await leadAt(lead, place);
  await lead.goto(`/staff/closings/new?office=${office}`);
  await lead.getByLabel('Erster Tag').fill(date);
  await lead.getByLabel('Letzter Tag').fill(date);
  await lead.getByLabel('Was die Menschen lesen').fill(sorry);
  await press(lead, 'Zeigen, wen das betrifft');
  await expect(lead.getByText('Eine Person bekommt andere Zeiten angeboten.')).toBeVisible();
  await expect(lead.getByText('A. Bei…')).toBeVisible();
  await press(lead, 'Schließen und andere Zeiten anbieten');
  await expect(lead.getByRole('status')).toContainText('Eine Person bekommt jetzt andere Zeiten angeboten');

  const letter = await mailTo(mail, 3);
  expect(letter.subject).toContain('kann nicht stattfinden');
  expect(letter.text).toContain(sorry);
  await lead.goto(`/staff/closings/${date}?office=${office}`);
  await expect(lead.getByText('0 von 1 erledigt')).toBeVisible();
  await expect(lead.getByText('Wartet auf Antwort', { exact: true })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', title)).toHaveText('Dieser Termin kann nicht stattfinden');
  await page.getByRole('link', { name: 'Andere Zeit wählen' }).click();
  await expect(page.getByRole('heading', title)).toHaveText('Bitte wählen Sie eine neue Zeit');

  const link = linkIn(letter, '/rebook/');
  await page.context().clearCookies();
  await page.goto(link);
  expect(page.url()).not.toContain(new URL(link).pathname);
  await expect(page.getByRole('heading', title)).toHaveText('Bitte wählen Sie eine neue Zeit');
  await expect(page.getByText(sorry)).toBeVisible();
  await expect(page.locator('button[name=alternative]')).toHaveCount(3);
  const chosen = await page.locator('button[name=alternative]').nth(1).getAttribute('value');
  await page.locator('button[name=alternative]').nth(1).click();
  await expect(page.getByRole('heading', title)).toHaveText('Ihr Termin steht fest');
  expect(page.url()).toContain(`/a/${chosen}`);
  expect((await mailTo(mail, 4)).subject).toContain('Ihr neuer Termin');
  await page.goto(link);
  await expect(page.getByRole('heading', title)).toHaveText('Ihr Termin steht fest');

  await lead.reload();
  await expect(lead.getByText('1 von 1 erledigt')).toBeVisible();
  await expect(lead.getByText('Neu vereinbart', { exact: true })).toBeVisible();
  await context.close();
});

test('who has no mail is called, and takes a held time on the phone', async ({ page }) => {
  const { office, place } = own();
  await leadAt(page, place);
  await closeDay(page, { office, date: day });
  const list = `/staff/closings/${day}?office=${office}`;
  await caughtUp();
  await page.goto(list);
  await expect(page.getByText('Bitte anrufen', { exact: true })).toBeVisible();
  await expect(page.locator('.rows li').first()).toContainText('T. Has…');
  await page.getByRole('link', { name: 'T. Has…' }).click();
  await expect(page.getByText('0341 123456')).toHaveCount(0);
  await page.getByRole('link', { name: 'Telefon und Mail ansehen' }).click();
  await expect(page.getByText('0341 123456')).toBeVisible();
  await page.goto(list);
  await page.getByRole('link', { name: 'T. Has…' }).click();
  await page.locator('button[name=alternative]').first().click();
  await expect(page.getByRole('status')).toHaveText('Erledigt.');
  await expect(page.getByText('Neu vereinbart')).toBeVisible();

  await page.goto(list);
  await page.getByRole('link', { name: 'R. Mir…' }).click();
  await press(page, 'Findet trotzdem statt');
  await expect(page.getByText('Findet statt', { exact: true })).toBeVisible();
  await page.goto(list);
  await expect(page.getByText('2 von 3 erledigt')).toBeVisible();
});

test('what cannot be closed is said beside its field, and nothing typed is lost', async ({ page }) => {
  const { office, place } = own();
  await leadAt(page, place);
  await page.goto(`/staff/closings/new?office=${office}`);
  await page.getByLabel('Erster Tag').fill('2026-01-02');
  await page.getByLabel('Letzter Tag').fill('2026-01-02');
  await press(page, 'Zeigen, wen das betrifft');
  await expect(page.getByRole('alert')).toContainText('Was die Menschen lesen: Bitte füllen Sie dieses Feld aus.');
  await page.getByLabel('Was die Menschen lesen').fill(sorry);
  await press(page, 'Zeigen, wen das betrifft');
  await expect(page.getByRole('alert')).toContainText('Letzter Tag: Dieser Tag ist schon vorbei.');
  await expect(page.getByLabel('Was die Menschen lesen')).toHaveValue(sorry);
});

test('a citizen to whom nothing suits says so, or cancels', async ({ page, browser, baseURL }) => {
  const { office, place } = own();
  const { mail, date } = await bookAt(page, office);
  const context = await browser.newContext({ ...(baseURL && { baseURL }), javaScriptEnabled: false });
  const lead = await context.newPage();
  await leadAt(lead, place);
  await closeDay(lead, { office, date });
  await page.goto(linkIn(await mailTo(mail, 3), '/rebook/'));
  await page.getByText('Keine davon passt').click();
  await expect(page.getByRole('link', { name: 'Andere Zeiten ansehen' })).toBeVisible();
  await press(page, 'Nichts passt');
  await expect(page.getByRole('heading', title)).toHaveText('Keine der Zeiten passt');
  await page.getByText('Ich brauche den Termin nicht mehr').click();
  await press(page, 'Ja, Termin absagen');
  await expect(page.getByRole('heading', title)).toHaveText('Ihr Termin ist abgesagt');
  expect((await mailTo(mail, 4)).subject).toContain('Abgesagt');
  await context.close();
});
