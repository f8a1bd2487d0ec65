/** A count that is looked for, named by period, measure and scope. */
export type Unknown = string;
/** What is known: these unknowns add up to this. */
export type Sum = { readonly of: ReadonlySet<Unknown>; readonly is: number };
export type Bounds = { readonly low: number; readonly high: number };

const mostRounds = 40;

/**
 * Everything that follows from sums of counts that are not below zero: sums are taken from sums that contain them
 * (differencing), and each unknown is bounded by what the others leave (Fréchet bounds), until nothing more follows.
 */
export function solve(known: readonly Sum[]): (of: ReadonlySet<Unknown>) => Bounds {
  const sums = withDifferences(known);
  const bounds = new Map<Unknown, Bounds>();
  let round = 0;
  while (round < mostRounds && sums.map((sum) => tighten(bounds, sum)).includes(true)) round += 1;
  return (of) => {
    const exact = sums.find((sum) => sum.of.size === of.size && isWithin(of, sum.of));
    return exact ? { low: exact.is, high: exact.is } : totalOf(bounds, of);
  };
}

/** Whether anything became narrower. */
function tighten(bounds: Map<Unknown, Bounds>, { of, is }: Sum): boolean {
  let changed = false;
  for (const one of of) {
    const others = totalOf(bounds, of, one);
    const { low, high } = boundOf(bounds, one);
    const next = { low: Math.max(low, is - others.high), high: Math.min(high, is - others.low) };
    if (next.low === low && next.high === high) continue;
    bounds.set(one, next);
    changed = true;
  }
  return changed;
}

const boundOf = (bounds: ReadonlyMap<Unknown, Bounds>, one: Unknown): Bounds =>
  bounds.get(one) ?? { low: 0, high: Number.POSITIVE_INFINITY };

function totalOf(bounds: ReadonlyMap<Unknown, Bounds>, of: ReadonlySet<Unknown>, without?: Unknown): Bounds {
  let [low, high] = [0, 0];
  for (const one of of) {
    if (one === without) continue;
    const bound = boundOf(bounds, one);
    low += bound.low;
    high += bound.high;
  }
  return { low, high };
}

function isWithin(some: ReadonlySet<Unknown>, all: ReadonlySet<Unknown>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return true;
}

function withDifferences(known: readonly Sum[]): readonly Sum[] {
  const byName = new Map<string, Sum>();
  const add = (sum: Sum) => {
    const name = [...sum.of].sort().join();
    if (sum.of.size > 0 && !byName.has(name)) byName.set(name, sum);
  };
  for (const sum of known) add(sum);
  for (const part of known) {
    for (const whole of known) {
      if (part.of.size >= whole.of.size || !isWithin(part.of, whole.of)) continue;
      add({ of: new Set([...whole.of].filter((one) => !part.of.has(one))), is: whole.is - part.is });
    }
  }
  return [...byName.values()];
}
