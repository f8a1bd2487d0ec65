import type { Experiment } from '../../shared/domain/figures/experiment/experiment.ts';
import type { TenantId } from '../../shared/domain/ids.ts';

// Interfaces of experiments on one rule.

export type Experiments = {
  /** All of them, whether they run or have ended; by id. Unless `consistent` is false nothing that has begun is missed, at twice the price. */
  list(tenant: TenantId, options?: { readonly consistent: boolean }): Promise<readonly Experiment[]>;
  /** False where there is one of this id: what was planned stays. */
  start(tenant: TenantId, experiment: Experiment): Promise<boolean>;
  /** How far it is, or its result; false where there is a result already: that one stays for good. */
  keep(tenant: TenantId, experiment: Experiment): Promise<boolean>;
};
