import { CivilDate } from '#shared/domain/civil.ts';

const day = 24 * 60 * 60 * 1000;

/** Civil dates have no zone: they are counted at midnight UTC. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return CivilDate.parse(new Date(Date.parse(date) + days * day).toISOString().slice(0, 10));
}

export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}
