import type { AppointmentId, LinkToken, TenantId } from '../../shared/domain/ids.ts';

export type LinkPurpose = 'view' | 'manage' | 'confirm';

/** Secrets of an appointment, derived from a key (HMAC-SHA-256), so that a mail can be sent again and none is stored. */
export type Links = {
  /**
   * `offer`: opens the other times that are offered for an appointment whose place is lost. `ticket`: opens a number that
   * was drawn without appointment; nothing of it is stored.
   */
  token(tenant: TenantId, id: AppointmentId, purpose: LinkPurpose | 'offer' | 'ticket'): LinkToken;
  /** Token of the link that confirms, bound to the mail address it is sent to. */
  confirmToken(tenant: TenantId, id: AppointmentId, mail: string): LinkToken;
  /** Six digits for typing, bound to the mail address it was sent to. */
  code(tenant: TenantId, id: AppointmentId, mail: string): string;
  hash(token: string): string;
  /** Keyed id of whatever must be recognised but not read: mail addresses, client addresses, staff, check codes. */
  pseudonym(
    tenant: TenantId,
    kind: 'mail' | 'address' | 'staff' | 'entry' | 'citizen' | 'check-code',
    value: string,
  ): string;
  /** Keyed hash of tenant, purpose and parts as an appointment id. */
  appointmentId(tenant: TenantId, purpose: 'book' | 'move' | 'offer', parts: readonly string[]): AppointmentId;
};
