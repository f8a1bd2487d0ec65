import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Links } from '../../ports/links.ts';
import { viewOf } from './act-on-ticket.ts';
import { type DrawTicketDeps, drawnId, drawTicket } from './draw-ticket.ts';
import { type OfficeTodayDeps, officeToday } from './office-today.ts';
import { staffAct } from './staff-act.ts';
import { notOffered } from './visit-at-office.ts';

export type AddWalkInDeps = DrawTicketDeps &
  OfficeTodayDeps & {
    readonly catalogue: Pick<Catalogue, 'offices' | 'services'>;
    readonly links: Pick<Links, 'hash' | 'appointmentId'>;
  };

/** Draws a number at the counter for somebody without appointment. */
export function addWalkIn(deps: AddWalkInDeps): Handler<Routes['addWalkIn'], StaffCaller> {
  return async ({ officeId, services, name }, caller) => {
    const { tenant, idempotencyKey = '' } = caller;
    const today = await officeToday(deps, { tenant, officeId });
    if (!today.ok) return today;
    const { office, day, now } = today.value;
    const refusal = notOffered(office, services);
    if (refusal) return refusal;
    const drawn = await drawTicket(deps, {
      tenant,
      today: today.value,
      id: drawnId(deps.links, tenant, ['staff', officeId, day.date, idempotencyKey]),
      visit: services,
      channel: 'walk-in',
      name,
      act: staffAct(deps.links, caller, { now, wish: ['walk-in', services, name] }),
    });
    return drawn.ok ? ok(await viewOf(deps, caller, { today: today.value, ticket: drawn.value })) : drawn;
  };
}
