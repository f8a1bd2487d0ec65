import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect } from './browsing.ts';

/** WCAG 2.2 A and AA, EN 301 549, and what axe calls best practice. */
const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
/** What colours can break; the rest is the same in each of them. */
const ofColour = ['color-contrast', 'link-in-text-block'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const colours = [
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

const violations = (page: Page, rules: readonly string[]): Promise<string[]> =>
  page.evaluate<string[]>(`axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`);

/** Looks at a page state as it is. Each has one primary button at most, a heading, and nothing beside the screen. */
export async function expectNoBarrier(page: Page): Promise<void> {
  await page.evaluate(axe);
  const state = `${new URL(page.url()).pathname}: ${await page.title()}`;
  expect.soft(await violations(page, all), state).toEqual([]);
  expect.soft(await page.evaluate<number>(sideways), `${state} is wider than a phone`).toBe(0);
  expect.soft(await page.locator('h1').count(), `${state} has one heading`).toBe(1);
  const primary = await page.locator('main .kern-btn--primary').count();
  expect.soft(primary, `${state} offers one thing`).toBeLessThanOrEqual(1);
}

/** The same in every colour and width; what is said does not depend on them. */
export async function expectNoBarrierAnywhere(page: Page): Promise<void> {
  await expectNoBarrier(page);
  const state = `${new URL(page.url()).pathname}: ${await page.title()}`;
  for (const media of colours) {
    await page.emulateMedia(media);
    expect.soft(await violations(page, ofColour), `${state}, ${media.colorScheme} ${media.forcedColors}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  for (const width of [640, 768, 960, 1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await page.evaluate<number>(sideways), `${state} is wider than ${width}`).toBe(0);
  }
}
