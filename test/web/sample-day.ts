import type * as z from 'zod';
import type { BoardView, DayListView, PersonView, TicketView } from '../../shared/contracts/staff/board.ts';
import { actionsIn, type TicketState } from '../../shared/domain/ticket.ts';

// A morning at the office of the small town, 08:46 UTC on a Monday (09:46 on its clock). All people are invented.

export type SampleTicket = z.input<typeof TicketView>;
export type SampleBoard = Extract<z.input<typeof BoardView>, { changed: true }>;

const date = '2026-11-23';
const at = (time: string) => `${date}T${time}:00Z`;
const now = at('08:46');

export const idOf = (position: number): string => String(position).padStart(16, '0');

type Someone = Partial<SampleTicket> & {
  readonly position: number;
  readonly number: string;
  readonly state: TicketState;
};

/** Somebody with an appointment at `start` (UTC), or without one who came at `arrived`. */
export function someone({
  position,
  start,
  arrived,
  ...rest
}: Someone & { start?: string; arrived?: string }): SampleTicket {
  return {
    id: idOf(position),
    version: 3,
    kind: start ? 'appointment' : 'walk-in',
    channel: start ? 'online' : 'walk-in',
    services: [{ serviceId: 'personalausweis', count: 1 }],
    people: 1,
    late: false,
    papersMissing: false,
    priority: false,
    hasNote: false,
    actions: [...actionsIn(rest.state)],
    ...(start && { startsAt: at(start), time: clock(start) }),
    ...(arrived && { arrivedAt: at(arrived) }),
    ...rest,
  };
}

/** An hour later than UTC, as in Berlin in November. */
function clock(time: string): string {
  return `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`;
}

export const atMyCounter = someone({
  position: 1,
  number: 'M17',
  name: 'K. Kir…',
  state: 'serving',
  start: '08:20',
  arrived: '08:12',
  calledAt: at('08:31'),
  startedAt: at('08:31'),
  counter: 4,
  people: 2,
  services: [
    { serviceId: 'wohnung-anmelden', count: 2 },
    { serviceId: 'meldebescheinigung', count: 2 },
  ],
  undo: { action: 'start', until: at('08:56') },
});

const expected: readonly SampleTicket[] = Array.from({ length: 14 }, (_, index) =>
  someone({
    position: 40 + index,
    number: `M${20 + index}`,
    name: 'T. San…',
    state: 'expected',
    start: `09:${index + 10}`,
  }),
);

const queue: readonly SampleTicket[] = [
  someone({
    position: 2,
    number: 'M18',
    name: 'P. Bir…',
    state: 'waiting',
    start: '08:40',
    arrived: '08:40',
    papersMissing: true,
  }),
  someone({
    position: 3,
    number: 'M19',
    name: 'R. Sch…',
    state: 'waiting',
    start: '08:45',
    arrived: '08:44',
    services: [{ serviceId: 'wohnung-anmelden', count: 4 }],
    people: 4,
  }),
  someone({
    position: 4,
    number: 'M15',
    name: 'H. Hol…',
    state: 'waiting',
    start: '08:00',
    arrived: '08:38',
    late: true,
    hasNote: true,
  }),
  someone({ position: 5, number: 'A32', name: 'L. Mis…', state: 'waiting', arrived: '08:12' }),
  someone({ position: 6, number: 'A33', name: 'O. Kor…', state: 'waiting', arrived: '08:28', priority: true }),
  someone({ position: 7, number: 'A34', state: 'waiting', arrived: '08:46' }),
];

