import { resolve } from 'node:path';
import { defaultExclude, defineConfig } from 'vitest/config';

/**
 * Rooms whose tests share their workers, as they change nothing of the process: importing everything again for each
 * file takes half of their time. Files outside of them, and new rooms, get a process each.
 */
const shared = ['adapters', 'background', 'contracts', 'domain', 'http', 'messages', 'store', 'use-cases'].map(
  (room) => `test/${room}/**/*.test.ts`,
);

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    environment: 'node',
    // A zone that is never an office's: a test that leans on the machine's clock fails here.
    env: { TZ: 'America/St_Johns' },
    expect: { requireAssertions: true },
    clearMocks: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'shared', include: shared, isolate: false, unstubEnvs: true } },
      {
        extends: true,
        test: { name: 'apart', include: ['test/**/*.test.ts'], exclude: [...defaultExclude, ...shared] },
      },
    ],
  },
});
