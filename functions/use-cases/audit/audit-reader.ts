import { Temporal } from 'temporal-polyfill';
import { mostAuditDays } from '../../../shared/contracts/staff/audit.ts';
import type { AuditAction, AuditEntry } from '../../../shared/domain/audit.ts';
import { type CivilDate, ComputedDate, type ZoneId } from '../../../shared/domain/civil.ts';
import type { OfficeId, StaffId, TenantId } from '../../../shared/domain/ids.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { capabilitiesOf, type Grant } from '../../../shared/domain/staff.ts';
import { addDays, daysBetween } from '../../../shared/domain/time.ts';
import { type Fail, fail } from '../../../shared/result.ts';
import type { AuditTrail } from '../../ports/staff.ts';

export type AuditFilter = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly action?: AuditAction | undefined;
  readonly staffId?: StaffId | undefined;
  readonly object?: string | undefined;
  readonly office?: OfficeId | undefined;
};

/** Why these days cannot be asked for, if so. */
export function daysProblem({ from, to }: AuditFilter): Fail<'invalid_request'> | undefined {
  const count = daysBetween(from, to) + 1;
  if (count < 1) return fail('invalid_request', [{ pointer: '/to', code: 'too_small' }]);
  return count > mostAuditDays ? fail('invalid_request', [{ pointer: '/to', code: 'too_many' }]) : undefined;
}

/** What an auditor may see: everything, or the entries of some offices. */
export function visibleTo(grants: readonly Grant[]): (entry: AuditEntry) => boolean {
  const auditing = grants.filter(({ role }) => capabilitiesOf[role].some((capability) => capability === 'audit'));
  if (auditing.some(({ officeId }) => officeId === undefined)) return () => true;
  const offices = new Set(auditing.map(({ officeId }) => officeId));
  return ({ officeId }) => officeId !== undefined && offices.has(officeId);
}

export function matches(filter: AuditFilter): (entry: AuditEntry) => boolean {
  const { action, staffId, object, office } = filter;
  return (entry) =>
    (action === undefined || entry.action === action) &&
    (staffId === undefined || entry.staffId === staffId) &&
    (object === undefined || entry.object === object) &&
    (office === undefined || entry.officeId === office);
}

export type Part = { readonly entries: readonly AuditEntry[]; readonly next?: string };
export type PartWanted = {
  readonly tenant: TenantId;
  readonly zone: ZoneId;
  readonly filter: AuditFilter;
  readonly isWanted: (entry: AuditEntry) => boolean;
  /** `next` of the part before. */
  readonly after?: string | undefined;
  /** Stops when so many are found, or when so many were read. */
  readonly count: number;
  readonly mostRead: number;
};

/** Entries of the days on the calendar of the zone, newest first. `next` leads on where there may be more. */
export async function auditPart(trail: AuditTrail, wanted: PartWanted): Promise<Part> {
  const { filter, zone, isWanted, count, mostRead } = wanted;
  const [begin, end] = [startOfDay(zone, filter.from), startOfDay(zone, addDays(filter.to, 1))];
  const isInside = ({ at }: AuditEntry) => at >= begin && at < end;
  const entries: AuditEntry[] = [];
  let read = 0;
  for await (const { entry, cursor } of newestFirst(trail, wanted, {
    firstDay: utcDate(begin),
    lastDay: utcDate(end),
  })) {
    if (isInside(entry) && isWanted(entry)) entries.push(entry);
    read += 1;
    if (entries.length >= count || read >= mostRead) return { entries, next: cursor };
  }
  return { entries };
}

const readAtOnce = 500;

type Days = { readonly firstDay: CivilDate; readonly lastDay: CivilDate };

/** All entries of the days (UTC) from the cursor on. */
async function* newestFirst(trail: AuditTrail, { tenant, after }: PartWanted, { firstDay, lastDay }: Days) {
  const start = startOf(after, lastDay);
  let before = start.before;
  for (let date = start.date; date >= firstDay; date = addDays(date, -1)) {
    let isMore = true;
    while (isMore) {
      const rows = await trail.ofDay(tenant, date, { before, limit: readAtOnce });
      for (const { place, entry } of rows) yield { entry, cursor: `${date}.${place}` };
      before = rows.at(-1)?.place;
      isMore = rows.length === readAtOnce;
    }
    before = undefined;
  }
}

/** A cursor is `yyyy-mm-dd.place`; one of another question begins at the end. */
function startOf(after: string | undefined, lastDay: CivilDate): { date: CivilDate; before: string | undefined } {
  const date = ComputedDate.safeParse(after?.slice(0, 10));
  if (!date.success || date.data > lastDay) return { date: lastDay, before: undefined };
  return { date: date.data, before: after?.slice(11) };
}

function startOfDay(zone: ZoneId, date: CivilDate): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds / 1000;
}

function utcDate(seconds: number): CivilDate {
  return ComputedDate.parse(secondsText(seconds).slice(0, 10));
}