const elsewhere: readonly SampleTicket[] = [
  someone({
    position: 8,
    number: 'M16',
    name: 'U. Qui…',
    state: 'serving',
    start: '08:10',
    arrived: '08:05',
    calledAt: at('08:34'),
    startedAt: at('08:34'),
    counter: 7,
  }),
  someone({
    position: 9,
    number: 'M14',
    name: 'A. Erl…',
    state: 'called',
    start: '08:10',
    arrived: '08:05',
    calledAt: at('08:44'),
    counter: 2,
  }),
  someone({ position: 10, number: 'A31', name: 'B. Lin…', state: 'parked', arrived: '08:02' }),
  someone({
    position: 11,
    number: 'M13',
    name: 'C. Esc…',
    state: 'done',
    start: '07:40',
    arrived: '07:35',
    endedAt: at('08:02'),
    outcome: 'done',
    minutes: 14,
  }),
  someone({ position: 12, number: 'M12', name: 'D. Aho…', state: 'no-show', start: '07:30', endedAt: at('07:50') }),
];

const services: SampleBoard['services'] = [
  { id: 'personalausweis', name: { de: 'Personalausweis beantragen' }, unit: 'person', maxCount: 5, minutes: 15 },
  {
    id: 'wohnung-anmelden',
    name: { de: 'Wohnung anmelden', en: 'Register your address' },
    unit: 'person',
    maxCount: 8,
    minutes: 12,
  },
  { id: 'meldebescheinigung', name: { de: 'Meldebescheinigung' }, unit: 'piece', maxCount: 5, minutes: 5 },
  { id: 'fuehrerschein-umtauschen', name: { de: 'Führerschein umtauschen' }, unit: 'piece', maxCount: 1 },
];

/** The day with these people; without any, everybody of the sample. */
export function sampleBoard(changes: Partial<SampleBoard> = {}): SampleBoard {
  return {
    changed: true,
    seen: 'seen-by-all',
    now,
    officeId: 'rathaus-mitte',
    officeName: { de: 'Rathaus Mitte' },
    date,
    tickets: [...elsewhere, atMyCounter, ...queue, ...expected],
    queue: [2, 3, 5, 6, 4, 7].map(idOf),
    counters: [
      { counter: 1, clerk: 'H. Erl…' },
      { counter: 2, clerk: 'F. Ulm…', ticketId: idOf(9) },
      { counter: 4, ticketId: idOf(1) },
      { counter: 7, clerk: 'F. Wei…', ticketId: idOf(8) },
    ],
    figures: {
      expected: 14,
      waiting: 6,
      done: 1,
      free: { online: 9, staff: 5, next: '10:20' },
      lateMinutes: 11,
      walkInWait: { from: 20, to: 30 },
    },
    services,
    ...changes,
  };
}

/** The same morning with nobody at my counter. */
export function boardWithFreeCounter(): SampleBoard {
  return sampleBoard({ tickets: [...elsewhere, ...queue, ...expected], counters: [] });
}

export const emptyBoard: SampleBoard = sampleBoard({
  tickets: [],
  queue: [],
  counters: [],
  figures: { expected: 0, waiting: 0, done: 0, free: { online: 0, staff: 0 } },
});

export function personFor(ticket: SampleTicket): z.input<typeof PersonView> {
  return {
    ticket,
    code: 'LIN-4K7M-2PQX',
    name: 'Karla Kirsch',
    mail: 'karla.kirsch@example.org',
    phone: '0221 4710 199',
    language: 'de',
    answers: [{ id: 'file', label: { de: 'Aktenzeichen' }, answer: 'B 47/2026' }],
    papers: [{ name: { de: 'Wohnungsgeberbestätigung' } }, { name: { de: 'Personalausweis oder Reisepass' } }],
    note: 'Bestätigung vom Vermieter liegt vor',
  };
}

export function dayList(): z.input<typeof DayListView> {
  const { officeId, officeName, tickets } = sampleBoard();
  return {
    officeId,
    officeName,
    date,
    printedAt: now,
    people: tickets.map(({ number, time, state, services: visit, papersMissing }) => ({
      number,
      ...(time && { time }),
      name: 'Karla Kirsch',
      phone: '0221 4710 199',
      services: visit,
      state,
      code: 'LIN-4K7M-2PQX',
      papersMissing,
    })),
    services,
  };
}
