import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // A zone that is never an office's: a test that leans on the machine's clock fails here.
    env: { TZ: 'America/St_Johns' },
    expect: { requireAssertions: true },
    clearMocks: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
