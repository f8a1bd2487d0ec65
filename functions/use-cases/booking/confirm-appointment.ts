import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { hasMail } from '../../../shared/domain/appointment.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments, Stored } from '../../ports/booking.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Links } from '../../ports/links.ts';
import { sameSecret } from './access.ts';
import { insist, unanswered } from './insist.ts';
import { type OpenByTokenDeps, type Opened, openByToken } from './open-by-token.ts';

export type ConfirmAppointmentDeps = OpenByTokenDeps & {
  readonly appointments: Pick<Appointments, 'look' | 'confirm' | 'countCode'>;
  readonly links: Pick<Links, 'hash' | 'token' | 'code'>;
};

/** Codes that may be typed for one appointment; the link of the mail works on. */
const mostCodes = 5;

type Settled = Result<undefined, 'hold_expired'>;
type Confirmed = Result<undefined, 'hold_expired' | 'link_invalid' | 'code_wrong' | 'outcome_unknown'>;

/**
 * Makes a held appointment firm, by the link of the mail, or by the code of the mail in the browser that holds. Both
 * prove one mail address and confirm no other: when it is corrected in between, they are answered like wrong ones.
 * No clock takes part: an appointment is expired when the sweeper has ended it, not before.
 */
export function confirmAppointment(deps: ConfirmAppointmentDeps): Handler<Routes['confirmAppointment'], Caller> {
  return async ({ reference, code }, caller) => {
    const opened = await openByToken(deps, caller, reference);
    if (!opened.ok) return opened;
    const { appointment } = opened.value;
    const settled = outcomeOf(appointment);
    const allowed = await mayConfirm(deps, opened.value, { caller, code, isOpen: settled === undefined });
    if (!allowed.ok) return allowed;
    const confirmed = settled ?? (await confirm(deps, caller, opened.value));
    if (!confirmed.ok) return confirmed;
    return ok({ reference, token: deps.links.token(caller.tenant, appointment.id, 'manage') });
  };
}

/** Step 3. The stored state is the answer, whoever brought it about; silence is never a "no". */
async function confirm(
  deps: ConfirmAppointmentDeps,
  { tenant }: Caller,
  { appointment, purpose }: Opened,
): Promise<Confirmed> {
  const { answer, inDoubt } = await insist(deps.patience, () => deps.appointments.confirm(tenant, appointment));
  if (answer === undefined) return unanswered(inDoubt);
  if (answer.kind === 'done') return ok(undefined);
  if (answer.stored === undefined) return fail('outcome_unknown');
  // Still held: the address is another one by now.
  return outcomeOf(answer.stored) ?? fail(purpose === 'confirm' ? 'link_invalid' : 'code_wrong');
}

/** Undefined while held: nothing is decided yet. */
function outcomeOf({ state }: Pick<Stored, 'state'>): Settled | undefined {
  if (state === 'held') return undefined;
  return state === 'expired' || state === 'dead' ? fail('hold_expired') : ok(undefined);
}

type Typed = { readonly caller: Caller; readonly code: string | undefined; readonly isOpen: boolean };

async function mayConfirm(
  deps: ConfirmAppointmentDeps,
  { appointment, purpose }: Opened,
  { caller, code, isOpen }: Typed,
): Promise<
  Result<undefined, 'link_invalid' | 'code_wrong' | 'too_many_requests' | 'hold_expired' | 'outcome_unknown'>
> {
  if (purpose === 'confirm') return ok(undefined);
  if (purpose === 'view') return fail('link_invalid');
  if (!isOpen) return ok(undefined);
  const { person } = appointment;
  if (code === undefined || !hasMail(person)) return fail('code_wrong');
  // Counted before it is compared, so that many guesses at once are no more than the same guesses in a row.
  const { answer, inDoubt } = await insist(deps.patience, () =>
    deps.appointments.countCode(caller.tenant, appointment, mostCodes),
  );
  if (answer === undefined) return unanswered(inDoubt);
  if (answer.kind === 'refused') return refusedCode(answer.stored);
  return sameSecret(code, deps.links.code(caller.tenant, appointment.id, person.mail))
    ? ok(undefined)
    : fail('code_wrong');
}

/** Not counted: too many, or meanwhile no longer held, in which case the state answers. */
function refusedCode(stored: Stored | undefined): Result<undefined, 'too_many_requests' | 'hold_expired'> {
  return stored && outcomeOf(stored) ? ok(undefined) : fail('too_many_requests');
}
