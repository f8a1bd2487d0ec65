import type { CivilTime } from './civil.ts';

/** Parts of the day by start time on the wall clock, in minutes since midnight; `before` is excluded. */
export const dayParts = {
  morning: { from: 0, before: 12 * 60 },
  afternoon: { from: 12 * 60, before: 16 * 60 },
  late: { from: 16 * 60, before: 24 * 60 },
} as const satisfies Record<string, { readonly from: number; readonly before: number }>;

export type PartOfDay = keyof typeof dayParts;

export function partOfDay(time: CivilTime): PartOfDay {
  const [hours, minutes] = time.split(':').map(Number);
  const minute = (hours ?? 0) * 60 + (minutes ?? 0);
  if (minute < dayParts.morning.before) return 'morning';
  return minute < dayParts.afternoon.before ? 'afternoon' : 'late';
}
