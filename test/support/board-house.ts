import { boardDeps } from '../../functions/compose/staff/board.ts';
import type { StaffCaller } from '../../functions/ports/caller.ts';
import { followAppointment } from '../../functions/use-cases/booking/follow-appointment.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import type { Ticket, TicketId } from '../../shared/domain/ticket.ts';
import { appointmentHouse } from './appointment-house.ts';
import { appointmentId, makeOffice, makeService, officeId, serviceId, tenant } from './make.ts';
import { alex, makeAppointment } from './make-appointment.ts';
import { clockTime, ticketId } from './make-ticket.ts';
import { memoryAudit } from './memory-audit.ts';
import { staffCaller, staffMember } from './staff.ts';

export const here = officeId('rathaus-mitte');
export const west = officeId('buergeramt-west');

/** 08:00 to 12:00 on the Tuesday of `makeAppointment`; the town hall and a second office, one service more here. */
export function boardHouse() {
  const services = ['wohnung-anmelden', 'reisepass'].map((id) => ({ serviceId: id, minutes: 20, extraMinutes: 10 }));
  const house = appointmentHouse({
    offices: [
      makeOffice({ services }),
      makeOffice({ id: west, number: 18, letter: 'A', services: services.slice(0, 1) }),
    ],
    services: [makeService(), makeService({ id: 'reisepass', name: { de: 'Reisepass' }, unit: 'piece' })],
  });
  const faults: unknown[] = [];
  const audit = memoryAudit();
  const deps = {
    ...boardDeps(house),
    audit,
    workAudit: audit.once,
    observer: { fault: (error: unknown) => faults.push(error) },
    faults,
  };
  const follow = followAppointment(deps);
  house.clock.set('2026-11-24T09:00:00+01:00');
  return {
    ...deps,
    follow,
    /** Stores an appointment that is confirmed and lets the stream tell of it. */
    async expect(letter: string, start: string, changes: Partial<Appointment> = {}) {
      const made = makeAppointment({
        id: appointmentId(letter.repeat(16)),
        state: 'confirmed',
        startsAt: clockTime(start),
        number: letter.charCodeAt(0),
        person: alex,
        ...changes,
      });
      const { appointment } = await house.store(made);
      await follow(tenant, appointment);
      return appointment;
    },
    /** Cancels it as the citizen would, without telling anybody. */
    async cancel(appointment: Appointment) {
      await house.daySheets.create(
        tenant,
        appointment,
        Array.from({ length: 24 }, () => 3),
      );
      await house.appointments.end(tenant, appointment, { from: 'confirmed', to: 'cancelled' });
    },
    /** The ticket of a letter as the store has it. */
    async ticket(letter: string): Promise<Ticket> {
      const found = await deps.tickets.get(tenant, { ...makeAppointment(), id: id(letter) });
      if (found === undefined) throw new Error(`There is no ticket ${letter}`);
      return found;
    },
    /** Whoever waits since, drawn at the counter. */
    async walkIn(letter: string, arrived: string, changes: Partial<Ticket> = {}) {
      const { officeId: office, date } = makeAppointment();
      const ticket: Ticket = {
        id: id(letter),
        officeId: office,
        date,
        version: 1,
        state: 'waiting',
        channel: 'walk-in',
        number: `A${letter.charCodeAt(0)}`,
        visit: [{ serviceId: serviceId('reisepass'), count: 1 }],
        arrivedAt: clockTime(arrived),
        papersMissing: false,
        priority: false,
        hasNote: false,
        nonce: 'walkin00',
        ...changes,
      };
      await deps.tickets.create(tenant, ticket);
      return ticket;
    },
  };
}

export type BoardHouse = ReturnType<typeof boardHouse>;

export const id = (letter: string): TicketId => ticketId(letter.repeat(16));

/** A clerk at a counter of the town hall; the same name is the same person. */
export function clerk(name: string, counter: number, more: { readonly idempotencyKey?: string } = {}): StaffCaller {
  return staffCaller({ staff: staffMember(name), desk: { officeId: here, counter }, ...more });
}
