import * as z from 'zod';
import { CivilDate } from '../../domain/civil.ts';
import { ExperimentId } from '../../domain/figures/experiment/experiment.ts';
import { Month } from '../../domain/figures/month.ts';
import { Bin, Release, ReleaseHead, Sha256 } from '../../domain/figures/release/release.ts';
import { Scope } from '../../domain/figures/scope.ts';
import { Better, KpiId, Unit } from '../../domain/kpi.ts';
import { LocalizedText } from '../../domain/language.ts';
import { VoiceView } from '../heard/feedback.ts';

const Value = z.number().meta({ description: "In the definition's unit, one decimal" });

/** A figure in a month: a value, or why there is none. `few`: people could be told apart by it; `nothing`: nothing to measure. */
export const FigureOfMonth = z.strictObject({
  period: Month,
  value: Value.optional(),
  withheld: z.enum(['few', 'nothing']).optional(),
});

/** A figure as pages show it: how it is defined, the last months, and what the lead says. Values in `unit`. */
export const FigureView = z
  .strictObject({
    id: KpiId,
    unit: Unit,
    better: Better,
    version: z.int(),
    since: CivilDate,
    /** Months in order, without gaps, the last one published at the end; at most 25. */
    months: z.array(FigureOfMonth),
    /** Parts of the last month's value, as in a release. */
    counts: z.array(z.number()).optional(),
    percentiles: z.strictObject({ p50: z.number(), p90: z.number() }).optional(),
    bins: z.array(Bin).optional(),
    target: z.strictObject({ value: Value, by: CivilDate }).optional(),
    /** Whether the last month meets the target; absent without a value or a target. */
    met: z.boolean().optional(),
    /** What the town does about it, as the programme lead wrote it. */
    note: z.strictObject({ text: LocalizedText, on: CivilDate }).optional(),
    /** Lowest and highest value of the offices in the last month, where at least three are published: a range, no ranking. */
    range: z.strictObject({ low: Value, high: Value, offices: z.int() }).optional(),
  })
  .meta({ id: 'Figure' });
export type FigureView = z.infer<typeof FigureView>;

/** What the town changed, so that effects can be seen; `experiment`: begun or ended then, told by itself. */
export const TimelineEntry = z.strictObject({
  on: CivilDate,
  text: LocalizedText,
  experiment: ExperimentId.optional(),
});

/** All figures of one scope, the most telling first. */
export const FiguresView = z
  .strictObject({
    scope: Scope,
    /** The last month that was published; absent while there is none. */
    period: Month.optional(),
    figures: z.array(FigureView),
    timeline: z.array(TimelineEntry),
    /** Offices and services that have a page of figures of their own. */
    offices: z.array(z.strictObject({ id: z.string(), name: LocalizedText })),
    services: z.array(z.strictObject({ id: z.string(), name: LocalizedText })),
    /** What people wrote and a lead has published, of the town; the latest month first, a whole month after it. */
    voices: z.array(VoiceView).optional(),
    /** Hash of the last release: whoever notes it can see later whether the past was changed. */
    hash: z.string().optional(),
  })
  .meta({ id: 'Figures' });
export type FiguresView = z.infer<typeof FiguresView>;

/** `town` without an id; `office` and `service` with theirs. */
export const FiguresQuery = z.strictObject({
  scope: z.enum(['town', 'office', 'service']).default('town'),
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .optional()
    .meta({ description: 'Office or service' }),
});

/** The chain, the oldest first. */
export const ReleaseHeadsView = z.strictObject({ releases: z.array(ReleaseHead) });
export const ReleasePath = z.strictObject({ period: Month });
/** A month as it was released: it never changes any more. */
export const ReleaseView = Release.meta({ id: 'Release' });

export const DefinitionsQuery = z.strictObject({
  hash: Sha256.optional().meta({ description: 'As a release names it; without it those of today' }),
});
/** As plain JSON, since it is what was hashed: canonical JSON (RFC 8785) of `definitions` has the hash. */
export const DefinitionsView = z.strictObject({
  hash: Sha256,
  definitions: z.array(z.record(z.string(), z.json())),
});
export type DefinitionsView = z.infer<typeof DefinitionsView>;

/** One year of the table; without it all of them. */
export const YearQuery = z.strictObject({
  year: z
    .string()
    .regex(/^2[01]\d\d$/)
    .optional()
    .meta({ description: 'Calendar year', example: '2026' }),
});

/** https://specs.frictionlessdata.io/tabular-data-package/ */
export const DataPackage = z
  .looseObject({ profile: z.literal('tabular-data-package'), resources: z.array(z.record(z.string(), z.unknown())) })
  .meta({ id: 'DataPackage' });
