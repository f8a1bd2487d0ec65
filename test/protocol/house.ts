import { hmacLinks } from '../../functions/adapters/links.ts';
import type { Sleep } from '../../functions/ports/clock.ts';
import { appointmentsIn } from '../../functions/store/appointments.ts';
import { daySheetsIn } from '../../functions/store/day-sheets.ts';
import { openTable } from '../../functions/store/open-table.ts';
import { cancelAppointment } from '../../functions/use-cases/booking/cancel-appointment.ts';
import { confirmAppointment } from '../../functions/use-cases/booking/confirm-appointment.ts';
import { holdAppointment } from '../../functions/use-cases/booking/hold-appointment.ts';
import { moveAppointment } from '../../functions/use-cases/booking/move-appointment.ts';
import { releaseHold } from '../../functions/use-cases/booking/release-hold.ts';
import { settledClaims } from '../../functions/use-cases/booking/settled-claims.ts';
import { materialiseDay } from '../../functions/use-cases/day-sheets/materialise-day.ts';
import { sweepOfficeDay } from '../../functions/use-cases/day-sheets/sweep-office-day.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import type { CivilDate } from '../../shared/domain/civil.ts';
import type { AppointmentReference, ServiceId } from '../../shared/domain/ids.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Office } from '../../shared/domain/office.ts';
import { parseReference } from '../../shared/domain/reference.ts';
import type { Result } from '../../shared/result.ts';
import { clientOf, type Respond } from '../support/dynamodb/double-client.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import {
  day,
  makeHours,
  makeMunicipality,
  makeOffice,
  makeService,
  openingRule,
  serviceId,
  tenant,
  time,
} from '../support/make.ts';
import { memoryCatalogue } from '../support/memory-catalogue.ts';

export const monday = day('2026-11-30');
export const tuesday = day('2026-12-01');
const [short, long] = [serviceId('reisepass'), serviceId('umzug')];

/** 08:00 to 09:00 with one counter online; a passport takes one cell of 10 minutes, a move two. */
export const office: Office = makeOffice({
  hours: makeHours([openingRule({ from: '08:00', to: '09:00', counters: { online: 1, staff: 1 } })]),
  services: [
    { serviceId: short, minutes: 10, extraMinutes: 10 },
    { serviceId: long, minutes: 20, extraMinutes: 20 },
  ],
});

/** What happens to a request instead of the double's own answer. */
export type Interference = (call: Parameters<Respond>[0], answer: () => ReturnType<Respond>) => ReturnType<Respond>;

type HoldWish = {
  readonly key?: string;
  readonly at?: string;
  readonly service?: ServiceId;
  readonly date?: CivilDate;
  readonly language?: Language;
};

/** The booking use cases on a double, with one clock and one citizen's requests. */
export async function openHouse(interfere: Interference = (_, answer) => answer()) {
  const double = new DynamoDouble();
  const clock = fixedClock('2026-11-23T08:00:00Z');
  const sleep: Sleep = async () => undefined;
  const table = openTable({
    client: clientOf((call) => interfere(call, () => double.execute(call)), { couldTryAgain: true }),
    name: 'foyer',
    sleep,
    random: () => 0.5,
  });
  const services = [makeService({ id: short, combinableWith: [long] }), makeService({ id: long })];
  let nonces = 0;
  const deps = {
    daySheets: daySheetsIn(table),
    appointments: appointmentsIn(table, clock),
    catalogue: memoryCatalogue({ municipality: makeMunicipality(), offices: [office], services }),
    links: hmacLinks(Buffer.alloc(32, 'house').toString('base64')),
    clock,
    patience: { sends: 4, firstPauseMs: 1, sleep, random: () => 0.5 },
    settled: settledClaims(),
    nonce: () => `n${++nonces}`,
    holidays: () => new Set<never>(),
    graceSeconds: 120,
  };
  for (const date of [monday, tuesday]) await materialiseDay(deps)(tenant, office, date);
  const token = (reference: AppointmentReference, purpose: 'view' | 'manage' | 'confirm') =>
    deps.links.token(tenant, parseReference(reference).id, purpose);
  const free = async (date = monday) =>
    (await deps.daySheets.get(tenant, { officeId: office.id, pool: 'online', date }, { consistent: true }))?.free;

  return {
    ...deps,
    token,
    free,
    hold: ({ key = 'k', at = '08:00', service = short, date = monday, language = 'de' }: HoldWish = {}) =>
      holdAppointment(deps)(
        { officeId: office.id, date, time: time(at), services: [{ serviceId: service, count: 1 }], language },
        { tenant, idempotencyKey: key, address: '' },
      ),
    confirm: (
      reference: AppointmentReference,
      by: { token: string; code?: string } = { token: token(reference, 'confirm') },
    ) =>
      confirmAppointment(deps)(
        { reference, ...(by.code !== undefined && { code: by.code }) },
        { tenant, token: by.token, address: '' },
      ),
    cancel: (reference: AppointmentReference, by = token(reference, 'manage')) =>
      cancelAppointment(deps)({ reference, reason: 'ill' }, { tenant, token: by, address: '' }),
    release: (reference: AppointmentReference) =>
      releaseHold(deps)({ reference }, { tenant, token: token(reference, 'manage'), address: '' }),
    move: (reference: AppointmentReference, { key = 'm', at = '08:30', date = monday } = {}) =>
      moveAppointment(deps)(
        { reference, officeId: office.id, date, time: time(at) },
        { tenant, token: token(reference, 'manage'), idempotencyKey: key, address: '' },
      ),
    sweep: (date = monday) => sweepOfficeDay(deps)(tenant, { officeId: office.id, date }),
    find: (reference: AppointmentReference) => deps.appointments.get(tenant, parseReference(reference)),
  };
}

export const longService = long;

/** The value of a result that the test takes for granted. */
export function granted<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.code}`);
  return result.value;
}
