import type { WriteRequest } from '../../../infra/dynamodb-double/wire-requests.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { rewriting, withCondition } from '../variants/rewrite.ts';
import { type BoardPorts, withTickets } from './calling-ports.ts';
import type { CallingVariant } from './calling-round.ts';

const isReplacement = ({ ConditionExpression: condition }: WriteRequest) => condition === 'v = :seen';
const isWithdrawal = (request: WriteRequest) => 'Item' in request && request.Item['s']?.S === 'x';

/** The board broken in as many ways; the campaign must notice each. */
export const callingVariants: readonly CallingVariant[] = [
  {
    name: 'no-version',
    what: 'a ticket is replaced whatever version is there',
    rounds: 5,
    execute: rewriting(isReplacement, withCondition('attribute_exists(pk)')),
  },
  {
    name: 'version-not-exact',
    what: 'a ticket is replaced in place of any later version too',
    rounds: 5,
    execute: rewriting(isReplacement, withCondition('v >= :seen')),
  },
  {
    name: 'call-whoever',
    what: 'who is called already can be called again by somebody else',
    rounds: 20,
    ports: callingWhoever,
  },
  {
    name: 'undo-anything',
    what: 'taking back does not mind what has been done since',
    rounds: 60,
    ports: undoingAnything,
  },
  {
    name: 'own-write-unknown',
    what: 'a write whose reply was lost is taken for a colleague’s, and the next one called',
    rounds: 100,
    weather: { lost: 0.25 },
    ports: forgettingOwnWrites,
  },
  {
    name: 'hand-over-in-two',
    what: 'who is sent to another office leaves here first and is put there after',
    rounds: 200,
    ports: handingOverInTwo,
  },
  {
    name: 'withdraw-whoever',
    what: 'an appointment that is cancelled takes its ticket away from who is here',
    rounds: 20,
    execute: rewriting(isWithdrawal, withCondition(undefined)),
  },
  {
    name: 'nobody-without-looking',
    what: 'nobody is waiting, says a copy of the queue that may be old',
    rounds: 200,
    ports: trustingCopies,
  },
];

/** Called people are shown as waiting. */
function callingWhoever(ports: BoardPorts): BoardPorts {
  const shown = (ticket: Ticket): Ticket => (ticket.state === 'called' ? { ...ticket, state: 'waiting' } : ticket);
  return withTickets(ports, {
    ofDay: async (...asked) => (await ports.tickets.ofDay(...asked)).map(shown),
  });
}

/** What is to be taken back is put in place of whatever is there. */
function undoingAnything(ports: BoardPorts): BoardPorts {
  const { replace } = ports.tickets;
  return withTickets(ports, {
    replace: async (tenant, ticket) => {
      const answer = await replace(tenant, ticket);
      const isUndo = ticket.last === undefined && ticket.forwardedTo === undefined;
      if (answer.kind !== 'refused' || answer.stored === undefined || !isUndo) return answer;
      return replace(tenant, { ...ticket, version: answer.stored.version + 1 });
    },
  });
}

function forgettingOwnWrites(ports: BoardPorts): BoardPorts {
  const { replace } = ports.tickets;
  return withTickets(ports, {
    replace: async (tenant, ticket) => {
      const answer = await replace(tenant, ticket);
      if (answer.kind !== 'refused' || answer.stored?.nonce !== ticket.nonce) return answer;
      return { kind: 'refused', stored: { ...answer.stored, nonce: 'another', counter: 99 } };
    },
  });
}

function handingOverInTwo(ports: BoardPorts): BoardPorts {
  const { replace, create } = ports.tickets;
  return withTickets(ports, {
    handOver: async (tenant, { leaving, arriving, details }) => {
      const left = await replace(tenant, leaving);
      return left.kind === 'done' ? create(tenant, arriving, details) : left;
    },
  });
}

/** Reads of the queue are never consistent, also where that was asked for. */
function trustingCopies(ports: BoardPorts): BoardPorts {
  return withTickets(ports, { ofDay: (tenant, day) => ports.tickets.ofDay(tenant, day) });
}
