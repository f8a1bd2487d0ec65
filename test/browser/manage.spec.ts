import * as z from 'zod';
import { expect, test } from './browsing.ts';
import { linkIn, mailSaying, mailTo } from './inbox.ts';
import { bookAppointment, press, times } from './steps.ts';

const title = { level: 1 } as const;

test('an appointment moves, and its old place is kept until the new one is sure', async ({ page }) => {
  const { mail } = await bookAppointment(page);
  const before = page.url();
  const when = await page.locator('.ticket-when').textContent();

  await page.getByRole('link', { name: 'Termin verschieben' }).click();
  await times(page).last().click();
  await expect(page.getByText('Ihr alter Termin bleibt, bis der neue sicher ist.')).toBeVisible();
  await page.getByRole('link', { name: 'Nein, alten Termin behalten' }).click();
  await expect(page.locator('.ticket-when')).toHaveText(when ?? '');

  await page.getByRole('link', { name: 'Termin verschieben' }).click();
  await times(page).last().click();
  await press(page, 'Ja, verschieben');
  await expect(page.getByRole('heading', title)).toHaveText('Ihr Termin steht fest');
  await expect(page.locator('.ticket-when')).not.toHaveText(when ?? '');
  const after = page.url();
  await mailSaying(mail, 'Ihr neuer Termin');

  await page.goto(before);
  await expect(page.getByRole('heading', title)).toHaveText('Dieser Termin ist verschoben');
  await page.getByRole('link', { name: 'Neuen Termin ansehen' }).click();
  expect(page.url()).toBe(after);
});

test('an appointment is cancelled, with a reason if one likes, and is over then', async ({ page }) => {
  const { mail } = await bookAppointment(page);
  const ticket = page.url();
  await page.getByRole('link', { name: 'Termin absagen' }).click();
  await page.getByLabel('Ich bin krank').check();
  await press(page, 'Ja, Termin absagen');
  await expect(page.getByRole('heading', title)).toHaveText('Ihr Termin ist abgesagt');
  await mailSaying(mail, 'Abgesagt');
  for (const gone of ['/cancel', '/move']) {
    await page.goto(ticket + gone);
    await expect(page.getByRole('heading', title)).toHaveText('Ihr Termin ist abgesagt');
  }
  await page.getByRole('link', { name: 'Neuen Termin suchen' }).click();
  await expect(page.getByRole('heading', { name: 'Personalausweis beantragen' })).toBeVisible();
});

test('the link of the confirmation opens an appointment in any browser', async ({ page, browser, baseURL }) => {
  const { mail } = await bookAppointment(page);
  const link = linkIn(await mailTo(mail, 2), '/a/');
  const elsewhere = await browser.newPage({ ...(baseURL && { baseURL }) });
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('link', { name: 'Termin absagen' })).toBeVisible();
  expect(elsewhere.url()).not.toContain(new URL(link).pathname);
  await elsewhere.close();
});

test('the link of the QR code shows an appointment and lets nobody change it', async ({ page, context, baseURL }) => {
  const { mail } = await bookAppointment(page);
  const [reference = ''] = new URL(page.url()).pathname.split('/').slice(-1);
  const [own] = await context.cookies();
  const [, token = ''] = (own?.value ?? '').split(/[~|]/);
  await page.setExtraHTTPHeaders({ authorization: `Bearer ${decodeURIComponent(token)}` });
  const answer = await page.goto(`/v1/appointments/${reference}`);
  const { viewToken } = z.object({ viewToken: z.string() }).parse(await answer?.json());
  await page.setExtraHTTPHeaders({});
  await context.clearCookies();

  await page.goto(`/a/${reference}/${viewToken}`);
  await expect(page.locator('.ticket-when')).toBeVisible();
  await expect(page.getByText('Mit diesem Link können Sie den Termin ansehen.')).toBeVisible();
  await expect(page.getByText(mail)).toHaveCount(0);
  for (const change of ['/cancel', '/move']) {
    await page.goto(`/a/${reference}${change}`);
    expect(page.url()).toBe(`${baseURL}/a/${reference}`);
  }
});

test('a confirm link that is opened twice leads to the appointment', async ({ page }) => {
  const { letter } = await bookAppointment(page);
  await page.goto(linkIn(letter, '/confirm/'));
  await expect(page.getByText('Dieser Termin ist schon bestätigt.')).toBeVisible();
  await press(page, 'Diesen Termin öffnen');
  await expect(page.getByRole('heading', title)).toHaveText('Ihr Termin steht fest');
});

test('code and mail address open an appointment; a wrong pair does not and stays to be corrected', async ({
  page,
  context,
}) => {
  const { mail } = await bookAppointment(page);
  const code = (await page.getByText(/^LIN-\w{4}-\w{4}$/).textContent()) ?? '';
  await context.clearCookies();
  await page.goto('/');
  await page.getByLabel('Ihr Code').fill(code);
  await page.getByLabel('Ihre Mailadresse').fill(`not-${mail}`);
  await press(page, 'Termin öffnen');
  await expect(page.getByRole('alert')).toContainText('finden wir keinen Termin');
  await expect(page.getByLabel('Ihr Code')).toHaveValue(code);
  await page.getByLabel('Ihr Code').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByLabel('Ihre Mailadresse').fill(mail.toUpperCase());
  await press(page, 'Termin öffnen');
  await expect(page.getByText(code)).toBeVisible();
});

test('an appointment of somebody else is asked for by code', async ({ page, context }) => {
  await bookAppointment(page);
  const ticket = page.url();
  await context.clearCookies();
  await page.goto(ticket);
  await expect(page.getByRole('heading', title)).toHaveText('Mein Anliegen');
});
