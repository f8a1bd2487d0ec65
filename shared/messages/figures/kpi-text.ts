import type { KpiId } from '../../domain/kpi.ts';

/** The parts of a value that was published, in one shape for every kind of formula. */
export type Facts = {
  /** The month in words: `Oktober 2026`. */
  readonly month: string;
  /** Share: those that count; spread: how many values; mean: levels 4 and 5; count: the sum; cost: transactions. */
  readonly of: number;
  /** Share: all of them; mean: all answers; otherwise the same as `of`. */
  readonly all: number;
  /** Percentiles of a spread; 0 for the others. */
  readonly p50: number;
  readonly p90: number;
};

/** What a figure is called and means. */
export type KpiText = {
  readonly name: string;
  /** What the number says, in one sentence that fits above a chart. */
  readonly explains: string;
  /** The last month in one or two sentences, with numbers of what happened. */
  readonly tells: (facts: Facts) => string;
  /** How it comes from what was counted: what is in, what is not. */
  readonly computed: string;
};

export type KpiTexts = Readonly<Record<KpiId, KpiText>>;
