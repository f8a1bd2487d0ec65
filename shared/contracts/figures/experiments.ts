import * as z from 'zod';
import { Experiment, ExperimentId, ExperimentPlan } from '../../domain/figures/experiment/experiment.ts';

/** Plans stand here from the day they begin, results whatever they are; nothing of what is still running is counted here. */
export const ExperimentsView = z.strictObject({ experiments: z.array(Experiment) });
export type ExperimentsView = z.infer<typeof ExperimentsView>;

export const ExperimentPath = z.strictObject({ experimentId: ExperimentId });

const text = (words: string) => ({ de: words, en: words, nl: words, einfach: words });

export const StartBody = z.strictObject({ plan: ExperimentPlan }).meta({
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
