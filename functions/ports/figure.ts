import type { DefinitionsView } from '../../shared/contracts/figures/figures.ts';
import type { CivilDate } from '../../shared/domain/civil.ts';
import type { FigurePage } from '../../shared/domain/figures/release/figure-page.ts';
import type { Release, ReleaseHead, ReleaseRow } from '../../shared/domain/figures/release/release.ts';
import type { ScopeKey } from '../../shared/domain/figures/scope.ts';
import type { HouseChangeKind } from '../../shared/domain/figures/steering/house-change.ts';
import type { Statement, StatementId, StatementOf } from '../../shared/domain/figures/steering/statement.ts';
import type { OfficeId, ServiceId, TenantId } from '../../shared/domain/ids.ts';
import type { KpiId, Target } from '../../shared/domain/kpi.ts';
import type { LocalizedText } from '../../shared/domain/language.ts';
import type { Edited, EditedThings } from './staff.ts';

// Interfaces of the open figures, in domain words.

/** What was released: a head for each month, chained by hashes, and rows that nobody changes any more. */
export type Releases = {
  /** The oldest first. */
  heads(tenant: TenantId): Promise<readonly ReleaseHead[]>;
  /** The rows of a release, in the order in which they were released. Throws where one is missing that its head names. */
  rows(tenant: TenantId, head: ReleaseHead): Promise<readonly ReleaseRow[]>;
  /** The definitions with this hash, as they were in force. */
  definitions(tenant: TenantId, hash: string): Promise<readonly ReleasedDefinition[] | undefined>;
  /** Adds a release, once for good; false where there is one of this month already. */
  add(tenant: TenantId, release: Release, definitions: readonly ReleasedDefinition[]): Promise<boolean>;
};

/** A definition as plain JSON: what was hashed. */
export type ReleasedDefinition = DefinitionsView['definitions'][number];

/** The last months of all figures of each scope, ready for its page. */
export type FigurePages = {
  get(tenant: TenantId, scope: ScopeKey): Promise<FigurePage | undefined>;
  put(tenant: TenantId, page: FigurePage): Promise<void>;
};

/** Why a figure is as it is, and on which day that was written. */
export type Note = { readonly text: LocalizedText; readonly on: CivilDate };

/** What the programme lead says about the figures. */
export type Steered = {
  readonly targets: ReadonlyMap<KpiId, Target>;
  readonly notes: ReadonlyMap<KpiId, Note>;
  /** What the town changed, the oldest first. */
  readonly timeline: readonly { readonly on: CivilDate; readonly text: LocalizedText }[];
};

/** What the lead says in public, as pages read it: nothing that was withdrawn. */
export type Steering = {
  read(tenant: TenantId): Promise<Steered>;
  /** What the programme has promised, in the order in which it is shown. */
  roadmap(tenant: TenantId): Promise<readonly StatementOf<'promise'>[]>;
};

/** What the programme lead says in public, as the lead edits it; withdrawn ones too. */
export type Statements = EditedThings<Statement, StatementId> & {
  /** All of them as they are now, consistent: whoever has just saved finds it in the list. */
  list(tenant: TenantId): Promise<readonly Edited<Statement>[]>;
};

/** An edit of an office or a service that citizens may feel in the figures. */
export type HouseChange = {
  readonly kind: HouseChangeKind;
  readonly of: OfficeId | ServiceId;
  readonly name: LocalizedText;
  /** Seconds since 1970. */
  readonly at: number;
};

/** What was changed in the house lately. */
export type HouseChanges = { since(tenant: TenantId, at: number): Promise<readonly HouseChange[]> };
