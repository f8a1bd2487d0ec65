import { beforeEach, describe, expect, it } from 'vitest';
import type { ServiceDraft } from '../../shared/contracts/staff/services.ts';
import { catalogueEditHouse } from '../support/catalogue-edit-house.ts';
import { edit, friday, id, mitte } from '../support/catalogue-edits.ts';
import { answered, quitte, schlehe } from '../support/hours-house.ts';
import { day, makeOffice, makeServiceText, serviceId, tenant } from '../support/make.ts';

let house: Awaited<ReturnType<typeof catalogueEditHouse>>;
beforeEach(async () => {
  house = await catalogueEditHouse();
});
const save = (changes: Partial<ServiceDraft>, expectedVersion: number | 'new' = 1, caller = quitte) =>
  house.saveService({ serviceId: id, change: edit(changes), expectedVersion }, caller);

describe('a service', () => {
  it('is shown with its texts as text, its offices and its version', async () => {
    const view = answered(await house.getService({ serviceId: id }, quitte));
    expect(view).toMatchObject({ version: 1, formatted: [], namedBy: [] });
    expect(view.service.description).toEqual({ de: 'Sie melden Ihre neue Wohnung an.' });
    expect(view.offices).toEqual([{ officeId: mitte, name: makeOffice().name, minutes: 10, extraMinutes: 10 }]);
    expect(view.changed).toBeUndefined();
  });

  it('keeps stored HTML where nobody has touched its text, and escapes what was typed', async () => {
    const stored = '<p>Das ist <strong>wichtig</strong>.</p>';
    house = await catalogueEditHouse({ text: makeServiceText({ descriptionHtml: { de: stored } }) });
    expect(answered(await house.getService({ serviceId: id }, quitte)).formatted).toEqual(['description.de']);
    answered(await save({ description: { de: 'Das ist wichtig.', en: '<b>Important</b>' } }));
    const { text } = (await house.services.get(tenant, id))?.content ?? {};
    expect(text?.descriptionHtml).toEqual({ de: stored, en: '<p>&lt;b&gt;Important&lt;/b&gt;</p>' });
  });

  it('is saved with a record, noted in the audit and found in the list', async () => {
    expect(answered(await save({ name: { de: 'Ummelden', en: 'Register', nl: 'Inschrijven' } }))).toEqual({
      version: 2,
    });
    expect(house.audit.entries).toMatchObject([{ action: 'service-saved', object: id }]);
    const { services } = answered(await house.listServices({}, quitte));
    expect(services).toMatchObject([
      { name: { de: 'Führungszeugnis' }, offices: 0 },
      { name: { nl: 'Inschrijven' }, missing: ['en', 'nl', 'einfach'], offices: 1 },
    ]);
    const { versions } = answered(await house.versions({ serviceId: id }, schlehe));
    expect(versions[0]).toMatchObject({ version: 2, byName: 'Quendolin Quitte', isOwn: false, canUndo: true });
    expect(versions[0]?.changes).toEqual([
      { field: 'name.de', former: 'Wohnung anmelden', next: 'Ummelden' },
      { field: 'name.en', former: 'Register an address', next: 'Register' },
      { field: 'name.nl', next: 'Inschrijven' },
    ]);
  });

  it('is not written again when nothing is different', async () => {
    expect(answered(await save({}))).toEqual({ version: 1 });
    expect(house.audit.entries).toEqual([]);
  });

  it('refuses the second of two who began at the same version, and answers a repeated save alike', async () => {
    answered(await save({ maxCount: 3 }));
    expect(answered(await save({ maxCount: 3 }))).toEqual({ version: 2 });
    expect(await save({ maxCount: 4 }, 1, schlehe)).toMatchObject({ code: 'edited_meanwhile' });
    expect((await house.services.get(tenant, id))?.content.service.maxCount).toBe(3);
  });

  it('says what is wrong, by field', async () => {
    const question = { id: 'akte', label: { de: 'Akte' }, required: true, maxLength: 20 };
    const wrong = { combinableWith: [serviceId('nirgends')], extraFields: [question, question] };
    expect(await save(wrong)).toMatchObject({
      code: 'invalid_request',
      fields: [
        { pointer: '/change/service/combinableWith/0', code: 'unknown_service' },
        { pointer: '/change/service/extraFields/1/id', code: 'duplicate' },
      ],
    });
  });

  it('can be added, but not under an id that is taken', async () => {
    const fischerei = serviceId('fischereischein');
    const add = { serviceId: fischerei, change: edit(), expectedVersion: 'new' as const };
    expect(
      answered(await house.previewService({ serviceId: fischerei, change: edit() }, quitte)).version,
    ).toBeUndefined();
    expect(answered(await house.saveService(add, quitte))).toEqual({ version: 1 });
    expect(await save({ maxCount: 2 }, 'new')).toMatchObject({ code: 'edited_meanwhile' });
  });
});

