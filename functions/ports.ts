import type { Temporal } from 'temporal-polyfill';
import type { RequestId } from '../shared/domain/certificate/ids.ts';
import type { Citizen } from '../shared/domain/citizen.ts';
import type { CivilDate } from '../shared/domain/civil.ts';
import type { ToldEvent } from '../shared/domain/figures/events/event.ts';
import type { FigureMetric } from '../shared/domain/figures/figure-metric.ts';
import type {
  AppointmentId,
  AppointmentReference,
  LinkToken,
  OfficeId,
  ServiceId,
  TenantId,
} from '../shared/domain/ids.ts';
import type { Language } from '../shared/domain/language.ts';
import type { Municipality } from '../shared/domain/municipality.ts';
import type { Office } from '../shared/domain/office.ts';
import type { Service, ServiceText } from '../shared/domain/service.ts';
import type { FreeDay } from '../shared/domain/slots.ts';
import type { StaffMember } from '../shared/domain/staff.ts';

// Interfaces in domain words. Use cases receive them; store and adapters implement them; tests pass doubles.

export type Clock = { now(): Temporal.Instant };

/** Waits; tests pass one that moves the clock instead. */
export type Sleep = (milliseconds: number) => Promise<void>;

/** Who calls, as far as the transport knows. `address` is only ever used hashed, for limits. */
export type Caller = {
  readonly tenant: TenantId;
  readonly token?: string;
  readonly idempotencyKey?: string;
  readonly address: string;
  /** Nobody did anything: a page that shows news asks by itself, and keeps no session alive by it. */
  readonly unattended?: true;
  /** Set by the gate of staff routes once it has found the session and its permission. */
  readonly signedIn?: SignedIn;
  /** Set by the gate of citizens' routes once it has found the session. */
  readonly citizen?: Citizen;
};

/** Where a member of staff works today. */
export type Desk = { readonly officeId: OfficeId; readonly counter: number };

/** A living session. */
export type SignedIn = {
  /** The municipality that the session belongs to, in practice too. */
  readonly home: TenantId;
  /** Names the session among those of the same person. */
  readonly sessionId: string;
  readonly staff: StaffMember;
  readonly desk?: Desk | undefined;
  /** The practice copy that the session works on. */
  readonly practice?: TenantId | undefined;
  /** Seconds since 1970: the end, whatever happens. */
  readonly endsAt: number;
};

/**
 * A member of staff who has signed in and may call the route. In a practice session `tenant` is that of the practice
 * copy: whatever a use case does, it does there.
 */
export type StaffCaller = Caller & {
  /** The municipality itself, in a practice session too: for what is never only practice. */
  readonly home: TenantId;
  readonly staff: StaffMember;
  readonly desk?: Desk;
  readonly practice: boolean;
};

/** Published services and offices. Implementations may answer from a copy up to 30 seconds old. */
export type Catalogue = {
  municipality(tenant: TenantId): Promise<Municipality | undefined>;
  offices(tenant: TenantId): Promise<readonly Office[]>;
  services(tenant: TenantId): Promise<readonly Service[]>;
  serviceText(tenant: TenantId, id: ServiceId): Promise<ServiceText | undefined>;
};

/** The free online places of an office, all that a search reads: one entry for each day that has a sheet, in order of date. */
export type FreePlaces = {
  free(
    tenant: TenantId,
    officeId: OfficeId,
    days: { readonly from: CivilDate; readonly to: CivilDate },
  ): Promise<readonly FreeDay[]>;
};

/** Writing side of the catalogue, for the importer and later the lead clerk. */
export type CatalogueWriter = {
  putMunicipality(municipality: Municipality): Promise<void>;
  putOffice(tenant: TenantId, office: Office): Promise<void>;
  putService(tenant: TenantId, service: Service, text: ServiceText): Promise<void>;
  removeService(tenant: TenantId, id: ServiceId): Promise<void>;
  removeOffice(tenant: TenantId, id: OfficeId): Promise<void>;
};

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

/** The log of what happened, from which all figures are counted. Telling a fact again (same id, same `at`) changes nothing. */
export type Events = { append(tenant: TenantId, event: ToldEvent): Promise<void> };

/** Counts tries in a fixed window and says no after `max`; fails closed when the store does not answer. */
export type Limits = {
  allow(
    tenant: TenantId,
    key: string,
    rule: { readonly max: number; readonly windowSeconds: number },
  ): Promise<boolean>;
};

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

/** A day of an office that the sweeper must look at once `dueAt` (seconds since 1970) has passed. */
export type Due = { readonly dueAt: number; readonly officeId: OfficeId; readonly date: CivilDate };

export type DueList = {
  /** Adding the same day for the same minute again changes nothing. */
  add(tenant: TenantId, due: Due): Promise<void>;
  /** Days due before `now`, the longest overdue first. */
  before(tenant: TenantId, now: number, limit: number): Promise<readonly Due[]>;
  remove(tenant: TenantId, due: Due): Promise<void>;
};

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

/** What is noted of an HTTP request: an allow-list, so that no personal data can slip into a log. */
export type RequestNote = {
  /** The route's pattern (`GET /v1/services/{serviceId}`), never the path that was asked. */
  readonly route: string;
  readonly status: number;
  readonly code: string | undefined;
  readonly tenant: TenantId | undefined;
  readonly milliseconds: number;
  readonly coldStart: boolean;
  readonly requestId: string;
};

/** What is noted of a batch of stream records or of a timer job. */
export type JobNote = {
  readonly job: string;
  readonly done: number;
  readonly failed: number;
  readonly milliseconds: number;
};

/** Where notes and faults go: logs and metrics. Never throws. */
export type Observer = {
  request(note: RequestNote): void;
  job(note: JobNote): void;
  /** What was told for the figures since the last call. */
  figures(counts: ReadonlyMap<FigureMetric, number>): void;
  /** Something that should not happen. Only the error's kind and place are kept: messages may quote input. */
  fault(error: unknown, where: { readonly route: string; readonly requestId?: string }): void;
};
