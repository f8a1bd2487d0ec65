import type { ToldEvent } from '../../shared/domain/figures/events/event.ts';
import type { TenantId } from '../../shared/domain/ids.ts';

/** The log of what happened, from which all figures are counted. Telling a fact again (same id, same `at`) changes nothing. */
export type Events = { append(tenant: TenantId, event: ToldEvent): Promise<void> };
