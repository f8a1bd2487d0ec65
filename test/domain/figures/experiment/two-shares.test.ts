import { describe, expect, it } from 'vitest';
import { armOf, ExperimentId } from '../../../../shared/domain/figures/experiment/experiment.ts';
import { compareShares, neededPerArm, normalShare } from '../../../../shared/domain/figures/experiment/two-shares.ts';
import { seededRandom } from '../../../../shared/domain/seeded-random.ts';

const plan = { usualPercent: 10, differencePoints: 4, alphaPercent: 5, powerPercent: 80 } as const;
const runs = 4000;

/** How often a difference is shown where the halves miss with these shares; a seed that replays. */
function shown(perArm: number, [p, q]: readonly [number, number], seed: string): number {
  const random = seededRandom(seed);
  const half = (share: number) => {
    let missed = 0;
    for (let one = 0; one < perArm; one += 1) if (random() < share) missed += 1;
    return { missed, people: perArm };
  };
  let count = 0;
  for (let run = 0; run < runs; run += 1) {
    const compared = compareShares(half(p), half(q), plan.alphaPercent);
    if (compared !== undefined && compared.p <= plan.alphaPercent / 100) count += 1;
  }
  return count / runs;
}

describe('two halves compared once', () => {
  it('need as many people as the formula says, worked out by hand', () => {
    expect(neededPerArm(plan)).toBe(721);
    expect(neededPerArm({ ...plan, powerPercent: 90 })).toBe(965);
    expect(neededPerArm({ ...plan, usualPercent: 4 })).toBeUndefined();
  });

  it('claim a difference that there is not no more often than the plan allows', () => {
    const perArm = neededPerArm(plan) ?? 0;
    expect(shown(perArm, [0.1, 0.1], 'null')).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
  });

  it('find the difference worth knowing as often as the plan promises', () => {
    const perArm = neededPerArm(plan) ?? 0;
    expect(shown(perArm, [0.1, 0.06], 'power')).toBeGreaterThan(0.8 - 3 * Math.sqrt((0.8 * 0.2) / runs));
  });

  it('find nothing where nobody missed anything, or nobody was there', () => {
    expect(compareShares({ people: 50, missed: 0 }, { people: 50, missed: 0 }, 5)).toMatchObject({
      difference: 0,
      p: 1,
    });
    expect(compareShares({ people: 0, missed: 0 }, { people: 51, missed: 1 }, 5)).toBeUndefined();
  });

  it('know the normal distribution', () => {
    expect(normalShare(0)).toBeCloseTo(0.5, 6);
    expect(normalShare(1.959964)).toBeCloseTo(0.975, 6);
    expect(normalShare(-2.575829)).toBeCloseTo(0.005, 6);
  });

  it('are drawn evenly, and anew for each experiment', () => {
    const [one, other] = [ExperimentId.parse('one'), ExperimentId.parse('other')];
    const ids = Array.from({ length: 10_000 }, (_, index) => `appointment-${index}`);
    const inB = ids.filter((id) => armOf(one, id) === 'b');
    expect(Math.abs(inB.length - 5000)).toBeLessThan(150);
    expect(Math.abs(inB.filter((id) => armOf(other, id) === 'b').length - inB.length / 2)).toBeLessThan(150);
  });
});
