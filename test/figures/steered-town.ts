import { composeStaffFoundation } from '../../functions/compose/staff/foundation.ts';
import { composeStaff } from '../../functions/compose/staff-api.ts';
import { readEnv, StaffEnv } from '../../functions/env.ts';
import type { Call } from '../../shared/contracts/client.ts';
import { createClient } from '../../shared/contracts/client.ts';
import type { Grant } from '../../shared/domain/staff.ts';
import { host } from '../http/api-event.ts';
import { doorOf } from '../http/ask.ts';
import { fetched } from '../http/fetched.ts';
import { fakeIdentity } from '../support/fake-identity.ts';
import { tenant } from '../support/make.ts';
import { grant, staffMember } from '../support/staff.ts';
import { releasedTown } from './released-town.ts';

/** A town whose figures are released, and its staff API over the same table, through its front door. */
export async function steeredTown(start: string) {
  const town = await releasedTown(start);
  const outside = { ...town.outside, identity: fakeIdentity() };
  const env = readEnv(StaffEnv, {
    TABLE_NAME: 'foyer',
    TENANT_BY_HOST: JSON.stringify({ [host]: tenant }),
    LINK_KEY: Buffer.alloc(32, 7).toString('base64'),
    STAFF_ISSUER: 'https://identity.lindenau.example',
    STAFF_CLIENT_ID: 'foyer',
  });
  const { sessions } = composeStaffFoundation(env, outside);
  const door = doorOf(composeStaff(env, outside));
  const call = createClient({ origin: `https://${host}`, fetch: (url, init) => fetched(door, url, init) });
  return {
    ...town,
    /** A member of staff who has signed in; the programme lead unless told. The same name is the same person. */
    async staff(name = 'Paula Pappel', grants: readonly Grant[] = [grant('lead')]): Promise<Call> {
      const staff = staffMember(name, grants);
      return async (route, input, options) =>
        await call(route, input, { ...options, token: (await sessions.open(tenant, staff)).token });
    },
  };
}
