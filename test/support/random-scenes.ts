import type { Random } from '../protocol/random.ts';
import type { AnyEvent } from './any-event.ts';

/** What happens to somebody, and what is true of it. */
export type Occasion = {
  readonly random: Random;
  readonly id: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly office: string;
  readonly service: string;
  tell(kind: string, event: { readonly id?: string; readonly at?: number; readonly data: AnyEvent['data'] }): void;
  /** Of the day of `at`, in the town, the office and the service. */
  know(name: string, fact?: { readonly by?: number; readonly at?: number }): void;
  /** Only in the town. */
  knowOfTown(name: string): void;
};

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** The day in Berlin. */
export const dayIn = (seconds: number) => berlin.format(seconds * 1000);

type Scene = (one: Occasion) => void;

/** So long after each other are the events of a ticket: many of them are told around midnight. */
const stepSeconds = 40;

function booked({ id, at, random, service }: Occasion, channel = 'online') {
  const startsAt = at + random.below(60 * 86_400);
  const data = { appointment: id, date: dayIn(startsAt), startsAt, minutes: 20, createdAt: at, channel };
  return { ...data, services: [`${service}:1`], pool: 'online', language: 'de' };
}

/** Tells the next version of a ticket, and answers when that was. */
function ticketOf({ id, at, service, tell }: Occasion, channel: string) {
  let version = 0;
  const visit = { ticket: id, date: dayIn(at), channel, services: [`${service}:2`] };
  return (kind: string, data: AnyEvent['data'] = {}): number => {
    version += 1;
    const when = at + version * stepSeconds;
    tell(kind, { id: `${id}.${version}`, at: when, data: { ...visit, ...data } });
    return when;
  };
}

function becomesFirm(one: Occasion): void {
  const channel = one.random.pick(['online', 'online', 'phone', 'counter']);
  const data = booked(one, channel);
  for (const kind of ['held', 'details', 'confirmed']) one.tell(kind, { data });
  const leadDays = Math.round((Date.parse(dayIn(data.startsAt)) - Date.parse(dayIn(one.at))) / 86_400_000);
  one.know(`done.${channel}`);
  one.know(`lead-days ${leadDays}`);
  if (channel !== 'online') return;
  one.know('journeys.begun');
  one.know('journeys.completed');
}

function givesUp(one: Occasion): void {
  const hadDetails = one.random.roll(0.5);
  one.tell('held', { data: booked(one) });
  one.tell('expired', { data: { ...booked(one), hadDetails } });
  one.know('journeys.begun');
  one.know(`journeys.left-${hadDetails ? 'after' : 'before'}-details`);
}

function isServedAfterMistakes(one: Occasion): void {
  const next = ticketOf(one, 'online');
  const [minutes, waitedSeconds] = [1 + one.random.below(60), 1 + one.random.below(5000)];
  next('checked-in');
  next('called', { waitedSeconds: 7 });
  next('undone', { action: 'call' });
  const calledAt = next('called', { waitedSeconds });
  next('parked');
  next('resumed');
  next('called', { waitedSeconds: 9999 });
  next('finished', { minutes: 77, outcome: 'done' });
  next('undone', { action: 'finish' });
  const at = next('finished', { minutes, outcome: 'partly' });
  one.know('visits.finished', { at });
  one.know('minutes.served', { at, by: minutes });
  one.know(`wait-minutes ${Math.ceil(waitedSeconds / 60)}`, { at: calledAt });
}

function isMissed(one: Occasion): void {
  one.know('visits.missed', { at: ticketOf(one, 'staff')('no-show') });
}

function isMissedAndComesAfterAll(one: Occasion): void {
  const next = ticketOf(one, 'online');
  next('no-show');
  next('checked-in');
  one.know('wait-minutes 1', { at: next('called', { waitedSeconds: 60 }) });
  const at = next('finished', { minutes: 5, outcome: 'done' });
  one.know('visits.finished', { at });
  one.know('minutes.served', { at, by: 5 });
}

function drawsANumber(one: Occasion): void {
  const next = ticketOf(one, 'self');
  one.know('done.counter', { at: next('walk-in') });
  next('called');
  if (one.random.roll(0.5)) {
    next('left', { bySelf: true });
    return;
  }
  const at = next('finished', { minutes: 3, outcome: 'sent-away' });
  one.know('visits.walk-ins-finished', { at });
  one.know('minutes.served', { at, by: 3 });
}

function searches(one: Occasion): void {
  const offersWithin14Days = one.random.below(3);
  const services = [`${one.service}:1`, `${one.service}:2`];
  one.tell('search', { data: { services, offices: [one.office], offersWithin14Days } });
  one.know(offersWithin14Days > 0 ? 'searches.found' : 'searches.nothing');
}

function getsACertificate(one: Occasion): void {
  const [hours, inTime] = [one.random.below(200), one.random.roll(0.5)];
  one.tell('certificate-requested', { data: { product: one.service } });
  one.tell('certificate-issued', { data: { product: one.service, hours, inTime } });
  for (const name of ['certificates.requested', 'certificates.issued', 'done.online']) one.know(name);
  one.know(inTime ? 'certificates.in-time' : 'certificates.late');
  one.know(`certificate-hours ${hours}`);
}

function saysHowItWas(one: Occasion): void {
  const score = 1 + one.random.below(5);
  one.tell('feedback', { data: { about: 'visit', score, services: [one.service] } });
  one.know(`feedback.${score}`);
}

function findsTheNextDay(one: Occasion): void {
  const days = one.random.roll(0.5) ? 999 : one.random.below(30);
  one.tell('next-free', { data: { serviceId: one.service, days } });
  one.know(`days-to-next ${days}`);
}

function isBroken(one: Occasion): void {
  const [kind, data] = one.random.pick<readonly [string, AnyEvent['data']]>([
    ['confirmed', { appointment: one.id }],
    ['unheard-of', {}],
    ['feedback', { about: 'visit', score: 6, services: [one.service] }],
    ['day-closed', { date: dayIn(one.at), plannedMinutes: 10, bookedMinutes: 20, givenBack: 0, reused: 0 }],
  ]);
  one.tell(kind, { data });
  one.knowOfTown('events.unreadable');
}

export const scenes: readonly [Scene, ...Scene[]] = [
  becomesFirm,
  givesUp,
  isServedAfterMistakes,
  isMissed,
  isMissedAndComesAfterAll,
  drawsANumber,
  searches,
  getsACertificate,
  saysHowItWas,
  findsTheNextDay,
  isBroken,
];
