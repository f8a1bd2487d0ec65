import { expect, test } from './browsing.ts';
import { bookAppointment, timesPage } from './steps.ts';

const inAltstadt = (url: string): string => url.replace('//towns.', '//altstadt.');

test('each town has its own name, offices and appointments', async ({ page, baseURL }) => {
  await bookAppointment(page);
  const ticket = page.url();
  await page.goto(inAltstadt(baseURL ?? ''));
  await expect(page.getByRole('link', { name: 'Gemeinde Altstadt' })).toBeVisible();
  await page.goto(inAltstadt(ticket));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mein Anliegen');
});

test('a town with one office does not ask where', async ({ page, baseURL }) => {
  await page.goto(`${inAltstadt(baseURL ?? '')}/appointments/new/office?services=personalausweis:1`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wann passt es Ihnen?');
  await expect(page.getByText('Amtshaus Altstadt').first()).toBeVisible();
});

test('an office of one town is not found in the other', async ({ page, baseURL }) => {
  const answer = await page.goto(inAltstadt(baseURL ?? '') + timesPage('personalausweis:1', 'buergerbuero-nord'));
  expect(answer?.status()).toBe(404);
});
