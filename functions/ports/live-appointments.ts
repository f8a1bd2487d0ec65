import type { AppointmentReference, ServiceId, TenantId } from '../../shared/domain/ids.ts';

export type LiveKey = { readonly mail: string; readonly serviceId: ServiceId };

/** What a mail (pseudonym) may have booked of a service. Only the appointments themselves say which of them live. */
export type LiveList = {
  readonly references: readonly AppointmentReference[];
  /** Counts the writes: 0 before the first. */
  readonly version: number;
  /** Seconds since 1970 after which the list is of no use. */
  readonly keepUntil: number;
};

export type LiveAppointments = {
  read(tenant: TenantId, key: LiveKey): Promise<LiveList>;
  /** Writes `list` with the next version; false when another version than `list.version` is stored. */
  write(tenant: TenantId, key: LiveKey, list: LiveList): Promise<boolean>;
};
