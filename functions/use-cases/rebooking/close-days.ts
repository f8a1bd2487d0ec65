import type { ErrorOf, Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { LocalizedText } from '../../../shared/domain/language.ts';
import { datesFrom, daysBetween } from '../../../shared/domain/time.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Rebooking } from '../../ports/staff.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { despiteFailures } from '../despite-failures.ts';
import { effectOf } from '../hours/effect-of.ts';
import { type SaveHoursDeps, saveHours } from '../hours/save-hours.ts';
import { type Closing, type ClosingDeps, closingOf } from './closing-of.ts';

export type CloseDaysDeps = ClosingDeps & SaveHoursDeps & NotedDeps;

type Route = Routes['closeDays'];
type Asked = { readonly input: InputOf<Route>; readonly caller: StaffCaller; readonly closing: Closing };
type Closed = Result<Extract<Awaited<ReturnType<Handler<Route, StaffCaller>>>, { ok: true }>['value'], ErrorOf<Route>>;

/** Somebody else saves the same office; a closure can be added to whatever they made of it. */
const mostTries = 3;

/**
 * Closes an office for some days: the hours are saved as by any other change, with the choice that everybody is offered
 * other times. Closing the same days again does what a first try may have left undone.
 */
export function closeDays(deps: CloseDaysDeps): Handler<Route, StaffCaller> {
  const closing = closingOf(deps);
  return async (input, caller) => {
    const { officeId, from, until } = input;
    let closed: Closed = fail('edited_meanwhile');
    for (let tries = 0; tries < mostTries && !closed.ok && closed.code === 'edited_meanwhile'; tries += 1) {
      const made = await closing(caller.tenant, input);
      if (!made.ok) return made;
      const asked = { input, caller, closing: made.value };
      if (tries === 0) await noted(deps, caller, { action: 'closing-begun', officeId, object: `${from}/${until}` });
      closed = made.value.isClosed ? await again(deps, asked) : await save(deps, asked);
    }
    return closed;
  };
}

async function save(deps: CloseDaysDeps, { input, caller, closing }: Asked): Promise<Closed> {
  const { officeId, from, until, reason } = input;
  const dates = datesFrom(from, daysBetween(from, until) + 1);
  const saved = await saveHours({ ...deps, rebooking: telling(deps.rebooking, reason) })(
    {
      officeId,
      change: { kind: 'hours', hours: closing.after.hours },
      expectedVersion: closing.stored.version,
      choices: dates.map((date) => ({ date, choice: 'rebook' })),
      note: reason.de,
    },
    caller,
  );
  if (!saved.ok) {
    const { code, ...refused } = saved;
    // A choice is made for each of these days: another one's places are lost by what somebody else does just now.
    return { ...refused, code: code === 'choice_needed' ? 'edited_meanwhile' : code };
  }
  const { groups, undecided } = saved.value;
  return ok({ days: groups.map(({ date, count }) => ({ date, appointments: count })), undecided });
}

/** A corrected reason is saved before anybody is told of it. */
async function again(deps: CloseDaysDeps, asked: Asked): Promise<Closed> {
  const saved = asked.closing.isStored ? undefined : await save(deps, asked);
  return saved?.ok === false ? saved : await rebookAll(deps, asked);
}

/** The days are closed already: whoever has a place there that nobody has offered other times for. */
async function rebookAll(deps: CloseDaysDeps, { input, caller, closing }: Asked): Promise<Closed> {
  const { tenant, staff } = caller;
  const days = await effectOf(deps)(tenant, closing, { consistent: true });
  const rebooking = telling(deps.rebooking, input.reason);
  await despiteFailures(days, 'days are not offered other times', async ({ date, stranded, offered }) => {
    const appointments = [...stranded, ...offered].map(({ id }) => id);
    const by = { id: staff.id, name: staff.name };
    await rebooking.begin(tenant, { officeId: input.officeId, date, appointments, by });
  });
  const affected = days.filter(({ stranded }) => stranded.length > 0);
  return ok({ days: affected.map(({ date, stranded }) => ({ date, appointments: stranded.length })), undecided: [] });
}

/** Rebooking that tells the citizens why. */
function telling({ begin }: Rebooking, reason: LocalizedText): Rebooking {
  return { begin: (tenant, stranded) => begin(tenant, { ...stranded, reason }) };
}
