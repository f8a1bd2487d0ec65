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
  it('finds nothing wrong in the first rounds', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { violations } = await playClosing(lab, { seed });
      expect(violations, `seed ${seed}`).toEqual([]);
    }
  });

  it('meets acceptances, refusals of every kind, and silence', async () => {
    const lines: string[] = [];
    for (let seed = 1; seed <= 60; seed += 1) await playClosing(lab, { seed, trace: (line) => lines.push(line) });
    for (const answer of ['ok', 'hold_expired', 'appointment_gone', 'outcome_unknown']) {
      const isMet = lines.some((line) => line.startsWith('! accept') && line.endsWith(`: ${answer}`));
      expect(isMet, answer).toBe(true);
    }
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
