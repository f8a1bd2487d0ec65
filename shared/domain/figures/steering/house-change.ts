import type { Office } from '../../office.ts';
import type { Service } from '../../service.ts';

/** What changed in the house that citizens may feel in the figures. Other words or a new phone number are not among it. */
export type HouseChangeKind =
  | 'office-new'
  | 'hours'
  | 'closures'
  | 'office-services'
  | 'rules'
  | 'service-new'
  | 'service-offered'
  | 'service-withdrawn';

/** What an edit of an office changed. */
export function officeChange(former: Office | undefined, next: Office): HouseChangeKind | undefined {
  if (former === undefined) return next.public ? 'office-new' : undefined;
  if (!next.public) return undefined;
  if (!former.public) return 'office-new';
  const [{ closures: closedBefore, ...hoursBefore }, { closures, ...hours }] = [former.hours, next.hours];
  if (!isSame(hoursBefore, hours)) return 'hours';
  if (!isSame(closedBefore, closures)) return 'closures';
  if (!isSame(former.services, next.services)) return 'office-services';
  return isSame(former.rules, next.rules) ? undefined : 'rules';
}

/** What an edit of a service changed; none is told of before it is offered. */
export function serviceChange(former: Service | undefined, next: Service): HouseChangeKind | undefined {
  if (former === undefined) return next.public ? 'service-new' : undefined;
  if (former.public === next.public) return undefined;
  return next.public ? 'service-offered' : 'service-withdrawn';
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
