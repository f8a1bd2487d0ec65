import type { WriteRequest } from '../../../infra/dynamodb-double/wire-requests.ts';
import { isMoveAway, rewriting, withCondition } from '../variants/rewrite.ts';
import type { Variant } from '../variants/variant.ts';
import type { ClosingDoing } from './closing-clients.ts';
import type { ClosingPorts } from './closing-ports.ts';

/** Closing days, broken on purpose: other ports are passed in, or requests are changed on their way to the table. */
export type ClosingVariant = Omit<Variant, 'client' | 'worker'> & {
  readonly client?: (ports: ClosingPorts, doing: ClosingDoing) => ClosingPorts;
  readonly worker?: (ports: ClosingPorts) => ClosingPorts;
};

const updateOf = (request: WriteRequest) => ('UpdateExpression' in request ? request.UpdateExpression : '');
const isArrival = (request: WriteRequest) => updateOf(request).startsWith('SET st = :confirmed, la = ');

export const closingVariants: readonly ClosingVariant[] = [
  {
    name: 'accept-whatever-is-old',
    what: 'a time is taken without the condition that the old appointment still stands',
    rounds: 120,
    client: (ports, doing) => (doing === 'accept' ? showingOld(ports) : ports),
    execute: rewriting(isMoveAway, withCondition('attribute_exists(st)')),
  },
  {
    name: 'accept-whatever-is-held',
    what: 'a time is taken without the condition that it is still held',
    rounds: 200,
    weather: { lost: 0.12 },
    execute: rewriting(isArrival, withCondition('attribute_exists(st)')),
  },
  {
    name: 'old-place-kept',
    what: 'the cells of the old place are not given back',
    rounds: 60,
    execute: (double, call, how) => {
      if (call.operation !== 'TransactWriteItems') return double.execute(call, how);
      const { TransactItems } = call.input;
      const isAccept = TransactItems.some(({ Update }) => Update && isArrival(Update));
      const kept = isAccept ? TransactItems.slice(0, 2) : TransactItems;
      return double.execute({ ...call, input: { ...call.input, TransactItems: kept } }, how);
    },
  },
  {
    name: 'retry-not-recognised',
    what: 'a repeated acceptance is told that the time is over',
    rounds: 250,
    weather: { lost: 0.15 },
    client: (ports) => ({
      ...ports,
      appointments: {
        ...ports.appointments,
        accept: async (...asked) => {
          const answer = await ports.appointments.accept(...asked);
          return answer.kind === 'refused' ? { ...answer, stored: undefined } : answer;
        },
      },
    }),
  },
  {
    name: 'choice-not-noted',
    what: 'places are held before it is written down which',
    rounds: 250,
    worker: (ports) => ({
      ...ports,
      offers: {
        ...ports.offers,
        write: async (tenant, offer) => offer.state === 'planned' || ports.offers.write(tenant, offer),
      },
    }),
  },
];

/** The old appointment is shown as standing, as if nobody looked at its state. */
function showingOld(ports: ClosingPorts): ClosingPorts {
  return {
    ...ports,
    appointments: {
      ...ports.appointments,
      get: async (tenant, key) => {
        const stored = await ports.appointments.get(tenant, key);
        return stored && stored.offeredFor === undefined ? { ...stored, state: 'confirmed' } : stored;
      },
    },
  };
}
