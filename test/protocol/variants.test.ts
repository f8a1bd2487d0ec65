import { expect, it } from 'vitest';
import { Lab, playRound } from './round.ts';
import { variants } from './variants/all-variants.ts';
import type { Variant } from './variants/variant.ts';

const lab = new Lab();

/** The seed of the first round that shows the mistake, from seed 1 on. */
async function firstCaught(variant: Variant): Promise<number | undefined> {
  for (let seed = 1; seed <= variant.rounds; seed += 1) {
    const { violations } = await playRound(lab, { seed, variant });
    if (violations.length > 0) return seed;
  }
  return undefined;
}

it('breaks the protocol in 29 ways', () => {
  expect(new Set(variants.map(({ name }) => name)).size).toBe(29);
});

it.each(variants)('notices when $what', async (variant) => {
  expect(await firstCaught(variant)).toBeDefined();
});

it.each(variants.filter(({ weather }) => weather))(
  'finds nothing wrong in the same weather without: $name',
  async ({ weather = {} }) => {
    const sound: Variant = { name: 'sound', what: 'nothing is broken', rounds: 10, weather };
    expect(await firstCaught(sound)).toBeUndefined();
  },
);
