import type { ErrorOf, Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { type Appointment, isLive, type MailedPerson, type Person } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { foldedMail } from '../../../shared/domain/mail-address.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments, Details } from '../../ports/booking.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Limits } from '../../ports/limits.ts';
import type { Links } from '../../ports/links.ts';
import { officeOf } from '../office-of.ts';
import { type AppointmentViewDeps, appointmentView } from './appointment-view.ts';
import { extraAnswers } from './extra-answers.ts';
import { insist, unanswered } from './insist.ts';
import { limitRules } from './limit-rules.ts';
import { claimLive, type LiveLimitDeps } from './live-limit.ts';
import { type OpenByTokenDeps, openByToken } from './open-by-token.ts';

export type GiveDetailsDeps = OpenByTokenDeps &
  AppointmentViewDeps &
  LiveLimitDeps & {
    readonly appointments: Pick<Appointments, 'look' | 'get' | 'setDetails'>;
    readonly catalogue: Pick<Catalogue, 'municipality' | 'offices' | 'services'>;
    readonly links: Pick<Links, 'hash' | 'token' | 'confirmToken' | 'pseudonym'>;
    readonly limits: Limits;
  };

type Route = Routes['giveDetails'];
/** `address` is the caller's. */
type Held = { readonly tenant: TenantId; readonly appointment: Appointment; readonly address: string };

/**
 * Says who comes, while the appointment is held, and prolongs the hold so that the mail can be answered. The same
 * details again change nothing; another mail address gets a mail of its own.
 */
export function giveDetails(deps: GiveDetailsDeps): Handler<Route, Caller> {
  return async (input, caller) => {
    const opened = await openByToken(deps, caller, input.reference);
    if (!opened.ok) return opened;
    const { tenant, address } = caller;
    const { appointment, purpose } = opened.value;
    if (purpose !== 'manage') return fail('link_invalid');
    const given = await withDetails(deps, input, { tenant, appointment, address });
    return given.ok ? ok(await appointmentView(deps, { tenant, appointment: given.value, purpose })) : given;
  };
}

/** The appointment with the details, whether they were there already or are now. */
async function withDetails(
  deps: GiveDetailsDeps,
  input: InputOf<Route>,
  held: Held,
): Promise<Result<Appointment, ErrorOf<Route>>> {
  const { tenant, appointment } = held;
  const checked = await personOf(deps, input, held);
  if (!checked.ok) return checked;
  const person = checked.value;
  if (isGiven(appointment, person, input.language)) return ok(appointment);
  const ended = endOf(appointment);
  if (ended !== undefined) return ended;
  const { office } = await officeOf(deps.catalogue, tenant, appointment.officeId);
  const allowed = await mayGive(deps, { ...held, office }, person.mail);
  if (!allowed.ok) return allowed;
  return give(deps, held, {
    person,
    language: input.language,
    until: heldUntil(appointment, office, secondsOf(deps.clock.now())),
    confirmHash: deps.links.hash(deps.links.confirmToken(tenant, appointment.id, person.mail)),
  });
}

async function personOf(
  { catalogue }: GiveDetailsDeps,
  { name, mail, phone, extra }: InputOf<Route>,
  { tenant, appointment }: Held,
): Promise<Result<MailedPerson, 'invalid_request'>> {
  const answers = extraAnswers(await catalogue.services(tenant), appointment.visit, extra);
  if (!answers.ok) return answers;
  return ok({ name, mail, extra: answers.value, ...(phone !== undefined && { phone }) });
}

/** Whether the appointment has these details and is still as good as then. */
function isGiven({ state, person, language }: Appointment, given: Person, givenLanguage: Appointment['language']) {
  if (person === undefined || !isLive(state)) return false;
  return language === givenLanguage && fingerprint(person) === fingerprint(given);
}

function fingerprint({ name, mail, phone, extra }: Person): string {
  return JSON.stringify([name, mail, phone, Object.entries(extra).sort(([one], [other]) => (one < other ? -1 : 1))]);
}

/** What has become of an appointment that is not held any more. */
function endOf({ state }: Pick<Appointment, 'state'>) {
  if (state === 'held') return undefined;
  return fail(state === 'expired' ? 'hold_expired' : 'appointment_gone');
}

async function mayGive(
  deps: GiveDetailsDeps,
  { tenant, appointment, address, office }: Held & { readonly office: Office },
  mail: string,
): Promise<Result<undefined, 'too_many_requests' | 'limit_reached' | 'outcome_unknown'>> {
  if (!(await mayMail(deps, { tenant, appointment, address }, mail))) return fail('too_many_requests');
  const max = office.rules.maxLivePerMailAndService;
  const live = await claimLive(deps, { tenant, appointment, mail, max });
  if (live === 'within_limit') return ok(undefined);
  return fail(live === 'limit_reached' ? 'limit_reached' : 'outcome_unknown');
}

/** The recipient comes last: whoever is stopped for another reason must not use up the mails of somebody else. */
async function mayMail(
  { limits, links }: GiveDetailsDeps,
  { tenant, appointment, address }: Held,
  mail: string,
): Promise<boolean> {
  const from = links.pseudonym(tenant, 'address', address);
  const to = links.pseudonym(tenant, 'mail', foldedMail(mail));
  return (
    (await limits.allow(tenant, `details.${appointment.id}`, limitRules.detailsByAppointment)) &&
    (await limits.allow(tenant, `details.${from}`, limitRules.detailsByAddress)) &&
    (await limits.allow(tenant, `mails.${to}`, limitRules.mailsByRecipient))
  );
}

/** From now on the minutes for confirming; but nobody keeps places for ever by correcting details again and again. */
function heldUntil({ until, createdAt }: Appointment, { rules }: Office, now: number): number {
  const latest = createdAt + (rules.holdMinutes + 2 * rules.confirmMinutes) * 60;
  return Math.max(until, Math.min(now + rules.confirmMinutes * 60, latest));
}

async function give(
  deps: GiveDetailsDeps,
  { tenant, appointment }: Held,
  details: Details,
): Promise<Result<Appointment, 'link_invalid' | 'hold_expired' | 'appointment_gone' | 'outcome_unknown'>> {
  const { answer, inDoubt } = await insist(deps.patience, () =>
    deps.appointments.setDetails(tenant, appointment, details),
  );
  if (answer === undefined) return unanswered(inDoubt);
  const { confirmHash, ...shown } = details;
  if (answer.kind === 'done') {
    return ok({ ...appointment, ...shown, tokenHashes: { ...appointment.tokenHashes, confirm: confirmHash } });
  }
  const { stored } = answer;
  if (stored === undefined || stored.state === 'dead') return fail('link_invalid');
  // An earlier send of these details may have arrived, and the mail been answered since.
  if (isGiven(stored, details.person, details.language)) return ok(stored);
  return endOf(stored) ?? fail('outcome_unknown');
}
