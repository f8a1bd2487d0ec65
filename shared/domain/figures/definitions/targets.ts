import type { Kpi, Target, Unit } from '../../kpi.ts';

/** What a target may be: the whole scale of shares and scores; of the others more than any town needs. */
export const targetBounds: Readonly<Record<Unit, { readonly least: number; readonly most: number }>> = {
  percent: { least: 0, most: 100 },
  score: { least: 1, most: 5 },
  days: { least: 0, most: 365 },
  minutes: { least: 0, most: 480 },
  hours: { least: 0, most: 2000 },
  count: { least: 0, most: 100_000 },
  cents: { least: 0, most: 100_000 },
};

/** Whether a value keeps a target; undefined for figures of which neither more nor less is better. */
export function isMet({ better }: Pick<Kpi, 'better'>, value: number, target: Pick<Target, 'value'>) {
  if (better === 'neither') return undefined;
  return better === 'higher' ? value >= target.value : value <= target.value;
}
