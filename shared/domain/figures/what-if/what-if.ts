import { seededRandom } from '../../seeded-random.ts';
import { type Demand, type Measured, measured } from './demand.ts';
import { percentile, type Script, simulate, type Timetable } from './simulate.ts';

/** A value, and between what it lies in nine of ten replications. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number };

/** What could not be simulated is left out. */
export type Estimates = Partial<Readonly<Record<Measured, Estimate>>>;

/** What came of a trial: the office as it is, and as it would be. */
export type Tried = {
  readonly before: Estimates;
  readonly after: Estimates;
  /** After less before, replication by replication: sharper than the two apart. */
  readonly difference: Estimates;
  readonly replications: number;
};

/** Days played before the log, and days of the log itself that fill the sheets as well. Whole weeks. */
export type Course = { readonly lead: number; readonly unmeasured: number };

/** What is tried, and how often. */
export type Trial = {
  readonly demand: Demand;
  /** Their plans begin `lead` days before the first day of the log. */
  readonly before: Timetable;
  readonly after: Timetable;
  readonly course: Course;
  readonly seed: string;
  readonly replications: number;
};

const week = 7;

/**
 * Plays both offers against the same people again and again, each time with weeks of the log drawn anew
 * (bootstrap): the same seed gives the same answer.
 */
export function tryOut({ demand, before, after, course, seed, replications }: Trial): Tried {
  const random = seededRandom(seed);
  const pairs = Array.from({ length: replications }, () => {
    const script = drawScript(demand, course, random);
    return { before: simulate(before, demand, script), after: simulate(after, demand, script) };
  });
  return {
    before: estimates((measure) => pairs.map((pair) => pair.before[measure])),
    after: estimates((measure) => pairs.map((pair) => pair.after[measure])),
    difference: estimates((measure) => pairs.map((pair) => pair.after[measure] - pair.before[measure])),
    replications,
  };
}

/**
 * One course of weeks: for each week of the log itself or one beside it, drawn at random, so that busy seasons stay where
 * they were; before them the warm-up, from the first weeks of the log.
 */
function drawScript({ days, behaviour }: Demand, { lead, unmeasured }: Course, random: () => number): Script {
  const weeks = days.length / week;
  const drawn = Array.from({ length: lead / week + weeks }, (_, index) => {
    const wanted = Math.max(0, index - lead / week) + Math.floor(random() * 3) - 1;
    return week * Math.min(weeks - 1, Math.max(0, wanted));
  });
  return {
    warmUp: lead + unmeasured,
    days: drawn.flatMap((first) =>
      days
        .slice(first, first + week)
        .map((looks) =>
          looks
            .filter(({ way }) => way !== 'search' || random() < behaviour.freshShare)
            .map((look) => ({ ...look, seed: Math.floor(random() * 2 ** 32), looks: 1 })),
        ),
    ),
  };
}

function estimates(valuesOf: (measure: Measured) => readonly number[]): Estimates {
  return Object.fromEntries(
    measured.flatMap((measure) => {
      const values = valuesOf(measure).filter((value) => !Number.isNaN(value));
      return values.length === 0 ? [] : [[measure, estimate(values)]];
    }),
  );
}

/** Mean, fifth and ninety-fifth percentile. */
function estimate(values: readonly number[]): Estimate {
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  return { value, low: percentile(values, 5), high: percentile(values, 95) };
}

/** People played a second of processor time, on the safe side: measured with 300 000. */
const looksInTime = 300_000;

/** How often to play so that the answer takes at most two seconds: never by the clock, so that it can be repeated. */
export function replicationsFor({ days }: Pick<Demand, 'days'>, { lead }: Course): number {
  const looks = days.reduce((sum, day) => sum + day.length, 0);
  const perRun = Math.max(1, (looks * (days.length + lead)) / Math.max(1, days.length));
  return Math.min(200, Math.max(20, Math.floor(looksInTime / (2 * perRun))));
}
