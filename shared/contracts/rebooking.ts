import * as z from 'zod';
import { Visit } from '../domain/appointment.ts';
import { CivilDate, CivilTime, InstantText } from '../domain/civil.ts';
import { AppointmentReference, OfficeId } from '../domain/ids.ts';
import { LocalizedText } from '../domain/language.ts';
import { OfferState } from '../domain/offer.ts';
import { AccessView } from './appointments.ts';

const Place = {
  officeId: OfficeId,
  date: CivilDate,
  time: CivilTime,
  startsAt: InstantText,
  minutes: z.int().meta({ description: 'Planned minutes, without buffer' }),
};

/** Other times for an appointment that cannot take place. */
export const OfferView = z
  .strictObject({
    state: OfferState.meta({
      description:
        'planned: times are being sought; open: waiting for an answer; declined: none fits; lapsed: not answered in time; kept: it takes place all the same; accepted: it has a new place; cancelled: it has ended',
    }),
    /** The appointment that has lost its place. */
    reference: AppointmentReference,
    ...Place,
    services: Visit,
    reason: LocalizedText.optional(),
    /** Held at this moment, in order of time. */
    alternatives: z.array(z.strictObject({ reference: AppointmentReference, ...Place })),
    until: InstantText.meta({ description: 'The times are held until then' }),
    mayMove: z.boolean().meta({ description: 'Whether another time may still be chosen without calling' }),
    access: AccessView,
  })
  .meta({ id: 'RebookingOffer', description: 'Other times for an appointment that cannot take place' });
export type OfferView = z.infer<typeof OfferView>;

export const AcceptBody = z.strictObject({ alternative: AppointmentReference }).meta({
  id: 'Accept',
  description: 'One of the times that are held',
  examples: [{ alternative: 'rathaus-mitte.2026-11-26.0123456789abcdef' }],
});

export const DeclineBody = z
  .strictObject({
    stillNeeded: z.boolean().meta({ description: 'false: the appointment is not needed any more and is cancelled' }),
  })
  .meta({ id: 'Decline', description: 'None of the times', examples: [{ stillNeeded: true }] });
