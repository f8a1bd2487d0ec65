import { describe, expect, it } from 'vitest';
import type { HoursEdit } from '../../../shared/contracts/staff/hours.ts';
import { OpeningHours } from '../../../shared/domain/opening-hours.ts';
import { bands, friday, officeId } from '../../support/hours-edits.ts';
import { answered, hoursHouse, quitte, schlehe } from '../../support/hours-house.ts';
import { makeOffice, tenant } from '../../support/make.ts';

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
