import { resolve } from 'node:path';
import { defaultExclude, defineConfig } from 'vitest/config';

/**
 * Rooms whose tests share their workers, as they change nothing of the process: importing everything again for each
 * file takes half of their time. So do those that only read the templates. Files outside of them, and new rooms, get a
 * process each.
 */
const ofTemplates = [
  'certificates',
  'certificates-journey',
  'edge',
  'environment',
  'figures',
  'iam',
  'journey',
  'template',
  'work',
];
const rooms = [
  ...['adapters', 'background', 'certificates', 'contracts', 'documents', 'domain', 'figures', 'http', 'messages'],
  ...['protocol', 'store', 'use-cases'],
];
const shared = [
  ...rooms.map((room) => `test/${room}/**/*.test.ts`),
  ...ofTemplates.map((part) => `test/infra/aws-${part}.test.ts`),
];

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
