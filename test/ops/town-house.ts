import { bookPlaces } from '../../functions/use-cases/booking/book-places.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { readDldb } from '../../infra/ops/import/dldb/read-dldb.ts';
import { type ImportResult, importCatalogue } from '../../infra/ops/import/import-catalogue.ts';
import { toolsOn } from '../../infra/ops/wiring.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { day, officeId, serviceId } from '../support/make.ts';
import { makeAppointment } from '../support/make-appointment.ts';
import { sourceFiles, type Town } from './dldb-town.ts';

export const birkenbach = TenantId.parse('birkenbach');

type Changes = { readonly dryRun?: boolean; readonly allowRemovals?: boolean; readonly mail?: string };

/** The stores of a town in memory, with imports and bookings to make. Sunday, 22 November 2026, noon in Berlin. */
export function townHouse() {
  const clock = fixedClock('2026-11-22T11:00:00Z');
  const double = new DynamoDouble();
  const writes: string[] = [];
  const client = clientOf((call) => {
    if (call.operation !== 'GetItem' && call.operation !== 'Query') writes.push(call.operation);
    return double.execute(call);
  });
  const house = toolsOn({ client, tableName: 'foyer', clock, sleep: async () => undefined, random: () => 0.5 });
  return {
    clock,
    house,
    /** Operations that changed the table, in order. */
    writes,
    /** Imports and lets the copies of the catalogue go out of date. */
    async import(town: Town, { dryRun = false, allowRemovals = false, ...named }: Changes = {}): Promise<ImportResult> {
      const request = { format: readDldb, files: sourceFiles(town), town: { tenant: birkenbach, ...named } };
      const result = await importCatalogue(house, { ...request, dryRun, allowRemovals }, () => undefined);
      clock.forward({ seconds: 31 });
      return result;
    },
    /** Books cells of an office's day as a citizen's confirmed appointment. */
    async book(at: {
      office: string;
      date: string;
      service: string;
      first: number;
      length: number;
    }): Promise<Appointment> {
      const place = {
        officeId: officeId(at.office),
        pool: 'online',
        date: day(at.date),
        first: at.first,
        length: at.length,
      } as const;
      const made = makeAppointment({
        ...place,
        state: 'confirmed',
        visit: [{ serviceId: serviceId(at.service), count: 1 }],
      });
      const booked = await bookPlaces(house, {
        tenant: birkenbach,
        place,
        id: made.id,
        overbook: false,
        requestHash: made.requestHash,
        appointment: ({ nonce }, number) => ({ ...made, nonce, number }),
      });
      if (!booked.ok) throw new Error(`Not booked: ${booked.code}`);
      return booked.value;
    },
  };
}
