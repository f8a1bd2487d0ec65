import type { HoursEdit } from '../../shared/contracts/staff/hours.ts';
import { day, makeHours, makeOffice, openingRule, time } from './make.ts';

// The office: 08:00 to 12:00, 2 counters online and 1 kept, cells of 10 minutes. It is Tuesday, 10 November 2026.
export const officeId = makeOffice().id;
export const friday = day('2026-11-13');
export const monday = day('2026-11-16');
export const hours = (...rules: Parameters<typeof openingRule>[0][]): HoursEdit => ({
  kind: 'hours',
  hours: makeHours(rules.map((rule) => openingRule(rule))),
});
export const bands = (
  every: 'day' | 'week',
  ...parts: { date: string; from?: string; to?: string; counters: number }[]
): HoursEdit => ({
  kind: 'bands',
  every,
  bands: parts.map(({ date, from = '10:00', to = '12:00', counters }) => ({
    date: day(date),
    from: time(from),
    to: time(to),
    counters,
  })),
});
export const rebook = (date: typeof friday) => [{ date, choice: 'rebook' as const }];
