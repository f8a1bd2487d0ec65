import { describe, expect, it } from 'vitest';
import { Lab } from '../round.ts';
import { playClosing } from './closing-round.ts';
import { type ClosingVariant, closingVariants } from './closing-variants.ts';

const lab = new Lab();

/** The seed of the first round that shows something wrong, from seed 1 on. */
async function firstBad(variant: ClosingVariant): Promise<number | undefined> {
  for (let seed = 1; seed <= variant.rounds; seed += 1) {
    const { violations } = await playClosing(lab, { seed, variant });
    if (violations.length > 0) return seed;
  }
  return undefined;
}

describe('Closing days while everything goes on', () => {
  it('finds nothing wrong in the first rounds, with acceptances, refusals of every kind, and silence', async () => {
    const lines: string[] = [];
    const trace = (line: string) => lines.push(line);
    // Silence is rare in usual weather: three sends in a row must get no answer.
    const rough = { name: 'rough', what: 'nothing is broken', rounds: 40, weather: { late: 0.25, lost: 0.25 } };
    for (let seed = 1; seed <= 60; seed += 1) {
      const { violations } = await playClosing(lab, { seed, trace });
      expect(violations, `seed ${seed}`).toEqual([]);
    }
    for (let seed = 1; seed <= rough.rounds; seed += 1) {
      const { violations } = await playClosing(lab, { seed, variant: rough, trace });
      expect(violations, `seed ${seed}, rough`).toEqual([]);
    }
    const isTold = (what: string, answer: string) =>
      lines.some((line) => line.startsWith(`! ${what}`) && line.endsWith(`: ${answer}`));
    for (const answer of ['ok', 'hold_expired', 'appointment_gone'])
      expect(isTold('accept', answer), answer).toBe(true);
    expect(isTold('decline', 'ok')).toBe(true);
    expect(isTold('', 'outcome_unknown')).toBe(true);
  });

  it.each(closingVariants)('notices when $what', async (variant) => {
    expect(await firstBad(variant)).toBeDefined();
  });

  it.each(closingVariants.filter(({ weather }) => weather))(
    'finds nothing wrong in the same weather without: $name',
    async ({ weather = {} }) => {
      const sound = { name: 'sound', what: 'nothing is broken', rounds: 15, weather };
      expect(await firstBad(sound)).toBeUndefined();
    },
  );
});
