import type { Page } from '@playwright/test';
import { expectNoBarrierAnywhere, expectNoBarrierInWords } from './barriers.ts';
import { act, counter, sitDown } from './board-steps.ts';
import { expect, test } from './browsing.ts';
import { press } from './steps.ts';

// With and without script at once, so each has an office of its own; steps of a day build on each other.
const js = { id: 'rathaus-mitte', office: 'Rathaus Mitte' };
const nojs = { id: 'buergerbuero-nord', office: 'Bürgerbüro Nord' };

test.describe.configure({ mode: 'serial' });

const title = { level: 1 } as const;
const state = (page: Page) => page.getByRole('article', { name: 'Wartestand' });

/** A number for an identity card. */
async function draw(page: Page, officeId: string): Promise<string> {
  await page.goto(`/offices/${officeId}/walk-in`);
  await page.getByRole('checkbox', { name: 'Personalausweis beantragen' }).check();
  await press(page, 'Nummer ziehen');
  await page.waitForURL('**/waiting/*');
  return (await page.locator('.ticket-no').textContent()) ?? '';
}

test('a number is drawn, called and served, on the phone and on the wall', async ({ page, browser, baseURL }, info) => {
  test.slow();
  const { id, office } = info.project.name === 'js' ? js : nojs;
  const options = { ...(baseURL && { baseURL }), javaScriptEnabled: info.project.name === 'js' };
  /** Where scripts run, the pages renew themselves. */
  const renew = async (shown: Page) => void (options.javaScriptEnabled || (await shown.reload()));

  await page.goto('/offices');
  await page.getByRole('link', { name: `Ohne Termin kommen ${office}` }).click();
  await expect(page.getByRole('heading', title)).toHaveText('Ohne Termin kommen');
  await press(page, 'Nummer ziehen');
  await expect(page.getByRole('alert')).toContainText('Wählen Sie mindestens ein Anliegen.');

  const first = await draw(page, id);
  const phone = await browser.newPage(options);
  const second = await draw(phone, id);
  expect([first, second]).toEqual(['A1', 'A2']);
  await expect(state(page)).toContainText('Sie sind als Nächstes dran');
  await expect(state(phone)).toContainText('1 Person vor Ihnen');

  const desk = await browser.newPage({ ...options, viewport: { width: 1280, height: 860 } });
  await sitDown(desk, { office, counter: 4 });
  const wall = await browser.newPage({ ...options, viewport: { width: 1920, height: 1080 } });
  await wall.goto(`/offices/${id}/display`);
  await expect(wall.getByRole('status').first()).toContainText('Gerade wird niemand aufgerufen');

  await act(desk, 'Nächste Person aufrufen');
  await expect(counter(desk)).toContainText(first);
  await renew(page);
  await expect(state(page)).toContainText('Jetzt zu Platz 4');
  await expect(page).toHaveTitle(/^Sie sind dran: A1, Platz 4/);
  await renew(wall);
  await expect(wall.locator('.display-now')).toContainText('A1');
  await expect(wall.locator('.display-now')).toContainText('zu Platz 4');

  await act(desk, 'Beginnen');
  await renew(page);
  await expect(state(page)).toContainText('Sie sind an Platz 4');
  await renew(phone);
  await expect(state(phone)).toContainText('Sie sind als Nächstes dran');
  await act(desk, 'Fertig');
  await renew(page);
  await expect(page.getByRole('heading', title)).toHaveText('Ihr Besuch ist zu Ende');

  await phone.getByRole('link', { name: 'Ich kann heute nicht mehr' }).click();
  await expect(phone.getByRole('heading', title)).toHaveText('Möchten Sie Ihren Platz freigeben?');
  await press(phone, 'Ja, Platz freigeben');
  await expect(state(phone)).toContainText('Sie warten nicht mehr');
  await act(desk, 'Nächste Person aufrufen');
  await expect(desk.getByRole('main')).toContainText('niemand');
  for (const other of [phone, desk, wall]) await other.close();
});

test('an office that is closed says so and offers an appointment', async ({ page }) => {
  await page.goto('/offices/buergerbuero-weststadt/walk-in');
  await expect(page.getByRole('heading', { name: 'Gerade geschlossen' })).toBeVisible();
  await page.getByRole('link', { name: 'Termin buchen' }).click();
  await expect(page).toHaveURL(/\/services$/);
});

test('a number that this browser has drawn is found again, and by nobody else', async ({ page, context }, info) => {
  const { id } = info.project.name === 'js' ? js : nojs;
  const number = await draw(page, id);
  const { pathname } = new URL(page.url());
  await page.goto(`/offices/${id}/walk-in`);
  await expect(page.getByText(`Sie haben hier schon die Nummer ${number}.`)).toBeVisible();
  await page.getByRole('link', { name: 'Meine Nummer ansehen' }).click();
  await expect(page.locator('.ticket-no')).toHaveText(number);
  await context.clearCookies();
  await page.goto(pathname);
  await expect(page.getByRole('heading', title)).toHaveText('Mein Anliegen');
});

test.describe('barriers', () => {
  test.use({ bypassCSP: true });
  test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'axe is a script');

  for (const prefix of ['', '/en', '/nl', '/einfach']) {
    test(`are none in "${prefix}"`, async ({ page }) => {
      const look = prefix === '' ? expectNoBarrierAnywhere : expectNoBarrierInWords;
      const office = `${prefix}/offices/${js.id}`;
      await page.goto(`${office}/display`);
      await look(page);
      await page.goto(`${prefix}/offices/buergerbuero-weststadt/walk-in`);
      await look(page);
      await page.goto(`${office}/walk-in`);
      await look(page);
      await page.locator('main .kern-btn--primary').click();
      await look(page);
      await page.locator('#services [type=checkbox]').first().check();
      await page.locator('main .kern-btn--primary').click();
      await page.waitForURL('**/waiting/*');
      await look(page);
      await page.goto(`${page.url()}/leave`);
      await look(page);
      await page.locator('main .kern-btn--primary').click();
      await page.waitForURL('**/waiting/*');
      await look(page);
    });
  }
});
