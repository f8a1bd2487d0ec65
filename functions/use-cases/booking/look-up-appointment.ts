import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { type Appointment, hasMail, isLive } from '../../../shared/domain/appointment.ts';
import { parseCode } from '../../../shared/domain/code.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { foldedMail, sameMail } from '../../../shared/domain/mail-address.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Limits } from '../../ports/limits.ts';
import type { Links } from '../../ports/links.ts';
import { limitRules } from './limit-rules.ts';
import { whereNow } from './where-now.ts';

export type LookUpAppointmentDeps = {
  readonly appointments: Pick<Appointments, 'get' | 'ofDay'>;
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices'>;
  readonly links: Pick<Links, 'token' | 'pseudonym'>;
  readonly limits: Limits;
  readonly clock: Clock;
};

/**
 * Opens an appointment by its code and mail address. Codes are short, so tries are counted, by where they come from,
 * by the mail address they are made for, and by both; the answer is the same whichever of the two is wrong.
 */
export function lookUpAppointment(deps: LookUpAppointmentDeps): Handler<Routes['lookUpAppointment'], Caller> {
  return async ({ code, mail }, { tenant, address }) => {
    if (!(await mayTry(deps, { tenant, address, mail }))) return fail('too_many_requests');
    const candidates = await withCode(deps, tenant, code);
    const meant = candidates.find(({ person }) => hasMail(person) && sameMail(person.mail, mail));
    const found = await whereNow(deps.appointments, tenant, meant);
    if (found === undefined || !isLive(found.state)) return fail('not_found');
    const reference = referenceOf(found.officeId, found.date, found.id);
    return ok({ reference, token: deps.links.token(tenant, found.id, 'manage') });
  };
}

type Try = { readonly tenant: TenantId; readonly address: string; readonly mail: string };

/** One after the other: tries beyond the limit of one place do not count against the mail address they are made for. */
async function mayTry({ limits, links }: LookUpAppointmentDeps, { tenant, address, mail }: Try): Promise<boolean> {
  const from = links.pseudonym(tenant, 'address', address);
  const about = links.pseudonym(tenant, 'mail', foldedMail(mail));
  return (
    (await limits.allow(tenant, `lookup.${from}`, limitRules.lookUpsByAddress)) &&
    (await limits.allow(tenant, `lookup.${from}.${about}`, limitRules.lookUpsByAddressAndMail)) &&
    (await limits.allow(tenant, `lookup.${about}`, limitRules.lookUpsByMail))
  );
}

/** Appointments whose code this is: nearly always none or one. */
async function withCode(
  { appointments, catalogue, clock }: LookUpAppointmentDeps,
  tenant: TenantId,
  code: string,
): Promise<readonly Appointment[]> {
  const [municipality, offices] = await Promise.all([catalogue.municipality(tenant), catalogue.offices(tenant)]);
  const parts = municipality && parseCode(code, dateIn(municipality.zone, clock.now()));
  const office = offices.find(({ number }) => number === parts?.officeNumber);
  if (parts === undefined || office === undefined) return [];
  return appointments.ofDay(tenant, { officeId: office.id, date: parts.date }, { idPrefix: parts.idPrefix });
}
