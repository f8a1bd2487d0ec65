import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { DrawnView } from '../../../shared/contracts/waiting.ts';
import type { Visit } from '../../../shared/domain/appointment.ts';
import { AppointmentId, type OfficeId } from '../../../shared/domain/ids.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { visitProblem } from '../../../shared/domain/visit.ts';
import { type Fail, fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Limits } from '../../ports/limits.ts';
import type { Links } from '../../ports/links.ts';
import { type DrawTicketDeps, drawnId, drawTicket, type NewTicket } from '../board/draw-ticket.ts';
import type { OfficeToday, OfficeTodayDeps } from '../board/office-today.ts';
import { nonceOf } from '../board/staff-act.ts';
import { notOffered } from '../board/visit-at-office.ts';
import { limitRules } from '../booking/limit-rules.ts';
import { publicServices } from '../search/public-catalogue.ts';
import { publicOfficeToday } from './public-office-today.ts';
import { type WalkInTodayDeps, walkInToday } from './walk-in-today.ts';

export type DrawNumberDeps = Omit<DrawTicketDeps, 'queue'> &
  OfficeTodayDeps &
  WalkInTodayDeps & {
    readonly queue: DrawTicketDeps['queue'] & WalkInTodayDeps['queue'];
    readonly catalogue: Pick<Catalogue, 'offices' | 'services'>;
    readonly limits: Limits;
    readonly links: Pick<Links, 'hash' | 'token' | 'pseudonym' | 'appointmentId'>;
  };

/**
 * Draws a number on one's own phone, while the office serves people without appointment. The same key again answers the
 * number that was drawn, also when the office has closed since.
 */
export function drawNumber(deps: DrawNumberDeps): Handler<Routes['drawNumber'], Caller> {
  return async ({ officeId, services }, caller) => {
    const { tenant, idempotencyKey } = caller;
    if (idempotencyKey === undefined) return fail('idempotency_key_missing');
    const found = await publicOfficeToday(deps, { tenant, officeId });
    if (!found.ok) return found;
    const today = found.value;
    const wanted = wishOf(deps.links, { caller, key: idempotencyKey, today, services });
    const refusal = (await refusalOf(deps, caller, { today, services })) ?? (await tooMany(deps, caller, officeId));
    if (refusal && !(await isRepetition(deps, wanted))) return refusal;
    const drawn = await drawTicket(deps, wanted);
    return drawn.ok ? ok(view(deps.links, caller, drawn.value)) : drawn;
  };
}

type Wish = {
  readonly caller: Caller;
  readonly key: string;
  readonly today: OfficeToday;
  readonly services: Visit;
};

function wishOf(links: DrawNumberDeps['links'], { caller: { tenant }, key, today, services }: Wish): NewTicket {
  const { officeId, date } = today.day;
  return {
    tenant,
    today,
    id: drawnId(links, tenant, ['self', officeId, date, key]),
    visit: services,
    channel: 'self',
    act: { at: today.now, nonce: nonceOf(links, 'self', [officeId, key, services]) },
  };
}

async function isRepetition({ tickets }: DrawNumberDeps, { tenant, today, id }: NewTicket): Promise<boolean> {
  return (await tickets.get(tenant, { ...today.day, id })) !== undefined;
}

/** How services go together is for the clerk to judge. */
async function refusalOf(
  deps: DrawNumberDeps,
  { tenant }: Caller,
  { today, services }: Pick<Wish, 'today' | 'services'>,
): Promise<Fail<'invalid_request' | 'walk_in_closed'> | undefined> {
  const problem = visitProblem(await publicServices(deps.catalogue, tenant), services);
  if (problem !== undefined && problem !== 'not_combinable') {
    return fail('invalid_request', [{ pointer: '/services', code: problem }]);
  }
  const elsewhere = notOffered(today.office, services);
  if (elsewhere) return elsewhere;
  const { state } = await walkInToday(deps, tenant, today);
  return state === 'open' ? undefined : fail('walk_in_closed');
}

/** Fails closed: throws when the tries cannot be counted, and no number is drawn. */
async function tooMany(
  { limits, links }: DrawNumberDeps,
  { tenant, address }: Caller,
  officeId: OfficeId,
): Promise<Fail<'too_many_requests'> | undefined> {
  const who = links.pseudonym(tenant, 'address', address);
  const isAllowed =
    (await limits.allow(tenant, `numbers.${who}`, limitRules.numbersByAddress)) &&
    (await limits.allow(tenant, `numbers.${officeId}`, limitRules.numbersByOffice));
  return isAllowed ? undefined : fail('too_many_requests');
}

function view(links: Pick<Links, 'token'>, { tenant }: Caller, { officeId, date, id, number }: Ticket): DrawnView {
  const appointmentId = AppointmentId.parse(id);
  return {
    reference: referenceOf(officeId, date, appointmentId),
    token: links.token(tenant, appointmentId, 'ticket'),
    number,
  };
}
