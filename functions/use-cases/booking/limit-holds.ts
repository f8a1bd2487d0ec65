import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Limits } from '../../ports/limits.ts';
import type { Links } from '../../ports/links.ts';
import { limitRules } from './limit-rules.ts';

export type LimitHoldsDeps = { readonly limits: Limits; readonly links: Pick<Links, 'pseudonym'> };

type Hold = Handler<Routes['holdAppointment'], Caller>;

/**
 * Holding, but only so often from one network address. Counting is a write of its own before the booking begins: +1 WCU
 * a hold, on an item that no booking touches; reserving itself costs what it did. Fails closed: throws when the
 * tries cannot be counted, and nothing is held.
 */
export function limitHolds({ limits, links }: LimitHoldsDeps, hold: Hold): Hold {
  return async (input, caller) => {
    const who = links.pseudonym(caller.tenant, 'address', caller.address);
    const isAllowed = await limits.allow(caller.tenant, `holds.${who}`, limitRules.holdsByAddress);
    return isAllowed ? hold(input, caller) : fail('too_many_requests');
  };
}
