import type { Month } from '../../../shared/domain/figures/month.ts';
import type { ScopeKey } from '../../../shared/domain/figures/scope.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { KpiId } from '../../../shared/domain/kpi.ts';
import { join, type Key } from '../keys.ts';

/*
 * Keys of what is published of the figures; t is the tenant, as in keys.ts.
 *
 * | item           | pk             | sk                                     | asked for by                        | read as      |
 * |----------------|----------------|----------------------------------------|-------------------------------------|--------------|
 * | release's head | T#t#KR         | HEAD#<month>                           | anybody: all of them; the next      | Query prefix |
 * | definitions    | T#t#KR         | DEFINITIONS#<hash>                     | anybody: those of a release         | Get          |
 * | rows           | T#t#KR#<month> | <figure>#<hash of its rows>            | anybody: a release                  | Query        |
 * | page           | T#t#KP         | <scope key>                            | anybody: a page of figures          | Get          |
 */

const releasesPk = (tenant: TenantId) => join('T', tenant, 'KR');

/** Partition and sort-key prefix of the heads, sorted by month. */
export const headsOf = (tenant: TenantId) => ({ pk: releasesPk(tenant), prefix: join('HEAD', '') });

export const headKey = (tenant: TenantId, period: Month): Key => ({
  pk: releasesPk(tenant),
  sk: join('HEAD', period),
});

export const definitionsKey = (tenant: TenantId, hash: string): Key => ({
  pk: releasesPk(tenant),
  sk: join('DEFINITIONS', hash),
});

export const releaseRowsPk = (tenant: TenantId, period: Month) => join('T', tenant, 'KR', period);

/** By their hash: whatever else was written here before the head has no meaning. */
export const releaseRowsKey = (
  tenant: TenantId,
  of: { readonly period: Month; readonly kpi: KpiId; readonly hash: string },
): Key => ({ pk: releaseRowsPk(tenant, of.period), sk: releaseRowsSk(of.kpi, of.hash) });

export const releaseRowsSk = (kpi: string, hash: string) => join(kpi, hash);

export const figurePageKey = (tenant: TenantId, scope: ScopeKey): Key => ({ pk: join('T', tenant, 'KP'), sk: scope });
