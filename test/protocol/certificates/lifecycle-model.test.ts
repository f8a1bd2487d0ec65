import { describe, expect, it } from 'vitest';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { gameOf } from './actions.ts';
import { playGame } from './game.ts';
import type { Variant } from './town.ts';
import { variants } from './variants.ts';

const games = 25;
/** New games in every run; the first seed is printed with what was found. */
const fresh = Math.floor(Math.random() * 2 ** 31);

/** Games until a broken house is found out, at most. */
const patience = 60;

async function firstCaught(variant: Variant): Promise<number | undefined> {
  for (let seed = 1; seed <= patience; seed += 1) {
    if ((await playGame(gameOf(seed), variant)).length > 0) return seed;
  }
  return undefined;
}

describe('requests for certificates, whatever happens to them', () => {
  it.each([
    ['known', 1],
    ['new', fresh],
  ])(
    'are never lost, never issued twice, never issued unpaid, and keep nobody’s money for nothing, in %s games',
    async (_, first) => {
      const issued = new Set<RequestId>();
      for (let seed = first; seed < first + games; seed += 1) {
        const found = await playGame(gameOf(seed), {}, issued);
        expect(found, `node test/protocol/certificates/replay.ts --seed ${seed}`).toEqual([]);
      }
      // Otherwise the games would have tried nothing of it.
      expect(issued.size).toBeGreaterThan(0);
    },
    120_000,
  );

  it.each(Object.entries(variants))(
    'show a house that %s',
    async (_, variant) => {
      expect(await firstCaught(variant)).toBeDefined();
    },
    120_000,
  );
});
