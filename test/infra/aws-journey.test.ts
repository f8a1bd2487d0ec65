import { beforeAll, describe, expect, it } from 'vitest';
import { tableAccess } from '../../infra/aws/table-access.ts';
import {
  makeHours,
  makeMunicipality,
  makeOffice,
  makeService,
  makeServiceText,
  openingRule,
  tenant,
} from '../support/make.ts';
import { publishSentence } from './aws-heard-day.ts';
import { patternOf } from './aws-partitions.ts';
import { onKey, verdict } from './aws-simulation.ts';
import { staffDay } from './aws-staff-day.ts';
import { townOnAws } from './aws-town.ts';

const town = townOnAws();
const host = 'termine.example.org';

async function call(method: string, path: string, more: { body?: unknown; headers?: Record<string, string> } = {}) {
  const { status, body } = await town.ask({ method, path, body: more.body, headers: { host, ...more.headers } });
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${body}`);
  return body.startsWith('{') ? JSON.parse(body) : body;
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const services = [{ serviceId: 'wohnung-anmelden', count: 1 }];

async function hold(date: string, time: string) {
  return await call('POST', `/v1/offices/rathaus-mitte/days/${date}/appointments`, {
    body: { time, services, language: 'de' },
    headers: { 'idempotency-key': `${date} ${time}`.replace(' ', 'T') },
  });
}

/** Every route and every job once, with the accidents that make the background work do something. */
async function everything() {
  await town.put.putMunicipality(makeMunicipality());
  await town.put.putOffice(tenant, makeOffice());
  await town.put.putService(tenant, makeService(), makeServiceText());
  await town.onSchedule({ job: 'materialise' });
  await readEverything();
  await waitingRoom();
  const { reference, headers } = await book();
  await town.follow();
  await call('GET', `/v1/appointments/${reference}/calendar`, { headers });
  const moved = await call('POST', `/v1/appointments/${reference}/move`, {
    body: { officeId: 'rathaus-mitte', date: '2026-11-25', time: '10:00' },
    headers: { ...headers, 'idempotency-key': 'the-move-of-alex' },
  });
  await town.follow();
  const { code } = await call('GET', `/v1/appointments/${moved.reference}`, { headers: bearer(moved.token) });
  await call('POST', '/v1/appointments/lookup', { body: { code, mail: 'alex@example.org' } });
  await accidents();
  await rush();
  await staffDay(town, host);
  town.clock.set('2026-11-24T12:00:00Z');
  await town.onSchedule({ job: 'sweep' });
  await town.onSchedule({ job: 'remind' });
  await call('POST', `/v1/appointments/${moved.reference}/cancel`, { body: {}, headers: bearer(moved.token) });
  await call('POST', `/v1/appointments/${moved.reference}/feedback`, {
    body: { score: 4 },
    headers: bearer(moved.token),
  });
  await town.follow();
  await newHours();
  await monthLater();
}

async function readEverything() {
  for (const path of [
    'health',
    'municipality',
    'offices',
    'services',
    'services/wohnung-anmelden',
    'openapi.json',
    'docs',
  ]) {
    await call('GET', `/v1/${path}`);
  }
  await call('GET', '/v1/availability?services=wohnung-anmelden');
  const body = { services, officeIds: [], offersWithin14Days: 3 };
  await call('POST', '/v1/searches', { body });
  await gaveUp('alex');
}

/** A number is drawn, looked at and given back; the office has been open for two minutes. */
async function waitingRoom() {
  await call('GET', '/v1/offices/rathaus-mitte/calls');
  await call('GET', '/v1/offices/rathaus-mitte/walk-in');
  const drawn = await call('POST', '/v1/offices/rathaus-mitte/numbers', {
    body: { services },
    headers: { 'idempotency-key': 'the-number-of-alex' },
  });
  await call('GET', `/v1/waiting/${drawn.reference}`, { headers: bearer(drawn.token) });
  await call('POST', `/v1/waiting/${drawn.reference}/leave`, { headers: bearer(drawn.token) });
  await town.follow();
}

async function book() {
  const { reference, token } = await hold('2026-11-24', '09:20');
  const headers = bearer(token);
  const body = { name: 'Alex Beispiel', mail: 'alex@example.org', language: 'de' };
  await call('PUT', `/v1/appointments/${reference}/details`, { body, headers });
  await town.follow();
  const [, code] = /\b(\d{6})\b/.exec(town.mailbox.at(-1)?.text ?? '') ?? [];
  await call('POST', `/v1/appointments/${reference}/confirm`, { body: { code }, headers });
  return { reference, headers };
}

/** A hold given back, several forgotten, and two that broke off between taking places and writing the appointment. */
async function accidents() {
  const date = '2026-11-26';
  const released = await hold(date, '08:00');
  await call('POST', `/v1/appointments/${released.reference}/release`, { headers: bearer(released.token) });
  await breakOff(date, '08:10');
  town.clock.forward({ minutes: 3 });
  // More claims than a calm day sheet keeps: the stream settles them, the broken one too.
  for (const time of ['09:00', '09:10', '09:20', '09:30', '09:40']) await hold(date, time);
  await town.follow();
  await breakOff(date, '08:20');
  await town.follow();
  town.clock.forward({ minutes: 20 });
  await town.onSchedule({ job: 'sweep' });
  await town.follow();
}

/** So many hold at once that one of them settles for all, or the stream reads the day instead of single appointments. */
async function rush() {
  const times = ['08', '09', '10'].flatMap((hour) =>
    ['00', '10', '20', '30', '40', '50'].map((ten) => `${hour}:${ten}`),
  );
  for (const time of times.slice(0, 16)) await hold('2026-11-27', time);
  for (const time of times.slice(0, 10)) await hold('2026-11-30', time);
  await town.follow();
}

async function breakOff(date: string, time: string) {
  town.lose(({ operation }) => operation === 'PutItem');
  await expect(hold(date, time)).rejects.toThrow('outcome_unknown');
  town.lose(() => false);
}

/** What was counted and written in November is published in December, and read by everybody. */
async function monthLater() {
  for (const who of 'abcde') await gaveUp(who);
  town.clock.set('2026-12-03T12:00:00Z');
  await publishSentence(town, host);
  for (const job of ['tell-days', 'count', 'publish', 'end-experiments']) await town.onSchedule({ job });
  await call('GET', '/v1/figures');
  const { releases } = await call('GET', '/v1/figures/releases');
  const { period, definitions } = releases.at(-1);
  await call('GET', `/v1/figures/releases/${period}`);
  await call('GET', `/v1/figures/definitions?hash=${definitions}`);
  // Those of today need no look; older ones do.
  await town.ask({ method: 'GET', path: `/v1/figures/definitions?hash=${'0'.repeat(64)}`, headers: { host } });
}

async function gaveUp(who: string) {
  await call('POST', '/v1/feedback', {
    body: { page: 'nothing-free', score: 2, text: 'Nichts frei.' },
    headers: { 'idempotency-key': `what-was-missing-for-${who}` },
  });
}

/** Offices close earlier from now on. */
async function newHours() {
  const hours = makeHours([openingRule({ to: '11:00' })]);
  await town.put.putOffice(tenant, makeOffice({ hours }));
  town.clock.forward({ minutes: 5 });
  await town.onSchedule({ job: 'materialise' });
  for (const job of ['tell-days', 'sample', 'count']) await town.onSchedule({ job });
}

beforeAll(everything);

const used = () =>
  [...new Set(town.accesses.map(({ name, action, pk }) => `${name} ${action} ${patternOf(pk)}`))].toSorted();

describe('a whole journey through the deployed functions', () => {
  it('does its work: mails sent, nothing broken', () => {
    expect(town.mailbox.map(({ subject }) => subject)).toHaveLength(13);
    expect(town.faults).toEqual([]);
  });

  it('is allowed in every single step by the rights of its function', async () => {
    const steps = new Map(town.accesses.map((access) => [`${access.name} ${access.action} ${access.pk}`, access]));
    expect(steps.size).toBeGreaterThan(40);
    const refused: string[] = [];
    for (const [step, { name, action, pk }] of steps) {
      if ((await verdict(name, onKey(action, pk))) !== 'Allowed') refused.push(step);
    }
    expect(refused).toEqual([]);
  });

  it('uses every right that is given, so that none can be taken away', () => {
    const inJourney = Object.entries(tableAccess).filter(([name]) => town.accesses.some((one) => one.name === name));
    const given = inJourney.flatMap(([name, access]) =>
      access.flatMap(([pattern, actions]) => actions.map((action) => `${name} ${action} ${pattern}`)),
    );
    expect(given.filter((right) => !used().includes(right))).toEqual([]);
  });
});
