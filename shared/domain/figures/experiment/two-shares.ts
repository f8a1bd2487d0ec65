import type { ArmCounts, ExperimentPlan } from './experiment.ts';

/*
 * Two shares compared once, at the end (fixed sample). Sample size and test are the usual ones of two independent
 * proportions (Fleiss, Levin, Paik: Statistical Methods for Rates and Proportions, 3rd ed., 4.2 and 3.1, no correction).
 */

type Wanted = Pick<ExperimentPlan, 'usualPercent' | 'differencePoints' | 'alphaPercent' | 'powerPercent'>;

/** How many people with a known outcome each half needs; undefined where the difference cannot be. */
export function neededPerArm({
  usualPercent,
  differencePoints,
  alphaPercent,
  powerPercent,
}: Wanted): number | undefined {
  const [p, q] = [usualPercent / 100, (usualPercent - differencePoints) / 100];
  if (q <= 0) return undefined;
  const middle = (p + q) / 2;
  const alpha = normalQuantile(1 - alphaPercent / 200) * Math.sqrt(2 * middle * (1 - middle));
  const power = normalQuantile(powerPercent / 100) * Math.sqrt(p * (1 - p) + q * (1 - q));
  return Math.ceil(((alpha + power) / (p - q)) ** 2);
}

export type Compared = { readonly difference: number; readonly low: number; readonly high: number; readonly p: number };

/** Share of those who missed it, b less a, as parts of one; undefined where a half has nobody. */
export function compareShares(a: ArmCounts, b: ArmCounts, alphaPercent: number): Compared | undefined {
  const [ofA, ofB] = [a.people, b.people];
  if (ofA === 0 || ofB === 0) return undefined;
  const [p, q] = [a.missed / ofA, b.missed / ofB];
  const pooled = (a.missed + b.missed) / (ofA + ofB);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / ofA + 1 / ofB));
  const spread = normalQuantile(1 - alphaPercent / 200) * Math.sqrt((p * (1 - p)) / ofA + (q * (1 - q)) / ofB);
  const difference = q - p;
  const p2 = error === 0 ? 1 : 2 * (1 - normalShare(Math.abs(difference) / error));
  return { difference, low: difference - spread, high: difference + spread, p: Math.min(1, p2) };
}

/** Share of the standard normal distribution below z (Abramowitz and Stegun 7.1.26; error below 1.5e-7). */
export function normalShare(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const terms = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  const sum = terms.reduceRight((all, term) => (all + term) * t, 0);
  const erf = 1 - sum * Math.exp(-x * x);
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
}

/** Its inverse, by halving. */
function normalQuantile(share: number): number {
  let [low, high] = [-8, 8];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
