import { AppointmentId, type TenantId } from '../../../shared/domain/ids.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import type { Tickets } from '../../ports/board.ts';
import type { Appointments, OfficeDay } from '../../ports/booking.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { type FollowAppointmentDeps, followAppointment } from '../booking/follow-appointment.ts';
import { despiteFailures } from '../despite-failures.ts';

export type RepairTicketsDeps = FollowAppointmentDeps & {
  readonly appointments: Pick<Appointments, 'ofDay'>;
  readonly tickets: Pick<Tickets, 'ofDay'>;
  readonly catalogue: Pick<Catalogue, 'offices'>;
};

/**
 * Goes through today and tomorrow of every office: whoever is confirmed has a ticket, whoever is expected is confirmed.
 * Mends what a lost record of the change stream left undone. Goes on after a failure and throws at the end.
 */
export function repairTickets(deps: RepairTicketsDeps) {
  const follow = followAppointment(deps);
  return async (tenant: TenantId): Promise<{ readonly repaired: number }> => {
    const offices = await deps.catalogue.offices(tenant);
    const days = offices.flatMap(({ id, zone }): OfficeDay[] => {
      const today = dateIn(zone, deps.clock.now());
      return [
        { officeId: id, date: today },
        { officeId: id, date: addDays(today, 1) },
      ];
    });
    const repaired = await despiteFailures(days, 'days of tickets are not repaired', async (day) => {
      const doubtful = await doubtfulOf(deps, tenant, day);
      const outcomes: boolean[] = [];
      for (const id of doubtful) outcomes.push(await follow(tenant, { ...day, id }));
      return outcomes.filter((written) => written).length;
    });
    return { repaired: repaired.reduce((sum, count) => sum + count, 0) };
  };
}

/** Appointments of a day whose ticket may not be as it should: missing, of another name, or left over. */
async function doubtfulOf(deps: RepairTicketsDeps, tenant: TenantId, day: OfficeDay): Promise<Set<AppointmentId>> {
  const [appointments, tickets] = await Promise.all([
    deps.appointments.ofDay(tenant, day),
    deps.tickets.ofDay(tenant, day),
  ]);
  const confirmed = new Set<string>(appointments.filter(({ state }) => state === 'confirmed').map(({ id }) => id));
  const known = new Set<string>(tickets.map(({ id }) => id));
  const missing = [...confirmed].filter((id) => !known.has(id));
  const leftOver = tickets.filter(({ state, id }) => state === 'expected' && !confirmed.has(id)).map(({ id }) => id);
  return new Set([...missing, ...leftOver].map((id) => AppointmentId.parse(id)));
}
