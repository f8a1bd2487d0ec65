import type { ExperimentId } from '../../../shared/domain/figures/experiment/experiment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { join, type Key } from '../keys.ts';

/*
 * What figures keep beside the events (keys.ts); t is the tenant.
 *
 * | item      | pk     | sk   | asked for by                                   | read as |
 * |-----------|--------|------|------------------------------------------------|---------|
 * | told days | T#t#KC | DAYS | every night: up to which day everything is told | Get     |
 * | experiment | T#t#KX | <id> | anybody: all of them; whoever reminds          | Query   |
 */

export const toldDaysKey = (tenant: TenantId): Key => ({ pk: join('T', tenant, 'KC'), sk: 'DAYS' });

/** All experiments. */
export const experimentsPk = (tenant: TenantId) => join('T', tenant, 'KX');

export const experimentKey = (tenant: TenantId, id: ExperimentId): Key => ({ pk: experimentsPk(tenant), sk: id });
