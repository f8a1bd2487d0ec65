import { brotliCompressSync } from 'node:zlib';
import type { APIResponse } from '@playwright/test';
import { expect, test } from './browsing.ts';
import { holdEarliest, timesPage } from './steps.ts';

const mostScript = 40 * 1024;

/** Rules of the Mozilla HTTP Observatory for A+; `pages` also carry a policy with a nonce. */
function weakness(answer: APIResponse): string[] {
  const headers = answer.headers();
  const policy = headers['content-security-policy'] ?? '';
  const rules: Readonly<Record<string, boolean>> = {
    'nothing is allowed unless said': policy.includes("default-src 'none'"),
    'no inline code': !/unsafe-inline|unsafe-eval/.test(policy),
    'no frames': policy.includes("frame-ancestors 'none'") && headers['x-frame-options'] === 'DENY',
    'no foreign base': policy.includes("base-uri 'none'"),
    'forms stay here': /form-action '(self|none)'/.test(policy),
    'HTTPS for two years': /max-age=63072000; includeSubDomains/.test(headers['strict-transport-security'] ?? ''),
    'types are not guessed': headers['x-content-type-options'] === 'nosniff',
    'other hosts are not told the address': headers['referrer-policy'] === 'same-origin',
    'own resources only': headers['cross-origin-resource-policy'] === 'same-origin',
    'own windows only': headers['cross-origin-opener-policy'] === 'same-origin',
    'nothing is stored on the way': /no-store/.test(headers['cache-control'] ?? ''),
  };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [`${answer.url()}: ${rule}`]));
}

const open = [
  '/',
  '/services?q=perso',
  '/services/personalausweis',
  '/appointments/new?services=personalausweis:1',
  '/appointments/new/office?services=personalausweis:1',
  timesPage(),
  '/a',
  '/nowhere',
];

test('every page keeps the rules of the Observatory and sends no script', async ({ request }) => {
  for (const path of open) {
    const answer = await request.get(path);
    expect(weakness(answer)).toEqual([]);
    expect(await answer.text()).not.toContain('<script');
    expect(answer.headers()['set-cookie']).toBeUndefined();
  }
});

test('pages of one appointment keep them too, with one small script of our own', async ({ page }) => {
  await holdEarliest(page);
  const answer = await page.request.get(page.url());
  expect(weakness(answer)).toEqual([]);
  const sources = [...(await answer.text()).matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source = '']) => source);
  const scripts = await Promise.all(sources.map(async (source) => (await page.request.get(source)).body()));
  const bytes = scripts.reduce((sum, script) => sum + brotliCompressSync(script).length, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(mostScript);
});

test('cookies are for the server only, and are as few as the privacy page says', async ({ page, context }) => {
  await holdEarliest(page);
  await page.getByRole('button', { name: 'Weiter' }).click();
  const cookies = await context.cookies();
  expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
    { name: 'appointments', httpOnly: true, sameSite: 'Lax' },
    { name: 'details', httpOnly: true, sameSite: 'Lax' },
  ]);
});
