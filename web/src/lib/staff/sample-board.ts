import { BoardView } from '#shared/contracts/staff/board.ts';
import { actionsIn, type TicketState } from '#shared/domain/ticket.ts';
import type { Board } from './board-lists.ts';

type Sample = {
  readonly number: string;
  readonly name?: string;
  readonly state: TicketState;
  readonly service: string;
  readonly time?: string;
  readonly arrived?: string;
  readonly called?: string;
  readonly counter?: number;
  readonly papersMissing?: boolean;
  readonly count?: number;
};

/** A Monday of the year in which the house was built; the clock of the example stands still at 09:46 UTC. */
const date = '2026-11-23';
const at = (time: string) => `${date}T${time}:00Z`;

const services = [
  { id: 'wohnung-anmelden', name: { de: 'Wohnung anmelden', en: 'Register an address', nl: 'Adres inschrijven' } },
  { id: 'personalausweis', name: { de: 'Personalausweis', en: 'Identity card', nl: 'Identiteitskaart' } },
  { id: 'reisepass', name: { de: 'Reisepass', en: 'Passport', nl: 'Paspoort' } },
  {
    id: 'meldebescheinigung',
    name: { de: 'Meldebescheinigung', en: 'Proof of address', nl: 'Bewijs van inschrijving' },
  },
].map((service) => ({ ...service, unit: 'person', maxCount: 5, minutes: 15 }));

const people: readonly Sample[] = [
  {
    number: 'M17',
    name: 'K. Kir…',
    state: 'serving',
    service: 'wohnung-anmelden',
    time: '09:20',
    arrived: '09:12',
    called: '09:31',
    counter: 4,
    count: 2,
  },
  {
    number: 'M18',
    name: 'P. Bir…',
    state: 'waiting',
    service: 'personalausweis',
    time: '09:40',
    arrived: '09:36',
    papersMissing: true,
  },
  {
    number: 'M19',
    name: 'R. Sch…',
    state: 'waiting',
    service: 'wohnung-anmelden',
    time: '09:45',
    arrived: '09:44',
    count: 4,
  },
  { number: 'A32', name: 'L. Mis…', state: 'waiting', service: 'meldebescheinigung', arrived: '09:12' },
  { number: 'A33', state: 'waiting', service: 'reisepass', arrived: '09:28' },
  { number: 'M20', name: 'T. San…', state: 'expected', service: 'reisepass', time: '10:00' },
  { number: 'M21', name: 'E. Hol…', state: 'expected', service: 'personalausweis', time: '10:10' },
  {
    number: 'M16',
    name: 'U. Qui…',
    state: 'serving',
    service: 'reisepass',
    time: '09:10',
    arrived: '09:05',
    called: '09:34',
    counter: 7,
  },
];

/** The board of the tour. All people are invented; nothing on it can be pressed. */
export function sampleBoard(): Board {
  const view = BoardView.parse({
    changed: true,
    seen: 'example-board',
    now: at('09:46'),
    officeId: 'rathaus-mitte',
    officeName: { de: 'Rathaus Mitte' },
    date,
    tickets: people.map(ticketOf),
    queue: [2, 3, 4, 5].map(idOf),
    counters: [
      { counter: 2, clerk: 'U. Ulme' },
      { counter: 4, ticketId: idOf(1) },
      { counter: 7, clerk: 'W. Weide', ticketId: idOf(8) },
    ],
    figures: {
      expected: 2,
      waiting: 4,
      done: 12,
      free: { online: 9, staff: 5, next: '10:20' },
      lateMinutes: 11,
      walkInWait: { from: 20, to: 30 },
    },
    services,
  });
  if (!view.changed) throw new Error('The example is a whole board.');
  return view;
}

function idOf(position: number): string {
  return String(position).padStart(16, '0');
}

function ticketOf({ service, count = 1, time, arrived, called, ...person }: Sample, index: number) {
  return {
    papersMissing: false,
    ...person,
    id: idOf(index + 1),
    version: 1,
    kind: time ? 'appointment' : 'walk-in',
    channel: time ? 'online' : 'walk-in',
    services: [{ serviceId: service, count }],
    people: count,
    late: false,
    priority: false,
    hasNote: false,
    actions: actionsIn(person.state),
    ...(time && { time, startsAt: at(time) }),
    ...(arrived && { arrivedAt: at(arrived) }),
    ...(called && { calledAt: at(called), startedAt: at(called) }),
    ...(person.state === 'serving' && { undo: { action: 'start', until: at('09:56') } }),
  };
}
