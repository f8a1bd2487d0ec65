import * as z from 'zod';
import { CivilDate } from '../../civil.ts';
import { LocalizedText } from '../../language.ts';
import { seededRandom } from '../../seeded-random.ts';

export const ExperimentId = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
export type ExperimentId = z.infer<typeof ExperimentId>;

/** In every language that mails are written in: nobody gets a mixture. */
const InAllLanguages = z.strictObject({
  de: z.string(),
  en: z.string(),
  nl: z.string(),
  einfach: z.string(),
});

/**
 * What is said before an experiment begins; nothing of it changes afterwards. One rule is tried: the first sentence of
 * reminders. Measured is the share of those reminded who did not come; who cancelled or moved the appointment in time did
 * not miss it. `a` left out: the sentence as it is.
 */
export const ExperimentPlan = z.strictObject({
  question: LocalizedText,
  texts: z.strictObject({ a: InAllLanguages.optional(), b: InAllLanguages }),
  /** Percent who did not come before. */
  usualPercent: z.number().min(0.5).max(60),
  /** The smallest difference worth knowing, in percentage points. */
  differencePoints: z.number().min(0.2).max(40),
  /** How often a difference may be claimed that there is not, in percent. */
  alphaPercent: z.union([z.literal(1), z.literal(5), z.literal(10)]),
  /** How often such a difference is to be found where there is one, in percent. */
  powerPercent: z.union([z.literal(80), z.literal(90), z.literal(95)]),
  /** The latest day of which appointments count; what is known by then decides. */
  until: CivilDate,
});
export type ExperimentPlan = z.infer<typeof ExperimentPlan>;

export const Arm = z.enum(['a', 'b']);
export type Arm = z.infer<typeof Arm>;

/** People of whom it is known what became of their appointment. */
const ArmCounts = z.strictObject({ people: z.int().min(0), missed: z.int().min(0) });
export type ArmCounts = z.infer<typeof ArmCounts>;

export const ExperimentResult = z.strictObject({
  endedOn: CivilDate,
  /** `stopped`: by the programme lead, before the plan was fulfilled. */
  why: z.enum(['reached', 'latest-day', 'stopped']),
  /** Why it was stopped, in the words of the lead. */
  because: LocalizedText.optional(),
  /** `too-early`: stopped, so nothing follows from it. */
  verdict: z.enum(['fewer-with-b', 'more-with-b', 'not-shown', 'too-early']),
  /** Left out where a number is so small that it could be somebody. */
  halves: z.strictObject({ a: ArmCounts, b: ArmCounts }).optional(),
  /** Percentage points, b less a, with its interval of confidence (1 - alpha); left out of what was stopped. */
  compared: z.strictObject({ difference: z.number(), low: z.number(), high: z.number(), p: z.number() }).optional(),
});
export type ExperimentResult = z.infer<typeof ExperimentResult>;

/** How far it is, without what came of it: how many people are known in the half that has fewer, in whole fives. */
const ExperimentProgress = z.strictObject({ through: CivilDate, known: z.int().min(0) });
export type ExperimentProgress = z.infer<typeof ExperimentProgress>;

export const Experiment = z.strictObject({
  id: ExperimentId,
  plan: ExperimentPlan,
  startedOn: CivilDate,
  /** People with a known outcome that each half needs. */
  perArm: z.int().min(1),
  progress: ExperimentProgress.optional(),
  result: ExperimentResult.optional(),
});
export type Experiment = z.infer<typeof Experiment>;

/** The half of an appointment, by chance that can be repeated: no person follows from it. */
export function armOf(experiment: ExperimentId, appointment: string): Arm {
  return seededRandom(`${experiment} ${appointment}`)() < 0.5 ? 'a' : 'b';
}
