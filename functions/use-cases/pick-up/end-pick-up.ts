import { type Appointment, townCannot } from '../../../shared/domain/appointment.ts';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { isReadyToPickUp, pickUpUntil } from '../../../shared/domain/certificate/ready-to-pick-up.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import type { Ending } from '../../ports/booking.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import { StoreUnavailable } from '../../ports/outage.ts';
import { endAppointment } from '../booking/end-appointment.ts';
import { officeOf } from '../office-of.ts';
import { type SettleChoiceDeps, settledChoice } from './chosen-appointment.ts';

export type EndPickUpDeps = SettleChoiceDeps & {
  readonly requests: Pick<Requests, 'get'>;
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices'>;
  readonly clock: Clock;
};

/**
 * Gives the place back where nothing lies ready any more: the certificate was revoked or replaced, its time is over, or it
 * was handed over on another day than arranged. Whoever is just being served keeps their appointment. Doing it again does
 * it once.
 */
export function endPickUp(deps: EndPickUpDeps) {
  return async (tenant: TenantId, id: RequestId): Promise<void> => {
    const now = deps.clock.now();
    const request = await deps.requests.get(tenant, id);
    if (request?.pickUp === undefined || liesReady(request, secondsOf(now))) return;
    const appointment = await settledChoice(deps, tenant, request.pickUp);
    if (appointment?.state !== 'confirmed') return;
    const isHandedOver = request.state === 'delivered';
    const { office } = await officeOf(deps.catalogue, tenant, appointment.officeId);
    const isToday = appointment.date === dateIn(office.zone, now);
    if (appointment.startsAt <= secondsOf(now) || (isHandedOver && isToday)) return;
    await cancel(deps, tenant, { appointment, reason: isHandedOver ? {} : { reason: townCannot } });
  };
}

function liesReady(request: CertificateRequest, now: number): boolean {
  return isReadyToPickUp(request) && now < pickUpUntil(request);
}

async function cancel(
  deps: EndPickUpDeps,
  tenant: TenantId,
  { appointment, reason }: { readonly appointment: Appointment; readonly reason: { readonly reason?: string } },
): Promise<void> {
  const ending: Ending = { from: 'confirmed', to: 'cancelled', at: secondsOf(deps.clock.now()), ...reason };
  const ended = await endAppointment(deps, { tenant, appointment, ending });
  if (!ended.ok && ended.code === 'outcome_unknown') throw new StoreUnavailable(`${appointment.id} is not cancelled`);
}
