import { nameOf } from '../../../infra/dynamodb-double/items.ts';
import type { ErrorCode } from '../../../shared/contracts/problem.ts';
import type { auditRoutes } from '../../../shared/contracts/staff/audit-routes.ts';
import type { peopleRoutes } from '../../../shared/contracts/staff/people-routes.ts';
import { grant, signIn } from '../../support/staff.ts';
import type { Portal, Weather } from '../portal.ts';
import { at, hold, keyOf, value } from '../steps.ts';
import type { Staff, StaffWay } from './staff-way.ts';

export const { officeId, date } = at;
const visit = [{ serviceId: 'wohnung-anmelden', count: 1 }];
const karla = { ...at, services: visit, channel: 'phone', name: 'Karla Kirsch', language: 'de' } as const;
const nobody = 'rathaus-mitte.2026-11-24.0123456789abcdef';
const nothing = { officeId, reference: nobody };

export const bookFor = ({ call }: Staff, changes: object = {}, key = 'karla') =>
  call('bookForCitizen', { ...karla, ...changes }, { idempotencyKey: keyOf(key) });
const moveTo = ({ call }: Staff, reference: string, changes: object = {}) =>
  call('moveForCitizen', { officeId, reference, date, time: '10:40', ...changes }, { idempotencyKey: keyOf('move') });
export const booked = async (staff: Staff, changes: object = {}) => (await value(bookFor(staff, changes))).reference;

/** Writes of appointments and day sheets get no answer any more; those of sessions and audit do. */
const unansweredBookings: Weather = (call) => {
  const isWrite = call.operation !== 'GetItem' && call.operation !== 'Query';
  const name =
    !isWrite || call.operation === 'TransactWriteItems'
      ? ''
      : nameOf('Item' in call.input ? call.input.Item : call.input.Key);
  const isBooking = call.operation === 'TransactWriteItems' || /#[DS]#/.test(name);
  return isWrite && isBooking ? { status: 500, body: {} } : undefined;
};
const withoutAnswers = (portal: Portal) => {
  portal.sky.weather = unansweredBookings;
};

async function full(staff: Staff) {
  for (const key of ['one', 'two', 'three']) await value(bookFor(staff, {}, key));
}

const forNobody = {
  ofMove: (staff: Staff) => moveTo(staff, nobody),
  ofCancel: ({ call }: Staff) => call('cancelForCitizen', { ...nothing, reason: 'asked-for' }),
  ofResend: ({ call }: Staff) => call('resendConfirmation', nothing),
  ofName: ({ call }: Staff) => call('correctName', { ...nothing, name: 'Karla Kirsche' }),
  ofNote: ({ call }: Staff) => call('noteAppointment', { ...nothing, note: 'Zimmer 12' }),
};

/** What every change of an appointment may answer. */
const changing = (change: (staff: Staff, reference: string) => ReturnType<StaffWay>) => ({
  appointment_gone: async (staff: Staff) => {
    const reference = await booked(staff, { mail: 'karla@example.org' });
    await staff.call('cancelForCitizen', { officeId, reference, reason: 'asked-for' });
    return change(staff, reference);
  },
  outcome_unknown: async (staff: Staff, portal: Portal) => {
    const reference = await booked(staff, { mail: 'karla@example.org' });
    withoutAnswers(portal);
    return change(staff, reference);
  },
});

export const days = { from: '2026-11-09', to: '2026-11-10' };
const tooMany = { from: '2026-09-01', to: '2026-11-10' };

type Served = keyof typeof peopleRoutes | keyof typeof auditRoutes;

