import { seededRandom } from '../../../shared/domain/seeded-random.ts';

export type Dice = {
  /** From 0 to 1. */
  roll(): number;
  chance(share: number): boolean;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** One of them, by weight; undefined when there is none. */
  pick<Thing>(things: readonly Thing[], weightOf?: (thing: Thing) => number): Thing | undefined;
  /** `average`, give or take what chance does to a count. */
  count(average: number): number;
};

/** The same throws for the same seed. */
export function diceOf(seed: string): Dice {
  const roll = seededRandom(seed);
  return {
    roll,
    chance: (share) => roll() < share,
    between: (from, to) => from + Math.floor(roll() * (to - from + 1)),
    pick(things, weightOf = () => 1) {
      let left = roll() * things.reduce((sum, thing) => sum + weightOf(thing), 0);
      const picked = things.find((thing) => {
        left -= weightOf(thing);
        return left < 0;
      });
      return picked ?? things.at(-1);
    },
    count(average) {
      // Twelve throws make nearly a normal distribution (Irwin-Hall).
      const sum = Array.from({ length: 12 }, roll).reduce((total, one) => total + one, 0);
      return Math.max(0, Math.round(average + Math.sqrt(average) * (sum - 6)));
    },
  };
}
