import { ExperimentsView } from '../../shared/contracts/figures/experiments.ts';
import type { ExperimentResult } from '../../shared/domain/figures/experiment/experiment.ts';
import { day } from '../support/make.ts';

// Experiments as the API tells of them: one that runs, one that found something, one that was stopped.

const inAll = (text: string) => ({ de: text, en: text, nl: text, einfach: text });
const plan = {
  question: { de: 'Kommen mehr Menschen, wenn die Erinnerung um Absage bittet?', en: 'Does a plea to cancel help?' },
  texts: { b: inAll('Bitte sagen Sie heute noch ab, wenn Sie nicht kommen.') },
  usualPercent: 9,
  differencePoints: 2.5,
  alphaPercent: 5 as const,
  powerPercent: 80 as const,
  until: day('2027-02-28'),
};

export const found: ExperimentResult = {
  endedOn: day('2026-08-03'),
  why: 'reached',
  verdict: 'fewer-with-b',
  halves: { a: { people: 1795, missed: 165 }, b: { people: 1795, missed: 121 } },
  compared: { difference: -2.451, low: -4.23, high: -0.67, p: 0.0069 },
};

export const running = {
  id: 'bitte-um-absage',
  plan,
  startedOn: day('2026-11-02'),
  perArm: 1795,
  progress: { through: day('2026-11-22'), known: 420 },
};
const done = { ...running, id: 'fragt-freundlich', startedOn: day('2026-05-04') };
export const stopped: ExperimentResult = {
  endedOn: day('2026-03-10'),
  why: 'stopped',
  because: { de: 'Der Satz war missverständlich.' },
  verdict: 'too-early',
};

export const experiments = ExperimentsView.parse({
  today: '2026-11-23',
  experiments: [running, { ...done, result: found }, { ...done, id: 'kurz', startedOn: '2026-03-02', result: stopped }],
});

/** One that has ended with this. */
export const endedWith = (result: ExperimentResult) =>
  ExperimentsView.parse({ today: '2026-11-23', experiments: [{ ...done, result }] });
