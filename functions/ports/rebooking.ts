import type { CivilDate } from '../../shared/domain/civil.ts';
import type { OfficeId, StaffId, TenantId } from '../../shared/domain/ids.ts';
import type { LocalizedText } from '../../shared/domain/language.ts';
import type { Offer } from '../../shared/domain/offer.ts';
import type { AppointmentKey, OfficeDay } from './booking.ts';

// What offering other times needs of a store. Writing the same again does no harm; what gets no answer throws.

/** A day of an office on which appointments have lost their places. */
export type RebookingDay = OfficeDay & {
  /** Seconds since 1970, when the last of them did. */
  readonly at: number;
  readonly by: StaffId;
  readonly reason?: LocalizedText;
};

export type Offers = {
  /** Of this appointment. */
  get(tenant: TenantId, key: AppointmentKey, options: { readonly consistent: boolean }): Promise<Offer | undefined>;
  /** To all who had an appointment on that day, consistent. */
  ofDay(tenant: TenantId, day: OfficeDay): Promise<readonly Offer[]>;
  /** Writes `offer` with the next version; false when another version than `offer.version` is stored (0: none is). */
  write(tenant: TenantId, offer: Offer): Promise<boolean>;
  noteDay(tenant: TenantId, day: RebookingDay): Promise<void>;
  /** In order of date. */
  days(
    tenant: TenantId,
    officeId: OfficeId,
    span: { readonly from: CivilDate; readonly to: CivilDate },
  ): Promise<readonly RebookingDay[]>;
};

/** What the change stream tells of an offer: look at it. */
export type OfferChange = { readonly tenant: TenantId; readonly key: AppointmentKey };
