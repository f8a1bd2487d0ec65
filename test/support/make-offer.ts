import { StaffId } from '../../shared/domain/ids.ts';
import type { Offer } from '../../shared/domain/offer.ts';
import { appointmentId, day, officeId } from './make.ts';
import { makeAppointment } from './make-appointment.ts';

/** A lead clerk. */
export const lea = { id: StaffId.parse('l'.repeat(22)), name: 'Lea Leitung' };

/** For the usual appointment, planned and with one place to hold. */
export function makeOffer(changes: Partial<Offer> = {}): Offer {
  const { officeId: office, date, id } = makeAppointment();
  return {
    officeId: office,
    date,
    id,
    state: 'planned',
    round: 1,
    alternatives: [
      {
        id: appointmentId('a'.repeat(16)),
        officeId: officeId('rathaus-mitte'),
        pool: 'online',
        date: day('2026-11-25'),
        first: 3,
        length: 2,
        startsAt: Date.parse('2026-11-25T07:30:00Z') / 1000,
        minutes: 20,
      },
    ],
    until: 0,
    mail: 'none',
    mails: 0,
    by: lea.id,
    at: Date.parse('2026-11-10T07:00:00Z') / 1000,
    tokenHash: 'hash',
    version: 0,
    ...changes,
  };
}
