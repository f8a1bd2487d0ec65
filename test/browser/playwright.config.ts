import { defineConfig } from '@playwright/test';
import { afterAll, fileOf, inBothWays, withoutScript } from './modes.ts';

const { PORTAL, CHROMIUM } = process.env;
// Two cores do everything at once: what V8 begins beside a page's own thread costs, and nobody has it sooner.
const args = ['--js-flags=--single-threaded'];
/**
 * One portal for the whole run, started by portal.ts with its database in memory; its addresses arrive as
 * variables. Where no browser comes with the packages, the installed Chrome is used.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../node_modules/.cache/browser-tests',
  reporter: 'dot',
  workers: 2,
  // Tests of a file follow each other in one window, see browsing.ts.
  fullyParallel: false,
  // On two cores that do everything at once; a test that is well ends long before.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: 'CI' in process.env,
  // Two cores that do everything at once sometimes leave a browser waiting. A second try is told as flaky, never hidden.
  retries: 1,
  webServer: {
    command: 'node portal.ts',
    wait: { stdout: /PORTAL=(?<portal>\S+) INBOX=(?<inbox>\S+) AXE=(?<axe>\S+) CHROMIUM=(?<chromium>\S*)/ },
    timeout: 90_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
  use: {
    ...(PORTAL !== undefined && { baseURL: PORTAL }),
    viewport: { width: 320, height: 800 },
    locale: 'de-DE',
    // Never an office's zone: a page that leans on the browser's clock shows it here.
    timezoneId: 'America/St_Johns',
    launchOptions: { args, ...(CHROMIUM && { executablePath: CHROMIUM }) },
    ...(!CHROMIUM && { channel: 'chrome' }),
  },
  projects: [
    { name: 'js', testIgnore: [...withoutScript, ...afterAll].map(fileOf) },
    {
      name: 'nojs',
      use: { javaScriptEnabled: false },
      testMatch: [...inBothWays, ...withoutScript].map(fileOf),
    },
    { name: 'later', testMatch: afterAll.map(fileOf), dependencies: ['js', 'nojs'] },
  ],
});
