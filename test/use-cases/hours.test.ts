import { describe, expect, it } from 'vitest';
import type { HoursEdit } from '../../shared/contracts/staff/hours.ts';
import { OpeningHours } from '../../shared/domain/opening-hours.ts';
import { answered, hoursHouse, quitte, schlehe } from '../support/hours-house.ts';
import { day, makeHours, makeOffice, openingRule, tenant, time } from '../support/make.ts';

// The office: 08:00 to 12:00, 2 counters online and 1 kept, cells of 10 minutes. It is Tuesday, 10 November 2026.
const officeId = makeOffice().id;
const friday = day('2026-11-13');
const monday = day('2026-11-16');
const hours = (...rules: Parameters<typeof openingRule>[0][]): HoursEdit => ({
  kind: 'hours',
  hours: makeHours(rules.map((rule) => openingRule(rule))),
});
const bands = (
  every: 'day' | 'week',
  ...parts: { date: string; from?: string; to?: string; counters: number }[]
): HoursEdit => ({
  kind: 'bands',
  every,
  bands: parts.map(({ date, from = '10:00', to = '12:00', counters }) => ({
    date: day(date),
    from: time(from),
    to: time(to),
    counters,
  })),
});
const rebook = (date: typeof friday) => [{ date, choice: 'rebook' as const }];

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

describe('saving hours', () => {
  it('brings the sheets at once, and keeps what is booked', async () => {
    const house = await hoursHouse();
    await house.book({ date: friday, first: 0 });
    const change = bands('day', { date: friday, from: '08:00', to: '10:00', counters: 6 });
    const saved = answered(await house.save({ officeId, change, expectedVersion: 1, choices: [] }, quitte));
    expect(saved).toEqual({ version: 2, changedSheets: 2, undecided: [], groups: [], late: [] });
    expect((await house.free(friday))?.slice(0, 3)).toEqual([3, 4, 4]);
    expect((await house.free(friday, 'staff'))?.slice(0, 3)).toEqual([2, 2, 2]);
    expect(house.audit.entries).toMatchObject([{ action: 'hours-saved', officeId, staffId: quitte.staff.id }]);
  });

  it('asks for a choice for each day on which somebody is stranded, and writes nothing before', async () => {
    const house = await hoursHouse();
    await house.book({ date: friday, first: 0 });
    await house.book({ date: monday, first: 0 });
    const change = hours({ weekdays: [2, 3, 4] });
    const half = { officeId, change, expectedVersion: 1, choices: rebook(friday) };
    expect(await house.save(half, quitte)).toMatchObject({ code: 'choice_needed' });
    expect(answered(await house.hours({ officeId }, quitte)).version).toBe(1);
    expect([house.begun, house.audit.entries, (await house.free(friday))?.[1]]).toEqual([[], [], 2]);
  });

  it('hands over those to be rebooked, and leaves those to be kept', async () => {
    const house = await hoursHouse();
    const [gone, stays] = [await house.book({ date: friday, first: 0 }), await house.book({ date: monday, first: 0 })];
    const choices = [...rebook(friday), { date: monday, choice: 'keep' as const }];
    const change = hours({ weekdays: [2, 3, 4] });
    const saved = answered(await house.save({ officeId, change, expectedVersion: 1, choices }, quitte));
    expect(saved.groups).toEqual([
      { date: friday, count: 1, choice: 'rebook' },
      { date: monday, count: 1, choice: 'keep' },
    ]);
    const by = { id: quitte.staff.id, name: quitte.staff.name };
    expect(house.begun).toEqual([{ officeId, date: friday, appointments: [gone.id], by }]);
    expect(await house.appointments.get(tenant, stays)).toMatchObject({ state: 'confirmed' });
    expect((await house.free(friday))?.slice(0, 2)).toEqual([-1, 0]);
  });

  it('tells of who booked in the last moment on a day nobody chose for', async () => {
    const state = { isLate: false };
    const house = await hoursHouse(makeOffice(), {
      offices: (real) => ({
        ...real,
        save: async (town, edit) => {
          if (!state.isLate) await house.book({ date: friday, first: 0 });
          state.isLate = true;
          return real.save(town, edit);
        },
      }),
    });
    const change = hours({ weekdays: [1] });
    const saved = answered(await house.save({ officeId, change, expectedVersion: 1, choices: [] }, quitte));
    expect(saved.late).toMatchObject([{ date: friday, count: 1, appointments: [{ time: '08:00', name: 'A. Bei…' }] }]);
  });

  it('does the rest when it is said again after a crash', async () => {
    const fate = { crashes: true };
    const house = await hoursHouse(makeOffice(), {
      offices: (real) => ({
        ...real,
        save: async (town, edit) => {
          const answer = await real.save(town, edit);
          if (fate.crashes) throw new Error('The function ended here');
          return answer;
        },
      }),
    });
    const gone = await house.book({ date: friday, first: 0 });
    const input = { officeId, change: hours({ weekdays: [1] }), expectedVersion: 1, choices: rebook(friday) };
    await expect(house.save(input, quitte)).rejects.toThrow('ended here');
    fate.crashes = false;
    expect(await house.save(input, schlehe)).toMatchObject({ code: 'edited_meanwhile' });
    expect(answered(await house.save(input, quitte))).toMatchObject({ version: 2 });
    expect(house.begun).toMatchObject([{ appointments: [gone.id] }]);
    expect((await house.free(friday))?.[1]).toBe(0);
  });

  it('writes no version when nothing is different', async () => {
    const house = await hoursHouse();
    const change: HoursEdit = { kind: 'hours', hours: house.office.hours };
    const saved = answered(await house.save({ officeId, change, expectedVersion: 1, choices: [] }, quitte));
    expect(saved.version).toBe(1);
  });
});

