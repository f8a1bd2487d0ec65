import type * as z from 'zod';
import type { ExperimentPlan } from '../../shared/domain/figures/experiment/experiment.ts';

const inAll = (text: string) => ({ de: text, en: text, nl: text, einfach: text });

/** Two halves of a reminder: as it is, and with a plea. Needs few people, so that a test can play it. */
export const plea = 'Sagen Sie ab, wenn Sie nicht kommen.';
export const aPlan = {
  question: { de: 'Hilft eine Bitte um Absage?', en: 'Does a plea to cancel help?' },
  texts: { b: inAll(plea) },
  usualPercent: 50,
  differencePoints: 40,
  alphaPercent: 10 as const,
  powerPercent: 80 as const,
  until: '2026-12-24',
} satisfies z.input<typeof ExperimentPlan>;
