import type { PickUpView } from '../../../shared/contracts/certificate/pick-up.ts';
import { pickUpStanding } from '../../../shared/domain/certificate/pick-up.ts';
import { pickUpUntil } from '../../../shared/domain/certificate/ready-to-pick-up.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { ServiceId, TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import { visitMinutes } from '../../../shared/domain/visit.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Products } from '../../ports/certificate.ts';
import { type AppointmentViewDeps, appointmentView } from '../booking/appointment-view.ts';
import { publicOffices } from '../search/public-catalogue.ts';
import { visitRefusal } from '../search/visit-refusal.ts';
import { chosenAppointment } from './chosen-appointment.ts';

export type PickUpServiceDeps = {
  readonly products: Pick<Products, 'get'>;
  readonly catalogue: Pick<Catalogue, 'offices' | 'services'>;
};

export type PickUpViewDeps = PickUpServiceDeps &
  AppointmentViewDeps & { readonly appointments: Pick<Appointments, 'get'> };

/** How things stand with picking a certificate up, for the citizen whose request it is. */
export async function pickUpView(
  deps: PickUpViewDeps,
  tenant: TenantId,
  request: CertificateRequest,
): Promise<PickUpView> {
  const appointment = await chosenAppointment(deps, tenant, request.pickUp);
  const standing = pickUpStanding(appointment, secondsOf(deps.clock.now()));
  const serviceId = await pickUpService(deps, tenant, request);
  const isShown = appointment !== undefined && standing !== 'none';
  return {
    standing,
    until: secondsText(pickUpUntil(request)),
    ...(serviceId !== undefined && { serviceId }),
    ...(isShown && {
      appointment: await appointmentView(deps, { tenant, appointment, purpose: 'manage' }),
      token: deps.links.token(tenant, appointment.id, 'manage'),
    }),
  };
}

/**
 * The service of the appointments: that of the terms, or, where citizens cannot book it any more, the one that the product
 * has now. Undefined: no office offers one.
 */
export async function pickUpService(
  { products, catalogue }: PickUpServiceDeps,
  tenant: TenantId,
  { productId, terms }: Pick<CertificateRequest, 'productId' | 'terms'>,
): Promise<ServiceId | undefined> {
  const product = await products.get(tenant, productId);
  for (const serviceId of [terms.pickUpService, product?.pickUpService]) {
    if (serviceId !== undefined && (await isOffered(catalogue, tenant, serviceId))) return serviceId;
  }
  return undefined;
}

async function isOffered(
  catalogue: PickUpServiceDeps['catalogue'],
  tenant: TenantId,
  serviceId: ServiceId,
): Promise<boolean> {
  const visit = [{ serviceId, count: 1 }];
  if (await visitRefusal(catalogue, tenant, visit)) return false;
  const offices = await publicOffices(catalogue, tenant);
  return offices.some((office) => visitMinutes(office, visit) !== undefined);
}