describe('two lead clerks at once', () => {
  const first = { officeId, change: bands('day', { date: friday, counters: 9 }), expectedVersion: 1, choices: [] };
  const second = { ...first, change: bands('day', { date: monday, counters: 9 }) };

  it('do not overwrite each other: the second one sees what the first one saved, and may add to it', async () => {
    const house = await hoursHouse();
    const both = await Promise.all([house.save(first, quitte), house.save(second, schlehe)]);
    expect(both.map((answer) => (answer.ok ? 'saved' : answer.code)).toSorted()).toEqual(['edited_meanwhile', 'saved']);
    const isFirstSaved = both[0].ok;
    const [late, loser] = isFirstSaved ? [second, schlehe] : [first, quitte];
    const theirs = answered(await house.hours({ officeId }, loser));
    expect(theirs.changed?.byName).toBe(isFirstSaved ? quitte.staff.name : schlehe.staff.name);
    answered(await house.save({ ...late, expectedVersion: theirs.version }, loser));
    expect([(await house.free(friday))?.[12], (await house.free(monday))?.[12]]).toEqual([6, 6]);
  });

  it('leave the sheets at what was saved last, however the two saves run into each other', async () => {
    const state = { isSlow: true };
    const house = await hoursHouse(makeOffice(), {
      offices: (real) => ({
        ...real,
        save: async (town, edit) => {
          const answer = await real.save(town, edit);
          if (!state.isSlow) return answer;
          state.isSlow = false;
          // The other one begins and ends between this save and its sheets.
          answered(
            await house.save(
              { ...first, change: bands('day', { date: friday, counters: 0 }), expectedVersion: 2 },
              schlehe,
            ),
          );
          return answer;
        },
      }),
    });
    answered(await house.save(first, quitte));
    expect((await house.free(friday))?.slice(12).every((places) => places === 0)).toBe(true);
    const plan = answered(await house.plan({ officeId, from: friday }, quitte));
    expect(plan.days[4]?.cells[1]).toMatchObject({ counters: { online: 0, staff: 0 }, places: 0 });
    const sheet = await house.daySheets.get(tenant, { officeId, pool: 'online', date: friday }, { consistent: true });
    expect(sheet?.plan.slice(12).every((places) => places === 0)).toBe(true);
  });
});

