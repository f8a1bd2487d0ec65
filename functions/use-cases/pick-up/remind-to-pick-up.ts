import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { pickUpStanding } from '../../../shared/domain/certificate/pick-up.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import { chosenAppointment } from './chosen-appointment.ts';

export type RemindToPickUpDeps = {
  readonly requests: Pick<Requests, 'get'>;
  readonly appointments: Pick<Appointments, 'get'>;
  readonly clock: Clock;
  readonly remind: (tenant: TenantId, id: RequestId) => Promise<unknown>;
};

/** Reminds whoever is waited for, but nobody of choosing a time who has one. */
export function remindToPickUp({ requests, appointments, clock, remind }: RemindToPickUpDeps) {
  return async (tenant: TenantId, id: RequestId): Promise<void> => {
    const request = await requests.get(tenant, id);
    const appointment = await chosenAppointment({ appointments }, tenant, request?.pickUp);
    if (pickUpStanding(appointment, secondsOf(clock.now())) !== 'booked') await remind(tenant, id);
  };
}
