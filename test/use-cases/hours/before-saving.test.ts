import { describe, expect, it } from 'vitest';
import type { HoursEdit } from '../../../shared/contracts/staff/hours.ts';
import { bands, friday, hours, monday, officeId } from '../../support/hours-edits.ts';
import { answered, hoursHouse, quitte } from '../../support/hours-house.ts';
import { day, makeHours, makeOffice, openingRule } from '../../support/make.ts';

describe('the plan of a week', () => {
  it('shows counters, places and how many are taken, by day and part of the day', async () => {
    const house = await hoursHouse();
    await house.book({ date: friday, first: 0, length: 2 });
    const plan = answered(await house.plan({ officeId, from: friday }, quitte));
    expect(plan).toMatchObject({ monday: '2026-11-09', version: 1, typicalMinutes: 10, onlinePercent: 67 });
    expect(plan.days.map(({ date }) => date.slice(8))).toEqual(['09', '10', '11', '12', '13']);
    expect(plan.bands.slice(0, 3)).toEqual([
      { from: '08:00', to: '10:00' },
      { from: '10:00', to: '12:00' },
      { from: '12:00', to: '14:00' },
    ]);
    expect(plan.days[4]?.cells.slice(0, 3)).toEqual([
      { counters: { online: 2, staff: 1 }, places: 36, taken: 2, closed: false },
      { counters: { online: 2, staff: 1 }, places: 36, taken: 0, closed: false },
      { counters: { online: 0, staff: 0 }, places: 0, taken: 0, closed: false },
    ]);
  });

  it('says why a day is another one, and shows the weekend when somebody works', async () => {
    const house = await hoursHouse(
      makeOffice({
        hours: {
          rules: [openingRule()],
          closures: [{ from: '2026-12-24', until: '2026-12-24', reason: 'Heiligabend' }],
          specialDays: [{ date: '2026-12-26', intervals: [], note: 'Inventur' }],
          holidays: { region: 'DE-SN' },
        },
      }),
    );
    const { days } = answered(await house.plan({ officeId, from: day('2026-12-25') }, quitte));
    expect(days.map(({ date, why, note }) => [date, why, note])).toEqual([
      ['2026-12-21', undefined, undefined],
      ['2026-12-22', undefined, undefined],
      ['2026-12-23', undefined, undefined],
      ['2026-12-24', 'closure', 'Heiligabend'],
      ['2026-12-25', 'holiday', undefined],
      ['2026-12-26', 'special', 'Inventur'],
    ]);
    expect(days[3]?.cells.every(({ closed }) => closed)).toBe(true);
  });

  it('is not found for an office that is none', async () => {
    const house = await hoursHouse();
    expect(await house.plan({ officeId: makeOffice({ id: 'nirgends' }).id }, quitte)).toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the effect of a change of hours, before it is saved', () => {
  it('is told in places gained and lost by day, and changes nothing', async () => {
    const house = await hoursHouse();
    const before = await house.free(friday);
    const change = bands('day', { date: friday, counters: 0 }, { date: monday, counters: 6 });
    const effect = answered(await house.preview({ officeId, change }, quitte));
    expect(effect.days.map(({ date, all, stranded }) => [date, all.gained.places, all.lost.places, stranded])).toEqual([
      [friday, 0, 36, 0],
      [monday, 36, 0, 0],
    ]);
    expect(effect.total).toMatchObject({ gained: { places: 36 }, lost: { places: 36 }, stranded: 0 });
    expect(effect.days[1]).toMatchObject({ online: { gained: { cells: 24 } }, staff: { gained: { cells: 12 } } });
    expect(effect.changes.map(({ kind }) => kind)).toEqual(['special_added', 'special_added']);
    expect(await house.free(friday)).toEqual(before);
    expect(answered(await house.hours({ officeId }, quitte)).version).toBe(1);
  });

  it('names who no longer fits, masked, and says who has no mail address', async () => {
    const house = await hoursHouse();
    await house.book({ date: friday, first: 12, person: { name: 'Karla Kirsch', phone: '0341 1', extra: {} } });
    await house.book({ date: friday, first: 3 });
    await house.book({ date: friday, first: 14, state: 'held', person: undefined });
    const effect = answered(
      await house.preview({ officeId, change: bands('day', { date: friday, counters: 0 }) }, quitte),
    );
    const [group] = effect.groups;
    expect([effect.total.stranded, group?.date, group?.count]).toEqual([2, friday, 2]);
    expect(group?.appointments).toMatchObject([
      { time: '10:00', name: 'K. Kir…', hasMail: false, hasPhone: true, state: 'confirmed' },
      { time: '10:20', hasMail: false, hasPhone: false, state: 'held' },
    ]);
    expect(group?.appointments[0]?.services).toMatchObject([{ name: { de: 'Wohnung anmelden' }, count: 2 }]);
    expect(JSON.stringify(effect)).not.toContain('Kirsch');
  });

  it('names the first of many, and all of the day that is asked for', async () => {
    const house = await hoursHouse();
    for (let first = 0; first < 24; first += 1) {
      await house.book({ date: friday, first });
      await house.book({ date: friday, first });
    }
    const change = hours({ weekdays: [1] });
    const some = answered(await house.preview({ officeId, change }, quitte));
    expect([some.groups[0]?.count, some.groups[0]?.appointments.length]).toEqual([48, 25]);
    const all = answered(await house.preview({ officeId, change, namesOf: friday }, quitte));
    expect(all.groups[0]?.appointments).toHaveLength(48);
  });

  it('tells of appointments that will take the places of the other pool', async () => {
    const house = await hoursHouse();
    await house.book({ date: friday, first: 0 });
    await house.book({ date: friday, first: 0 });
    const change = hours({ counters: { online: 0, staff: 3 } });
    const effect = answered(await house.preview({ officeId, change }, quitte));
    expect(effect.days.find(({ date }) => date === friday)).toMatchObject({ stranded: 0, borrowed: 2 });
    expect(effect.total).toMatchObject({ gained: { places: 0 }, lost: { places: 0 } });
  });

  it.each<[string, HoursEdit, string]>([
    ['a day that is over', bands('day', { date: '2026-11-09', counters: 1 }), '/change/bands/0/date in_the_past'],
    [
      'an end before the start',
      bands('day', { date: friday, from: '12:00', to: '10:00', counters: 1 }),
      '/change/bands/0/to ends_before_start',
    ],
    [
      'a time before the day begins',
      bands('day', { date: friday, from: '07:00', counters: 1 }),
      '/change/bands/0/from before_day_start',
    ],
    ['a day in ten years', bands('day', { date: '2036-11-11', counters: 1 }), '/change/bands/0/date too_far_ahead'],
    ['a version that is none', { kind: 'undo', version: 7 }, '/change/version nothing_to_undo'],
    ['hours from twelve to eight', hours({ from: '12:00', to: '08:00' }), '/change/hours/rules/0/to ends_before_start'],
    [
      'an unknown region of holidays',
      { kind: 'hours', hours: makeHours([], { holidays: { region: 'DE-QQ' } }) },
      '/change/hours/holidays/region unknown_region',
    ],
  ])('is refused for %s, at its field', async (_, change, expected) => {
    const house = await hoursHouse();
    const answer = await house.preview({ officeId, change }, quitte);
    if (answer.ok) throw new Error('accepted');
    expect(answer.fields?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([expected]);
    expect(await house.save({ officeId, change, expectedVersion: 1, choices: [] }, quitte)).toEqual(answer);
  });

  it('says where a closure is on', async () => {
    const house = await hoursHouse(
      makeOffice({ hours: { rules: [openingRule()], closures: [{ from: friday, until: friday }] } }),
    );
    const answer = await house.preview({ officeId, change: bands('day', { date: friday, counters: 3 }) }, quitte);
    expect(answer).toMatchObject({ fields: [{ pointer: '/change/bands/0/counters', code: 'closed_then' }] });
  });
});
