import type * as z from 'zod';
import type { FigureView, TimelineEntry } from '#shared/contracts/figures/figures.ts';
import type { Month } from '#shared/domain/figures/month.ts';
import type { Unit } from '#shared/domain/kpi.ts';
import type { Language } from '#shared/domain/language.ts';
import { alignedText, isNothingFree, shortMonth, valueText } from '#shared/messages/figures/figure-format.ts';
import { dotsPath, linePath, type Point } from './line.ts';
import { type Bounds, scaleOf } from './scale.ts';

/** Height of the drawing without the names of the months, in units of the path and pixels of the page. */
export const chartHeight = 200;

/** Room that the words of the target need below their line. */
const goalWords = 26;

const open = { least: 0, most: Number.POSITIVE_INFINITY };

/** What each unit can be at least and at most, and the narrowest scale. */
const boundsOf: Readonly<Record<Unit, Bounds>> = {
  percent: { least: 0, most: 100, span: 10 },
  score: { least: 1, most: 5, span: 1 },
  days: { ...open, span: 5 },
  minutes: { ...open, span: 5 },
  hours: { ...open, span: 10 },
  count: { ...open, span: 5 },
  cents: { ...open, span: 500 },
};

/** Whether a month has a value that a line can show. */
export function isDrawn(figure: FigureView, value: number | undefined): value is number {
  return value !== undefined && !isNothingFree(value, figure.unit);
}

type Label = { readonly at: number; readonly text: string };

export type Chart = {
  /** Of the path: the last month is at this x, the lowest line at `chartHeight`. */
  readonly width: number;
  readonly path: string;
  readonly dots: string;
  /** Lines of the scale, from 0 at the top to `chartHeight`. */
  readonly lines: readonly Label[];
  /** Where the scale begins, when that is not at the least possible value. */
  readonly begins: string | undefined;
  /** `isAbove`: its words are neither in the way of the line's beginning nor in that of the names of the months. */
  readonly goal: (Label & { readonly isAbove: boolean }) | undefined;
  /** Value of the last month; `isBelow`: there is more room than above. */
  readonly last: (Label & { readonly isBelow: boolean }) | undefined;
  /** Names of months in percent of the width. */
  readonly months: readonly Label[];
  /** Months in which something was changed, in percent of the width. */
  readonly changes: readonly number[];
};

type Change = z.infer<typeof TimelineEntry>;

/** What a chart of the months shows; nothing while no month has a value. */
export function chartOf(figure: FigureView, timeline: readonly Change[], language: Language): Chart | undefined {
  const { months, target, unit } = figure;
  const values = months.map(({ value }) => (isDrawn(figure, value) ? value : undefined));
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  const scale = scaleOf([...known, ...(target ? [target.value] : [])], boundsOf[unit]);
  const heightOf = (value: number) => chartHeight * (1 - (value - scale.from) / (scale.to - scale.from));
  const points = values.map((value, x): Point => (value === undefined ? undefined : { x, y: heightOf(value) }));
  const written = (value: number) => ({ at: heightOf(value), text: valueText(value, unit, language) });
  const inLine = alignedText(scale.ticks, unit, language);
  const lastValue = values.at(-1);
  const [first = 0] = known;
  return {
    width: Math.max(1, months.length - 1),
    path: linePath(points),
    dots: dotsPath(points),
    lines: scale.ticks.map((tick) => ({ at: heightOf(tick), text: inLine(tick) })),
    begins: scale.from > boundsOf[unit].least ? valueText(scale.from, unit, language) : undefined,
    goal: target && {
      ...written(target.value),
      isAbove: first <= target.value || heightOf(target.value) > chartHeight - goalWords,
    },
    last: lastValue === undefined ? undefined : { ...written(lastValue), isBelow: falls(points) },
    months: monthLabels(
      months.map(({ period }) => period),
      language,
    ),
    changes: changedMonths(figure, timeline).map((index) => percent(index, months.length)),
  };
}

/** Whether the line comes down to its last point from well above. */
function falls(points: readonly Point[]): boolean {
  const [before, last] = points.slice(-2);
  return before !== undefined && last !== undefined && last.y - before.y > 8 && last.y < chartHeight - 30;
}

const percent = (index: number, months: number) => Number(((100 * index) / Math.max(1, months - 1)).toFixed(1));

/** At most four names, the first and the last month always; the year where it cannot be told otherwise. */
function monthLabels(months: readonly Month[], language: Language): readonly Label[] {
  const last = months.length - 1;
  const steps = Math.min(3, last);
  const shown = Array.from({ length: steps + 1 }, (_, step) => (steps === 0 ? 0 : Math.round((step * last) / steps)));
  return shown.flatMap((index) => {
    const month = months[index];
    const withYear = index === 0 || index === last || months.length > 13;
    return month ? [{ at: percent(index, months.length), text: shortMonth(month, language, withYear) }] : [];
  });
}

/** Places of the months in which something was changed, oldest first, each once. */
function changedMonths({ months }: FigureView, timeline: readonly Change[]): readonly number[] {
  const changed = new Set(timeline.map(({ on }) => on.slice(0, 7)));
  return months.flatMap(({ period }, index) => (changed.has(period) ? [index] : []));
}