/** For each route, a way to each error that is its own; who may come in is the gate's, and tested there. */
export const ways: { readonly [Name in Served]: Readonly<Partial<Record<ErrorCode, StaffWay>>> } = {
  searchPeople: {
    not_found: async (_, portal) => {
      const everywhere = await signIn(portal, { name: 'Everywhere', grants: [grant('clerk')] });
      return everywhere.call('searchPeople', { officeId: 'nirgends', date, text: 'kirsch' });
    },
    too_many_requests: async ({ call }) => {
      const search = () => call('searchPeople', { officeId, date, text: 'kirsch' });
      for (let tried = 0; tried < 200; tried += 1) await search();
      return search();
    },
  },
  getAppointmentForStaff: {
    not_found: ({ call }) => call('getAppointmentForStaff', { ...nothing, why: 'phone' }),
  },
  moveForCitizen: {
    ...changing((staff, reference) => moveTo(staff, reference)),
    not_found: forNobody.ofMove,
    not_bookable: async (staff) => moveTo(staff, await booked(staff), { time: '10:41' }),
    slot_taken: async (staff) => {
      await full(staff);
      return moveTo(staff, await booked(staff, { time: '10:40' }), { time: at.time });
    },
    idempotency_key_missing: ({ call }) => call('moveForCitizen', { ...nothing, date, time: '10:40' }),
    idempotency_key_reused: async (staff) => {
      const reference = await booked(staff);
      await moveTo(staff, reference);
      return moveTo(staff, reference, { time: '10:50' });
    },
  },
  cancelForCitizen: {
    not_found: forNobody.ofCancel,
    appointment_gone: async (staff, portal) => {
      const { reference } = await hold(portal, 'hold');
      return staff.call('cancelForCitizen', { officeId, reference, reason: 'asked-for' });
    },
    outcome_unknown: changing((staff, reference) =>
      staff.call('cancelForCitizen', { officeId, reference, reason: 'asked-for' }),
    ).outcome_unknown,
  },
  resendConfirmation: {
    ...changing((staff, reference) => staff.call('resendConfirmation', { officeId, reference })),
    not_found: forNobody.ofResend,
    invalid_request: async (staff) => staff.call('resendConfirmation', { officeId, reference: await booked(staff) }),
    limit_reached: async (staff) => {
      const again = { officeId, reference: await booked(staff, { mail: 'karla@example.org' }) };
      for (let sent = 0; sent < 5; sent += 1) await value(staff.call('resendConfirmation', again));
      return staff.call('resendConfirmation', again);
    },
  },
  correctName: {
    ...changing((staff, reference) => staff.call('correctName', { officeId, reference, name: 'Karla Kirsche' })),
    not_found: forNobody.ofName,
  },
  noteAppointment: {
    ...changing((staff, reference) => staff.call('noteAppointment', { officeId, reference, note: 'Zimmer 12' })),
    not_found: forNobody.ofNote,
  },
  listServicesForStaff: {
    not_found: async (_, portal) => {
      const everywhere = await signIn(portal, { name: 'Everywhere', grants: [grant('clerk')] });
      return everywhere.call('listServicesForStaff', { officeId: 'nirgends' });
    },
  },
  findSlotsForStaff: {
    not_found: ({ call }) => call('findSlotsForStaff', { officeId, services: 'nichts' }),
    not_bookable: async (_, portal) => {
      const elsewhere = await signIn(portal, { name: 'Nora Nord', grants: [grant('clerk', 'rathaus-nord')] });
      return elsewhere.call('findSlotsForStaff', { officeId: 'rathaus-nord', services: 'wohnung-anmelden' });
    },
  },
  bookForCitizen: {
    not_found: (staff) => bookFor(staff, { services: [{ serviceId: 'nichts', count: 1 }] }),
    invalid_request: (staff) => bookFor(staff, { extra: { shoe: '42' } }),
    not_bookable: (staff) => bookFor(staff, { time: '09:21' }),
    slot_taken: async (staff) => {
      await full(staff);
      return bookFor(staff);
    },
    idempotency_key_missing: ({ call }) => call('bookForCitizen', karla),
    idempotency_key_reused: async (staff) => {
      await bookFor(staff);
      return bookFor(staff, { name: 'Carla Kirsch' });
    },
    hold_expired: async (staff, portal) => {
      // The confirmation gets lost, and nobody tries again before the hold has run out.
      portal.sky.weather = (call) =>
        call.operation === 'UpdateItem' && /#D#/.test(nameOf(call.input.Key)) ? { status: 500, body: {} } : undefined;
      await bookFor(staff);
      portal.sky.weather = () => undefined;
      await portal.deliver();
      portal.clock.forward({ minutes: 25 });
      await portal.run('sweep');
      return bookFor(staff);
    },
    outcome_unknown: async (staff, portal) => {
      withoutAnswers(portal);
      return bookFor(staff);
    },
  },
  listAudit: {
    invalid_request: async (_, portal) => {
      const { call } = await signIn(portal, { name: 'Ada Audit', grants: [grant('auditor')] });
      return call('listAudit', tooMany);
    },
  },
  exportAudit: {
    invalid_request: async (_, portal) => {
      const { call } = await signIn(portal, { name: 'Ada Audit', grants: [grant('auditor')] });
      return call('exportAudit', tooMany);
    },
  },
};
