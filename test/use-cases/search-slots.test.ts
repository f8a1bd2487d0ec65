import { describe, expect, it } from 'vitest';
import { findSlots } from '../../functions/use-cases/search/find-slots.ts';
import { AvailabilityQuery, AvailabilityView } from '../../shared/contracts/availability.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { FreeDay } from '../../shared/domain/slots.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { day, makeMunicipality, makeOffice, makeService, tenant } from '../support/make.ts';
import { memoryCatalogue } from '../support/memory-catalogue.ts';
import { memoryFreePlaces } from '../support/memory-free-places.ts';
import { fullyBooked, openDays } from '../support/open-days.ts';

// Friday, 20 November 2026, 07:00 in Berlin: the office opens at 08:00.
const now = '2026-11-20T06:00:00Z';
const caller = { tenant, address: '192.0.2.1' };
const mitte = makeOffice({ services: [{ serviceId: 'pass', minutes: 20, extraMinutes: 10 }] });
const nord = makeOffice({
  id: 'buergeramt-nord',
  rules: { dayStart: '07:30', cellMinutes: 30 },
  hours: { rules: [{ weekdays: [1, 2, 3, 4, 5], from: '16:00', to: '18:00', counters: { online: 1, staff: 0 } }] },
  services: [
    { serviceId: 'pass', minutes: 30, extraMinutes: 30 },
    { serviceId: 'heirat', minutes: 60, extraMinutes: 0 },
  ],
});
const services = [
  makeService({ id: 'pass', maxCount: 3 }),
  makeService({ id: 'heirat', maxCount: 1 }),
  makeService({ id: 'hund' }),
  makeService({ id: 'intern', public: false }),
];

function town(offices: readonly Office[] = [mitte, nord], free: Record<string, readonly FreeDay[]> = {}) {
  const open = Object.fromEntries(offices.map((office) => [office.id, openDays(office, '2026-11-20', 61)]));
  const places = memoryFreePlaces(tenant, { ...open, ...free });
  const catalogue = memoryCatalogue({ municipality: makeMunicipality(), offices, services });
  const ask = findSlots({ catalogue, places, clock: fixedClock(now) });
  return { reads: places.reads, ask: (query: object) => ask(AvailabilityQuery.parse(query), caller) };
}

async function view(query: object, { ask } = town()) {
  const answer = await ask(query);
  if (!answer.ok) throw new Error(`Refused: ${answer.code}`);
  return AvailabilityView.parse(answer.value);
}

const said = (offers: readonly { officeId: string; date: string; time: string }[]) =>
  offers.map(({ officeId, date, time }) => `${officeId} ${date.slice(5)} ${time}`);

