import { describe, expect, it } from 'vitest';
import { Lab, playRound } from './round.ts';

// The long run is `npm run campaign`; here is what must hold for its judgement to be worth something.

describe('The campaign', () => {
  const lab = new Lab();

  it('finds nothing wrong with the protocol in the first rounds', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { violations } = await playRound(lab, { seed });
      expect(violations, `npm run campaign -- --seed ${seed}`).toEqual([]);
    }
  });

  it('plays the same round for the same seed, also after other rounds', async () => {
    const lines = { before: [] as string[], after: [] as string[] };
    const before = await playRound(lab, { seed: 4711, trace: (line) => lines.before.push(line) });
    await playRound(lab, { seed: 4712 });
    const after = await playRound(lab, { seed: 4711, trace: (line) => lines.after.push(line) });
    expect(after).toEqual(before);
    expect(lines.after).toEqual(lines.before);
  });

  it('plays another round for another seed', async () => {
    const [one, other] = [await playRound(lab, { seed: 4711 }), await playRound(lab, { seed: 4712 })];
    expect(one.fingerprint).not.toBe(other.fingerprint);
  });

  it('meets every kind of trouble', async () => {
    const lines: string[] = [];
    for (let seed = 1; seed <= 30; seed += 1) await playRound(lab, { seed, trace: (line) => lines.push(line) });
    const outcomes = ['-> lost', '-> late', '-> crashed', 'ThrottlingException', 'TransactionConflict', ' late: '];
    for (const outcome of outcomes)
      expect(
        lines.some((line) => line.includes(outcome)),
        outcome,
      ).toBe(true);
    const told = ['ok', 'slot_taken', 'hold_expired', 'idempotency_key_reused', 'appointment_gone', 'outcome_unknown'];
    for (const answer of told)
      expect(
        lines.some((line) => line.endsWith(`: ${answer}`)),
        answer,
      ).toBe(true);
  });
});
