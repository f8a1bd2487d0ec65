import type { CivilDate } from '../../../shared/domain/civil.ts';
import { type Month, monthOf } from '../../../shared/domain/figures/month.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { join, type Key } from '../keys.ts';

/*
 * Keys of what is counted from the log of events; t is the tenant, as in keys.ts.
 *
 * | item        | pk                | sk     | asked for by                        | read as    |
 * |-------------|-------------------|--------|-------------------------------------|------------|
 * | day tally   | T#t#K#<yyyy-mm>   | <date> | releases: a month; counting: a day  | Query; Get |
 * | changed day | T#t#KD            | <date> | counting: what is to be counted     | Query      |
 * | told days   | T#t#KC            | DAYS   | nightly: how far all days are told  | Get        |
 */

/** All tallies of one month, by day. */
export const talliesPk = (tenant: TenantId, month: Month) => join('T', tenant, 'K', month);

export const tallyKey = (tenant: TenantId, date: CivilDate): Key => ({
  pk: talliesPk(tenant, monthOf(date)),
  sk: date,
});

/** All days of which something was logged since they were counted, the earliest first. */
export const changedDaysPk = (tenant: TenantId) => join('T', tenant, 'KD');

export const changedDayKey = (tenant: TenantId, date: CivilDate): Key => ({ pk: changedDaysPk(tenant), sk: date });

export const toldDaysKey = (tenant: TenantId): Key => ({ pk: join('T', tenant, 'KC'), sk: 'DAYS' });
