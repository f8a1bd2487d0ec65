import { expectNoBarrierAnywhere, expectNoBarrierInWords } from './barriers.ts';
import { test } from './browsing.ts';
import { bookAt, closeDay, day, leadAt } from './closing-steps.ts';
import { linkIn, mailTo } from './inbox.ts';

// The browser keeps axe where pages let it in; that they keep their policy is watched by all other tests.
test.use({ bypassCSP: true });

const languages = [
  { language: 'German', prefix: '', office: 'rathaus-mitte', look: expectNoBarrierAnywhere },
  { language: 'English', prefix: '/en', office: 'buergerbuero-nord', look: expectNoBarrierInWords },
  { language: 'Dutch', prefix: '/nl', office: 'buergerbuero-weststadt', look: expectNoBarrierInWords },
] as const;

for (const { language, prefix, office, look } of languages) {
  test(`closing a day and choosing another time has no barrier in ${language}`, async ({ page }) => {
    const { mail, date } = await bookAt(page, office);
    await leadAt(page, 'all offices');
    await page.goto(`${prefix}/staff/closings?office=${office}`);
    await look(page);
    await page.goto(`${prefix}/staff/closings/new?office=${office}`);
    await look(page);
    await page.locator('button[value=preview]').click();
    await look(page);
    await page.locator('#from').fill(day);
    await page.locator('#reason').fill('Umzug');
    await page.locator('button[value=preview]').click();
    await look(page);
    await closeDay(page, { office, date, prefix });
    const letter = await mailTo(mail, 3);
    await closeDay(page, { office, date: day, prefix });
    await look(page);
    await page.goto(`${prefix}/staff/closings/${day}?office=${office}`);
    await look(page);
    await page.locator('.rows a').first().click();
    await look(page);
    const { pathname } = new URL(linkIn(letter, '/rebook/'));
    await page.goto(prefix + pathname);
    await look(page);
    await page.locator('details').first().locator('summary').click();
    await page.locator('button[value=decline]').click();
    await look(page);
    await page.locator('details summary').click();
    await page.locator('button[value=cancel]').click();
    await look(page);
  });
}
