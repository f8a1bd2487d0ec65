import type { CivilDate } from '../../civil.ts';
import type { LocalizedText } from '../../language.ts';
import { kindOf } from '../../ticket.ts';
import { type EventOf, type FigureEvent, isTicketEvent } from '../events/event.ts';
import { standingEvents, ticketOf } from '../events/standing-events.ts';
import { fewestPeople } from '../few-people.ts';
import type { Arm, ArmCounts, Experiment, ExperimentResult } from './experiment.ts';
import { compareShares } from './two-shares.ts';

type Known = { readonly arm: Arm; readonly place: string; readonly missed: boolean };
type Judged = Pick<ExperimentResult, 'verdict' | 'halves' | 'compared'>;

export type ExperimentLog = {
  /** All that is known of whole days, in no order, each fact once; of whom it cannot be known yet nobody is in it. */
  readonly events: readonly FigureEvent[];
  readonly today: CivilDate;
};

/** Given, it ends now, whatever the plan says. */
type Stop = { readonly because: LocalizedText };

/**
 * What came of an experiment by `today`, or undefined while it runs: until each half has as many people with a known outcome
 * as planned, or the latest day is over. The first so many of each half count, in the order in which they were reminded.
 */
export function outcomeOf(experiment: Experiment, log: ExperimentLog, stop?: Stop): ExperimentResult | undefined {
  const { events, today: endedOn } = log;
  const counted = countedIn(experiment, events);
  const [a, b] = [counted.filter(({ arm }) => arm === 'a'), counted.filter(({ arm }) => arm === 'b')];
  const isReached = Math.min(a.length, b.length) >= experiment.perArm;
  const isOver = endedOn > experiment.plan.until;
  const halves = { a: countsOf(a), b: countsOf(b) };
  const isTellable = [halves.a, halves.b, othersIn(events, counted)].every(isLarge);
  const told = isTellable ? { halves } : {};
  if (isReached || isOver) {
    const why = isReached ? 'reached' : 'latest-day';
    const { verdict, compared } = judged(halves, experiment);
    return { endedOn, why, verdict, ...told, ...(isTellable && compared && { compared }) };
  }
  return stop && { endedOn, why: 'stopped', because: stop.because, verdict: 'too-early', ...told };
}

/** How many people are known in the half that has fewer, in whole fives and no more than it needs. */
export function knownPerArm(experiment: Experiment, events: readonly FigureEvent[]): number {
  const counted = countedIn(experiment, events);
  const ofA = counted.filter(({ arm }) => arm === 'a').length;
  const known = Math.min(ofA, counted.length - ofA);
  return known >= experiment.perArm ? experiment.perArm : known - (known % fewestPeople);
}

function judged({ a, b }: { readonly a: ArmCounts; readonly b: ArmCounts }, { plan }: Experiment): Judged {
  const compared = compareShares(a, b, plan.alphaPercent);
  if (compared === undefined) return { verdict: 'not-shown' };
  const { difference, low, high, p } = compared;
  const isShown = p <= plan.alphaPercent / 100;
  const verdict = !isShown ? 'not-shown' : difference < 0 ? 'fewer-with-b' : 'more-with-b';
  return { verdict, compared: { difference: 100 * difference, low: 100 * low, high: 100 * high, p } };
}

const isLarge = ({ people, missed }: ArmCounts) => missed >= fewestPeople && people - missed >= fewestPeople;

function countedIn({ id, perArm }: Experiment, events: readonly FigureEvent[]): readonly Known[] {
  const reminded = events
    .filter((event) => event.kind === 'reminded')
    .filter(({ data }) => data.experiment === id)
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  const missed = new Map([...givenBackIn(events), ...visitsIn(events)]);
  const known = reminded.flatMap(({ officeId, data: { appointment, arm } }) => {
    const place = `${officeId}.${appointment}`;
    const isMissed = missed.get(place);
    return isMissed === undefined ? [] : [{ arm, place, missed: isMissed }];
  });
  const ofArm = (arm: Arm) => known.filter((one) => one.arm === arm).slice(0, perArm);
  return [...ofArm('a'), ...ofArm('b')];
}

/**
 * Visits that the published figures of these months tell of and the experiment does not: were they few, both together
 * would tell of them.
 */
function othersIn(events: readonly FigureEvent[], counted: readonly Known[]): ArmCounts {
  const own = new Set(counted.map(({ place }) => place));
  return countsOf([...visitsIn(events)].flatMap(([place, missed]) => (own.has(place) ? [] : [{ missed }])));
}

type Last = EventOf<'finished' | 'left' | 'no-show'>;
const isLast = (event: FigureEvent): event is Last =>
  event.kind === 'finished' || event.kind === 'left' || event.kind === 'no-show';

/** Whether somebody missed their appointment, for all of whom it was recorded; what was taken back does not count. */
function visitsIn(events: readonly FigureEvent[]): ReadonlyMap<string, boolean> {
  const ofBooked = events.filter(isTicketEvent).filter(({ data }) => kindOf(data) === 'appointment');
  const standing = [...Map.groupBy(ofBooked, ticketOf).values()].flatMap((ofTicket) => standingEvents(ofTicket));
  return new Map(standing.filter(isLast).map((event) => [ticketOf(event), event.kind === 'no-show']));
}

/** Who gave the place back after the reminder: a moved appointment is another one, at a place of its own. */
function givenBackIn(events: readonly FigureEvent[]): readonly (readonly [string, boolean])[] {
  return events.flatMap((event) => {
    if (event.kind === 'cancelled') return [[`${event.officeId}.${event.data.appointment}`, false] as const];
    if (event.kind !== 'moved' || event.data.fromAppointment === undefined) return [];
    return [[`${event.data.fromOffice ?? event.officeId}.${event.data.fromAppointment}`, false] as const];
  });
}

function countsOf(known: readonly Pick<Known, 'missed'>[]): ArmCounts {
  return { people: known.length, missed: known.filter((one) => one.missed).length };
}