describe('undoing a change of hours', () => {
  it('restores the former hours and keeps what was booked since', async () => {
    const house = await hoursHouse();
    const change = bands('day', { date: friday, from: '14:00', to: '16:00', counters: 2 });
    answered(await house.save({ officeId, change, expectedVersion: 1, choices: [] }, quitte));
    const since = await house.book({ date: friday, first: 36 });
    const morning = await house.book({ date: friday, first: 0 });
    const undo: HoursEdit = { kind: 'undo', version: 2 };
    const effect = answered(await house.preview({ officeId, change: undo }, schlehe));
    expect(effect.groups).toMatchObject([{ date: friday, count: 1, appointments: [{ time: '14:00' }] }]);
    const input = { officeId, change: undo, expectedVersion: 2, note: 'Doch nicht' };
    expect(await house.save({ ...input, choices: [] }, schlehe)).toMatchObject({ code: 'choice_needed' });
    const choices = [{ date: friday, choice: 'keep' as const }];
    expect(answered(await house.save({ ...input, choices }, schlehe)).version).toBe(3);
    expect(answered(await house.hours({ officeId }, quitte)).hours).toEqual(OpeningHours.parse(house.office.hours));
    for (const kept of [since, morning]) expect(await house.appointments.get(tenant, kept)).toMatchObject(kept);
    const free = await house.free(friday);
    expect([free?.[0], free?.[1], free?.[36], free?.[37]]).toEqual([1, 2, -1, 0]);
    expect(house.audit.entries.at(-1)).toMatchObject({ action: 'change-undone' });
  });

  it('is itself a version that can be undone; what others changed elsewhere stays', async () => {
    const house = await hoursHouse();
    const wide = bands('day', { date: friday, counters: 9 });
    answered(await house.save({ officeId, change: wide, expectedVersion: 1, choices: [] }, quitte));
    const at = 1_790_000_000;
    const { id, name } = schlehe.staff;
    const stored = await house.offices.get(tenant, officeId);
    if (stored === undefined) throw new Error('the office is stored');
    const content = { ...stored.content, phone: '0341 222' };
    await house.offices.save(tenant, { id: officeId, content, expectedVersion: 2, by: { id, name }, at });
    const undo = (version: number, expectedVersion: number) =>
      house.save({ officeId, change: { kind: 'undo', version }, expectedVersion, choices: [] }, quitte);
    answered(await undo(2, 3));
    expect((await house.offices.get(tenant, officeId))?.content).toMatchObject({
      phone: '0341 222',
      hours: { specialDays: [] },
    });
    answered(await undo(4, 4));
    expect(answered(await house.hours({ officeId }, quitte)).hours.specialDays).toHaveLength(1);
    const { current, versions } = answered(await house.versions({ officeId }, quitte));
    expect(current).toBe(5);
    expect(
      versions.map(({ version, byName, undoes, canUndo, isOwn }) => [version, byName, undoes, canUndo, isOwn]),
    ).toEqual([
      [5, quitte.staff.name, 4, true, true],
      [4, quitte.staff.name, 2, false, true],
      [3, schlehe.staff.name, undefined, true, false],
      [2, quitte.staff.name, undefined, true, true],
    ]);
    expect(versions.map(({ otherFields }) => otherFields)).toEqual([[], [], ['phone'], []]);
    expect(versions.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
      ['special_added'],
      ['special_removed'],
      [],
      ['special_added'],
    ]);
  });

  it('goes back page by page', async () => {
    const house = await hoursHouse();
    const { id, name } = quitte.staff;
    for (let version = 1; version <= 24; version += 1) {
      const content = makeOffice({ phone: `0341 ${version}` });
      await house.offices.save(tenant, { id: officeId, content, expectedVersion: version, by: { id, name }, at: 1 });
    }
    const newest = answered(await house.versions({ officeId }, quitte));
    expect([newest.versions.length, newest.versions[0]?.version, newest.next]).toEqual([20, 25, 5]);
    const oldest = answered(await house.versions({ officeId, upTo: newest.next }, quitte));
    expect([oldest.versions.map(({ version }) => version), oldest.next]).toEqual([[5, 4, 3, 2], undefined]);
  });
});
