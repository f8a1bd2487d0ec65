import { describe, expect, it } from 'vitest';
import { recountDays } from '../../functions/use-cases/counting/recount-days.ts';
import { recomputeText } from '../../infra/ops/recompute/recompute-text.ts';
import { DayTally } from '../../shared/domain/figures/tally/tally.ts';
import { openFigureHouse } from '../support/figure-house.ts';
import { day, tenant } from '../support/make.ts';

/** A town with one answer on each of two days; `recount` counts everything since then again. */
async function countedTown() {
  const house = await openFigureHouse('2026-11-05T12:00:00Z');
  for (const date of ['2026-10-03', '2026-11-02']) {
    const at = Date.parse(`${date}T10:00:00Z`) / 1000;
    await house.log(tenant, { id: date, kind: 'feedback', at, data: { about: 'visit', score: 4 } });
  }
  await house.tell(house.told.splice(0));
  await house.count();
  const progress: number[] = [];
  const deps = { ...house, catalogue: house.store.catalogue };
  const recount = () => recountDays(deps)(tenant, day('2026-09-01'), (done) => progress.push(done));
  return { ...house, recount, progress };
}

describe('counting everything again', () => {
  it('says that all is as it was kept', async () => {
    const { recount, progress } = await countedTown();
    expect(recomputeText(await recount())).toBe(
      '2026-10: 1 day, all as they were kept.\n2026-11: 1 day, all as they were kept.',
    );
    expect(progress).toEqual(Array.from({ length: 67 }, (_, index) => index + 1));
  });

  it('says what differed, mends it, and finds nothing the second time', async () => {
    const { recount, tallies } = await countedTown();
    const wrong = { town: { counts: { 'feedback.4': 2 }, spreads: { 'wait-minutes': { 5: 1 } } } };
    await tallies.keep(tenant, DayTally.parse({ date: '2026-10-03', scopes: wrong }), 1);
    await tallies.keep(tenant, DayTally.parse({ date: '2026-10-04', scopes: wrong }), 0);
    expect(recomputeText(await recount()).split('\n')).toEqual([
      '2026-10: 2 days, 2 of them differed.',
      '  2026-10-03  town  feedback.4: 2 kept, 1 counted',
      '  2026-10-03  town  wait-minutes 5: 1 kept, 0 counted',
      '  2026-10-04  town  feedback.4: 2 kept, 0 counted',
      '  2026-10-04  town  wait-minutes 5: 1 kept, 0 counted',
      '2026-11: 1 day, all as they were kept.',
    ]);
    expect((await recount()).map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same']);
  });

  it('has nothing to say of a town of which nothing is logged, or which is none', async () => {
    const house = await openFigureHouse('2026-11-05T12:00:00Z');
    for (const municipality of [house.store.catalogue.municipality, async () => undefined]) {
      const recount = recountDays({ ...house, catalogue: { municipality } });
      expect(recomputeText(await recount(tenant, day('2026-11-01'), () => undefined))).toBe('Nothing was logged.');
    }
  });
});
