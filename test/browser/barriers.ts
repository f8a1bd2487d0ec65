import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './browsing.ts';
import { axeFile } from './serve-axe.ts';
import { isLenient } from './windows.ts';

/** WCAG 2.2 A and AA, EN 301 549, and what axe calls best practice. */
const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
/** What words can break, by axe's own categories: names, labels, alternatives, languages, headings. */
const ofWords = ['cat.name-role-value', 'cat.forms', 'cat.text-alternatives', 'cat.language', 'cat.semantics'];
/** What colours can break; the rest is the same in each of them. */
const ofColour = ['color-contrast', 'link-in-text-block'];
const { AXE = '' } = process.env;
const source = readFileSync(axeFile, 'utf8');
/** Half a megabyte: where a page lets it in, the browser asks for it once and keeps what it compiled. */
const byAddress = `new Promise((resolve) => {
  const script = document.createElement('script');
  const told = { onload: () => resolve(true), onerror: () => resolve(false) };
  document.head.append(Object.assign(script, { src: '${AXE}', ...told }));
})`;
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const others = `{
  violations,
  title: document.title,
  sideways: ${sideways},
  headings: document.querySelectorAll('h1').length,
  primary: document.querySelectorAll('main .kern-btn--primary').length,
}`;
/** Where the system's own colours are shown, the system sees to their contrast: what is left is what refuses them. */
const ownColours = `[...document.querySelectorAll('body *')].filter((one) => getComputedStyle(one).forcedColorAdjust === 'none')`;
const colours = [
  { colorScheme: 'dark', forcedColors: 'none', where: 'document' },
  { colorScheme: 'light', forcedColors: 'active', where: ownColours },
] as const;

type Seen = {
  readonly violations: readonly string[];
  readonly title: string;
  readonly sideways: number;
  readonly headings: number;
  readonly primary: number;
};

const optionsOf = (rules: readonly string[]): string => JSON.stringify({ runOnly: rules, resultTypes: ['violations'] });

/** `where`: an expression, for the document or for elements in it; where there are none, nothing is found. */
const violationsBy = (options: string, where = 'document'): string =>
  `((where) => where.length === 0 ? Promise.resolve({ violations: [] }) : axe.run(where, ${options}))(${where})
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`;

/** Looks at a page state as it is. Each has one primary button at most, a heading, and nothing beside the screen. */
export async function expectNoBarrier(page: Page): Promise<void> {
  await look(page);
}

/** A page that was looked at in another language: its words differ, its structure and colours do not. */
export async function expectNoBarrierInWords(page: Page): Promise<void> {
  await look(page, ofWords);
}

/** By its address into pages whose policy is set aside for the test, into others as text. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate<boolean>(`'axe' in globalThis`)) return;
  const isIn = isLenient(page.context()) && (await page.evaluate<boolean>(byAddress));
  if (!isIn) await page.evaluate(source);
}

async function look(page: Page, rules: readonly string[] = all): Promise<string> {
  // After a click the next document may just have begun: without its styles, or without a head.
  await page.waitForLoadState();
  await bringAxe(page);
  // Every question is a way to the browser and back: all of them at once.
  const found = violationsBy(optionsOf(rules));
  const seen = await page.evaluate<Seen>(`${found}.then((violations) => (${others}))`);
  const state = `${new URL(page.url()).pathname}: ${seen.title}`;
  expect.soft(seen.violations, state).toEqual([]);
  expect.soft(seen.sideways, `${state} is wider than a phone`).toBe(0);
  expect.soft(seen.headings, `${state} has one heading`).toBe(1);
  expect.soft(seen.primary, `${state} offers one thing`).toBeLessThanOrEqual(1);
  return state;
}

/** The same in every colour and width; what is said does not depend on them. */
export async function expectNoBarrierAnywhere(page: Page): Promise<void> {
  const state = await look(page);
  for (const { where, ...media } of colours) {
    await page.emulateMedia(media);
    const found = await page.evaluate<string[]>(violationsBy(optionsOf(ofColour), where));
    expect.soft(found, `${state}, ${media.colorScheme} ${media.forcedColors}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  for (const width of [640, 768, 960, 1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await page.evaluate<number>(sideways), `${state} is wider than ${width}`).toBe(0);
  }
}
