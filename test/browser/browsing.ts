import { basename } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { isTown } from './town.ts';

/** Browsers say this of every answer with such a status, also of pages that mean it. */
const statusNote = /^Failed to load resource: the server responded with a status of \d+/;

/**
 * A test in which every page is watched: no error and no warning in the console (so nothing against the
 * Content-Security-Policy), and no request to another host; only to sign in may a page lead to one.
 */
export const test = base.extend<{ watched: undefined }>({
  // A town for each file: limits by network address are counted for each town, and all tests come from one address.
  baseURL: async ({ baseURL }, use, { file }) => {
    const [town = ''] = basename(file).split('.');
    await use(isTown(town) ? baseURL?.replace('//localhost', `//${town}.localhost`) : baseURL);
  },
  watched: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
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
        if (url.protocol !== 'data:' && !isOurs && !isSignIn) complaints.push(`request to ${url.host}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
