import * as z from 'zod';
import { Experiment, ExperimentId, ExperimentPlan } from '../../domain/figures/experiment/experiment.ts';
import { line } from '../text.ts';

/** Plans stand here from the day they begin, results whatever they are; nothing of what is still running is counted here. */
export const ExperimentsView = z.strictObject({ experiments: z.array(Experiment) });
export type ExperimentsView = z.infer<typeof ExperimentsView>;

export const ExperimentPath = z.strictObject({ experimentId: ExperimentId });

const text = (words: string) => ({ de: words, en: words, nl: words, einfach: words });

const name = line(100);
const sentence = line(300, 10);
const Sentences = z.strictObject({ de: sentence, en: sentence, nl: sentence, einfach: sentence });

/** A plan as a lead writes it. */
const WrittenPlan = ExperimentPlan.extend({
  name: z.strictObject({ de: name, en: name.optional(), nl: name.optional(), einfach: name.optional() }),
  texts: z.strictObject({ a: Sentences.optional(), b: Sentences }),
});

export const StartBody = z.strictObject({ plan: WrittenPlan }).meta({
  examples: [
    {
      plan: {
        name: { de: 'Erinnerung mit Bitte um Absage' },
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
