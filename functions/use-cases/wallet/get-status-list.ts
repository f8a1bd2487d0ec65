import type { Temporal } from 'temporal-polyfill';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CredentialMaker, StatusLists } from '../../ports/wallet.ts';
import type { PortalOrigin } from './wallet-addresses.ts';

type Deps = {
  readonly statusLists: StatusLists;
  readonly credentials: Pick<CredentialMaker, 'statusList'>;
  readonly portalOrigin: PortalOrigin;
  readonly clock: Clock;
};

type Signed = { readonly bits: string; readonly at: Temporal.Instant; readonly token: string };

/** A token is good for a day; so it never has less than 23 hours left. */
const keptSeconds = 60 * 60;

/** A list as a signed token. Signed again when a certificate was revoked, else once an hour: signing is paid for. */
export function getStatusList({
  statusLists,
  credentials,
  portalOrigin,
  clock,
}: Deps): Handler<Routes['getStatusList'], Caller> {
  const signed = new Map<string, Signed>();
  return async ({ list }, { tenant }) => {
    const bits = await statusLists.bits(tenant, list);
    if (bits === undefined) return fail('not_found');
    const uri = `${portalOrigin(tenant)}/v1/status-lists/${list}`;
    const at = clock.now();
    const known = signed.get(uri);
    if (known?.bits === bits && at.since(known.at).total('seconds') < keptSeconds) return ok(known.token);
    const token = await credentials.statusList({ bits, uri, at });
    signed.set(uri, { bits, at, token });
    return ok(token);
  };
}
