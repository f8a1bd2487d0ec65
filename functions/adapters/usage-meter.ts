import type { TenantId } from '../../shared/domain/ids.ts';
import { homeOf } from '../../shared/domain/practice.ts';
import type { Usage, UsageMeter } from '../ports/operation.ts';

const nothing: Usage = { wcu: 0, rcu: 0, invocations: 0, mails: 0 };

/** Sums in memory. What is done in practice costs the town as well. */
export function usageMeter(): UsageMeter {
  let sums = new Map<TenantId, Usage>();
  let served = new Set<TenantId>();
  /** For whom the last call was that asked the table for anything. */
  let latest = served;
  const add = (tenant: TenantId, used: Partial<Usage>) => {
    const home = homeOf(tenant);
    const sum = sums.get(home) ?? nothing;
    sums.set(home, {
      wcu: sum.wcu + (used.wcu ?? 0),
      rcu: sum.rcu + (used.rcu ?? 0),
      invocations: sum.invocations + (used.invocations ?? 0),
      mails: sum.mails + (used.mails ?? 0),
    });
    served.add(home);
  };
  return {
    add,
    ended() {
      if (served.size > 0) latest = served;
      for (const tenant of latest) add(tenant, { invocations: 1 });
      served = new Set();
    },
    take() {
      const taken = sums;
      sums = new Map();
      return taken;
    },
  };
}
