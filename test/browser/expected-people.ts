import { ticketsIn } from '../../functions/store/tickets.ts';
import { ticketOf } from '../../functions/use-cases/board/expect-person.ts';
import type { Tools } from '../../infra/ops/wiring.ts';
import { AppointmentId, ServiceId, type TenantId } from '../../shared/domain/ids.ts';
import type { Office } from '../../shared/domain/office.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import { dateIn } from '../../shared/domain/time.ts';
import { makeAppointment } from '../support/make-appointment.ts';

/** Who is expected at an office today, at whatever time of day the tests run. All are invented. */
const names = ['Karla Kirsch', 'Peter Birnbaum', 'Rosa Schlehe', 'Hanna Holunder', 'Tom Sanddorn', 'Lena Mispel'];

const quarterHour = 15 * 60;
/** Longer than the tests take: whoever is called first must not change because an appointment has come or gone by. */
const ahead = 3 * 3600;

/** Their numbers are M1, M2, … (by the letter of the office). All of them come early. */
export async function expectPeople(tools: Tools, tenant: TenantId, office: Office): Promise<void> {
  const now = secondsOf(tools.clock.now());
  const date = dateIn(office.zone, tools.clock.now());
  const first = now - (now % 60) + ahead;
  const visit = [{ serviceId: ServiceId.parse('personalausweis'), count: 1 }];
  const coming = names.map(async (name, index) => {
    const appointment = makeAppointment({
      id: AppointmentId.parse(`0000${String(index + 1).padStart(12, '0')}`),
      state: 'confirmed',
      officeId: office.id,
      pool: 'staff',
      date,
      visit,
      startsAt: first + index * quarterHour,
      number: index + 1,
      person: { name, extra: {} },
    });
    await tools.appointments.create(tenant, appointment);
    await ticketsIn(tools.table).create(tenant, ticketOf(appointment, office));
  });
  await Promise.all(coming);
}
