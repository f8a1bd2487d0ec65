/** A scale of round numbers: its ends and what is written at its lines. */
export type Scale = { readonly from: number; readonly to: number; readonly ticks: readonly number[] };

/** `span`: a scale is never narrower, so that a small change does not look like a large one. */
export type Bounds = { readonly least: number; readonly most: number; readonly span: number };

const mostSteps = 5;

/** The smallest of 1, 2 and 5 times a power of ten that needs at most `mostSteps` steps. */
function stepFor(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / mostSteps));
  return power * ([1, 2, 5, 10].find((factor) => factor * power * mostSteps >= span) ?? 10);
}

/** Ten decimals are more than any figure has, and hide what adding steps leaves behind. */
const tidy = (value: number) => Number(value.toFixed(10));

/**
 * A scale around all `values`. It begins at `least` unless all values are in the upper part: then differences would not be
 * seen, and the page has to say where it begins.
 */
export function scaleOf(values: readonly number[], { least, most, span }: Bounds): Scale {
  const high = Math.max(...values);
  const low = Math.min(...values);
  const isHigh = low - least > (high - least) * 0.6;
  const bottom = Math.max(least, Math.min(isHigh ? low : least, most - span));
  const top = Math.min(most, Math.max(high, bottom + span));
  const step = stepFor(top - bottom);
  const from = Math.max(least, Math.floor(tidy(bottom / step)) * step);
  const to = Math.min(most, Math.ceil(tidy(top / step)) * step);
  const count = Math.floor(tidy((to - from) / step));
  const ticks = Array.from({ length: count + 1 }, (_, index) => tidy(from + index * step));
  return { from: tidy(from), to: tidy(to), ticks };
}
