import { describe, expect, it } from 'vitest';
import { Lab } from '../round.ts';
import { playCounter } from './counter-round.ts';
import { type CounterVariant, counterVariants } from './counter-variants.ts';

const lab = new Lab();

/** The seed of the first round that shows something wrong, from seed 1 on. */
async function firstBad(variant: CounterVariant): Promise<number | undefined> {
  for (let seed = 1; seed <= variant.rounds; seed += 1) {
    const { violations } = await playCounter(lab, { seed, variant });
    if (violations.length > 0) return seed;
  }
  return undefined;
}

describe('Booking at the counter while everything goes on', () => {
  it('finds nothing wrong in the first rounds, with bookings, refusals of every kind, and silence', async () => {
    const lines: string[] = [];
    for (let seed = 1; seed <= 100; seed += 1) {
      const { violations } = await playCounter(lab, { seed, trace: (line) => lines.push(line) });
      expect(violations, `seed ${seed}`).toEqual([]);
    }
    const isMet = (what: string, answer: string) =>
      lines.some((line) => line.startsWith(`! ${what}`) && line.endsWith(`: ${answer}`));
    const met = ['ok', 'slot_taken', 'hold_expired', 'outcome_unknown'].filter((answer) => isMet('book', answer));
    expect(met).toEqual(['ok', 'slot_taken', 'hold_expired', 'outcome_unknown']);
    expect(['ok', 'slot_taken', 'appointment_gone'].every((answer) => isMet('move', answer))).toBe(true);
  });

  it.each(counterVariants)('notices when $what', async (variant) => {
    expect(await firstBad(variant)).toBeDefined();
  });

  it.each(counterVariants.filter(({ weather }) => weather))(
    'finds nothing wrong in the same weather without: $name',
    async ({ weather = {} }) => {
      expect(await firstBad({ name: 'sound', what: 'nothing is broken', rounds: 30, weather })).toBeUndefined();
    },
  );
});
