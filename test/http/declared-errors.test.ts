import { describe, expect, it } from 'vitest';
import { nameOf } from '../../infra/dynamodb-double/items.ts';
import { citizenRoutes } from '../../shared/contracts/citizen-routes.ts';
import type { ErrorCode } from '../../shared/contracts/problem.ts';
import type { CitizenRouteName } from '../../shared/contracts/routes.ts';
import type { Result } from '../../shared/result.ts';
import { makeOffice, makeService } from '../support/make.ts';
import { publishedSurvey } from './heard-steps.ts';
import { openPortal, type Portal, type Weather } from './portal.ts';
import { type Access, at, book, hold, identify, keyOf, person, type Stranded, strand, value, wish } from './steps.ts';

type Reached = Promise<Result<unknown, ErrorCode>>;
type Way = (portal: Portal) => Reached;

const nowhere: Access = { reference: 'rathaus-mitte.2026-11-24.0123456789abcdef', token: 'a'.repeat(43) };
const unansweredWrites: Weather = ({ operation }) =>
  operation === 'GetItem' || operation === 'Query' ? undefined : { status: 500, body: {} };

const unansweredBookings: Weather = (call) =>
  call.operation === 'UpdateItem' && nameOf(call.input.Key).includes('#R#') ? undefined : unansweredWrites(call);

const unansweredDetails: Weather = (call) =>
  call.operation === 'UpdateItem' && nameOf(call.input.Key).includes('#D#') ? { status: 500, body: {} } : undefined;

const wishes = { ...at, ...wish };
const holdWith =
  (changes: object, name = 'key'): Way =>
  ({ call }) =>
    call('holdAppointment', { ...wishes, ...changes }, { idempotencyKey: keyOf(name) });
const moveTo = ({ call }: Portal, { reference, token }: Access, changes: object = {}) =>
  call('moveAppointment', { reference, ...at, time: '10:40', ...changes }, { token, idempotencyKey: keyOf('move') });

const unansweredNumbers: Weather = (call) =>
  call.operation === 'UpdateItem' && nameOf(call.input.Key).includes('#QN#') ? { status: 500, body: {} } : undefined;

const walkIn = { officeId: 'rathaus-mitte', services: wish.services };
const draw =
  (changes: object = {}, name = 'key') =>
  ({ call }: Portal) =>
    call('drawNumber', { ...walkIn, ...changes }, { idempotencyKey: keyOf(name) });

const gaveUp = { page: 'nothing-free' as const, score: 3, services: ['wohnung-anmelden'] };
const giveUp =
  (changes: object = {}, name = 'key') =>
  ({ call }: Portal) =>
    call('tellGaveUp', { ...gaveUp, ...changes }, { idempotencyKey: keyOf(name) });

const answer =
  (changes: object, name = 'key') =>
  ({ call }: Portal) =>
    call('answerSurvey', { surveyId: 'x'.repeat(22), answers: [4], ...changes }, { idempotencyKey: keyOf(name) });
const keyed = (access: Access, name: string) => ({ ...access, idempotencyKey: keyOf(name) });

const survey = async (portal: Portal, days: object = {}) => {
  const { surveyId } = await publishedSurvey(portal, days);
  return { surveyId };
};

/** An appointment whose time has come. */
async function visited(portal: Portal): Promise<Access> {
  const access = await book(portal, 'key');
  portal.clock.set('2026-11-24T08:30:00Z');
  return access;
}

/** After which nothing is answered any more, or no write. */
async function then<Value>(portal: Portal, weather: Weather, way: () => Promise<Value>): Promise<Value> {
  portal.sky.weather = weather;
  return await way();
}

async function expired(portal: Portal): Promise<Access> {
  const access = await identify(portal, 'key');
  portal.clock.forward({ minutes: 40 });
  await portal.run('sweep');
  return access;
}

async function filled(portal: Portal): Promise<void> {
  await hold(portal, 'first');
  await hold(portal, 'second');
}

