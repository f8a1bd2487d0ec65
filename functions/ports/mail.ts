import type { RequestId } from '../../shared/domain/certificate/ids.ts';
import type { AppointmentId, TenantId } from '../../shared/domain/ids.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';

export type Mail = {
  /** The same when the same mail is sent again, so that mail programs can show it once. */
  readonly id: string;
  readonly language: Language;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
};

/** `rejected`: the relay refuses this address or message for good; sending it again would be refused again. */
export type MailOutcome = 'accepted' | 'rejected';

/** Hands a mail over; throws when the relay cannot take it now, so that the event is tried again. */
export type Mailer = { send(from: Municipality, mail: Mail): Promise<MailOutcome> };

export type MailKind = 'please-confirm' | 'confirmed' | 'cancelled' | 'moved' | 'reminder';

/** About a request for a certificate; where there may be several of a kind, with the second since 1970 that tells which. */
export type CertificateMailKind =
  | 'certificate-ready'
  | 'certificate-rejected'
  | `certificate-${'question' | 'reminder'}.${number}`;

/** One mail owed: at most one of a kind to the same recipient (a pseudonym) about one appointment or request. */
export type MailKey = {
  /** What it is about; a request for a certificate likewise. */
  readonly appointmentId: AppointmentId | RequestId;
  /** `rebook-offer`: other times, because the appointment has lost its place. */
  readonly kind: MailKind | 'rebook-offer' | CertificateMailKind;
  readonly recipient: string;
};

/** One record for each mail owed: at most one sender at a time, sent once (or again after a crash in between). */
export type MailRecords = {
  /** `yours`: send it now; an outcome: it ended so before, nothing to do; `busy`: another worker is at it, look again later. */
  begin(tenant: TenantId, key: MailKey): Promise<'yours' | 'busy' | MailOutcome>;
  done(tenant: TenantId, key: MailKey, outcome: MailOutcome): Promise<void>;
  /** Lets the next worker begin at once after a failure. */
  release(tenant: TenantId, key: MailKey): Promise<void>;
};
