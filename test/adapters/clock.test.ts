import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { movedClock, systemClock } from '../../functions/adapters/clock.ts';
import type { Clock } from '../../functions/ports/clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'foyer-clock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content?: string) => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  return path;
};
const secondsAhead = (clock: Clock) =>
  // Adding nothing turns -0 into 0.
  Math.round((clock.now().epochMilliseconds - systemClock.now().epochMilliseconds) / 1000) + 0;

describe('the moved clock', () => {
  it.each([
    { what: 'ahead', content: '86400', seconds: 86_400 },
    { what: 'back', content: '-60\n', seconds: -60 },
    { what: 'not at all, when the file is empty', content: '', seconds: 0 },
    { what: 'not at all, when the file holds no number', content: 'soon', seconds: 0 },
    { what: 'not at all, when there is no file', content: undefined, seconds: 0 },
  ])('goes $what', ({ what, content, seconds }) => {
    expect(secondsAhead(movedClock(file(what, content)))).toBe(seconds);
  });

  it('reads its file at most once a second', () => {
    const path = file('moving', '60');
    const clock = movedClock(path);
    expect(secondsAhead(clock)).toBe(60);
    writeFileSync(path, '120');
    expect(secondsAhead(clock)).toBe(60);
    expect(secondsAhead(movedClock(path))).toBe(120);
  });
});
