import type { ErrorOf, Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { SavedHoursView, StrandedChoice } from '../../../shared/contracts/staff/hours.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { DueList } from '../../ports/due-list.ts';
import type { Audit, EditedOffices, Rebooking } from '../../ports/staff.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { isSame, seenContent } from '../catalogue/seen.ts';
import type { MaterialiseDayDeps } from '../day-sheets/materialise-day.ts';
import { despiteFailures } from '../despite-failures.ts';
import { bringDays } from './bring-days.ts';
import { type EffectDeps, type EffectOnDay, effectOf, type OfficeChange } from './effect-of.ts';
import { strandedGroups } from './effect-view.ts';
import { type WantedOfficeDeps, wantedOffice } from './wanted-office.ts';

export type SaveHoursDeps = EffectDeps &
  WantedOfficeDeps &
  MaterialiseDayDeps & {
    readonly daySheets: EffectDeps['daySheets'] & MaterialiseDayDeps['daySheets'];
    readonly offices: EditedOffices;
    readonly catalogue: Pick<Catalogue, 'services'>;
    readonly audit: Audit;
    readonly rebooking: Rebooking;
    readonly dueList: Pick<DueList, 'add'>;
  };

type Save = Routes['saveHours'];
type Choices = ReadonlyMap<CivilDate, StrandedChoice>;
type Edit = { readonly change: OfficeChange; readonly input: InputOf<Save>; readonly caller: StaffCaller };

/**
 * Changes the hours of an office. Refused when appointments would lose their places on a day without a choice, or when
 * somebody else has saved since: then nothing is written. The sheets follow at once. Who is stranded in the end is read
 * after that, when nobody can book the lost places any more. Where something fails in between, saying the same again
 * finds the version that was written and does the rest.
 */
export function saveHours(deps: SaveHoursDeps): Handler<Save, StaffCaller> {
  const wanted = wantedOffice(deps);
  const effect = effectOf(deps);
  return async (input, caller) => {
    const { tenant } = caller;
    const before = await seenContent(
      deps.offices,
      { id: input.officeId, expectedVersion: input.expectedVersion },
      caller,
    );
    if (!before.ok) return before;
    const next = await wanted(tenant, before.value, input.change);
    if (!next.ok) return next;
    const change = { before: before.value, after: next.value };
    if (isSame(change.before, change.after)) return ok(unchanged(input.expectedVersion));
    const choices: Choices = new Map(input.choices.map(({ date, choice }) => [date, choice]));
    const days = await effect(tenant, change, { consistent: true });
    if (days.some(({ date, stranded }) => stranded.length > 0 && !choices.has(date))) return fail('choice_needed');
    const version = await written(deps, { change, input, caller });
    if (!version.ok) return version;
    const dates = days.map(({ date }) => date);
    await lookAtOffers(deps, tenant, { office: change.after, days });
    const brought = await bringDays(deps)(tenant, { version: version.value, content: change.after }, dates);
    const final = await effect(tenant, change, { consistent: true });
    const done = await settled(deps, { days: final, choices, caller, change });
    return ok({ version: version.value, ...brought, ...done });
  };
}

async function written(
  { offices, audit, clock }: SaveHoursDeps,
  { change: { after }, input: { officeId, change, expectedVersion, note }, caller: { tenant, staff } }: Edit,
): Promise<Result<number, ErrorOf<Save>>> {
  const at = secondsOf(clock.now());
  const action = change.kind === 'undo' ? 'change-undone' : 'hours-saved';
  await audit.note(tenant, { at, staffId: staff.id, action, officeId, object: officeId });
  const answer = await offices.save(tenant, {
    id: officeId,
    content: after,
    expectedVersion,
    by: { id: staff.id, name: staff.name },
    at,
    note,
    undoes: change.kind === 'undo' ? change.version : undefined,
  });
  if (answer.kind === 'saved') return ok(answer.version);
  return fail(answer.kind === 'too_large' ? 'payload_too_large' : 'edited_meanwhile');
}

/** Whose place comes back is not to be offered another one: the sweeper looks at the days that gain places. */
async function lookAtOffers(
  { dueList, clock }: SaveHoursDeps,
  tenant: TenantId,
  { office, days }: { readonly office: Office; readonly days: readonly EffectOnDay[] },
): Promise<void> {
  const dueAt = secondsOf(clock.now());
  const gaining = days.filter(({ places }) => places.all.gained > 0);
  await someAtOnce(gaining, atOnce, ({ date }) => dueList.add(tenant, { dueAt, officeId: office.id, date }));
}

/** Each group as was chosen; who booked in the last moment on a day nobody chose for stays, and is told of. */
async function settled(
  { rebooking, catalogue }: SaveHoursDeps,
  chosen: {
    readonly days: readonly EffectOnDay[];
    readonly choices: Choices;
    readonly caller: StaffCaller;
    readonly change: OfficeChange;
  },
): Promise<Pick<SavedHoursView, 'groups' | 'late'>> {
  const { choices, change, caller } = chosen;
  const { tenant, staff } = caller;
  const groups = chosen.days.filter(({ stranded }) => stranded.length > 0);
  const office = change.after;
  const rebooked = groups.filter(({ date }) => choices.get(date) === 'rebook');
  await despiteFailures(rebooked, 'days are not offered other times', async ({ date, stranded }) => {
    const appointments = stranded.map(({ id }) => id);
    await rebooking.begin(tenant, { officeId: office.id, date, appointments, by: { id: staff.id, name: staff.name } });
  });
  // What is held there for people of other closed days is withdrawn, whatever is chosen for the others.
  const held = chosen.days.filter(({ offered }) => offered.length > 0);
  await despiteFailures(held, 'days have places held on them still', async ({ date, offered }) => {
    const appointments = offered.map(({ id }) => id);
    await rebooking.begin(tenant, { officeId: office.id, date, appointments, by: { id: staff.id, name: staff.name } });
  });
  const unexpected = groups.filter(({ date }) => !choices.has(date));
  return {
    groups: groups.flatMap(({ date, stranded }) => {
      const choice = choices.get(date);
      return choice === undefined ? [] : [{ date, count: stranded.length, choice }];
    }),
    late: strandedGroups({ office, days: unexpected, services: await servicesFor(catalogue, tenant, unexpected) }),
  };
}

/** Names of services are needed only where somebody is to be named. */
async function servicesFor(catalogue: SaveHoursDeps['catalogue'], tenant: TenantId, days: readonly EffectOnDay[]) {
  return days.length === 0 ? [] : await catalogue.services(tenant);
}

function unchanged(version: number): SavedHoursView {
  return { version, changedSheets: 0, undecided: [], groups: [], late: [] };
}
