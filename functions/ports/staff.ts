import type { AuditEntry } from '../../shared/domain/audit.ts';
import type { ProductId } from '../../shared/domain/certificate/ids.ts';
import type { ProductContent } from '../../shared/domain/certificate/product.ts';
import type { CivilDate } from '../../shared/domain/civil.ts';
import type { HelpCall } from '../../shared/domain/help-call.ts';
import type { Idea } from '../../shared/domain/idea.ts';
import type { AppointmentId, OfficeId, ServiceId, StaffId, TenantId } from '../../shared/domain/ids.ts';
import type { LocalizedText } from '../../shared/domain/language.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Service, ServiceText } from '../../shared/domain/service.ts';

// Interfaces in domain words for what only staff does. Each slice adds its own.

/**
 * Who saw or changed what. Note before personal data is shown or changed: it throws when the entry cannot be kept, and
 * then nothing is shown.
 */
export type Audit = { note(tenant: TenantId, entry: AuditEntry): Promise<void> };

/** An entry, and where it stands: places of one day sort as the entries were written. */
export type PlacedEntry = { readonly place: string; readonly entry: AuditEntry };

/** What was noted, for auditors. `date` is the day in UTC. Throws when the store does not answer. */
export type AuditTrail = {
  /** Up to `limit` entries, newest first, from before `before` on. */
  ofDay(
    tenant: TenantId,
    date: CivilDate,
    part: { readonly before?: string | undefined; readonly limit: number },
  ): Promise<readonly PlacedEntry[]>;
};

/** What staff wrote, each a small item with a version: whoever writes must have seen the latest. */
export type Entries<Entry extends { readonly id: string; readonly version: number }> = {
  /** All of a municipality, in no particular order; never more than some hundred. */
  list(tenant: TenantId): Promise<readonly Entry[]>;
  read(tenant: TenantId, id: Entry['id']): Promise<Entry | undefined>;
  /** Writes `entry` with the next version; false when another version than `entry.version` is stored (0: none is). */
  write(tenant: TenantId, entry: Entry): Promise<boolean>;
};

export type Ideas = Entries<Idea>;
export type HelpCalls = Entries<HelpCall>;

/** Who edited, when (seconds since 1970) and why. The name as it was then: people leave and marry. */
export type EditNote = {
  readonly by: { readonly id: StaffId; readonly name: string };
  readonly at: number;
  readonly note?: string | undefined;
  /** The version that this one takes back. */
  readonly undoes?: number | undefined;
};

/** `version` counts the writes: 0 for what was imported and never edited. */
export type Edited<Content> = { readonly version: number; readonly content: Content };

/** One edit as it is kept: what was there before (nothing: the thing was new) and what it made of it. */
export type Version<Content> = EditNote & {
  readonly version: number;
  readonly former?: Content | undefined;
  readonly next: Content;
  /** The thing was taken away by this; `next` is what it was like. */
  readonly removed?: true | undefined;
};

export type Edit<Content, Id> = EditNote & {
  readonly id: Id;
  readonly content: Content;
  /** The version that the editor saw; `new` when there was nothing of that id. */
  readonly expectedVersion: number | 'new';
};

/**
 * saved: as this version; saying the same again answers the same. edited_meanwhile: somebody else was faster (`stored`
 * is theirs; nothing: it was removed), and nothing is written. too_large: more than an item holds.
 */
export type SavedEdit<Content> =
  | { readonly kind: 'saved'; readonly version: number; readonly former?: Content }
  | { readonly kind: 'edited_meanwhile'; readonly stored?: Edited<Content> }
  | { readonly kind: 'too_large' };

/** What lead clerks edit, each edit in one transaction with a record of it. Throws when the store does not answer. */
export type EditedThings<Content, Id> = {
  /** Consistent. */
  get(tenant: TenantId, id: Id): Promise<Edited<Content> | undefined>;
  save(tenant: TenantId, edit: Edit<Content, Id>): Promise<SavedEdit<Content>>;
  /** Newest first, from version `upTo` down. Imports and what is older than three years have left no record. */
  versions(
    tenant: TenantId,
    id: Id,
    span: { readonly upTo: number; readonly count: number },
  ): Promise<readonly Version<Content>[]>;
  version(tenant: TenantId, id: Id, version: number): Promise<Version<Content> | undefined>;
};

export type EditedOffices = EditedThings<Office, OfficeId>;

/** A service and its text are one thing to those who edit them. */
export type EditedService = { readonly service: Service; readonly text: ServiceText };
export type EditedServices = EditedThings<EditedService, ServiceId>;

/** Taking a thing away, with a record of it, and bringing it back. Throws when the store does not answer. */
export type Removals<Content, Id> = {
  /** Answers as a save does; saying it again answers the same. */
  remove(
    tenant: TenantId,
    removal: EditNote & { readonly id: Id; readonly expectedVersion: number },
  ): Promise<Exclude<SavedEdit<Content>, { kind: 'too_large' }>>;
  /** The record of the removal of a thing that is not there any more. */
  removed(tenant: TenantId, id: Id): Promise<Version<Content> | undefined>;
  /** Brings back what `removal` took away, as the version after it; false when something of that id is there. */
  restore(tenant: TenantId, id: Id, how: EditNote & { readonly removal: number }): Promise<boolean>;
};

export type ServiceRemovals = Removals<EditedService, ServiceId>;

export type EditedProducts = EditedThings<ProductContent, ProductId> & {
  /** All products as they are now, consistent: whoever has just saved finds it in the list. */
  list(tenant: TenantId): Promise<readonly Edited<ProductContent>[]>;
};
export type ProductRemovals = Removals<ProductContent, ProductId>;

/** Requests for a product that are not answered yet; who asks is not among it. */
export type OpenRequests = {
  /** `drafts` are not submitted, `submitted` neither issued nor ended. Consistent. */
  count(tenant: TenantId, id: ProductId): Promise<{ readonly drafts: number; readonly submitted: number }>;
};

/** All offices and services as they are now, consistent: whoever has just saved finds it in the list. */
export type EditedLists = {
  offer(tenant: TenantId): Promise<{ readonly offices: readonly Office[]; readonly services: readonly Service[] }>;
};

/** Appointments of one office-day whose places are lost, and who took them away. */
export type Stranded = {
  readonly officeId: OfficeId;
  readonly date: CivilDate;
  readonly appointments: readonly AppointmentId[];
  readonly by: EditNote['by'];
  /** What the citizens read about why. */
  readonly reason?: LocalizedText;
};

/**
 * Begins to offer other times to those whom a change of hours leaves without a place (use case of the rebooking slice).
 * Only notes that it is to be done; the change stream does it, and the sweeper what the stream lost. Saying it again for
 * the same appointments changes nothing. The places must be taken away before, so that none of them is offered.
 */
export type Rebooking = { begin(tenant: TenantId, stranded: Stranded): Promise<void> };

/** What a copy to practise in consists of; its name is that of the municipality. */
export type PracticeCopy = {
  readonly municipality: Municipality;
  readonly office: Office;
  readonly services: readonly EditedService[];
};

/** Copies of an office to practise in. */
export type PracticeCopies = {
  /** Writes the catalogue of a copy, which ends by itself: the table deletes it after `until`, seconds since 1970. */
  put(copy: PracticeCopy, until: number): Promise<void>;
  /** Removes the offices and services of a copy; throws for any other municipality. */
  forget(tenant: TenantId): Promise<void>;
};
