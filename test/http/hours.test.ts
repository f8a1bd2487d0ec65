import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/time.ts';
import { day, makeOffice, openingRule } from '../support/make.ts';
import { grant, signIn } from '../support/staff.ts';
import { openPortal } from './portal.ts';
import { at, book, value } from './steps.ts';

const officeId = 'rathaus-mitte';
const lead = [grant('lead-clerk', officeId)];
const closed = (from: string, until = from) => ({
  kind: 'hours' as const,
  hours: { rules: [openingRule()], closures: [{ from, until }] },
});

/** A town with a lead clerk who is signed in. */
async function house() {
  const portal = await openPortal({ offices: [makeOffice(), makeOffice({ id: 'buergerbuero-sued', number: 18 })] });
  const { call, session } = await signIn(portal, { name: 'Quendolin Quitte', grants: lead });
  return { portal, call, session };
}

describe('the hours of an office over HTTP', () => {
  it('are shown, previewed, saved and undone', async () => {
    const { portal, call } = await house();
    const { version, hours } = await value(call('getOfficeHours', { officeId }));
    const change = closed('2026-11-24');
    expect(await value(call('previewHours', { officeId, change }))).toMatchObject({
      version,
      changes: [{ kind: 'closure_added' }],
      days: [{ date: '2026-11-24', all: { lost: { cells: 72 } } }],
      total: { stranded: 0 },
    });
    const saved = await value(call('saveHours', { officeId, change, expectedVersion: version }));
    expect(saved).toMatchObject({ version: version + 1, changedSheets: 2 });
    const undo = { kind: 'undo' as const, version: saved.version };
    await value(call('saveHours', { officeId, change: undo, expectedVersion: saved.version }));
    expect((await value(call('getOfficeHours', { officeId }))).hours).toEqual(hours);
    const { versions } = await value(call('listOfficeVersions', { officeId }));
    expect(versions.map(({ byName, undoes }) => [byName, undoes])).toEqual([
      ['Quendolin Quitte', saved.version],
      ['Quendolin Quitte', undefined],
    ]);
    expect(portal.faults).toEqual([]);
  });

  it('begin to rebook those who lose their places, by mail', async () => {
    const { portal, call } = await house();
    await book(portal, 'key');
    await portal.deliver();
    const before = portal.mailbox.length;
    const change = closed(at.date);
    const unchosen = { officeId, change, expectedVersion: 1 };
    expect(await call('saveHours', unchosen)).toMatchObject({ code: 'choice_needed' });
    const choices = [{ date: at.date, choice: 'rebook' as const }];
    const saved = await value(call('saveHours', { ...unchosen, choices }));
    expect(saved.groups).toEqual([{ date: at.date, count: 1, choice: 'rebook' }]);
    await portal.deliver();
    expect(portal.mailbox.length).toBeGreaterThan(before);
    expect(portal.faults).toEqual([]);
  });

  it('are no longer bookable at once where they were taken away', async () => {
    const { portal, call } = await house();
    const wanted = { services: 'wohnung-anmelden:1', offices: officeId, from: at.date };
    const free = async () => {
      const { days } = await value(portal.call('findSlots', wanted));
      return days.find(({ date }) => date === at.date)?.offers.length ?? 0;
    };
    expect(await free()).toBeGreaterThan(0);
    await value(call('saveHours', { officeId, change: closed(at.date), expectedVersion: 1 }));
    portal.clock.forward({ minutes: 1 });
    expect(await free()).toBe(0);
  });

  it('name each field that is wrong', async () => {
    const { call } = await house();
    const rules = [
      openingRule({ from: '25:00' }),
      openingRule({ counters: { online: 10_000, staff: 0 } }),
      openingRule({ weekdays: [] }),
    ];
    expect(await call('previewHours', { officeId, change: { kind: 'hours', hours: { rules } } })).toMatchObject({
      code: 'invalid_request',
      fields: [
        { pointer: '/change/hours/rules/0/from', code: 'invalid_format' },
        { pointer: '/change/hours/rules/1/counters/online', code: 'too_big' },
        { pointer: '/change/hours/rules/2/weekdays', code: 'too_few' },
      ],
    });
    expect(await call('previewHours', { officeId, change: closed('2025-01-01', '2027-01-01') })).toMatchObject({
      fields: [{ pointer: '/change/hours/closures/0/until', code: 'closed_too_long' }],
    });
    expect(await call('previewHours', { officeId, change: closed('2026-11-01') })).toMatchObject({
      fields: [{ pointer: '/change/hours/closures/0/until', code: 'in_the_past' }],
    });
  });

  it('may be long, but not endless', async () => {
    const { call } = await house();
    const closures = (count: number, reason: string) =>
      Array.from({ length: count }, (_, index) => {
        const from = addDays(day('2026-12-01'), index);
        return { from, until: from, reason };
      });
    const hours = (reason: string) => ({ rules: [openingRule()], closures: closures(500, reason) });
    const long = { kind: 'hours' as const, hours: hours('Betriebsversammlung des ganzen Hauses') };
    const saved = await value(call('saveHours', { officeId, change: long, expectedVersion: 1 }));
    expect(saved.version).toBe(2);
    const endless = { kind: 'hours' as const, hours: hours('ä'.repeat(200)) };
    expect(await call('previewHours', { officeId, change: endless })).toMatchObject({ code: 'payload_too_large' });
  });

  it('are planned for a week that is still to come: on a Sunday the next one is shown', async () => {
    const { portal } = await house();
    portal.clock.set('2026-11-15T11:00:00Z');
    const { call } = await signIn(portal, { name: 'Quendolin Quitte', grants: lead });
    expect(await value(call('getOfficePlan', { officeId }))).toMatchObject({
      today: '2026-11-15',
      monday: '2026-11-16',
    });
    expect(await value(call('getOfficePlan', { officeId, from: '2026-11-15' }))).toMatchObject({
      monday: '2026-11-09',
    });
  });

  it('are not for clerks, and not for lead clerks of another office', async () => {
    const { portal } = await house();
    const clerk = await signIn(portal, { name: 'Carla Celik' });
    const elsewhere = await signIn(portal, { name: 'Elif Ebert', grants: [grant('lead-clerk', 'buergerbuero-sued')] });
    const change = closed('2026-11-24');
    const tries = (call: typeof clerk.call) => [
      call('getOfficePlan', { officeId }),
      call('getOfficeHours', { officeId }),
      call('listOfficeVersions', { officeId }),
      call('previewHours', { officeId, change }),
      call('saveHours', { officeId, change, expectedVersion: 1 }),
    ];
    for (const answer of await Promise.all(tries(clerk.call))) expect(answer).toMatchObject({ code: 'not_permitted' });
    for (const answer of await Promise.all(tries(elsewhere.call))) expect(answer).toMatchObject({ code: 'not_found' });
    for (const answer of await Promise.all(tries(portal.call)))
      expect(answer).toMatchObject({ code: 'sign_in_needed' });
  });

  it('are not found for an office that is none, also by whoever may shape all', async () => {
    const { portal } = await house();
    const { call } = await signIn(portal, { name: 'Greta Grote', grants: [grant('lead-clerk')] });
    const nowhere = { officeId: 'nirgends', change: closed('2026-11-24'), expectedVersion: 1 };
    for (const name of [
      'getOfficePlan',
      'getOfficeHours',
      'listOfficeVersions',
      'previewHours',
      'saveHours',
    ] as const) {
      expect(await call(name, nowhere), name).toMatchObject({ code: 'not_found' });
    }
  });

  it('are refused when somebody else has saved since', async () => {
    const { portal, call } = await house();
    const other = await signIn(portal, { name: 'Sina Schlehe', grants: lead });
    await value(call('saveHours', { officeId, change: closed('2026-11-24'), expectedVersion: 1 }));
    expect(await other.call('saveHours', { officeId, change: closed('2026-11-25'), expectedVersion: 1 })).toMatchObject(
      { code: 'edited_meanwhile' },
    );
  });
});
