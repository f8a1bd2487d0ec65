import type { DaySheetChange } from '../../ports/booking.ts';
import type { DueList } from '../../ports/due-list.ts';

export type OnDaySheetChangedDeps = {
  readonly dueList: DueList;
  /** Seconds after which a claim without an appointment is given back; the sweeper's own. */
  readonly graceSeconds: number;
};

/** Puts new claims of a day sheet on the sweeper's list: should nobody else settle them, it will. */
export function onDaySheetChanged({ dueList, graceSeconds }: OnDaySheetChangedDeps) {
  return async ({ tenant, sheet, before, after }: DaySheetChange): Promise<void> => {
    const known = new Set(before.map(({ nonce }) => nonce));
    const fresh = after.filter(({ nonce }) => !known.has(nonce));
    if (fresh.length === 0) return;
    const dueAt = Math.max(...fresh.map(({ at }) => at)) + graceSeconds;
    await dueList.add(tenant, { dueAt, officeId: sheet.officeId, date: sheet.date });
  };
}
