import { Buffer } from 'node:buffer';
import { truncate, writeFile } from 'node:fs/promises';
import { expect, test } from './browsing.ts';

const unknownCode = '7F2Q-9DKM-31TX-1';

test('a code is checked without any script', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('/verify');
  await page.getByRole('textbox', { name: 'Prüfcode' }).fill(unknownCode.toLowerCase());
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diesen Prüfcode kennen wir nicht');
  await expect(page.locator('.verdict > li')).toHaveCount(3);
  await expect(page).toHaveURL(/\/verify$/);
  expect(scripts).toEqual([]);
});

test('a mistyped code stays to be corrected', async ({ page }) => {
  await page.goto('/verify');
  await page.getByRole('textbox', { name: 'Prüfcode' }).fill('7F2Q-9DKM-31TX-2');
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await expect(page.getByRole('alert')).toContainText('Da stimmt ein Zeichen nicht');
  await expect(page.getByRole('textbox', { name: 'Prüfcode' })).toHaveValue('7F2Q-9DKM-31TX-2');
});

test('a file stays where it is: the browser sends its hash and nothing else', async ({ page, javaScriptEnabled }) => {
  await page.goto('/verify/file');
  const hash = 'a6f0d4a5b4b1a0c6f6c1e2d3c4b5a697887766554433221100ffeeddccbbaa99';
  if (!javaScriptEnabled) {
    await page.getByLabel('Prüfsumme (SHA-256)').fill(hash);
    await page.getByRole('button', { name: 'Prüfen' }).click();
  } else {
    const bodies: string[] = [];
    page.on('request', (request) => bodies.push(request.postData() ?? ''));
    const buffer = Buffer.from('%PDF-1.7 Lena Beispiel');
    await page.getByLabel('PDF-Datei').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer });
    await page.waitForSelector('.verdict');
    expect(bodies.filter((body) => body !== '')).toEqual([expect.stringMatching(/^sha256=[0-9a-f]{64}$/)]);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verlassen Sie sich nicht auf diese Datei');
});

test('a film of many megabytes is not even read', async ({ page, javaScriptEnabled }, info) => {
  test.skip(!javaScriptEnabled, 'without script there is nothing to choose a file with');
  await page.goto('/verify/file');
  const film = info.outputPath('film.pdf');
  await writeFile(film, '');
  await truncate(film, 21 * 1024 * 1024);
  await page.getByLabel('PDF-Datei').setInputFiles(film);
  await expect(page.getByText('Diese Datei ist größer als jede Bescheinigung von uns.')).toBeVisible();
});

test('what is no certificate is told so, in the browser, however long it is', async ({ page, javaScriptEnabled }) => {
  for (const fragment of ['', '#17', `#${'9'.repeat(20_000)}`, '#<script>alert(1)</script>']) {
    await page.goto('about:blank');
    await page.goto(`/q${fragment}`);
    const heading = page.getByRole('heading', { level: 1 });
    if (javaScriptEnabled) await expect(heading).toHaveText('Das ist kein QR-Code einer Bescheinigung');
    else await expect(page.locator('noscript .notice')).toBeVisible();
  }
});
