/**
 * Which specs run with script, and which without. A page that loads no script is the same in both, and the policy of
 * the pages lets nothing run but these files: so what is true there without script is true with it.
 * test/web/scripts.test.ts holds this list against the pages.
 */

/** The scripts of the pages, each with the spec that walks its page in both ways. */
export const scripts: Readonly<Record<string, string>> = {
  'board.js': 'board',
  'countdown.js': 'journey',
  'verify-file.js': 'cases',
  'verify-qr.js': 'cases',
  'waiting.js': 'waiting',
};

export const inBothWays: readonly string[] = ['board', 'cases', 'code', 'journey', 'typed', 'verify', 'waiting'];

export const withoutScript: readonly string[] = [
  ...['catalogue-edit', 'certificates', 'citizen-sign-in', 'closing', 'manage', 'plan', 'products'],
  ...['staff-sign-in', 'times'],
];

/** Those that move the clock of the portal: everything else must be over. */
export const afterAll: readonly string[] = ['expiry'];

export const fileOf = (spec: string): string => `${spec}.spec.ts`;
