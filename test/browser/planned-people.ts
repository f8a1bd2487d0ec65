import type { Tools } from '../../infra/ops/wiring.ts';
import { CivilTime } from '../../shared/domain/civil.ts';
import { cellAt, cellStart } from '../../shared/domain/grid.ts';
import { AppointmentId, ServiceId, type TenantId } from '../../shared/domain/ids.ts';
import { Office } from '../../shared/domain/office.ts';
import { typicalCells } from '../../shared/domain/plan-effect.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import { addDays, dateIn } from '../../shared/domain/time.ts';
import { makeAppointment } from '../support/make-appointment.ts';

/** Who has booked for the morning a week from now, in the order of booking; the last one left no mail address. */
const people = [
  { name: 'Rosa Mirabelle', mail: 'mirabelle@example.org' },
  { name: 'Karla Kirsch', mail: 'kirsch@example.org' },
  { name: 'Tom Haselnuss', phone: '0341 123456' },
];

/** An office that is open every morning, with three counters online and one kept, whatever the date of the run. */
export function openEveryMorning(office: Office): Office {
  const [from, to] = [CivilTime.parse('08:00'), CivilTime.parse('12:00')];
  return Office.parse({
    ...office,
    rules: { ...office.rules, dayStart: from, maxDaysAhead: 13 },
    hours: { rules: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from, to, counters: { online: 3, staff: 1 } }] },
  });
}

/** Three people at ten o'clock, a week from now. */
export async function bookMorning(tools: Tools, tenant: TenantId, office: Office): Promise<void> {
  await tools.materialise(tenant, office);
  const now = tools.clock.now();
  const date = addDays(dateIn(office.zone, now), 7);
  const first = cellAt(office, date, CivilTime.parse('10:00')) ?? 0;
  const length = typicalCells(office);
  for (const [index, person] of people.entries()) {
    const appointment = makeAppointment({
      id: AppointmentId.parse(`0000${String(index + 1).padStart(12, '0')}`),
      state: 'confirmed',
      officeId: office.id,
      date,
      first,
      length,
      minutes: length * office.rules.cellMinutes,
      visit: [{ serviceId: ServiceId.parse('personalausweis'), count: 1 }],
      createdAt: secondsOf(now) + index,
      startsAt: secondsOf(cellStart(office, date, first)),
      person: { ...person, extra: {} },
    });
    const claim = { id: appointment.id, nonce: appointment.nonce, at: appointment.createdAt, first, length };
    await tools.daySheets.reserve(tenant, { place: appointment, claim, fold: [], overbook: false });
    await tools.appointments.create(tenant, appointment);
    await tools.daySheets.drop(tenant, appointment, [claim]);
  }
}
