import type { CaseView } from '../../../shared/contracts/staff/cases.ts';
import { pickUpStanding } from '../../../shared/domain/certificate/pick-up.ts';
import { isReadyToPickUp, pickUpUntil } from '../../../shared/domain/certificate/ready-to-pick-up.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import { officeOf } from '../office-of.ts';
import { chosenAppointment } from '../pick-up/chosen-appointment.ts';

export type PickUpOfCaseDeps = {
  readonly appointments: Pick<Appointments, 'get'>;
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices'>;
  readonly clock: Clock;
};

/** When and where a certificate that lies ready is picked up, for clerks. Nothing where it does not. */
export async function pickUpOfCase(
  deps: PickUpOfCaseDeps,
  tenant: TenantId,
  request: CertificateRequest,
): Promise<Pick<CaseView, 'pickUp'>> {
  if (!isReadyToPickUp(request)) return {};
  const appointment = await chosenAppointment(deps, tenant, request.pickUp);
  const standing = pickUpStanding(appointment, secondsOf(deps.clock.now()));
  const until = secondsText(pickUpUntil(request));
  if (appointment === undefined || standing === 'none') return { pickUp: { standing, until } };
  const { officeId, date, id, startsAt } = appointment;
  const { office } = await officeOf(deps.catalogue, tenant, officeId);
  const at = {
    reference: referenceOf(officeId, date, id),
    officeName: office.name,
    startsAt: secondsText(startsAt),
  };
  return { pickUp: { standing, until, appointment: at } };
}
