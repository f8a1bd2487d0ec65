import { randomBytes } from 'node:crypto';
import { hmacLinks } from '../../functions/adapters/links.ts';
import { appointmentsIn } from '../../functions/store/appointments.ts';
import { daySheetsIn } from '../../functions/store/day-sheets.ts';
import { openTable } from '../../functions/store/open-table.ts';
import { settledClaims } from '../../functions/use-cases/booking/settled-claims.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import type { Office } from '../../shared/domain/office.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { hasEmulator, startEmulator } from '../support/emulator.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { makeMunicipality, makeService } from '../support/make.ts';
import { memoryCatalogue } from '../support/memory-catalogue.ts';
import { type Meter, metered } from '../support/meter.ts';

/** What the booking use cases ask for, on a table of its own whose capacity is metered. */
export type BookingHouse = {
  readonly meter: Meter;
  readonly clock: ReturnType<typeof fixedClock>;
  /** The ports of one warm worker. */
  readonly worker: () => ReturnType<typeof portsOn>;
  readonly stop: () => Promise<void>;
};

/** On the emulator where it exists for this machine, else on its double. */
export async function openBookingHouse(office: Office): Promise<BookingHouse> {
  const emulator = hasEmulator() ? await startEmulator() : undefined;
  const double = new DynamoDouble();
  const client = emulator?.client ?? clientOf((call) => double.execute(call));
  const meter = metered(client);
  const clock = fixedClock('2026-11-20T06:00:00Z');
  const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const table = openTable({ client, name: 'foyer', sleep, random: Math.random });
  const services = office.services.map(({ serviceId }) => makeService({ id: serviceId }));
  const catalogue = memoryCatalogue({ municipality: makeMunicipality(), offices: [office], services });
  const links = hmacLinks(randomBytes(32).toString('base64'));
  const shared = { table, clock, catalogue, links, sleep };
  return { meter, clock, worker: () => portsOn(shared), stop: async () => emulator?.stop() };
}

type Shared = {
  readonly table: ReturnType<typeof openTable>;
  readonly clock: BookingHouse['clock'];
  readonly catalogue: ReturnType<typeof memoryCatalogue>;
  readonly links: ReturnType<typeof hmacLinks>;
  readonly sleep: (milliseconds: number) => Promise<void>;
};

function portsOn({ table, clock, catalogue, links, sleep }: Shared) {
  return {
    daySheets: daySheetsIn(table),
    appointments: appointmentsIn(table, clock),
    catalogue,
    links,
    clock,
    patience: { sends: 6, firstPauseMs: 25, sleep, random: Math.random },
    settled: settledClaims(),
    nonce: () => randomBytes(4).toString('base64url'),
    holidays: () => new Set<never>(),
    graceSeconds: 120,
  };
}