describe('the search for a time', () => {
  it('names the earliest starts over all offices, each with its length there', async () => {
    const { earliest, offices } = await view({ services: 'pass:2' });
    expect(said(earliest)).toEqual([
      'rathaus-mitte 11-20 08:00',
      'rathaus-mitte 11-20 08:10',
      'rathaus-mitte 11-20 08:20',
    ]);
    expect(offices.map(({ officeId, minutes }) => [officeId, minutes])).toEqual([
      ['rathaus-mitte', 30],
      ['buergeramt-nord', 60],
    ]);
  });

  it('names the three earliest after 16:00', async () => {
    const { earliest } = await view({ services: 'pass', part: 'late' });
    expect(said(earliest)).toEqual([
      'buergeramt-nord 11-20 16:00',
      'buergeramt-nord 11-20 16:30',
      'buergeramt-nord 11-20 17:00',
    ]);
  });

  it.each([
    { part: 'morning', first: '08:00', last: '11:40' },
    { part: 'afternoon', first: undefined, last: undefined },
    { part: 'any', first: '08:00', last: '17:30' },
    { part: 'late', first: '16:00', last: '17:30' },
  ])('lists the starts of a day by part of the day: $part from $first to $last', async ({ part, first, last }) => {
    const { days } = await view({ services: 'pass', part, days: 1 });
    const times = days[0]?.offers.map(({ time }) => time) ?? [];
    expect([times[0], times.at(-1)]).toEqual([first, last]);
  });

  it('looks at the weekdays asked for only', async () => {
    const { earliest, days } = await view({ services: 'pass', weekdays: '2,4', days: 7, earliest: 1 });
    expect(said(earliest)).toEqual(['rathaus-mitte 11-24 08:00']);
    expect(days.map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-26']);
  });

  it('tells open days from closed ones, and full from free', async () => {
    const full = town([mitte], { [mitte.id]: fullyBooked(openDays(mitte, '2026-11-20', 3)) });
    const { days } = await view({ services: 'pass', days: 3 }, full);
    expect(days.map(({ date, open, offers }) => [date, open, offers.length])).toEqual([
      ['2026-11-20', true, 0],
      ['2026-11-21', false, 0],
      ['2026-11-22', false, 0],
    ]);
  });

  it('asks only the offices chosen', async () => {
    const { earliest, offices } = await view({ services: 'pass', offices: 'buergeramt-nord', earliest: 1 });
    expect(said(earliest)).toEqual(['buergeramt-nord 11-20 16:00']);
    expect(offices).toHaveLength(1);
  });

  it('leaves out an office whose day cannot hold the visit in one booking', async () => {
    const fine = makeOffice({ ...mitte, rules: { ...mitte.rules, cellMinutes: 5 } });
    const long = makeOffice({ ...fine, services: [{ serviceId: 'pass', minutes: 405, extraMinutes: 0 }] });
    expect(await town([long]).ask({ services: 'pass' })).toMatchObject({ ok: false, code: 'not_bookable' });
  });

  it('takes only offices that offer everything', async () => {
    const { offices } = await view({ services: 'heirat' });
    expect(offices.map(({ officeId }) => officeId)).toEqual(['buergeramt-nord']);
  });

  it('says until when one can book, and lists no day after it', async () => {
    const short = makeOffice({ ...mitte, rules: { ...mitte.rules, maxDaysAhead: 3 } });
    const { days, lastBookableDate } = await view({ services: 'pass', days: 31 }, town([short]));
    expect(lastBookableDate).toBe('2026-11-23');
    expect(days.at(-1)?.date).toBe('2026-11-23');
  });

  it.each([
    { title: 'from a day that has passed: today on', from: '2026-11-01', first: '2026-11-20', count: 2 },
    { title: 'from a later day', from: '2026-12-01', first: '2026-12-01', count: 2 },
    { title: 'from beyond the last day: none', from: '2027-06-01', first: undefined, count: 0 },
    { title: 'from the end of the calendar: none', from: '2199-12-31', first: undefined, count: 0 },
  ])('lists days $title', async ({ from, first, count }) => {
    const { days } = await view({ services: 'pass', from, days: 2 });
    expect(days[0]?.date).toBe(first);
    expect(days).toHaveLength(count);
  });

  it('leaves out what is too soon for the office', async () => {
    const careful = makeOffice({ ...mitte, rules: { ...mitte.rules, minNoticeMinutes: 150 } });
    const { earliest } = await view({ services: 'pass', earliest: 1 }, town([careful]));
    expect(said(earliest)).toEqual(['rathaus-mitte 11-20 09:30']);
  });
});

describe('the reading of free places', () => {
  it('is one read of 31 days for each office when these have enough', async () => {
    const busy = town();
    await view({ services: 'pass', days: 31 }, busy);
    expect(busy.reads).toEqual([
      { officeId: 'rathaus-mitte', from: '2026-11-20', to: '2026-12-20' },
      { officeId: 'buergeramt-nord', from: '2026-11-20', to: '2026-12-20' },
    ]);
  });

  it('goes on until enough is found', async () => {
    const full = town([mitte], {
      [mitte.id]: [...fullyBooked(openDays(mitte, '2026-11-20', 40)), ...openDays(mitte, '2026-12-30', 9)],
    });
    const { earliest, days } = await view({ services: 'pass', earliest: 1, days: 1 }, full);
    expect(said(earliest)).toEqual(['rathaus-mitte 12-30 08:00']);
    expect(days[0]).toEqual({ date: '2026-11-20', open: true, offers: [] });
    expect(full.reads).toHaveLength(2);
  });

  it('ends with the booking window when nothing is free', async () => {
    const full = town([mitte], { [mitte.id]: fullyBooked(openDays(mitte, '2026-11-20', 61)) });
    const { earliest } = await view({ services: 'pass' }, full);
    expect(earliest).toEqual([]);
    expect(full.reads.map(({ from }) => from)).toEqual(['2026-11-20', '2026-12-21']);
  });

  it('skips the months that are too soon to book', async () => {
    const careful = makeOffice({ ...mitte, rules: { ...mitte.rules, minNoticeMinutes: 60 * 24 * 40 } });
    const slow = town([careful]);
    const { earliest } = await view({ services: 'pass', from: '2026-12-30', earliest: 1 }, slow);
    expect(said(earliest)).toEqual(['rathaus-mitte 12-30 08:00']);
    expect(slow.reads.map(({ from }) => from)).toEqual(['2026-12-21']);
  });
});

describe('a search that cannot be answered', () => {
  it.each([
    {
      title: 'an unknown service',
      query: { services: 'zauberei' },
      code: 'not_found',
      field: '/services unknown_service',
    },
    {
      title: 'a service for staff only',
      query: { services: 'intern' },
      code: 'not_found',
      field: '/services unknown_service',
    },
    { title: 'too many at once', query: { services: 'pass:4' }, code: 'not_bookable', field: '/services too_many' },
    {
      title: 'services that do not go together',
      query: { services: 'pass,heirat' },
      code: 'not_bookable',
      field: '/services not_combinable',
    },
    {
      title: 'a service that no office offers',
      query: { services: 'hund' },
      code: 'not_bookable',
      field: '/services no_office',
    },
    {
      title: 'an unknown office',
      query: { services: 'pass', offices: 'rathaus-sued' },
      code: 'not_found',
      field: '/offices unknown_office',
    },
    {
      title: 'an office that does not offer it',
      query: { services: 'heirat', offices: 'rathaus-mitte' },
      code: 'not_bookable',
      field: '/services no_office',
    },
  ])('says so: $title', async ({ query, code, field }) => {
    const answer = await town().ask(query);
    const fields = answer.ok ? [] : (answer.fields ?? []);
    expect([answer.ok ? 'ok' : answer.code, ...fields.map(({ pointer, code: why }) => `${pointer} ${why}`)]).toEqual([
      code,
      field,
    ]);
  });

  it('does not know an office that is for staff only', async () => {
    const hidden = makeOffice({ ...nord, public: false });
    const answer = await town([mitte, hidden]).ask({ services: 'pass', offices: hidden.id });
    expect(answer).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('finds nothing of another town', async () => {
    const places = memoryFreePlaces(tenant, { [mitte.id]: openDays(mitte, day('2026-11-20'), 10) });
    const catalogue = memoryCatalogue({ municipality: makeMunicipality(), offices: [mitte], services });
    const elsewhere = makeMunicipality({ id: 'nachbarstadt' }).id;
    const ask = findSlots({ catalogue, places, clock: fixedClock(now) });
    const answer = await ask(AvailabilityQuery.parse({ services: 'pass' }), { ...caller, tenant: elsewhere });
    expect(answer).toMatchObject({ ok: false, code: 'not_found' });
  });
});
