import { nameOf } from '../../../infra/dynamodb-double/items.ts';
import type { ErrorCode } from '../../../shared/contracts/problem.ts';
import type { boardRoutes } from '../../../shared/contracts/staff/board-routes.ts';
import { makeOffice, officeId as toOfficeId } from '../../support/make.ts';
import { grant, signIn } from '../../support/staff.ts';
import { openPortal, type Portal } from '../portal.ts';
import { at, book, keyOf, value } from '../steps.ts';
import type { Staff, StaffWay } from './staff-way.ts';

export const { officeId } = at;
const services = [{ serviceId: 'wohnung-anmelden', count: 1 }];
const ticketId = 'zzzzzzzzzzzzzzzz';
const nobody = { officeId, ticketId, version: 1 };
export const west = toOfficeId('rathaus-west');

/** Nine o'clock on the day of the appointments. */
const morning = '2026-11-24T08:00:00Z';
export const desk = { officeId: toOfficeId(officeId), counter: 4 };

export async function opened() {
  const portal = await openPortal({ offices: [makeOffice(), makeOffice({ id: west, number: 18, services: [] })] });
  portal.clock.set(morning);
  return { portal, staff: await signIn(portal, { name: 'Erika Quitte', desk }) };
}

/** Writes of the queue get no answer any more. */
const withoutAnswers = ({ sky }: Portal) => {
  sky.weather = (call) => {
    if (call.operation === 'TransactWriteItems') return { status: 500, body: {} };
    const isWrite = call.operation === 'PutItem' || call.operation === 'UpdateItem';
    const name = !isWrite ? '' : nameOf('Item' in call.input ? call.input.Item : call.input.Key);
    return /#Q[DN]?#/.test(name) ? { status: 500, body: {} } : undefined;
  };
};

const draw = ({ call }: Staff, key = 'walk-in', changes: object = {}) =>
  call('addWalkIn', { officeId, services, ...changes }, { idempotencyKey: keyOf(key) });
export const drawn = async (staff: Staff) => {
  const { id, version } = await value(draw(staff));
  return { officeId, ticketId: id, version };
};
const callNext = ({ call }: Staff, key = 'next') => call('callNext', { officeId }, { idempotencyKey: keyOf(key) });
const called = async (staff: Staff) => {
  const seen = await drawn(staff);
  return { ...seen, version: (await value(callNext(staff))).version };
};

type Seen = typeof nobody;
type Change = (staff: Staff, seen: Seen) => ReturnType<StaffWay>;

/** What every change of a ticket may answer. `ready` brings somebody to where the change is possible. */
const changing = (change: Change, ready: (staff: Staff) => Promise<Seen> = drawn) => ({
  not_found: (staff: Staff) => change(staff, nobody),
  ticket_changed: async (staff: Staff) => {
    const seen = await ready(staff);
    await value(staff.call('markTicket', { ...seen, priority: true }));
    return change(staff, seen);
  },
  outcome_unknown: async (staff: Staff, portal: Portal) => {
    const seen = await ready(staff);
    withoutAnswers(portal);
    return change(staff, seen);
  },
});

const everywhere = (portal: Portal) => signIn(portal, { name: 'Everywhere', grants: [grant('clerk')] });
const withoutDesk =
  (change: Change): StaffWay =>
  async (staff, portal) => {
    const seen = await drawn(staff);
    return change(await signIn(portal, { name: 'Nora Nord' }), seen);
  };
const nowhere = 'nirgends';
const otherServices = [{ serviceId: 'hexerei', count: 1 }];

