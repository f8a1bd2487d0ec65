import * as z from 'zod';
import { CivilDate } from '../../domain/civil.ts';
import { Experiment, ExperimentId, ExperimentPlan } from '../../domain/figures/experiment/experiment.ts';
import { line } from '../text.ts';

/** Plans stand here from the day they begin, results whatever they are; nothing of what is still running is counted here. */
export const ExperimentsView = z.strictObject({
  /** On the calendar of the town. */
  today: CivilDate,
  experiments: z.array(Experiment),
});
export type ExperimentsView = z.infer<typeof ExperimentsView>;

export const ExperimentPath = z.strictObject({ experimentId: ExperimentId });

const text = (words: string) => ({ de: words, en: words, nl: words, einfach: words });

const question = line(140, 10);
const sentence = line(300, 10);
const Sentences = z.strictObject({ de: sentence, en: sentence, nl: sentence, einfach: sentence });

/** A plan as a lead writes it. */
const WrittenPlan = ExperimentPlan.extend({
  question: z.strictObject({
    de: question,
    en: question.optional(),
    nl: question.optional(),
    einfach: question.optional(),
  }),
  texts: z.strictObject({ a: Sentences.optional(), b: Sentences }),
});

export const PlanBody = z.strictObject({ plan: WrittenPlan }).meta({
  examples: [
    {
      plan: {
        question: { de: 'Kommen mehr Menschen, wenn die Erinnerung um Absage bittet?' },
        texts: { b: text('Können Sie morgen nicht kommen? Sagen Sie heute ab.') },
        usualPercent: 9,
        differencePoints: 2,
        alphaPercent: 5,
        powerPercent: 80,
        until: '2027-05-31',
      },
    },
  ],
});

/** What a plan asks for, before it is begun. */
export const PlanEffectView = z.strictObject({
  /** People with a known outcome that each half needs. */
  perArm: z.int(),
  /** The first day on which the two texts go out. */
  firstReminders: CivilDate,
  /** Booked visits of the last 28 days whose outcome was recorded, in whole fives; absent where there were too few. */
  recent: z.strictObject({ people: z.int(), missedPercent: z.int() }).optional(),
  /** The day on which both halves would be complete with as many people as lately; absent where that would take years. */
  reachedBy: CivilDate.optional(),
});
export type PlanEffectView = z.infer<typeof PlanEffectView>;

const reason = line(300, 10);

/** Why it ends before its plan is fulfilled; left out, it ends by its plan only. */
export const EndBody = z
  .strictObject({
    because: z
      .strictObject({ de: reason, en: reason.optional(), nl: reason.optional(), einfach: reason.optional() })
      .optional(),
  })
  .meta({ examples: [{}, { because: { de: 'Der neue Satz war missverständlich.' } }] });
