import type { DynamoDouble } from '../../../infra/dynamodb-double/dynamo-double.ts';
import { type Call, errorReply, type Reply, type UpdateRequest } from '../../../infra/dynamodb-double/wire-requests.ts';
import { AppointmentState } from '../../../shared/domain/appointment.ts';
import type { Ports } from '../ports.ts';
import { shownAsConfirmed, withAppointments } from './port-changes.ts';
import { isEnd, isMoveAway, rewriting, withCondition } from './rewrite.ts';
import type { Doing, Variant } from './variant.ts';

/** What ends or moves an appointment (steps 5 and 6), each with one mistake. */
export const endingVariants: readonly Variant[] = [
  {
    name: 'end-in-two-writes',
    what: 'state and places change in two writes',
    rounds: 20,
    execute: inTwoWrites,
  },
  {
    name: 'end-removes-claim',
    what: 'whatever ends an appointment also removes the claim, unseen',
    rounds: 300,
    weather: { late: 0.1, lost: 0.1 },
    execute: (double, call, how) => double.execute(removingClaim(call), how),
  },
  {
    name: 'blind-end',
    what: 'cancel without the condition on the state',
    rounds: 20,
    client: (ports, doing) => (doing === 'cancel' ? shownAsConfirmed(ports, AppointmentState.options) : ports),
    execute: rewriting(isEnd('cancelled'), withCondition('attribute_exists(st)')),
  },
  {
    name: 'blind-expiry',
    what: 'a hold expires without the condition on the state',
    rounds: 100,
    execute: rewriting(isEnd('expired'), withCondition('attribute_exists(st)')),
  },
  {
    name: 'blind-move',
    what: 'move without the condition on the old state',
    rounds: 50,
    client: movingWhatever,
    execute: rewriting(isMoveAway, withCondition('attribute_exists(st)')),
  },
  {
    name: 'move-full-first',
    what: 'a move that has happened is told "taken"',
    rounds: 150,
    weather: { move: 0.4 },
    client: movingWhatever,
    execute: fullFirst,
  },
  {
    name: 'no-fence',
    what: 'a "no" to a move is told while an earlier send may still arrive',
    rounds: 400,
    weather: { late: 0.25, lost: 0, move: 0.4, cancel: 0.05, arrival: 0.05, crash: 0 },
    client: (ports) => withAppointments(ports, { bury: async () => ({ kind: 'done' }) }),
  },
  {
    name: 'no-fence-on-gone',
    what: 'the same, only for the "no" that the appointment is gone, which it may be merely not yet',
    rounds: 600,
    weather: { late: 0.3, lost: 0, move: 0.35, cancel: 0, hours: 0, again: 0.7, arrival: 0.03, crash: 0.04 },
    client: withoutFenceOnGone,
  },
];

/** The first part of an ending, if the call is one. */
function endingOf(call: Call): readonly [UpdateRequest, UpdateRequest] | undefined {
  if (call.operation !== 'TransactWriteItems') return undefined;
  const [state, places] = call.input.TransactItems.map(({ Update }) => Update);
  if (!state || !places) return undefined;
  return isEnd('cancelled')(state) || isEnd('expired')(state) ? [state, places] : undefined;
}

function inTwoWrites(double: DynamoDouble, call: Call, how: { readonly stale: boolean }): Reply {
  const ending = endingOf(call);
  if (!ending) return double.execute(call, how);
  const [state, places] = ending;
  const reply = double.execute({ operation: 'UpdateItem', input: state });
  if (reply.status === 200) return double.execute({ operation: 'UpdateItem', input: places });
  const refused = { Code: 'ConditionalCheckFailed', ...('Item' in reply.body && { Item: reply.body.Item }) };
  return errorReply('TransactionCanceledException', { CancellationReasons: [refused, { Code: 'None' }] });
}

function removingClaim(call: Call): Call {
  const ending = endingOf(call);
  const id = ending?.[0].Key['sk']?.S;
  if (!ending || id === undefined) return call;
  const [state, places] = ending;
  const Update = {
    ...places,
    UpdateExpression: `${places.UpdateExpression} REMOVE o.#id`,
    ExpressionAttributeNames: { '#id': id },
  };
  return { operation: 'TransactWriteItems', input: { TransactItems: [{ Update: state }, { Update }] } };
}

/** A move that does not look at the state before, and leaves all to the transaction. */
function movingWhatever(ports: Ports, doing: Doing): Ports {
  return doing === 'move' ? shownAsConfirmed(ports, AppointmentState.options) : ports;
}

type Reason = { readonly Code: string };

/** Shows only the places' verdict where they are refused. */
function fullFirst(double: DynamoDouble, call: Call, how: { readonly stale: boolean }): Reply {
  const reply = double.execute(call, how);
  const isMove = call.operation === 'TransactWriteItems' && call.input.TransactItems.some(({ Put }) => Put);
  if (!isMove || !('CancellationReasons' in reply.body) || !Array.isArray(reply.body.CancellationReasons)) return reply;
  const [, , ...sheets]: readonly Reason[] = reply.body.CancellationReasons;
  if (!sheets.some(({ Code }) => Code === 'ConditionalCheckFailed')) return reply;
  const met = { Code: 'None' };
  return { ...reply, body: { ...reply.body, CancellationReasons: [met, met, ...sheets] } };
}

function withoutFenceOnGone(ports: Ports, doing: Doing): Ports {
  let isGone = false;
  return withAppointments(movingWhatever(ports, doing), {
    move: async (tenant, from, to) => {
      const answer = await ports.appointments.move(tenant, from, to);
      isGone = answer.kind === 'refused' && answer.why === 'not_confirmed';
      return answer;
    },
    bury: async (tenant, key) => (isGone ? { kind: 'done' } : ports.appointments.bury(tenant, key)),
  });
}
