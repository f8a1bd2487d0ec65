import type { OfficeDraft } from '../../../shared/contracts/staff/offices.ts';
import { cellsFor } from '../../../shared/domain/grid.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { Office } from '../../../shared/domain/office.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { addDays, dateIn, minutesOf } from '../../../shared/domain/time.ts';
import { type FieldProblem, fail, ok, type Result } from '../../../shared/result.ts';
import type { DaySheets } from '../../ports/booking.ts';
import type { Clock } from '../../ports/clock.ts';
import { mostCells } from '../booking/places.ts';
import { allDaysAhead } from './booked-ahead.ts';

export type WantedOfficeDeps = { readonly daySheets: Pick<DaySheets, 'list'>; readonly clock: Clock };

type Asked = { readonly stored: Office; readonly draft: OfficeDraft; readonly services: readonly Service[] };

/** An office as a draft would make it, or what is wrong with the draft, by field. Nothing is written. */
export function wantedOfficeOf(deps: WantedOfficeDeps) {
  return async (tenant: TenantId, asked: Asked): Promise<Result<Office, 'invalid_request'>> => {
    const { stored, draft } = asked;
    const problems = [...serviceProblems(asked), ...(await gridProblems(deps, tenant, asked))];
    if (problems.length > 0) return fail('invalid_request', problems);
    // What is not in a draft is taken away, except what has pages of its own or never changes.
    const { id, number, letter, zone, hours } = stored;
    return ok(Office.parse({ ...draft, id, number, letter, zone, hours }));
  };
}

/** Whether days have been opened: their places are counted in slots of the length that holds now. */
export async function isGridInUse(
  { daySheets, clock }: WantedOfficeDeps,
  tenant: TenantId,
  office: Pick<Office, 'id' | 'zone'>,
): Promise<boolean> {
  const today = dateIn(office.zone, clock.now());
  const days = { from: today, to: addDays(today, allDaysAhead) };
  const sheets = await Promise.all(
    (['online', 'staff'] as const).map((pool) => daySheets.list(tenant, { officeId: office.id, pool }, days)),
  );
  return sheets.flat().length > 0;
}

function serviceProblems({ stored, draft, services }: Asked): FieldProblem[] {
  const known = new Set([...services.map(({ id }) => id), ...stored.services.map(({ serviceId }) => serviceId)]);
  const office = { zone: stored.zone, rules: draft.rules };
  return draft.services.flatMap(({ serviceId, minutes }, index): FieldProblem[] => {
    const at = `/office/services/${index}`;
    if (!known.has(serviceId)) return [{ pointer: `${at}/serviceId`, code: 'unknown_service' }];
    const isTaken = draft.services.slice(0, index).some((other) => other.serviceId === serviceId);
    if (isTaken) return [{ pointer: `${at}/serviceId`, code: 'duplicate' }];
    return cellsFor(office, minutes) > mostCells ? [{ pointer: `${at}/minutes`, code: 'visit_too_long' }] : [];
  });
}

async function gridProblems(deps: WantedOfficeDeps, tenant: TenantId, asked: Asked): Promise<FieldProblem[]> {
  const [former, next] = [asked.stored.rules, asked.draft.rules];
  const moved = (['cellMinutes', 'dayStart'] as const).filter((name) => former[name] !== next[name]);
  if (moved.length === 0) return [];
  if (await isGridInUse(deps, tenant, asked.stored)) {
    return moved.map((name) => ({ pointer: `/office/rules/${name}`, code: 'grid_in_use' }));
  }
  const isOpenBefore = asked.stored.hours.rules.some(({ from }) => minutesOf(from) < minutesOf(next.dayStart));
  return isOpenBefore ? [{ pointer: '/office/rules/dayStart', code: 'before_day_start' }] : [];
}
