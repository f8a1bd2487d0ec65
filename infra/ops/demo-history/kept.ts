import { eventsPk, partsOfPk } from '../../../functions/store/keys.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { WireItem } from '../../dynamodb-double/attribute.ts';
import type { Items } from '../../dynamodb-double/items.ts';

/**
 * What the history leaves to the portal of today, by the second part of the partition key: nothing of the catalogue, of
 * people who are signed in, of mails, limits, what single people said, lists of what is due or live, and of what staff did. All of that is as it was.
 */
const notKept = new Set(['CAT', 'TEXT', 'DUE', 'F', 'FM', 'L', 'M', 'R', 'KD', 'STAFF', 'CITIZEN']);

const datePattern = /^\d{4}-\d\d-\d\d$/;

/** Whether an item tells of days before `today` (a civil date; `startsAt` is its first second), and of these only. */
export function isHistory(
  item: WireItem,
  { today, startsAt }: { readonly today: string; readonly startsAt: number },
): boolean {
  const [, kind = '', ...rest] = partsOfPk(item['pk']?.S ?? '') ?? [];
  if (notKept.has(kind)) return false;
  if (kind === 'E') return Number(item['at']?.N) < startsAt;
  return [...rest, item['sk']?.S ?? ''].filter((part) => datePattern.test(part)).every((date) => date < today);
}

/** The events of a day of the log (UTC). */
export function eventsOn(items: Pick<Items, 'partition'>, tenant: TenantId, date: CivilDate): readonly WireItem[] {
  return items.partition(eventsPk(tenant, date));
}

/** Whether an item of this name (items.ts) is no event. What follows from events, days to count, is done for the whole town. */
export function isNoEvent(name: string): boolean {
  return partsOfPk(name)?.[1] !== 'E';
}

/** Whether it is an event of before `end` (seconds since 1970). */
export function isEventBefore(item: WireItem, end: number): boolean {
  const [, kind] = partsOfPk(item['pk']?.S ?? '') ?? [];
  return kind === 'E' && Number(item['at']?.N) < end;
}

/** Days after which what is over is forgotten; not each day, as that looks at all items. */
export const tidyDays = 10;

/** Whether the time for which an item is kept is over. */
export function isForgotten({ ttl }: WireItem, now: number): boolean {
  return ttl !== undefined && Number(ttl.N) <= now;
}

/** What shows that a database has a past of its own: released figures, or appointments and events of days before. */
export function isOwnPast(item: WireItem, today: string): boolean {
  const [, kind = '', ...rest] = partsOfPk(item['pk']?.S ?? '') ?? [];
  if (kind === 'KR') return true;
  if (kind === 'D' || kind === 'Q') return (rest[1] ?? today) < today;
  return kind === 'E' && (rest[0] ?? today) < today;
}
