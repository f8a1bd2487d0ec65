import { describe, expect, it } from 'vitest';
import { seeded } from '../protocol/random.ts';
import { attackedTown } from './attacked-town.ts';
import { type Attack, attack, type Found, type HidingRule } from './attacker.ts';
import { tryEveryTable } from './every-table.ts';

/** FIGURES_SEED plays a run again. */
const seed = Number(process.env['FIGURES_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const tables = 10_000;
const ours: HidingRule = {
  fewest: 5,
  rowsAtLeast: 2,
  apart: 5,
  zerosHide: false,
  townHidden: true,
  linksHide: true,
};

type Outcome = { readonly broken: readonly string[]; readonly tried: number; readonly searched: number };

/** Attacks so many towns, two weeks each; ends with the first that breaks where one is enough. */
function campaign(most: number, how: Attack, oneIsEnough: boolean): Outcome {
  const random = seeded(seed);
  const broken: string[] = [];
  let [tried, searched] = [0, 0];
  while (tried < most && !(oneIsEnough && broken.length > 0)) {
    const place = attackedTown(random);
    const [week] = place.weeks;
    const byEach = week && tryEveryTable(place, week, how.rule);
    const found: readonly Found[] = [...attack(place, how), ...(byEach ?? [])];
    if (found.length > 0) broken.push(`seed ${seed}, town ${tried}: ${JSON.stringify(found)}`);
    tried += 1;
    if (byEach) searched += 1;
  }
  return { broken, tried, searched };
}

describe('whoever knows the rule, the catalogue and the releases of two weeks', () => {
  it(`narrows no hidden cell to less than five, in ${tables} random towns (seed ${seed})`, { timeout: 300_000 }, () => {
    const { broken, tried, searched } = campaign(tables, {}, false);
    expect(broken).toEqual([]);
    expect(tried).toBe(tables);
    // Enough of them are so small that every table could be tried.
    expect(searched).toBeGreaterThan(tables / 20);
  });
});

const variants: readonly (readonly [what: string, how: Attack])[] = [
  ['hides small rows only', { rule: { ...ours, rowsAtLeast: 0, apart: 0 } }],
  ['is content with one hidden row', { rule: { ...ours, rowsAtLeast: 1, apart: 0 } }],
  ['hides two rows, however close to each other', { rule: { ...ours, apart: 0 } }],
  ['tells the total of a figure whose total is small', { rule: { ...ours, townHidden: false } }],
  ['hides each figure by itself', { apart: true }],
  ['hides small rows behind offices that were closed', { rule: { ...ours, zerosHide: true } }],
  ['does not look who offers what', { rule: { ...ours, linksHide: false } }],
  ['releases two weeks as one period too', { both: true }],
];

describe('the attacker is strong enough to break a rule that', () => {
  it.each(variants)('%s', { timeout: 120_000 }, (_what, how) => {
    expect(campaign(3000, how, true).broken).not.toEqual([]);
  });
});
