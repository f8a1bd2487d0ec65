import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { ToldEvent } from '../../../shared/domain/figures/events/event.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import type { AppointmentChange } from '../../ports/booking.ts';

type AppointmentEventKind = 'held' | 'details' | 'confirmed' | 'moved' | 'cancelled' | 'expired';

/**
 * What has happened, for the figures. A fact has the same id whenever it is told; none carries personal data. A move is
 * told once, by the appointment at the new place.
 */
export function appointmentEvents({ at, before, after }: AppointmentChange): readonly ToldEvent[] {
  return after === undefined ? [] : kindsOf(before, after).map((kind) => eventOf(kind, at, after));
}

function eventOf(kind: AppointmentEventKind, at: number, appointment: Appointment): ToldEvent {
  const { id, officeId, cancelReason = 'not-said', person, movedFrom } = appointment;
  const fact = { id: `${id}.${kind}`, at, officeId };
  const data = { appointment: id, ...visitData(appointment) };
  if (kind === 'cancelled') return { ...fact, kind, data: { ...data, reason: cancelReason } };
  if (kind === 'expired') return { ...fact, kind, data: { ...data, hadDetails: person !== undefined } };
  if (kind !== 'moved' || movedFrom === undefined) return { ...fact, kind, data };
  const from = parseReference(movedFrom);
  return {
    ...fact,
    kind,
    data: { ...data, fromAppointment: from.id, fromOffice: from.officeId, fromDate: from.date },
  };
}

function kindsOf(before: Appointment | undefined, after: Appointment): readonly AppointmentEventKind[] {
  if (after.offeredFor !== undefined) return kindsOfOffered(before, after);
  const kinds: AppointmentEventKind[] = [];
  if (before === undefined && after.movedFrom !== undefined) kinds.push('moved');
  else if (before === undefined) kinds.push('held');
  if (before?.person === undefined && after.person !== undefined && after.movedFrom === undefined)
    kinds.push('details');
  if (before !== undefined && before.state !== after.state) {
    if (after.state === 'confirmed' || after.state === 'cancelled' || after.state === 'expired')
      kinds.push(after.state);
  }
  return kinds;
}

/** A place that the town holds for somebody is no booking; it is the new place of a move once it is accepted. */
function kindsOfOffered(before: Appointment | undefined, after: Appointment): readonly AppointmentEventKind[] {
  if (before?.state === after.state) return [];
  if (after.state === 'confirmed') return ['moved'];
  return after.state === 'cancelled' ? ['cancelled'] : [];
}

function visitData({ date, startsAt, minutes, visit, pool, channel, language, createdAt }: Appointment) {
  const services = visit.map(({ serviceId, count }) => `${serviceId}:${count}`);
  return { date, startsAt, minutes, services, pool, channel: channel ?? ('online' as const), language, createdAt };
}
