import { basename } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { isTown } from './town-names.ts';
import { type Window, windowIn } from './windows.ts';

/** Browsers say this of every answer with such a status, also of pages that mean it. */
const statusNote = /^Failed to load resource: the server responded with a status of \d+/;

/** Where the town of the running test is: one for each file that needs one. */
export function townAddress(): string {
  const { PORTAL = '' } = process.env;
  const [town = ''] = basename(test.info().file).split('.');
  return isTown(town) ? PORTAL.replace('//localhost', `//${town}.localhost`) : PORTAL;
}

/**
 * A test in which every page is watched: no error and no warning in the console (so nothing against the
 * Content-Security-Policy), and no request to another host; only to sign in may a page lead to one, and tests bring axe.
 */
export const test = base.extend<{ watched: undefined }, { window: Window }>({
  window: [
    async ({ browser }, use) => {
      const window = windowIn(browser);
      await use(window);
      await window.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ window, baseURL, bypassCSP, javaScriptEnabled, locale, timezoneId, viewport }, use, info) => {
    const town = baseURL === undefined ? {} : { baseURL };
    const place = { ...(locale !== undefined && { locale }), ...(timezoneId !== undefined && { timezoneId }) };
    await use(await window.open({ ...town, ...place, bypassCSP, javaScriptEnabled, viewport }));
    if (info.status === info.expectedStatus) await window.tidy();
    else await window.close();
  },
  page: async ({ context }, use) => {
    const [page = await context.newPage()] = context.pages();
    await use(page);
  },
  // A town for each file: limits by network address are counted for each town, and all tests come from one address.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  baseURL: async ({}, use) => await use(townAddress()),
  watched: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      const { AXE } = process.env;
      const { port } = new URL(baseURL ?? '');
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        if (!statusNote.test(message.text())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        const url = new URL(request.url());
        const isOurs = url.port === port && /(^|\.)localhost$/.test(url.hostname);
        const isSignIn = url.hostname === '127.0.0.1' && request.isNavigationRequest();
        const isAxe = url.href === AXE;
        if (url.protocol !== 'data:' && !isOurs && !isSignIn && !isAxe) complaints.push(`request to ${url.host}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
