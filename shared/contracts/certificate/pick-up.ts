import * as z from 'zod';
import { PickUpStanding } from '../../domain/certificate/pick-up.ts';
import { CivilDate, CivilTime, InstantText } from '../../domain/civil.ts';
import { LinkToken, OfficeId, ServiceId } from '../../domain/ids.ts';
import { AppointmentView } from '../appointments.ts';

/** A time at an office that offers the service of the certificate. Name and mail address are those of the case. */
export const PickUpBody = z
  .strictObject({ officeId: OfficeId, date: CivilDate, time: CivilTime })
  .meta({ id: 'BookPickUp', examples: [{ officeId: 'rathaus-mitte', date: '2026-11-26', time: '14:40' }] });

export const PickUpView = z
  .strictObject({
    standing: PickUpStanding.meta({
      description: 'Whether there is an appointment; after `missed` and `cancelled` another time can be chosen',
    }),
    until: InstantText.meta({ description: 'Until then the certificate lies ready; then it is destroyed' }),
    serviceId: ServiceId.optional().meta({ description: 'What to search times for; absent: no office offers it now' }),
    appointment: AppointmentView.optional(),
    token: LinkToken.optional().meta({ description: 'Opens the appointment, to move or cancel it' }),
  })
  .meta({ id: 'PickUp', description: 'When and where a certificate is picked up' });
export type PickUpView = z.infer<typeof PickUpView>;
