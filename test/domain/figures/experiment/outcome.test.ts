import { describe, expect, it } from 'vitest';
import { FigureEvent } from '../../../../shared/domain/figures/events/event.ts';
import { type Arm, Experiment } from '../../../../shared/domain/figures/experiment/experiment.ts';
import { outcomeOf } from '../../../../shared/domain/figures/experiment/outcome.ts';
import { aPlan } from '../../../http/experiment-steps.ts';
import { day } from '../../../support/make.ts';

const begins = 1_795_000_000;
const experiment = Experiment.parse({ id: 'bitte', plan: aPlan, startedOn: '2026-11-18', perArm: 10 });
const running = day('2026-12-01');

const reminded = (arm: Arm, id: string, at: number) =>
  FigureEvent.parse({
    id: `${id}.reminded`,
    kind: 'reminded',
    at,
    officeId: 'mitte',
    data: { appointment: id, experiment: 'bitte', arm },
  });
const visit = (kind: 'finished' | 'no-show' | 'undone', id: string, version = 2) =>
  FigureEvent.parse({
    id: `${id}.${version}`,
    kind,
    at: begins + 86_400,
    officeId: 'mitte',
    data: { ticket: id, channel: 'online', services: [], ...(kind === 'finished' && { minutes: 5, outcome: 'done' }) },
  });

/** So many of a half, of whom the first ones missed it. */
const half = (arm: Arm, people: number, missed: number) =>
  Array.from({ length: people }, (_, index) => [
    reminded(arm, `${arm}${index}`, begins + index),
    visit(index < missed ? 'no-show' : 'finished', `${arm}${index}`),
  ]).flat();

describe('the outcome of an experiment', () => {
  it('is nobody’s to know before both halves are complete', () => {
    expect(outcomeOf(experiment, [...half('a', 10, 5), ...half('b', 9, 5)], running)).toBeUndefined();
  });

  it('counts the first of each half, as many as planned, and nobody of whom nothing is known', () => {
    const more = [...half('a', 14, 5), ...half('b', 10, 5), reminded('b', 'unknown', begins - 5)];
    expect(outcomeOf(experiment, more, running)).toMatchObject({
      why: 'reached',
      verdict: 'not-shown',
      numbers: { a: { came: 5, missed: 5 }, b: { came: 5, missed: 5 }, difference: 0, p: expect.closeTo(1) },
    });
  });

  it('says which text was better, and by how much', () => {
    const result = outcomeOf(experiment, [...half('a', 10, 10), ...half('b', 10, 5)], running);
    expect(result).toMatchObject({ verdict: 'fewer-with-b', numbers: { difference: -50 } });
    expect(result?.numbers?.high).toBeLessThan(0);
  });

  it('keeps numbers to itself that could be somebody', () => {
    const result = outcomeOf(experiment, [...half('a', 10, 9), ...half('b', 10, 2)], running);
    expect(result).toMatchObject({ verdict: 'fewer-with-b' });
    expect(result?.numbers).toBeUndefined();
  });

  it('leaves out what was taken back', () => {
    const back = [...half('a', 10, 5), ...half('b', 10, 5), visit('undone', 'b0', 3)];
    expect(outcomeOf(experiment, back, running)).toBeUndefined();
  });

  it('decides with what there is when the latest day is over', () => {
    expect(outcomeOf(experiment, [], day('2026-12-25'))).toMatchObject({ why: 'latest-day', verdict: 'not-shown' });
  });
});