describe('the effect of a change of a service', () => {
  const preview = async (changes: Partial<ServiceDraft>) =>
    answered(await house.previewService({ serviceId: id, change: edit(changes) }, quitte));

  it('counts the free starts that citizens lose when it is not public any more', async () => {
    const { starts, days, changes } = await preview({ public: false });
    expect(days).toBe(14);
    // Ten working days with 24 starts each, and the first of today is over.
    expect(starts).toEqual([{ officeId: mitte, name: makeOffice().name, before: 239, after: 0 }]);
    expect(changes).toEqual([{ field: 'public', former: 'true', next: 'false' }]);
  });

  it('tells of booked appointments that could not be booked like that any more', async () => {
    const visit = [{ serviceId: id, count: 4 }];
    await house.book({ date: friday, first: 0, visit });
    await house.book({ date: friday, first: 3 });
    expect((await preview({ maxCount: 3 })).booked).toEqual({ all: 2, tooMany: 1, apart: 0 });
    expect((await preview({ maxCount: 4 })).booked).toEqual({ all: 2, tooMany: 0, apart: 0 });
  });

  it('tells of appointments for services that do not go together any more', async () => {
    const other = serviceId('fuehrungszeugnis');
    answered(await save({ combinableWith: [other] }));
    await house.book({
      date: friday,
      first: 0,
      visit: [
        { serviceId: id, count: 1 },
        { serviceId: other, count: 1 },
      ],
    });
    expect((await preview({ combinableWith: [] })).booked).toEqual({ all: 1, tooMany: 0, apart: 1 });
  });

  it('touches nothing when only words change', async () => {
    await house.book({ date: friday, first: 0 });
    const { starts, booked, service } = await preview({ name: { de: 'Ummelden' } });
    expect({ starts, booked }).toEqual({ starts: [], booked: { all: 0, tooMany: 0, apart: 0 } });
    expect(service.name.de).toBe('Ummelden');
    expect((await house.services.get(tenant, id))?.version).toBe(1);
  });
});

describe('taking a change back', () => {
  it('restores its fields and keeps what others changed elsewhere since', async () => {
    answered(await save({ maxCount: 2 }));
    answered(await save({ maxCount: 2, name: { de: 'Ummelden' } }, 2, schlehe));
    const undo = { kind: 'undo' as const, version: 2 };
    const seen = answered(await house.previewService({ serviceId: id, change: undo }, quitte));
    expect(seen.changes).toEqual([{ field: 'maxCount', former: '2', next: '5' }]);
    answered(await house.saveService({ serviceId: id, change: undo, expectedVersion: 3 }, quitte));
    const { service } = (await house.services.get(tenant, id))?.content ?? {};
    expect([service?.maxCount, service?.name.de]).toEqual([5, 'Ummelden']);
    expect(house.audit.entries.at(-1)).toMatchObject({ action: 'change-undone', object: id });
    expect(await house.saveService({ serviceId: id, change: undo, expectedVersion: 4 }, quitte)).toMatchObject({
      code: 'invalid_request',
      fields: [{ pointer: '/change/version', code: 'nothing_to_undo' }],
    });
  });
});

describe('removing a service', () => {
  const remove = (expectedVersion = 1) => house.removeService({ serviceId: id, expectedVersion }, quitte);

  it('is refused while appointments ask for it, naming how many and until when', async () => {
    await house.book({ date: friday, first: 0 });
    await house.book({ date: day('2026-11-17'), first: 0, state: 'held' });
    expect(await remove()).toMatchObject({ code: 'in_use' });
    expect(answered(await house.use({ serviceId: id }, quitte))).toMatchObject({
      appointments: 2,
      until: '2026-11-17',
      offices: [{ officeId: mitte, appointments: 2 }],
    });
    expect(await house.services.get(tenant, id)).toBeDefined();
    expect(house.audit.entries).toEqual([]);
  });

  it('counts neither what is over nor what was cancelled', async () => {
    await house.book({ date: friday, first: 0, startsAt: 1_700_000_000 });
    await house.book({ date: friday, first: 3, state: 'cancelled' });
    expect(answered(await remove())).toEqual({ version: 2 });
    expect(answered(await remove())).toEqual({ version: 2 });
    expect(await house.services.get(tenant, id)).toBeUndefined();
    expect(house.audit.entries).toMatchObject([{ action: 'service-removed', object: id }]);
  });

  it('is taken back whole, with its history', async () => {
    answered(await save({ maxCount: 2 }));
    answered(await remove(2));
    const gone = answered(await house.versions({ serviceId: id }, quitte));
    expect(gone.versions.map(({ version, removed, canUndo }) => ({ version, removed, canUndo }))).toEqual([
      { version: 3, removed: true, canUndo: false },
      { version: 2, removed: false, canUndo: false },
    ]);
    expect(await save({}, 'new')).toMatchObject({ fields: [{ pointer: '/serviceId', code: 'was_removed' }] });
    expect(answered(await house.restoreService({ serviceId: id }, schlehe))).toEqual({ version: 4 });
    expect(await house.services.get(tenant, id)).toMatchObject({ version: 4, content: { service: { maxCount: 2 } } });
    expect(answered(await house.getService({ serviceId: id }, quitte)).offices).toHaveLength(1);
    expect(await house.restoreService({ serviceId: id }, schlehe)).toMatchObject({ code: 'edited_meanwhile' });
    expect(answered(await save({ maxCount: 2, public: false }, 4))).toEqual({ version: 5 });
  });

  it('loses to whoever saves at the same time', async () => {
    answered(await save({ maxCount: 2 }));
    expect(await remove(1)).toMatchObject({ code: 'edited_meanwhile' });
  });
});
