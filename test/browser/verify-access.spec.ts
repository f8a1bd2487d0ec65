import { expectNoBarrierAnywhere, expectNoBarrierInWords } from './barriers.ts';
import { test } from './browsing.ts';

const unknownCode = '7F2Q-9DKM-31TX-1';

// The browser keeps axe where pages let it in; that they keep their policy is watched by all other tests.
test.use({ bypassCSP: true });

for (const prefix of ['', '/en', '/nl', '/einfach']) {
  test(`checking has no barrier in ${prefix || 'German'}`, async ({ page }) => {
    const look = prefix === '' ? expectNoBarrierAnywhere : expectNoBarrierInWords;
    for (const path of ['/verify', '/verify/file', '/verify/seal', '/q#17']) {
      await page.goto(prefix + path);
      await look(page);
    }
    await page.goto(`${prefix}/verify`);
    await page.locator('main button').click();
    await look(page);
    await page.locator('#code').fill(unknownCode);
    await page.locator('main button').click();
    await look(page);
  });
}
