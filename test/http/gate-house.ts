import { composeStaffFoundation } from '../../functions/compose/staff/foundation.ts';
import { composeStaff } from '../../functions/compose/staff-api.ts';
import { readEnv, StaffEnv } from '../../functions/env.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fakeIdentity } from '../support/fake-identity.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { makeMunicipality, makeOffice, tenant } from '../support/make.ts';
import { doorOf, listeningObserver } from './ask.ts';

export const altstadt = TenantId.parse('altstadt');
export const practice = TenantId.parse('lindenau-practice');

/** Each municipality's host; the practice copy has none. */
export const hosts = { lindenau: 'termine.lindenau.example', altstadt: 'termine.altstadt.example' } as const;

/** Offices of each municipality; the practice copy knows one of them. */
export const officesOf: Readonly<Record<string, readonly string[]>> = {
  [tenant]: ['rathaus-mitte', 'buergerbuero-nord'],
  [altstadt]: ['amtshaus'],
  [practice]: ['rathaus-mitte'],
};

/** The staff API over two municipalities and a practice copy in one table, and its store to put sessions into. */
export async function gateHouse() {
  const clock = fixedClock('2026-11-24T07:00:00Z');
  const double = new DynamoDouble();
  const { observer, faults } = listeningObserver();
  const outside = {
    clock,
    observer,
    sleep: async () => undefined,
    client: clientOf((call) => double.execute(call)),
    identity: fakeIdentity(),
  };
  const env = readEnv(StaffEnv, {
    TABLE_NAME: 'foyer',
    TENANT_BY_HOST: JSON.stringify({ [hosts.lindenau]: tenant, [hosts.altstadt]: altstadt }),
    LINK_KEY: Buffer.alloc(32, 7).toString('base64'),
    STAFF_ISSUER: 'https://identity.lindenau.example',
    STAFF_CLIENT_ID: 'foyer',
  });
  const foundation = composeStaffFoundation(env, outside);
  const writer = catalogueWriterIn(foundation);
  for (const [id, offices] of Object.entries(officesOf)) {
    await writer.putMunicipality(makeMunicipality({ id }));
    for (const [number, office] of offices.entries()) {
      await writer.putOffice(TenantId.parse(id), makeOffice({ id: office, number: number + 1 }));
    }
  }
  const house = composeStaff(env, outside);
  return { clock, faults, sessions: foundation.sessions, served: Object.keys(house.handlers), ask: doorOf(house) };
}

export type GateHouse = Awaited<ReturnType<typeof gateHouse>>;
