import type { Measure } from '../tally/measures.ts';

/** Whole nano-euros (1 EUR = 10^9, 1 cent = 10^7) for one unit, so that sums of millions of units stay exact. */
export type Price = {
  readonly nanoEuros: number;
  /** What the price is for. */
  readonly unit: string;
  /** Who says so, and how the number comes from what they say. */
  readonly source: string;
  readonly asOf: string;
};

/** Measures that cost money: time of people, and units of machines. */
export type Priced = Extract<Measure, 'minutes.served' | `units.${string}`>;

const aws =
  'AWS price list, eu-central-1 (Frankfurt), list prices without free tier; one US dollar counted as one euro';
const asOf = '2026-01-01';

/**
 * What is counted in the cost of a transaction, and at which price. Rounded up to whole nano-euros; small parts are
 * rather counted too high than too low, and in the end nearly all of it is the time of people.
 */
export const prices = {
  'minutes.served': {
    nanoEuros: 983_333_333,
    unit: 'minute of a clerk with a person, as the clerk tells it',
    source:
      'full cost of a place of work, pay groups E 5 to E 9a: 59 EUR an hour (federal standard rates of 2014, olev.de, table 2)',
    asOf,
  },
  'units.wcu': {
    nanoEuros: 763,
    unit: 'DynamoDB write request unit, on demand',
    source: `${aws}: 0.7625 a million`,
    asOf,
  },
  'units.rcu': {
    nanoEuros: 153,
    unit: 'DynamoDB read request unit, on demand',
    source: `${aws}: 0.1525 a million`,
    asOf,
  },
  'units.invocations': {
    nanoEuros: 5_467,
    unit: 'call of a function through API Gateway, together with one of the function that makes the page',
    source: `${aws}: API Gateway 1.20 a million, Lambda 0.20 a million and 0.0000133334 a GB second (Arm), 100 ms with 1 GB; all of it twice`,
    asOf,
  },
  'units.mails': {
    nanoEuros: 100_000,
    unit: 'mail handed over to Amazon SES',
    source: `${aws}: 0.10 a thousand`,
    asOf,
  },
} as const satisfies Record<Priced, Price>;

const isPriced = (measure: string): measure is Priced => Object.hasOwn(prices, measure);

const nanoEurosPerCent = 10_000_000;

/** What the priced ones of these units cost, in cents with fractions; whatever has no price costs nothing. */
export function costOf(counts: Readonly<Partial<Record<Measure, number>>>): number {
  const nanoEuros = Object.entries(counts).reduce(
    (sum, [measure, count]) => sum + (isPriced(measure) ? count * prices[measure].nanoEuros : 0),
    0,
  );
  return nanoEuros / nanoEurosPerCent;
}
