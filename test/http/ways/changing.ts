import type { Portal } from '../portal.ts';
import { type Access, at, book, hold, keyOf, person, type Stranded, strand } from '../steps.ts';
import { inWeather, nowhere, unansweredWrites, type Ways } from './way.ts';

const moveTo = ({ call }: Portal, { reference, token }: Access, changes: object = {}) =>
  call('moveAppointment', { reference, ...at, time: '10:40', ...changes }, { token, idempotencyKey: keyOf('move') });

const accept = ({ call }: Portal, { alternatives: [alternative = ''], ...access }: Stranded) =>
  call('acceptOffer', { reference: access.reference, alternative }, access);
const decline = ({ call }: Portal, access: Access, stillNeeded: boolean) =>
  call('declineOffer', { reference: access.reference, stillNeeded }, access);

/** What becomes of a firm appointment: another time, none, an offer by the town. */
export const changingWays = {
  getAppointment: { link_invalid: ({ call }) => call('getAppointment', nowhere, nowhere) },
  getCalendarFile: {
    link_invalid: ({ call }) => call('getCalendarFile', nowhere, nowhere),
    appointment_gone: async (portal) => {
      const access = await hold(portal, 'key');
      return portal.call('getCalendarFile', access, access);
    },
  },
  cancelAppointment: {
    link_invalid: ({ call }) => call('cancelAppointment', nowhere, nowhere),
    appointment_gone: async (portal) => {
      const access = await hold(portal, 'key');
      return portal.call('cancelAppointment', access, access);
    },
    too_late_to_change: async (portal) => {
      const access = await book(portal, 'key');
      portal.clock.set('2026-11-24T07:30:00Z');
      return portal.call('cancelAppointment', access, access);
    },
    outcome_unknown: async (portal) => {
      const access = await book(portal, 'key');
      return inWeather(portal, unansweredWrites, () => portal.call('cancelAppointment', access, access));
    },
  },
  moveAppointment: {
    link_invalid: (portal) => moveTo(portal, nowhere),
    not_found: async (portal) => moveTo(portal, await book(portal, 'key'), { officeId: 'nirgends' }),
    not_bookable: async (portal) => moveTo(portal, await book(portal, 'key'), { time: '09:25' }),
    slot_taken: async (portal) => {
      const access = await book(portal, 'key');
      await hold(portal, 'first', { time: '10:40' });
      await hold(portal, 'second', { time: '10:40' });
      return moveTo(portal, access);
    },
    appointment_gone: async (portal) => moveTo(portal, await hold(portal, 'key')),
    too_late_to_change: async (portal) => {
      const access = await book(portal, 'key');
      portal.clock.set('2026-11-24T07:30:00Z');
      return moveTo(portal, access);
    },
    idempotency_key_missing: ({ call }) => call('moveAppointment', { ...nowhere, ...at }, { token: nowhere.token }),
    idempotency_key_reused: async (portal) => {
      const access = await book(portal, 'key');
      await moveTo(portal, access);
      return moveTo(portal, access, { time: '11:00' });
    },
    outcome_unknown: async (portal) => {
      const access = await book(portal, 'key');
      return inWeather(portal, unansweredWrites, () => moveTo(portal, access));
    },
  },
  getOffer: { link_invalid: ({ call }) => call('getOffer', nowhere, nowhere) },
  acceptOffer: {
    link_invalid: (portal) => accept(portal, { ...nowhere, alternatives: [nowhere.reference] }),
    hold_expired: async (portal) => {
      const stranded = await strand(portal, 'key');
      portal.clock.forward({ hours: 49 });
      await portal.run('sweep');
      return accept(portal, stranded);
    },
    appointment_gone: async (portal) => {
      const stranded = await strand(portal, 'key');
      await decline(portal, stranded, false);
      return accept(portal, stranded);
    },
    outcome_unknown: async (portal) => {
      const stranded = await strand(portal, 'key');
      return inWeather(portal, unansweredWrites, () => accept(portal, stranded));
    },
  },
  declineOffer: {
    link_invalid: (portal) => decline(portal, nowhere, true),
    appointment_gone: async (portal) => {
      const stranded = await strand(portal, 'key');
      await accept(portal, stranded);
      return decline(portal, stranded, true);
    },
    outcome_unknown: async (portal) => {
      const stranded = await strand(portal, 'key');
      return inWeather(portal, unansweredWrites, () => decline(portal, stranded, false));
    },
  },
  lookUpAppointment: {
    not_found: ({ call }) => call('lookUpAppointment', { code: 'LIN-4K7M-2PQX', mail: person.mail }),
    too_many_requests: async ({ call }) => {
      const guess = () => call('lookUpAppointment', { code: 'LIN-4K7M-2PQX', mail: person.mail });
      for (let tried = 0; tried < 10; tried += 1) await guess();
      return guess();
    },
  },
} as const satisfies Partial<Ways>;
