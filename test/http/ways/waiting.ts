import { nameOf } from '../../../infra/dynamodb-double/items.ts';
import type { Portal, Weather } from '../portal.ts';
import { hold, keyOf, value, wish } from '../steps.ts';
import { inWeather, nowhere, unansweredWrites, type Ways } from './way.ts';

const unansweredNumbers: Weather = (call) =>
  call.operation === 'UpdateItem' && nameOf(call.input.Key).includes('#QN#') ? { status: 500, body: {} } : undefined;

const walkIn = { officeId: 'rathaus-mitte', services: wish.services };
const draw =
  (changes: object = {}, name = 'key') =>
  ({ call }: Portal) =>
    call('drawNumber', { ...walkIn, ...changes }, { idempotencyKey: keyOf(name) });

/** Numbers, and waiting for the call. */
export const waitingWays = {
  getCallDisplay: { not_found: ({ call }) => call('getCallDisplay', { officeId: 'nirgends' }) },
  getWalkIn: { not_found: ({ call }) => call('getWalkIn', { officeId: 'nirgends' }) },
  drawNumber: {
    not_found: draw({ officeId: 'nirgends' }),
    invalid_request: draw({ services: [{ serviceId: 'nirgends', count: 1 }] }),
    walk_in_closed: (portal) => {
      portal.clock.set('2026-11-10T11:00:00Z');
      return draw()(portal);
    },
    idempotency_key_missing: ({ call }) => call('drawNumber', walkIn),
    idempotency_key_reused: async (portal) => {
      await draw()(portal);
      return draw({ services: [{ serviceId: 'wohnung-anmelden', count: 2 }] })(portal);
    },
    too_many_requests: async (portal) => {
      for (let tried = 0; tried < 20; tried += 1) await draw({}, `key-${tried}`)(portal);
      return draw({}, 'one-more')(portal);
    },
    outcome_unknown: (portal) => inWeather(portal, unansweredNumbers, () => draw()(portal)),
  },
  getWaiting: {
    link_invalid: ({ call }) => call('getWaiting', nowhere, nowhere),
    appointment_gone: async (portal) => {
      const access = await hold(portal, 'key');
      return portal.call('getWaiting', access, access);
    },
  },
  stopWaiting: {
    link_invalid: ({ call }) => call('stopWaiting', nowhere, nowhere),
    appointment_gone: async (portal) => {
      const access = await hold(portal, 'key');
      return portal.call('stopWaiting', access, access);
    },
    ticket_changed: async (portal) => {
      const drawn = await value(draw()(portal));
      portal.clock.forward({ hours: 24 });
      return portal.call('stopWaiting', drawn, drawn);
    },
    outcome_unknown: async (portal) => {
      const drawn = await value(draw()(portal));
      return inWeather(portal, unansweredWrites, () => portal.call('stopWaiting', drawn, drawn));
    },
  },
} as const satisfies Partial<Ways>;
