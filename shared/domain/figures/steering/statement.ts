import * as z from 'zod';
import { CivilDate } from '../../civil.ts';
import { KpiId, kpis } from '../../kpi.ts';
import { LocalizedText } from '../../language.ts';

/** What the programme lead says in public: a target or a note for a figure, something that changed, a line of the roadmap. */
export const StatementKind = z.enum(['target', 'note', 'change', 'promise']);
export type StatementKind = z.infer<typeof StatementKind>;

/** Where a promise of the programme stands. */
export const Phase = z.enum(['doing', 'planned', 'done', 'stopped']);
export type Phase = z.infer<typeof Phase>;

/** `target.<figure>` and `note.<figure>`: one for each figure; `change.<name>` and `promise.<name>`: as many as there are. */
export const StatementId = z
  .string()
  .regex(/^(?:target|note|change|promise)\.[a-z0-9-]{1,100}$/)
  .refine((id) => /^(?:change|promise)\./.test(id) || isAboutFigure(id))
  .brand('StatementId')
  .meta({ description: 'What is said, and about what', example: 'target.offer-rate' });
export type StatementId = z.infer<typeof StatementId>;

/** Said once, and no longer: it is kept, so that it can be said again. */
const common = { id: StatementId, withdrawn: z.literal(true).optional() };

/** One thing that the lead says; days on the calendar of the town, texts in German at least. */
export const Statement = z.discriminatedUnion('kind', [
  /** `value` in the unit of the figure. */
  z.strictObject({ ...common, kind: z.literal('target'), value: z.number(), by: CivilDate }),
  z.strictObject({ ...common, kind: z.literal('note'), text: LocalizedText, on: CivilDate }),
  z.strictObject({ ...common, kind: z.literal('change'), text: LocalizedText, on: CivilDate }),
  z.strictObject({
    ...common,
    kind: z.literal('promise'),
    title: LocalizedText,
    text: LocalizedText,
    phase: Phase,
    /** Until when. */
    promised: CivilDate.optional(),
    learned: LocalizedText.optional(),
    /** Lower ones stand first. */
    rank: z.number(),
  }),
]);
export type Statement = z.infer<typeof Statement>;
export type StatementOf<Kind extends StatementKind> = Extract<Statement, { kind: Kind }>;

/** What kind of thing is said, from its id. */
export function kindOfStatement(id: StatementId): StatementKind {
  return StatementKind.parse(id.slice(0, id.indexOf('.')));
}

/** What the id names: a figure, or the name of an entry. */
export const nameOfStatement = (id: StatementId): string => id.slice(id.indexOf('.') + 1);

/** The figure that a target or note is about. */
export function figureOfStatement(id: StatementId): KpiId | undefined {
  return KpiId.safeParse(nameOfStatement(id)).data;
}

/** A figure has a target where more or less of it is better. */
function isAboutFigure(id: string): boolean {
  const [kind, name] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)];
  return kpis.some((kpi) => kpi.id === name && (kind !== 'target' || kpi.better !== 'neither'));
}
