import type { Page } from '@playwright/test';
import { expectNoBarrierAnywhere, expectNoBarrierInWords } from './barriers.ts';
import { act, checkIn, row, sitDown, waiting } from './board-steps.ts';
import { test } from './browsing.ts';
import { press } from './steps.ts';

// The browser keeps axe where pages let it in; that they keep their policy is watched by all other tests.
test.use({ bypassCSP: true });
test.describe.configure({ timeout: 240_000 });

/** Every state of the day that a clerk meets, in the order in which they meet them; `letter` begins the office's numbers. */
async function walk(page: Page, letter: string, look: (page: Page) => Promise<void>): Promise<void> {
  await look(page);
  await checkIn(page, `${letter}1`);
  await look(page);
  await act(page, 'Nächste Person aufrufen');
  await look(page);
  await act(page, 'Beginnen');
  await page.getByText('Angaben und Unterlagen').click();
  await look(page);
  await act(page, 'Weiterleiten');
  await look(page);
  await press(page, 'Weiterleiten');
  await look(page);
  await page.goto('/staff/board');
  await row(waiting(page), `${letter}2`).getByRole('link').click();
  await look(page);
  await page.goto('/staff/check-in');
  await press(page, 'Suchen');
  await look(page);
  await page.getByLabel('Code, Nummer oder Name').fill('sch');
  await press(page, 'Suchen');
  await look(page);
  await page.getByRole('button', { name: /^Ist da/ }).click();
  await look(page);
  await page.goto('/staff/walk-in');
  await press(page, 'Nummer ziehen');
  await look(page);
  await page.getByLabel('Personalausweis').first().check();
  await press(page, 'Nummer ziehen');
  await look(page);
  for (const path of ['/staff/board/print', '/staff/help-keys', '/staff/tour?step=4', '/staff/tour?step=7']) {
    await page.goto(path);
    await look(page);
  }
}

test('the day has no barrier in German, in every colour and width', async ({ page }) => {
  // People have been called already at a second try.
  const isFirst = test.info().retry === 0;
  await sitDown(page, { office: isFirst ? 'Rathaus Mitte' : 'Bürgerbüro Nord', counter: 4 });
  await walk(page, isFirst ? 'M' : 'N', expectNoBarrierAnywhere);
});

for (const prefix of ['/en', '/nl']) {
  test(`the day has no barrier in ${prefix}`, async ({ page }) => {
    await sitDown(page, { office: 'Bürgerbüro Nord', counter: prefix === '/en' ? 1 : 2 });
    for (const path of ['board', 'check-in', 'walk-in', 'help-keys', 'board/print', 'tour']) {
      await page.goto(`${prefix}/staff/${path}`);
      await expectNoBarrierInWords(page);
    }
  });
}