/** For each route, a way to each error that is its own; who may come in is the gate's, and tested there. */
export const ways: { readonly [Name in keyof typeof boardRoutes]: Readonly<Partial<Record<ErrorCode, StaffWay>>> } = {
  getBoard: {
    not_found: async (_, portal) => (await everywhere(portal)).call('getBoard', { officeId: nowhere }),
  },
  checkIn: {
    not_found: ({ call }) => call('checkIn', { officeId, ticketId }),
    invalid_request: ({ call }) => call('checkIn', { officeId }),
    not_expected_here: ({ call }) => call('checkIn', { officeId, code: 'rathaus-mitte.2026-11-25.0123456789abcdef' }),
    appointment_gone: async (_, portal) => {
      portal.clock.set('2026-11-20T08:00:00Z');
      const { reference, token } = await book(portal, 'citizen');
      await value(portal.call('cancelAppointment', { reference }, { token }));
      await portal.deliver();
      portal.clock.set(morning);
      return (await signIn(portal)).call('checkIn', { officeId, code: reference });
    },
    ticket_changed: async (staff) => {
      const seen = await drawn(staff);
      await value(staff.call('leaveQueue', seen));
      return staff.call('checkIn', { officeId, ticketId: seen.ticketId });
    },
    outcome_unknown: async (_, portal) => {
      portal.clock.set('2026-11-20T08:00:00Z');
      const { reference } = await book(portal, 'citizen');
      portal.clock.set(morning);
      const { call } = await signIn(portal);
      withoutAnswers(portal);
      return call('checkIn', { officeId, code: reference });
    },
  },
  callNext: {
    not_found: async (_, portal) =>
      (await signIn(portal, { name: 'Everywhere', grants: [grant('clerk')] })).call(
        'callNext',
        { officeId: nowhere },
        { idempotencyKey: keyOf('next') },
      ),
    nobody_waiting: (staff) => callNext(staff),
    counter_busy: async (staff) => {
      await called(staff);
      return callNext(staff, 'another');
    },
    no_desk: async (_, portal) => callNext(await signIn(portal, { name: 'Nora Nord' })),
    idempotency_key_missing: ({ call }) => call('callNext', { officeId }),
    idempotency_key_reused: async (staff) => {
      await called(staff);
      await value(staff.call('chooseDesk', { ...desk, counter: 5 }));
      return callNext(staff);
    },
    outcome_unknown: async (staff, portal) => {
      await drawn(staff);
      withoutAnswers(portal);
      return callNext(staff);
    },
  },
  addWalkIn: {
    not_found: async (_, portal) =>
      (await everywhere(portal)).call(
        'addWalkIn',
        { officeId: nowhere, services },
        { idempotencyKey: keyOf('walk-in') },
      ),
    invalid_request: (staff) => draw(staff, 'walk-in', { services: otherServices }),
    idempotency_key_missing: ({ call }) => call('addWalkIn', { officeId, services }),
    idempotency_key_reused: async (staff) => {
      await draw(staff);
      return draw(staff, 'walk-in', { name: 'Mia Mispel' });
    },
    outcome_unknown: async (staff, portal) => {
      withoutAnswers(portal);
      return draw(staff);
    },
  },
  callTicket: {
    ...changing(({ call }, seen) => call('callTicket', seen)),
    counter_busy: async (staff) => {
      await called(staff);
      const { id, version } = await value(draw(staff, 'second'));
      return staff.call('callTicket', { officeId, ticketId: id, version });
    },
    no_desk: withoutDesk(({ call }, seen) => call('callTicket', seen)),
  },
  callAgain: changing(({ call }, seen) => call('callAgain', seen), called),
  startService: {
    ...changing(({ call }, seen) => call('startService', seen), called),
    counter_busy: async (staff, portal) => {
      const elsewhere = await signIn(portal, { name: 'Bo Berg', desk: { ...desk, counter: 9 } });
      const seen = await called(elsewhere);
      await value(draw(staff, 'second'));
      await value(callNext(staff, 'mine'));
      return staff.call('startService', seen);
    },
    no_desk: withoutDesk(({ call }, seen) => call('startService', seen)),
  },
  parkTicket: changing(({ call }, seen) => call('parkTicket', seen)),
  resumeTicket: changing(
    ({ call }, seen) => call('resumeTicket', seen),
    async (staff) => {
      const seen = await drawn(staff);
      return { ...seen, version: (await value(staff.call('parkTicket', seen))).version };
    },
  ),
  forwardTicket: {
    ...changing(({ call }, seen) => call('forwardTicket', { ...seen, services })),
    invalid_request: async (staff) => staff.call('forwardTicket', { ...(await drawn(staff)), toOfficeId: west }),
  },
  finishTicket: {
    ...changing(({ call }, seen) => call('finishTicket', seen), called),
    invalid_request: async (staff) => staff.call('finishTicket', { ...(await called(staff)), services: otherServices }),
  },
  noShow: changing(({ call }, seen) => call('noShow', seen), called),
  leaveQueue: changing(({ call }, seen) => call('leaveQueue', seen)),
  undoLast: {
    ...changing(({ call }, seen) => call('undoLast', seen), called),
    counter_busy: async (staff) => {
      const seen = await called(staff);
      const { version } = await value(staff.call('finishTicket', seen));
      await value(draw(staff, 'second'));
      await value(callNext(staff, 'another'));
      return staff.call('undoLast', { ...seen, version });
    },
    undo_expired: async (staff) => staff.call('undoLast', await drawn(staff)),
  },
  markTicket: changing(({ call }, seen) => call('markTicket', { ...seen, papersMissing: true })),
  setNote: changing(({ call }, seen) => call('setNote', { ...seen, note: 'Zimmer 12' })),
  getPerson: { not_found: ({ call }) => call('getPerson', { officeId, ticketId }) },
  getDayList: {
    not_found: async (_, portal) => (await everywhere(portal)).call('getDayList', { officeId: nowhere }),
  },
};
