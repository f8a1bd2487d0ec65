import type { Appointment } from '../../../shared/domain/appointment.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import type { AppointmentChange } from '../../booking-ports.ts';
import type { Event } from '../../ports.ts';

export type AppointmentEventKind = 'held' | 'details' | 'confirmed' | 'moved' | 'cancelled' | 'expired';

/**
 * What has happened, for the figures. A fact has the same id whenever it is told; none carries personal data. A move is
 * told once, by the appointment at the new place.
 */
export function appointmentEvents({ at, before, after }: AppointmentChange): readonly Event[] {
  if (after === undefined) return [];
  const kinds = kindsOf(before, after);
  return kinds.map((kind) => ({
    id: `${after.id}.${kind}`,
    kind,
    at,
    officeId: after.officeId,
    data: { appointment: after.id, ...visitData(after), ...dataOf(kind, after) },
  }));
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
  return { date, startsAt, minutes, services, pool, channel: channel ?? 'online', language, createdAt };
}

function dataOf(kind: AppointmentEventKind, appointment: Appointment): Event['data'] {
  if (kind === 'cancelled') return { reason: appointment.cancelReason ?? 'not-said' };
  if (kind === 'expired') return { hadDetails: appointment.person !== undefined };
  if (kind === 'moved' && appointment.movedFrom !== undefined) {
    const { officeId, date, id } = parseReference(appointment.movedFrom);
    return { fromAppointment: id, fromOffice: officeId, fromDate: date };
  }
  return {};
}