/** For each route, a way to each error it declares. */
const ways: { readonly [Name in CitizenRouteName]: Readonly<Partial<Record<ErrorCode, Way>>> } = {
  getApiDocument: {},
  readApiDocument: {},
  getHealth: {},
  listOffices: {},
  searchServices: {},
  countSearch: {},
  getMunicipality: {
    not_found: async () => (await openPortal({ municipality: undefined })).call('getMunicipality', {}),
  },
  getService: { not_found: ({ call }) => call('getService', { serviceId: 'nirgends' }) },
  getFigures: { not_found: ({ call }) => call('getFigures', { scope: 'office', id: 'nirgends' }) },
  getRoadmap: {},
  listReleases: {},
  listExperiments: {},
  getRelease: { not_found: ({ call }) => call('getRelease', { period: '2026-01' }) },
  getDefinitions: { not_found: ({ call }) => call('getDefinitions', { hash: '0'.repeat(64) }) },
  getFiguresCsv: {},
  getDataPackage: {
    not_found: async () => (await openPortal({ municipality: undefined })).call('getDataPackage', {}),
  },
  getFiguresCatalogue: {
    not_found: async () => (await openPortal({ municipality: undefined })).call('getFiguresCatalogue', {}),
  },
  findSlots: {
    not_found: ({ call }) => call('findSlots', { services: 'nirgends' }),
    not_bookable: ({ call }) => call('findSlots', { services: 'wohnung-anmelden,fahrzeug' }),
  },
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
    outcome_unknown: (portal) => then(portal, unansweredBookings, () => holdWith({})(portal)),
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
      return then(portal, unansweredDetails, () => portal.call('giveDetails', { ...access, ...person }, access));
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
      return then(portal, unansweredWrites, () =>
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
      return then(portal, unansweredWrites, () => portal.call('releaseHold', access, access));
    },
  },
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
      return then(portal, unansweredWrites, () => portal.call('cancelAppointment', access, access));
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
      return then(portal, unansweredWrites, () => moveTo(portal, access));
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
      return then(portal, unansweredWrites, () => accept(portal, stranded));
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
      return then(portal, unansweredWrites, () => decline(portal, stranded, false));
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
  giveFeedback: {
    link_invalid: ({ call }) => call('giveFeedback', { ...nowhere, score: 3 }, nowhere),
    not_yet: async (portal) => {
      const access = await book(portal, 'key');
      return portal.call('giveFeedback', { ...access, score: 3 }, access);
    },
    already_answered: async (portal) => {
      const access = await visited(portal);
      await portal.call('giveFeedback', { ...access, score: 5 }, access);
      return portal.call('giveFeedback', { ...access, score: 1 }, access);
    },
  },
  tellGaveUp: {
    not_found: async () => giveUp({ services: [] })(await openPortal({ municipality: undefined })),
    invalid_request: giveUp({ services: ['nirgends'] }),
    too_many_requests: async (portal) => {
      for (let tried = 0; tried < 30; tried += 1) await giveUp({}, `key-${tried}`)(portal);
      return giveUp({}, 'one-more')(portal);
    },
    idempotency_key_missing: ({ call }) => call('tellGaveUp', gaveUp),
    idempotency_key_reused: async (portal) => {
      await giveUp()(portal);
      return giveUp({ score: 2 })(portal);
    },
  },
  listSurveys: {},
  getSurvey: { not_found: ({ call }) => call('getSurvey', { surveyId: 'x'.repeat(22) }) },
  answerSurvey: {
    not_found: answer({}),
    invalid_request: async (portal) => answer({ ...(await survey(portal)), answers: [6] })(portal),
    not_yet: async (portal) => answer(await survey(portal, { from: '2026-11-20' }))(portal),
    survey_closed: async (portal) => {
      const asked = await survey(portal);
      portal.clock.set('2026-12-01T08:00:00Z');
      return answer(asked)(portal);
    },
    already_answered: async (portal) => {
      const access = await book(portal, 'key');
      const { surveyId } = await survey(portal);
      await portal.call('answerSurvey', { surveyId, answers: [4], reference: access.reference }, keyed(access, 'one'));
      return portal.call('answerSurvey', { surveyId, answers: [4], reference: access.reference }, keyed(access, 'two'));
    },
    too_many_requests: async (portal) => {
      for (let tried = 0; tried < 30; tried += 1) await answer({}, `key-${tried}`)(portal);
      return answer({}, 'one-more')(portal);
    },
    idempotency_key_missing: ({ call }) => call('answerSurvey', { surveyId: 'x'.repeat(22), answers: [4] }),
    idempotency_key_reused: async (portal) => {
      const asked = await survey(portal);
      await answer(asked)(portal);
      return answer({ ...asked, answers: [1] })(portal);
    },
  },
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
    outcome_unknown: (portal) => then(portal, unansweredNumbers, () => draw()(portal)),
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
      return then(portal, unansweredWrites, () => portal.call('stopWaiting', drawn, drawn));
    },
  },
};

const accept = ({ call }: Portal, { alternatives: [alternative = ''], ...access }: Stranded) =>
  call('acceptOffer', { reference: access.reference, alternative }, access);
const decline = ({ call }: Portal, access: Access, stillNeeded: boolean) =>
  call('declineOffer', { reference: access.reference, stillNeeded }, access);

/** Two services that do not go together. */
const town = {
  services: [makeService(), makeService({ id: 'fahrzeug' })],
  offices: [
    makeOffice({
      services: ['wohnung-anmelden', 'fahrzeug'].map((serviceId) => ({ serviceId, minutes: 10, extraMinutes: 10 })),
    }),
  ],
};

const rows = Object.entries(ways).flatMap(([name, byCode]) =>
  Object.entries(byCode).map(([code, reach]) => ({ name, code, reach })),
);

describe('every declared error', () => {
  it.each(rows)('$name answers $code', async ({ code, reach }) => {
    expect(await reach(await openPortal(town))).toMatchObject({ ok: false, code });
  });

  it('has a way to it', () => {
    const declared = Object.entries(citizenRoutes).flatMap(([name, { errors }]) =>
      errors.map((code) => `${name} ${code}`),
    );
    expect(rows.map(({ name, code }) => `${name} ${code}`).toSorted()).toEqual(declared.toSorted());
  });
});
