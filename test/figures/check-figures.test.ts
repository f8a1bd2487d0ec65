import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { host } from '../http/api-event.ts';
import { releasedTown, visits } from './released-town.ts';

const script = join(import.meta.dirname, '../../infra/ops/check-figures.ts');

/** The command as an outsider runs it: another process, nothing of the house. */
function checkFigures(...args: readonly string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, said: out + err });
    });
  });
}

type Lie = (path: string, text: string) => string;

/** A portal with three releases, that may lie. */
async function open() {
  const town = await releasedTown('2026-04-03T06:00:00Z');
  const waits = { 'wait-minutes': Object.fromEntries(Array.from({ length: 90 }, (_, at) => [String(at), 2])) };
  const scores = { 'feedback.1': 5, 'feedback.3': 8, 'feedback.5': 40, 'minutes.served': 700, 'done.online': 80 };
  const month = visits([100, 80, 60, 40], [10, 9, 2, 7]);
  const whole = {
    counts: { ...month['town']?.counts, ...scores },
    spreads: { ...waits, 'days-to-next': { '3': 9, '999': 1 } },
  };
  for (const date of ['2026-01-12', '2026-02-10', '2026-03-17']) await town.count(date, { ...month, town: whole });
  await town.publish();
  const portal: { lie: Lie } = { lie: (_, text) => text };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const answered = town.fetch(`https://${host}${path}`, { method: 'GET', headers: {} });
    void answered.then(async (answer) => response.writeHead(answer.status).end(portal.lie(path, await answer.text())));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const check = (...more: readonly string[]) => checkFigures('--origin', `http://127.0.0.1:${port}`, ...more);
  return { town, portal, check };
}

describe('checking the figures from outside', () => {
  it('finds in order what is in order, today and a month later', async () => {
    const { town, check } = await open();
    const folder = mkdtempSync(join(tmpdir(), 'figures-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const state = join(folder, 'state.json');
    const { code, said } = await check('--state', state);
    expect(said).toContain('3 releases, each continues the one before.');
    expect(said).toMatch(/pages and all tables show just that: \d+ values\.\n$/);
    expect(code).toBe(0);
    town.clock.set('2026-05-03T06:00:00Z');
    await town.publish();
    expect((await check('--state', state)).said).toContain('4 releases, each continues');
  });

  const replaced =
    (of: RegExp, from: string | RegExp, to: string): Lie =>
    (path, text) =>
      of.test(path) ? text.replace(from, to) : text;

  it.each<[what: string, lie: Lie, said: string]>([
    [
      'a changed value on a page',
      replaced(/^\/v1\/figures\?/, /"period":"2026-01","value":[\d.]+/, '"period":"2026-01","value":1.5'),
      'The page shows 1.5 for 2026-01',
    ],
    ['a changed value in a table', replaced(/csv/, '"published","9.1"', '"published","2.1"'), 'The table shows 2.1'],
    ['a line that is missing in a table', replaced(/csv/, /"2026-02".*\r\n/, ''), 'lines; released were'],
    [
      'a changed row of a release',
      replaced(/releases\/2026-02/, '"value":9.1', '"value":2.1'),
      'no-show in 2026-02 was changed.',
    ],
    [
      'a changed head',
      replaced(/releases$/, /"publishedAt":\d/, '"publishedAt":2'),
      'The head of 2026-01 was changed.',
    ],
    [
      'changed definitions',
      replaced(/definitions/, '"percent"', '"score"'),
      'The definitions of 2026-01 were changed.',
    ],
    [
      'a missing month',
      (path, text) =>
        path.endsWith('/releases') ? JSON.stringify({ releases: JSON.parse(text).releases.toSpliced(1, 1) }) : text,
      'After 2026-01 a month is missing.',
    ],
  ])('finds %s', async (_what, lie, said) => {
    const { portal, check } = await open();
    portal.lie = lie;
    expect(await check()).toEqual({ code: 1, said: expect.stringContaining(said) });
  });

  it('finds another past than the one that was seen before, however well it is chained', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'figures-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const state = join(folder, 'state.json');
    const first = await open();
    await first.check('--state', state);
    const other = await releasedTown('2026-04-03T06:00:00Z');
    await other.count('2026-01-12', visits([9, 80, 60, 40], [10, 9, 8, 7]));
    await other.publish();
    first.portal.lie = (_path, text) => text;
    first.town.fetch = other.fetch;
    expect(await first.check('--state', state)).toEqual({
      code: 1,
      said: expect.stringContaining('Release 1 is another one than was seen before.'),
    });
  });

  it('says how it is called, and that nobody answers', async () => {
    expect((await checkFigures('--help')).said).toContain('npm run check-figures -- --origin URL');
    expect(await checkFigures()).toEqual({
      code: 2,
      said: '--origin is needed, for example https://termine.example; --help tells what can be given.\n',
    });
    expect(await checkFigures('--origin', 'http://127.0.0.1:9')).toEqual({
      code: 1,
      said: 'http://127.0.0.1:9 does not answer.\n',
    });
  });
});
