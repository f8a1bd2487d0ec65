import * as z from 'zod';
import { FieldChange } from '../../domain/catalogue-changes.ts';
import { CivilDate, InstantText } from '../../domain/civil.ts';
import { Month } from '../../domain/figures/month.ts';
import { Phase, Statement, StatementId } from '../../domain/figures/steering/statement.ts';
import { Better, KpiId, Unit } from '../../domain/kpi.ts';
import { LocalizedText } from '../../domain/language.ts';
import { FigureOfMonth } from '../figures/figures.ts';
import { lines, proses } from './catalogue-text.ts';
import { EditedVersion, Expected, LastChange, note, Version } from './edited.ts';

export const StatementPath = z.strictObject({ statementId: StatementId });

const Points = z.number().meta({ description: 'Rounded to one decimal' });

/** See `Why` in shared/domain/figures/steering/contributions.ts. */
const WhyView = z.strictObject({
  gap: Points.meta({ description: 'What is missing; of a percentile: how many of 100 values more than allowed' }),
  parts: z.array(
    z.strictObject({
      kind: z.enum(['office', 'service']),
      name: LocalizedText,
      points: Points.meta({ description: 'By how much the gap would be smaller, had this part kept the target' }),
    }),
  ),
  masked: z.int().min(0).meta({ description: 'Offices and services with too few people to be told' }),
});
export type WhyView = z.infer<typeof WhyView>;

/** A figure as the lead sees it: the month so far, and the last one that was published with what it is compared to. */
const SteeredFigure = z.strictObject({
  id: KpiId,
  unit: Unit,
  better: Better,
  target: z.strictObject({ value: z.number(), by: CivilDate }).optional(),
  soFar: FigureOfMonth.extend({ met: z.boolean().optional(), why: WhyView.optional() }),
  published: FigureOfMonth.extend({ met: z.boolean().optional(), why: WhyView.optional() }).optional(),
  monthBefore: FigureOfMonth.optional(),
  yearBefore: FigureOfMonth.optional(),
  note: z.strictObject({ text: LocalizedText, on: CivilDate }).optional(),
});
export type SteeredFigure = z.infer<typeof SteeredFigure>;

/** All figures of the town, the most telling first. */
export const SteeringView = z.strictObject({
  month: Month.meta({ description: 'That has not ended yet' }),
  through: CivilDate.optional().meta({ description: 'Its last day that is counted; absent on its first day' }),
  published: Month.optional().meta({ description: 'The last month that was published' }),
  figures: z.array(SteeredFigure),
});
export type SteeringView = z.infer<typeof SteeringView>;

const draftKinds = [
  z.strictObject({
    kind: z.literal('target'),
    value: z.number().meta({ description: 'In the unit of the figure; rounded to one decimal' }),
    by: CivilDate,
  }),
  z.strictObject({ kind: z.literal('note'), text: proses(1000) }),
  z.strictObject({ kind: z.literal('change'), text: lines(200), on: CivilDate }),
  z.strictObject({
    kind: z.literal('promise'),
    title: lines(160),
    text: proses(2000),
    phase: Phase,
    promised: CivilDate.optional(),
    learned: proses(2000).optional(),
    rank: z.number().min(0).max(1e12).optional().meta({ description: 'Lower ones stand first; absent: as it is' }),
  }),
] as const;

/** What the lead writes; what it is about stands in the path. */
export const StatementDraft = z.discriminatedUnion('kind', draftKinds);
export type StatementDraft = z.infer<typeof StatementDraft>;

/** What is to change: what is said, nothing any more, or one version undone. */
export const StatementChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('edit'), content: StatementDraft }),
  z.strictObject({ kind: z.literal('withdraw') }),
  z.strictObject({ kind: z.literal('undo'), version: Version.min(1) }),
]);
export type StatementChange = z.infer<typeof StatementChange>;

const example = { kind: 'edit', content: { kind: 'target', value: 85, by: '2027-12-31' } };

export const PreviewStatementBody = z
  .strictObject({ change: StatementChange })
  .meta({ examples: [{ change: example }] });
export const SaveStatementBody = z
  .strictObject({ change: StatementChange, expectedVersion: Expected, note })
  .meta({ examples: [{ change: example, expectedVersion: 'new' }] });

/** `version` and `statement` are absent where nothing was ever said. */
export const StatementToEditView = z.strictObject({
  statementId: StatementId,
  version: Version.optional(),
  statement: Statement.optional(),
  changed: LastChange.optional(),
});

/** What a change would say in public, before it is said. */
export const StatementEffectView = z.strictObject({
  version: Version.optional(),
  changes: z.array(FieldChange),
  /** As it would be stored, for a look at what everybody would read. */
  statement: Statement,
  months: z
    .array(FigureOfMonth.extend({ met: z.boolean().optional() }))
    .optional()
    .meta({ description: 'Of a target: the last 12 published months, and whether they would have kept it' }),
});
export type StatementEffectView = z.infer<typeof StatementEffectView>;

/** Who said what and when, the latest first; `next`: where the older ones begin. */
export const StatementVersionsView = z.strictObject({
  statementId: StatementId,
  current: Version,
  versions: z.array(EditedVersion),
  next: Version.optional(),
});

/** Everything that was said, withdrawn or not, and what could be: edits of the last 60 days that nobody told of yet. */
export const StatementsView = z.strictObject({
  today: CivilDate,
  statements: z.array(z.strictObject({ version: Version, statement: Statement })),
  proposals: z.array(z.strictObject({ statementId: StatementId, on: CivilDate, at: InstantText, text: LocalizedText })),
});
export type StatementsView = z.infer<typeof StatementsView>;
