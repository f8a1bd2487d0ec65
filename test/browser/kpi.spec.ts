import type { Page } from '@playwright/test';
import type { FiguresView } from '../../shared/contracts/figures/figures.ts';
import { OfficeId } from '../../shared/domain/ids.ts';
import { loadPages, originSecret, pageEvent } from '../web/built-pages.ts';
import { startSampleApi } from '../web/sample-api.ts';
import { figuresOfTown, withFigures } from '../web/sample-figures.ts';
import { expectNoBarrier, expectNoBarrierAnywhere } from './barriers.ts';
import { test as browsing, expect } from './browsing.ts';

/** Two years of figures, and months in which there were too few people, nothing to measure or nothing free. */
const withGaps = withFigures({
  'waiting-time': { months: monthsOf('waiting-time', 'few'), met: undefined, counts: undefined },
  reuse: { months: monthsOf('reuse', 'nothing'), met: undefined, counts: undefined },
});

function monthsOf(id: string, withheld: 'few' | 'nothing') {
  const months = figuresOfTown.figures.find((figure) => figure.id === id)?.months ?? [];
  return months.map((month, index) => (index % 7 === 3 || index === 24 ? { period: month.period, withheld } : month));
}

type Publish = (page: Page, view: FiguresView) => Promise<void>;

/** Nothing is published in the towns of the tests: the built pages answer with the sample of test/web instead. */
const test = browsing.extend<object, { publish: Publish }>({
  publish: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs
    async ({}, use) => {
      const api = await startSampleApi();
      const pages = await loadPages(api.origin);
      await use(async (page, view) => {
        api.say('GET /v1/figures', view);
        await page.route(/\/kpi(?:[/?]|$)/, async (route) => {
          const { pathname, host } = new URL(route.request().url());
          const headers = { 'x-origin-secret': originSecret, 'x-forwarded-host': host };
          const { statusCode = 500, headers: answered = {}, body = '' } = await pages(pageEvent(pathname, { headers }));
          const texts = Object.entries(answered).map(([name, value]) => [name, String(value)] as const);
          await route.fulfill({ status: statusCode, headers: Object.fromEntries(texts), body });
        });
      });
      await api.stop();
    },
    { scope: 'worker' },
  ],
});

test('the footer leads to the figures, which say honestly that there are none yet', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('link', { name: 'How well we do' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There are no figures here yet.');
  await page.getByRole('link', { name: 'Appointment within 14 days' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Appointment within 14 days' })).toBeInViewport();
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await expect(page).toHaveURL(/\/nl\/kpi\/definitions/);
});

test('figures are read without script: card, chart, table; printed, the tables are open', async ({ page, publish }) => {
  await publish(page, figuresOfTown);
  await page.goto('/kpi');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wir halten 11 von 15 Zielen.');
  await page.getByRole('link', { name: 'Wartezeit im Amt' }).first().click();
  await expect(page.locator('#waiting-time')).toBeInViewport();
  await expect(page.getByRole('img', { name: /Von 24 Minuten im Oktober 2024 auf 14 Minuten/ })).toBeVisible();
  const cell = page.getByRole('row', { name: /^August 2026 86,3/ }).first();
  await expect(cell).toBeHidden();
  await page.getByText('Zahlen als Tabelle').first().click();
  await expect(cell).toBeVisible();
  await page.getByText('Zahlen als Tabelle').first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(cell).toBeVisible();
});

test.describe('without barriers', () => {
  test('in every colour and width, with gaps', async ({ page, publish }) => {
    await publish(page, withGaps);
    await page.goto('/kpi');
    await expectNoBarrierAnywhere(page);
  });

  test('for an office, in another language, and what everything means', async ({ page, publish }) => {
    await publish(page, { ...figuresOfTown, scope: { kind: 'office', id: OfficeId.parse('rathaus-mitte') } });
    for (const path of ['/nl/kpi/office/rathaus-mitte', '/einfach/kpi/definitions']) {
      await page.goto(path);
      await expectNoBarrier(page);
    }
  });

  test('of what is tried out: one that runs, what came of another, one that was stopped', async ({ page, publish }) => {
    await publish(page, figuresOfTown);
    await page.goto('/kpi/experiments');
    await expect(page.getByRole('row', { name: 'Text B 1.795 121 6,7' })).toBeVisible();
    await expect(page.getByText('Wir haben vorzeitig aufgehört. Daraus folgt nichts.')).toBeVisible();
    await expectNoBarrierAnywhere(page);
  });
});
