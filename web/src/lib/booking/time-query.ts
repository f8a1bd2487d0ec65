import * as z from 'zod';
import { DayPart } from '#shared/contracts/availability.ts';
import { CivilDate, Weekday } from '#shared/domain/civil.ts';
import { OfficeId } from '#shared/domain/ids.ts';

const TimeQuery = z.object({
  offices: z
    .string()
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .pipe(z.array(OfficeId))
    .catch([]),
  part: DayPart.catch('any'),
  weekday: z.coerce.number().pipe(Weekday).optional().catch(undefined),
  from: CivilDate.optional().catch(undefined),
});

/** Which times a citizen asked to see. What cannot be read is left out: a page of times is better than an error. */
export type TimeQuery = z.infer<typeof TimeQuery>;

export function timeQueryOf(query: URLSearchParams): TimeQuery {
  return TimeQuery.parse({
    offices: query.get('offices') ?? '',
    part: query.get('part') ?? 'any',
    weekday: query.get('weekday') ?? undefined,
    from: query.get('from') ?? undefined,
  });
}

/** Whether only some times of the day or days of the week are shown. */
export function isFiltered({ part, weekday }: TimeQuery): boolean {
  return part !== 'any' || weekday !== undefined;
}
