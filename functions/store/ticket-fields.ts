import { Visit } from '../../shared/domain/appointment.ts';
import { ServiceId } from '../../shared/domain/ids.ts';
import type { Ticket, TicketAction, TicketChannel, TicketOutcome, TicketState } from '../../shared/domain/ticket.ts';
import type { Value } from './wire.ts';

// A board reads hundreds of tickets each second and pays by the byte: one letter an attribute, one a state.

/** How one member of a ticket is written. Times are kept as seconds from midnight UTC of the ticket's day. */
export type Field = {
  readonly attribute: string;
  readonly write: (value: unknown, midnight: number) => Value;
  readonly read: (value: unknown, midnight: number) => unknown;
};

const plain = (attribute: string): Field => ({ attribute, write: plainValue, read: (value) => value });

const time = (attribute: string): Field => ({
  attribute,
  write: (value, midnight) => Number(value) - midnight,
  read: (value, midnight) => Number(value) + midnight,
});

const coded = (attribute: string, codes: Readonly<Record<string, string>>): Field => {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  return {
    attribute,
    write: (value) => codes[String(value)] ?? '',
    read: (value) => names.get(String(value)),
  };
};

const stateCodes = {
  expected: 'e',
  waiting: 'w',
  called: 'c',
  serving: 's',
  parked: 'p',
  done: 'd',
  'no-show': 'n',
  left: 'l',
} as const satisfies Record<TicketState, string>;

const actionCodes = {
  'check-in': 'i',
  call: 'c',
  'call-again': 'a',
  start: 's',
  park: 'p',
  resume: 'r',
  forward: 'f',
  'hand-over': 'h',
  finish: 'd',
  'no-show': 'n',
  leave: 'l',
} as const satisfies Record<TicketAction, string>;

const channelCodes = { online: 'o', staff: 's', 'walk-in': 'w', self: 'y' } as const satisfies Record<
  TicketChannel,
  string
>;
const outcomeCodes = { done: 'd', partly: 'p', 'sent-away': 's' } as const satisfies Record<TicketOutcome, string>;

/** The row's attributes but for key, marks and the last action; `satisfies` keeps none of a ticket's members out. */
export const ticketFields = {
  state: coded('s', stateCodes),
  visit: { attribute: 'i', write: visitText, read: (value) => visitOf(String(value)) },
  arrivedAt: time('a'),
  calledAt: time('c'),
  calledAgainAt: time('l'),
  startedAt: time('t'),
  endedAt: time('e'),
  counter: plain('z'),
  outcome: coded('o', outcomeCodes),
  minutes: plain('u'),
  forwardedTo: plain('f'),
  forwardedAs: plain('d'),
  version: plain('v'),
  channel: coded('h', channelCodes),
  number: plain('n'),
  name: plain('m'),
  startsAt: time('b'),
  appointment: plain('r'),
  forwardedFrom: plain('x'),
  nonce: plain('k'),
  by: plain('y'),
} as const satisfies Partial<Record<keyof Ticket, Field>>;

export const lastField = { action: coded('j', actionCodes), at: time('q') } as const;

function plainValue(value: unknown): Value {
  return typeof value === 'number' ? value : String(value);
}

/** `reisepass*2,meldebescheinigung` */
function visitText(value: unknown): string {
  return Visit.parse(value)
    .map(({ serviceId, count }) => (count === 1 ? serviceId : `${serviceId}*${count}`))
    .join(',');
}

function visitOf(text: string): Visit {
  return text.split(',').map((part) => {
    const [id, count = '1'] = part.split('*');
    return { serviceId: ServiceId.parse(id), count: Number(count) };
  });
}
