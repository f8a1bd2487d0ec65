import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../../shared/domain/civil.ts';
import { FigureEvent } from '../../../../shared/domain/figures/events/event.ts';
import { type Arm, Experiment } from '../../../../shared/domain/figures/experiment/experiment.ts';
import { knownPerArm, outcomeOf } from '../../../../shared/domain/figures/experiment/outcome.ts';
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
const visit = (kind: 'finished' | 'left' | 'no-show' | 'undone', id: string, version = 2) =>
  FigureEvent.parse({
    id: `${id}.${version}`,
    kind,
    at: begins + 86_400,
    officeId: 'mitte',
    data: { ticket: id, channel: 'online', services: [], ...(kind === 'finished' && { minutes: 5, outcome: 'done' }) },
  });

/** Gave the place back after the reminder; a move is told by the new place, at another office. */
const given = (kind: 'cancelled' | 'moved', id: string) =>
  FigureEvent.parse({
    id: `${id}.${kind}`,
    kind,
    at: begins + 3600,
    officeId: kind === 'moved' ? 'nord' : 'mitte',
    data: {
      ...{ startsAt: begins + 90_000, createdAt: begins - 90_000, services: [], channel: 'online' },
      ...(kind === 'moved' ? { appointment: 'new', fromAppointment: id, fromOffice: 'mitte' } : { appointment: id }),
    },
  });

/** So many of a half, of whom the first ones missed it. */
const half = (arm: Arm, people: number, missed: number) =>
  Array.from({ length: people }, (_, index) => [
    reminded(arm, `${arm}${index}`, begins + index),
    visit(index < missed ? 'no-show' : 'finished', `${arm}${index}`),
  ]).flat();

/** Visits that belong to no experiment, of whom so many were missed. */
const others = (people: number, missed: number) =>
  Array.from({ length: people }, (_, index) => visit(index < missed ? 'no-show' : 'finished', `other${index}`));
const enough = others(20, 6);

const by = (today: CivilDate, events: readonly FigureEvent[], stop?: Parameters<typeof outcomeOf>[2]) =>
  outcomeOf(experiment, { events, today }, stop);

describe('the outcome of an experiment', () => {
  it('is nobody’s to know before both halves are complete', () => {
    expect(by(running, [...half('a', 10, 5), ...half('b', 9, 5), ...enough])).toBeUndefined();
  });

  it('counts the first of each half, as many as planned, and nobody of whom nothing is known', () => {
    const more = [...half('a', 14, 5), ...half('b', 10, 5), reminded('b', 'unknown', begins - 5), ...enough];
    expect(by(running, more)).toMatchObject({
      why: 'reached',
      verdict: 'not-shown',
      halves: { a: { people: 10, missed: 5 }, b: { people: 10, missed: 5 } },
      compared: { difference: 0, p: expect.closeTo(1) },
    });
  });

  it('says which text was better, and by how much', () => {
    const clear = outcomeOf(
      { ...experiment, perArm: 40 },
      { events: [...half('a', 40, 25), ...half('b', 40, 5), ...enough], today: running },
    );
    expect(clear).toMatchObject({ verdict: 'fewer-with-b', compared: { difference: -50 } });
    expect(clear?.compared?.high).toBeLessThan(0);
  });

  it('counts who gave the place back or came and left as not missed, wherever they went', () => {
    const gone = new Set(['b0.2', 'b1.2']);
    const stayed = half('b', 10, 7).filter(({ id }) => !gone.has(id));
    const events = [...half('a', 10, 5), ...stayed, given('cancelled', 'b0'), given('moved', 'b1'), ...enough];
    expect(by(running, events)?.halves?.b).toEqual({ people: 10, missed: 5 });
    const left = events.map((event) => (event.id === 'b8.2' ? visit('left', 'b8') : event));
    expect(by(running, left)?.halves?.b).toEqual({ people: 10, missed: 5 });
  });

  it.each([
    ['a half in which few missed it', [...half('a', 10, 5), ...half('b', 10, 2), ...enough]],
    ['a half in which few came', [...half('a', 10, 8), ...half('b', 10, 5), ...enough]],
    ['few others, whom the figures of the month would give away', [...half('a', 10, 5), ...half('b', 10, 5)]],
    ['few others who missed it', [...half('a', 10, 5), ...half('b', 10, 5), ...others(20, 4)]],
  ])('keeps numbers to itself that could be somebody: %s', (_, events) => {
    const result = by(running, events);
    expect(result).toMatchObject({ why: 'reached', verdict: 'not-shown' });
    expect(Object.keys(result ?? {})).not.toContain('halves');
    expect(Object.keys(result ?? {})).not.toContain('compared');
  });

  it('leaves out what was taken back', () => {
    const back = [...half('a', 10, 5), ...half('b', 10, 5), visit('undone', 'b0', 3), ...enough];
    expect(by(running, back)).toBeUndefined();
  });

  it('decides with what there is when the latest day is over', () => {
    expect(by(day('2026-12-24'), [])).toBeUndefined();
    expect(by(day('2026-12-25'), [])).toMatchObject({ why: 'latest-day', verdict: 'not-shown' });
  });

  it('stopped before its end claims nothing, and says why it was stopped', () => {
    const because = { de: 'Der Text war falsch.' };
    const stopped = by(running, [...half('a', 9, 5), ...half('b', 10, 5), ...enough], { because });
    expect(stopped).toEqual({ endedOn: running, why: 'stopped', because, verdict: 'too-early' });
    const later = by(running, [...half('a', 10, 5), ...half('b', 10, 5), ...enough], { because });
    expect(later).toMatchObject({ why: 'reached' });
  });
});

describe('how far an experiment is', () => {
  it('is told in whole fives of the half that has fewer, and no further than it needs', () => {
    expect(knownPerArm(experiment, half('a', 10, 5))).toBe(0);
    expect(knownPerArm(experiment, [...half('a', 10, 5), ...half('b', 9, 1)])).toBe(5);
    expect(knownPerArm(experiment, [...half('a', 30, 5), ...half('b', 20, 1)])).toBe(10);
    expect(knownPerArm({ ...experiment, perArm: 8 }, [...half('a', 8, 5), ...half('b', 9, 1)])).toBe(8);
  });
});
