import { describe, expect, it } from 'vitest';
import { headKey } from '../../functions/store/figures/release-keys.ts';
import { releasesIn } from '../../functions/store/figures/releases.ts';
import { Month } from '../../shared/domain/figures/month.ts';
import { brokenAt } from '../../shared/domain/figures/release/chain.ts';
import { value } from '../http/steps.ts';
import { tenant } from '../support/make.ts';
import { releasedTown, sha256, visits } from './released-town.ts';

const usual = () => visits([100, 80, 60, 40], [10, 9, 8, 7]);

async function townOfThreeMonths() {
  const town = await releasedTown('2026-04-03T06:00:00Z');
  for (const date of ['2026-01-12', '2026-02-10', '2026-03-17']) await town.count(date, usual());
  return town;
}

describe('releasing the figures of a month', () => {
  it('happens on the third day of the month after, by the calendar of the town', async () => {
    const town = await releasedTown('2026-02-02T22:59:00Z');
    await town.count('2026-01-12', usual());
    expect(await town.publish()).toBe(0);
    town.clock.set('2026-02-02T23:01:00Z');
    expect(await town.publish()).toBe(1);
  });

  it('makes up for missed months in order, each once, and chains them', async () => {
    const town = await townOfThreeMonths();
    expect(await town.publish()).toBe(3);
    const { releases } = await value(town.call('listReleases', {}));
    expect(releases.map(({ period }) => period)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(releases.map(({ previous }) => previous)).toEqual([undefined, releases[0]?.hash, releases[1]?.hash]);
    expect(brokenAt(releases, sha256)).toBeUndefined();
    expect(await town.publish()).toBe(0);
    expect((await value(town.call('listReleases', {}))).releases).toEqual(releases);
  });

  it('never releases a month again, whatever is counted later', async () => {
    const town = await townOfThreeMonths();
    await town.publish();
    const before = await value(town.call('getRelease', { period: '2026-02' }));
    await town.count('2026-02-11', usual());
    town.clock.set('2026-05-03T06:00:00Z');
    expect(await town.publish()).toBe(1);
    expect(await value(town.call('getRelease', { period: '2026-02' }))).toEqual(before);
  });

  it('refuses while the past that it would continue is not the one that was released', async () => {
    const town = await townOfThreeMonths();
    await town.publish();
    const key = headKey(tenant, Month.parse('2026-02'));
    const row = await town.foundation.table.get(key, { consistent: true });
    const { publishedAt, ...head } = JSON.parse(String(row?.['head']));
    await town.foundation.table.put({
      item: { ...key, head: JSON.stringify({ ...head, publishedAt: publishedAt + 1 }) },
    });
    town.clock.set('2026-05-03T06:00:00Z');
    await expect(town.publish()).rejects.toThrow('not finished');
    expect((await value(town.call('listReleases', {}))).releases).toHaveLength(3);
  });

  it('lets one of two publishers win, and readers see the rows of the one who did', async () => {
    const town = await townOfThreeMonths();
    await Promise.allSettled([town.publish(), town.publish()]);
    await town.publish();
    const { releases } = await value(town.call('listReleases', {}));
    expect(brokenAt(releases, sha256)).toBeUndefined();
    expect(releases).toHaveLength(3);
    const stored = releasesIn({ ...town.foundation, sha256 });
    for (const head of releases) expect((await stored.rows(tenant, head)).length).toBeGreaterThan(0);
  });
});

describe('a town without much to tell', () => {
  it('releases nothing before the first event, and says so on its page', async () => {
    const town = await releasedTown('2026-04-03T06:00:00Z');
    expect(await town.publish()).toBe(0);
    const view = await value(town.call('getFigures', {}));
    expect(view).not.toHaveProperty('period');
    expect(view.figures.every(({ months }) => months.length === 0)).toBe(true);
    expect((await town.read('/v1/figures/data.csv')).text).toMatch(/^"period","figure".*\r\n$/);
  });

  it('never tells of a single visitor', async () => {
    const town = await releasedTown('2026-04-03T06:00:00Z');
    const one = { counts: { 'visits.finished': 1, 'done.online': 1 }, spreads: { 'wait-minutes': { '7': 1 } } };
    await town.count('2026-03-17', { town: one, 'office.mitte': one, 'service.wohnung-anmelden': one });
    await town.publish();
    const { rows } = await value(town.call('getRelease', { period: '2026-03' }));
    expect(rows.filter(({ counts = [] }) => counts.some((count) => count > 0))).toEqual([]);
    const { figures } = await value(town.call('getFigures', { scope: 'office', id: 'mitte' }));
    expect(figures.find(({ id }) => id === 'no-show')?.months).toEqual([{ period: '2026-03', withheld: 'few' }]);
  });

  it('shows a month without events as nothing, and goes on with the next', async () => {
    const town = await releasedTown('2026-04-03T06:00:00Z');
    await town.count('2026-01-12', usual());
    await town.count('2026-03-12', usual());
    await town.publish();
    const { figures } = await value(town.call('getFigures', {}));
    const months = figures.find(({ id }) => id === 'no-show')?.months;
    expect(months).toEqual([
      { period: '2026-01', value: 10.8 },
      { period: '2026-02', withheld: 'nothing' },
      { period: '2026-03', value: 10.8 },
    ]);
  });

  it('shows an office that closed, and one that opened, without wrong numbers', async () => {
    const town = await releasedTown('2026-04-03T06:00:00Z');
    await town.count('2026-02-10', visits([100, 80, 60, 0], [10, 9, 8, 0]));
    await town.count('2026-03-10', visits([0, 80, 60, 40], [0, 9, 8, 7]));
    await town.publish();
    const valuesAt = async (id: string) => {
      const { figures, period } = await value(town.call('getFigures', { scope: 'office', id }));
      expect(period).toBe('2026-03');
      return figures.find((figure) => figure.id === 'no-show')?.months.map(({ value: at, withheld }) => at ?? withheld);
    };
    expect(await valuesAt('mitte')).toEqual([9.1, 'nothing']);
    expect(await valuesAt('west')).toEqual(['nothing', 14.9]);
  });

  it('shows the range of offices where there are three of them', async () => {
    const town = await townOfThreeMonths();
    await town.publish();
    const { figures } = await value(town.call('getFigures', {}));
    expect(figures.find(({ id }) => id === 'no-show')?.range).toEqual({ low: 9.1, high: 14.9, offices: 4 });
  });
});
