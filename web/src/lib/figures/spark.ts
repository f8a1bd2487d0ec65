import type { FigureView } from '#shared/contracts/figures/figures.ts';
import { isDrawn } from './figure-chart.ts';
import { dotsPath, linePath, type Point } from './line.ts';

/** Height of the drawing in units of the path. */
export const sparkHeight = 100;

export type Spark = {
  readonly width: number;
  readonly path: string;
  readonly dots: string;
  readonly goal?: number;
  readonly last?: number;
};

/** The course of a figure between its lowest and its highest value, without a scale; nothing while there is no value. */
export function sparkOf(figure: FigureView): Spark | undefined {
  const { months, target } = figure;
  const values = months.map(({ value }) => (isDrawn(figure, value) ? value : undefined));
  const known = [...values, target?.value].filter((value) => value !== undefined);
  if (values.every((value) => value === undefined)) return undefined;
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const heightOf = (value: number) => (span === 0 ? sparkHeight / 2 : sparkHeight * (1 - (value - low) / span));
  const last = values.at(-1);
  const points = values.map((value, x): Point => (value === undefined ? undefined : { x, y: heightOf(value) }));
  return {
    width: Math.max(1, months.length - 1),
    path: linePath(points),
    dots: dotsPath(points),
    ...(target && { goal: heightOf(target.value) }),
    ...(last !== undefined && { last: heightOf(last) }),
  };
}
