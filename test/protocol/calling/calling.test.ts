import { describe, expect, it } from 'vitest';
import { Lab } from '../round.ts';
import { type CallingVariant, playCalling } from './calling-round.ts';
import { callingVariants } from './calling-variants.ts';

const lab = new Lab();
/** New rounds in every run; the first seed is printed with what was found. */
const fresh = Math.floor(Math.random() * 2 ** 31);

async function firstCaught(variant: CallingVariant): Promise<number | undefined> {
  for (let seed = 1; seed <= variant.rounds; seed += 1) {
    const { violations } = await playCalling(lab, { seed, variant });
    if (violations.length > 0) return seed;
  }
  return undefined;
}

async function answersOfSoundRounds(first: number): Promise<ReadonlySet<string>> {
  const met = new Set<string>();
  for (let seed = first; seed < first + 100; seed += 1) {
    const { violations, answered } = await playCalling(lab, { seed });
    expect(violations, `node test/protocol/calling/replay.ts --seed ${seed}`).toEqual([]);
    for (const [code] of answered) met.add(code);
  }
  return met;
}

describe('the calling campaign', () => {
  it('finds nothing wrong in known rounds, which meet every kind of answer', async () => {
    const codes = ['ok', 'ticket_changed', 'nobody_waiting', 'counter_busy', 'undo_expired', 'outcome_unknown'];
    expect([...(await answersOfSoundRounds(1))]).toEqual(expect.arrayContaining(codes));
  });

  it('finds nothing wrong in new rounds', async () => {
    expect((await answersOfSoundRounds(fresh)).size).toBeGreaterThan(1);
  });

  it('plays the same round for the same seed', async () => {
    const lines: readonly string[][] = [[], []];
    for (const told of lines) await playCalling(lab, { seed: 4711, trace: (line) => told.push(line) });
    expect(lines[0]?.length).toBeGreaterThan(50);
    expect(lines[0]).toEqual(lines[1]);
  });

  it.each(callingVariants)('notices when $what', async (variant) => {
    expect(await firstCaught(variant)).toBeDefined();
  });
});
