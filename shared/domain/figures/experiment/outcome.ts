import type { CivilDate } from '../../civil.ts';
import { type EventOf, type FigureEvent, isTicketEvent } from '../events/event.ts';
import { standingEvents, ticketOf } from '../events/standing-events.ts';
import { isFew } from '../few-people.ts';
import type { Arm, ArmCounts, Experiment, ExperimentResult } from './experiment.ts';
import { compareShares } from './two-shares.ts';

type Known = { readonly arm: Arm; readonly missed: boolean };

/**
 * What came of an experiment by `today`, or undefined while it runs: until each half has as many people with a known outcome
 * as planned, or the latest day is over. The first so many of each half count, in the order in which they were reminded.
 */
export function outcomeOf(
  experiment: Experiment,
  events: readonly FigureEvent[],
  today: CivilDate,
): ExperimentResult | undefined {
  const known = knownOf(experiment, events);
  const ofArm = (arm: Arm) => known.filter((one) => one.arm === arm).slice(0, experiment.perArm);
  const [a, b] = [ofArm('a'), ofArm('b')];
  const isReached = Math.min(a.length, b.length) >= experiment.perArm;
  if (!isReached && today <= experiment.plan.until) return undefined;
  return { endedOn: today, why: isReached ? 'reached' : 'latest-day', ...judged(countsOf(a), countsOf(b), experiment) };
}

function judged(a: ArmCounts, b: ArmCounts, { plan }: Experiment): Pick<ExperimentResult, 'verdict' | 'numbers'> {
  const compared = compareShares(a, b, plan.alphaPercent);
  if (compared === undefined) return { verdict: 'not-shown' };
  const { difference, low, high, p } = compared;
  const isShown = p <= plan.alphaPercent / 100;
  const verdict = !isShown ? 'not-shown' : difference < 0 ? 'fewer-with-b' : 'more-with-b';
  const isSmall = [a.came, a.missed, b.came, b.missed].some((count) => isFew(count));
  if (isSmall) return { verdict };
  return { verdict, numbers: { a, b, difference: 100 * difference, low: 100 * low, high: 100 * high, p } };
}

function knownOf({ id }: Experiment, events: readonly FigureEvent[]): readonly Known[] {
  const reminded = events
    .filter((event) => event.kind === 'reminded')
    .filter(({ data }) => data.experiment === id)
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  const missed = missedBy(events);
  return reminded.flatMap(({ data }) => {
    const isMissed = missed.get(data.appointment);
    return isMissed === undefined ? [] : [{ arm: data.arm, missed: isMissed }];
  });
}

type Last = EventOf<'finished' | 'no-show'>;

/** Whether somebody missed their appointment, for all of whom it is known; what was taken back does not count. */
function missedBy(events: readonly FigureEvent[]): ReadonlyMap<string, boolean> {
  const inQueue = events.filter(isTicketEvent);
  const standing = [...Map.groupBy(inQueue, ticketOf).values()].flatMap((ofTicket) => standingEvents(ofTicket));
  const last = standing.filter((event): event is Last => event.kind === 'finished' || event.kind === 'no-show');
  return new Map(last.map((event) => [event.data.ticket, event.kind === 'no-show']));
}

function countsOf(known: readonly Known[]): ArmCounts {
  const missed = known.filter((one) => one.missed).length;
  return { came: known.length - missed, missed };
}
