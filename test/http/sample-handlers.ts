import type { Handlers } from '../../functions/http/serve.ts';
import type { CitizenRouteName } from '../../shared/contracts/routes.ts';
import { AppointmentReference, LinkToken } from '../../shared/domain/ids.ts';
import { fail, ok } from '../../shared/result.ts';
import { day, makeMunicipality, officeId, serviceId, time } from '../support/make.ts';

const reference = AppointmentReference.parse('rathaus-mitte.2026-11-24.0123456789abcdef');
export const sampleToken = LinkToken.parse('a'.repeat(43));
const access = { reference, token: sampleToken };
const instant = '2026-11-24T08:20:00Z';

const place = {
  officeId: officeId('rathaus-mitte'),
  date: day('2026-11-24'),
  time: time('09:20'),
  startsAt: instant,
  minutes: 10,
  services: [{ serviceId: serviceId('wohnung-anmelden'), count: 1 }],
};

const appointment = {
  reference,
  state: 'held' as const,
  may: { confirm: false, change: true },
  ...place,
  language: 'de' as const,
  number: 'M17',
  changeUntil: instant,
  detailsGiven: false,
  extra: {},
};

const room = {
  officeId: officeId('rathaus-mitte'),
  officeName: { de: 'Rathaus Mitte' },
  zone: 'Europe/Berlin',
  now: instant,
};

/** A handler for each route that answers a fixed, valid success: what is under test is the way to it and back. */
export function sampleHandlers(changes: Partial<Handlers<CitizenRouteName>> = {}): Handlers<CitizenRouteName> {
  const { id: _, ...municipality } = makeMunicipality();
  return {
    getApiDocument: async () => ok({ openapi: '3.1.1' }),
    readApiDocument: async () => ok('<!doctype html>'),
    getHealth: async () => ok({ status: 'ok' }),
    getMunicipality: async () => ok(municipality),
    listOffices: async () => ok({ offices: [] }),
    searchServices: async () => ok({ services: [] }),
    getService: async ({ serviceId: id }) =>
      ok({
        id,
        name: { de: 'Wohnung anmelden' },
        summary: { de: '' },
        lifeEvents: [],
        leika: [],
        unit: 'person',
        maxCount: 1,
        combinableWith: [],
        extraFields: [],
        descriptionHtml: { de: '' },
        papers: [],
        links: [],
        offices: [],
      }),
    findSlots: async () => ok({ earliest: [], days: [], offices: [] }),
    getFigures: async () => ok({ scope: { kind: 'town' }, figures: [], timeline: [], offices: [], services: [] }),
    getRoadmap: async () => ok({ entries: [] }),
    listExperiments: async () => ok({ today: day('2026-11-10'), experiments: [] }),
    listReleases: async () => ok({ releases: [] }),
    getRelease: async () => fail('not_found'),
    getDefinitions: async () => ok({ hash: '0'.repeat(64), definitions: [] }),
    getFiguresCsv: async () => ok('period\r\n'),
    getDataPackage: async () => ok({ profile: 'tabular-data-package', resources: [] }),
    getFiguresCatalogue: async () => ok({}),
    giveFeedback: async () => ok({}),
    tellGaveUp: async () => ok({}),
    listSurveys: async () => ok({ surveys: [] }),
    getSurvey: async () => fail('not_found'),
    answerSurvey: async () => ok({}),
    countSearch: async () => ok({}),
    holdAppointment: async () => ok({ ...access, heldUntil: instant, startsAt: instant, minutes: 10 }),
    giveDetails: async () => ok(appointment),
    confirmAppointment: async () => ok(access),
    releaseHold: async () => ok({}),
    getAppointment: async () => ok(appointment),
    getCalendarFile: async () => ok('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'),
    cancelAppointment: async () => ok({}),
    moveAppointment: async () => ok(access),
    lookUpAppointment: async () => ok(access),
    getOffer: async () =>
      ok({ ...place, reference, state: 'open', alternatives: [], until: instant, mayMove: true, access }),
    acceptOffer: async () => ok(access),
    declineOffer: async () => ok({}),
    getCallDisplay: async () => ok({ ...room, calls: [{ number: 'M17', counter: 4, calledAt: instant, open: true }] }),
    getWalkIn: async () => ok({ ...room, state: 'open', waiting: 3 }),
    drawNumber: async () => ok({ ...access, number: 'A5' }),
    getWaiting: async () =>
      ok({
        ...room,
        reference,
        date: place.date,
        today: true,
        kind: 'walk-in',
        number: 'A5',
        state: 'waiting',
        may: { leave: true },
      }),
    stopWaiting: async () => ok({}),
    ...changes,
  };
}
