import type { ProductKind } from '../../../shared/domain/certificate/product.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { weekdayOf } from '../../../shared/domain/time.ts';

// Who asks for certificates in Lindenau, how they go about it, and how long clerks take. Invented, like demand.ts.

/** How often each kind is asked for relative to the others. */
export const kinds: Readonly<Record<ProductKind, number>> = {
  'registration-simple': 42,
  'registration-extended': 17,
  'residence-history': 17,
  life: 10,
  'civil-status': 20,
};

/** Requests a day at the beginning of the history and at its end: people get to know that they need not come. */
const aDay = { first: 11, last: 18 } as const;

/** By month, January first. */
const season = [1.05, 1, 1.02, 1, 0.98, 0.96, 0.95, 0.92, 1.08, 1.05, 1, 0.88] as const;

/** Monday first. */
const weekday = [1.2, 1.15, 1.1, 1.05, 0.95, 0.7, 0.85] as const;

/** How many ask on a date; `progress` of the history, 0 to 1. */
export function requestsOn(date: CivilDate, progress: number): number {
  const usual = aDay.first + (aDay.last - aDay.first) * progress;
  return usual * (season[Number(date.slice(5, 7)) - 1] ?? 1) * (weekday[weekdayOf(date) - 1] ?? 1);
}

/** Of those who ask. */
export const askers = {
  /** Never send what they have begun. */
  leaveDraft: 0.05,
  /** Want it on paper, where there is a choice: that costs a fee. */
  onPaper: 0.18,
  /** Of those who would have to pay: show that they need not. */
  exempt: 0.09,
  /** Of those who have to pay: never do; come back later; fail at first. */
  neverPay: 0.06,
  payLate: 0.08,
  failFirst: 0.04,
  /** Of those who wait for a clerk: need it no longer. */
  withdraw: 0.04,
  /** Of those who are asked something: never answer. */
  neverAnswer: 0.1,
  /** Say afterwards how it was. */
  answerHow: 0.3,
} as const;

/** Of cases that a clerk decides; and of certificates that are out, those that have to be revoked after so many days. */
export const desk = { ask: 0.07, reject: 0.05, revoke: 0.006, revokedAfter: { least: 1, most: 40 } } as const;

/** Working days until somebody has time for a case: so many of a hundred on the same day, the next, ... */
const usualPace = [16, 36, 25, 12, 6, 3, 2] as const;
/** The registry office compares by hand, and two have to agree. */
const registryPace = [5, 14, 21, 20, 15, 10, 9, 6] as const;
/** Half of the desk is on holiday. */
const holidayPace = [3, 11, 19, 21, 19, 14, 8, 5] as const;

/** How the cases of a kind that come on a date are spread over the working days after it. */
export function paceOn(date: CivilDate, kind: ProductKind): readonly number[] {
  const monthDay = date.slice(5);
  if (monthDay >= '07-20' && monthDay < '09-01') return holidayPace;
  return kind === 'civil-status' ? registryPace : usualPace;
}
