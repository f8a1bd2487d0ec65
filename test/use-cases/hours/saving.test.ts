import { describe, expect, it } from 'vitest';
import type { HoursEdit } from '../../../shared/contracts/staff/hours.ts';
import { bands, friday, hours, monday, officeId, rebook } from '../../support/hours-edits.ts';
import { answered, hoursHouse, quitte, schlehe } from '../../support/hours-house.ts';
import { makeOffice, tenant } from '../../support/make.ts';

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
