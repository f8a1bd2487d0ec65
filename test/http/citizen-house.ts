import { citizenSessionParts, citizenSignInHandlers } from '../../functions/compose/certificate/sign-in.ts';
import { composeFoundation } from '../../functions/compose/outside.ts';
import { ApiEnv, readEnv } from '../../functions/env.ts';
import { admitCitizen } from '../../functions/use-cases/citizen-sign-in/admit-citizen.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { createClient } from '../../shared/contracts/client.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fakeCitizenIdentity } from '../support/fake-citizen-identity.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { tenant } from '../support/make.ts';
import { host } from './api-event.ts';
import { doorOf, listeningObserver } from './ask.ts';
import { fetched } from './fetched.ts';
import { value } from './steps.ts';

export const otherHost = 'termine.altstadt.example';

/** Signing in of citizens for two municipalities over one table, as it is composed in the deployed function. */
export function citizenHouse() {
  const clock = fixedClock('2026-11-24T07:00:00Z');
  const double = new DynamoDouble();
  const { observer, faults } = listeningObserver();
  const env = readEnv(ApiEnv, {
    TABLE_NAME: 'foyer',
    TENANT_BY_HOST: JSON.stringify({ [host]: tenant, [otherHost]: TenantId.parse('altstadt') }),
    LINK_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  const outside = { clock, observer, sleep: async () => undefined, client: clientOf((call) => double.execute(call)) };
  const foundation = composeFoundation(env, outside);
  const identity = fakeCitizenIdentity();
  const deps = { ...foundation, ...citizenSessionParts(env, foundation), citizenIdentity: identity };
  const front = { tenantByHost: new Map(Object.entries(env.TENANT_BY_HOST)), originSecret: undefined };
  const gates = { citizen: admitCitizen(deps) };
  const ask = doorOf({ front, observer, gates, handlers: citizenSignInHandlers(deps) });
  const clientAt = (name: string) =>
    createClient({ origin: `https://${name}`, fetch: (url, init) => fetched(ask, url, init), headers: { host: name } });
  const call = clientAt(host);
  identity.person();
  return {
    ask,
    call,
    elsewhere: clientAt(otherHost),
    clock,
    identity,
    faults,
    items: double.items,
    sessions: deps.citizenSessions,
    /** Leaves for the identity provider and comes back as it sent. */
    async signIn(): Promise<string> {
      const { signIn } = await value(call('beginCitizenSignIn', {}));
      const { code, state } = identity;
      return (await value(call('openCitizenSession', { signIn, code, state }))).session;
    },
  };
}
