import { describe, expect, it } from 'vitest';
import { openPortal } from './portal.ts';
import { at, book, keyOf, wish } from './steps.ts';

const id = '0123456789abcdef';
const bearer = { authorization: `Bearer ${'a'.repeat(43)}` };
const beyond = ['0000-01-01', '1999-12-31', '2200-01-01', '9999-12-01', '9999-12-31'];
const holdOn = (date: string) => ({
  method: 'POST',
  path: `/v1/offices/${at.officeId}/days/${date}/appointments`,
  headers: { 'idempotency-key': keyOf('far') },
  body: { ...wish, time: at.time },
});

describe('a date that no calendar of ours has', () => {
  it.each(beyond)('%s is a field problem of a hold, a move and a search', async (date) => {
    const portal = await openPortal();
    const { reference, token } = await book(portal, 'known');
    const refused = { status: 422, problem: { errors: [{ code: 'invalid_date' }] } };
    expect(await portal.ask(holdOn(date))).toMatchObject(refused);
    expect(await portal.ask({ path: `/v1/availability?services=wohnung-anmelden:1&from=${date}` })).toMatchObject(
      refused,
    );
    const move = await portal.ask({
      method: 'POST',
      path: `/v1/appointments/${reference}/move`,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': keyOf('far') },
      body: { ...at, date },
    });
    expect(move).toMatchObject(refused);
    expect(portal.faults).toEqual([]);
  });

  it.each(beyond)('%s is in no reference', async (date) => {
    const portal = await openPortal();
    const path = `/v1/appointments/${at.officeId}.${date}.${id}`;
    const answers = [
      await portal.ask({ path, headers: bearer }),
      await portal.ask({ path: `${path}/calendar`, headers: bearer }),
      await portal.ask({ method: 'POST', path: `${path}/confirm`, headers: bearer, body: {} }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
    expect(portal.faults).toEqual([]);
  });
});

describe('the first and the last date that may be asked for', () => {
  it.each([
    ['2000-01-01', 'too_soon'],
    ['2199-12-31', 'too_far_ahead'],
  ])('%s cannot be booked: %s', async (date, code) => {
    const portal = await openPortal();
    expect(await portal.ask(holdOn(date))).toMatchObject({ problem: { code: 'not_bookable', errors: [{ code }] } });
    const path = `/v1/appointments/${at.officeId}.${date}.${id}`;
    expect(await portal.ask({ path, headers: bearer })).toMatchObject({ problem: { code: 'link_invalid' } });
    const search = { path: `/v1/availability?services=wohnung-anmelden:1&from=${date}` };
    expect(await portal.ask(search)).toMatchObject({ status: 200 });
    expect(portal.faults).toEqual([]);
  });
});
