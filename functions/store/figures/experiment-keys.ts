import type { ExperimentId } from '../../../shared/domain/figures/experiment/experiment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { join, type Key } from '../keys.ts';

/*
 * Keys of experiments; t is the tenant, as in keys.ts.
 *
 * | item       | pk     | sk   | asked for by                                       | read as |
 * |------------|--------|------|----------------------------------------------------|---------|
 * | experiment | T#t#KX | <id> | anybody: all of them; whoever reminds; every night | Query   |
 */

/** All experiments. */
export const experimentsPk = (tenant: TenantId) => join('T', tenant, 'KX');

export const experimentKey = (tenant: TenantId, id: ExperimentId): Key => ({ pk: experimentsPk(tenant), sk: id });
