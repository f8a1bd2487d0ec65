import { nameOf } from '../../../infra/dynamodb-double/items.ts';
import type { Portal, Weather } from '../portal.ts';
import { at, book, hold, identify, keyOf, person, wish } from '../steps.ts';
import { expired, inWeather, nowhere, unansweredWrites, type Way, type Ways } from './way.ts';

const unansweredBookings: Weather = (call) =>
  call.operation === 'UpdateItem' && nameOf(call.input.Key).includes('#R#') ? undefined : unansweredWrites(call);

const unansweredDetails: Weather = (call) =>
  call.operation === 'UpdateItem' && nameOf(call.input.Key).includes('#D#') ? { status: 500, body: {} } : undefined;

const wishes = { ...at, ...wish };
const holdWith =
  (changes: object, name = 'key'): Way =>
  ({ call }) =>
    call('holdAppointment', { ...wishes, ...changes }, { idempotencyKey: keyOf(name) });

async function filled(portal: Portal): Promise<void> {
  await hold(portal, 'first');
  await hold(portal, 'second');
}

/** From a hold to a firm appointment. */
export const bookingWays = {
  holdAppointment: {
    not_found: holdWith({ officeId: 'nirgends' }),
    not_bookable: holdWith({ time: '09:25' }),
    slot_taken: async (portal) => {
      await filled(portal);
      return holdWith({})(portal);
    },
    hold_expired: async (portal) => {
      await expired(portal);
      return holdWith({})(portal);
    },
    idempotency_key_missing: ({ call }) => call('holdAppointment', wishes),
    idempotency_key_reused: async (portal) => {
      await hold(portal, 'key');
      return holdWith({ time: '10:00' })(portal);
    },
    too_many_requests: async (portal) => {
      for (let tried = 0; tried < 30; tried += 1) await holdWith({}, `key-${tried}`)(portal);
      return holdWith({}, 'one-more')(portal);
    },
    outcome_unknown: (portal) => inWeather(portal, unansweredBookings, () => holdWith({})(portal)),
  },
  giveDetails: {
    link_invalid: ({ call }) => call('giveDetails', { ...nowhere, ...person }, nowhere),
    hold_expired: async (portal) => {
      const access = await expired(portal);
      return portal.call('giveDetails', { ...access, ...person }, access);
    },
    appointment_gone: async (portal) => {
      const access = await book(portal, 'key');
      await portal.call('cancelAppointment', access, access);
      return portal.call('giveDetails', { ...access, ...person, name: 'Kim Beispiel' }, access);
    },
    limit_reached: async (portal) => {
      await book(portal, 'first');
      const access = await hold(portal, 'second');
      return portal.call('giveDetails', { ...access, ...person }, access);
    },
    too_many_requests: async (portal) => {
      const access = await hold(portal, 'key');
      const change = (tried: number) =>
        portal.call('giveDetails', { ...access, ...person, mail: `alex${tried}@example.org` }, access);
      for (let tried = 0; tried < 10; tried += 1) await change(tried);
      return change(10);
    },
    invalid_request: async (portal) => {
      const access = await hold(portal, 'key');
      return portal.call('giveDetails', { ...access, ...person, extra: { aktenzeichen: '7' } }, access);
    },
    outcome_unknown: async (portal) => {
      const access = await hold(portal, 'key');
      return inWeather(portal, unansweredDetails, () => portal.call('giveDetails', { ...access, ...person }, access));
    },
  },
  confirmAppointment: {
    link_invalid: ({ call }) => call('confirmAppointment', nowhere, nowhere),
    hold_expired: async (portal) => {
      const access = await expired(portal);
      return portal.call('confirmAppointment', { ...access, code: '000000' }, access);
    },
    code_wrong: async (portal) => {
      const access = await hold(portal, 'key');
      return portal.call('confirmAppointment', { ...access, code: '000000' }, access);
    },
    too_many_requests: async (portal) => {
      const access = await identify(portal, 'key');
      const guess = (code: string) => portal.call('confirmAppointment', { ...access, code }, access);
      for (const code of ['000000', '000001', '000002', '000003', '000004']) await guess(code);
      return guess('000005');
    },
    outcome_unknown: async (portal) => {
      const access = await identify(portal, 'key');
      return inWeather(portal, unansweredWrites, () =>
        portal.call('confirmAppointment', { ...access, code: '000000' }, access),
      );
    },
  },
  releaseHold: {
    link_invalid: ({ call }) => call('releaseHold', nowhere, nowhere),
    appointment_gone: async (portal) => {
      const access = await book(portal, 'key');
      return portal.call('releaseHold', access, access);
    },
    outcome_unknown: async (portal) => {
      const access = await hold(portal, 'key');
      return inWeather(portal, unansweredWrites, () => portal.call('releaseHold', access, access));
    },
  },
} as const satisfies Partial<Ways>;
