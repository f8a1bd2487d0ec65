import type { Pool } from './appointment.ts';

const block = 500;

/**
 * The number called in the waiting room for the `drawn`th draw (from 1) of an office-day's pool. Online bookings get 1 to
 * 499, 1000 to 1499, 2000 to 2499 and so on, staff's the numbers in between: within a pool no number comes twice, and
 * the pools never meet, however many are drawn. Holds that expire use numbers up, so there are gaps, but a day with
 * fewer than 500 draws stays below 1000.
 */
export function waitingNumber(pool: Pool, drawn: number): number {
  const round = Math.floor(drawn / block);
  return round * 2 * block + (drawn % block) + (pool === 'staff' ? block : 0);
}

/**
 * The letter of those without appointment: A, but B at an office whose appointments have the A. Their numbers count the
 * draws of the office's day, so that nobody's number is another's, however they came.
 */
export function walkInLetter(officeLetter: string): string {
  return officeLetter === 'A' ? 'B' : 'A';
}
