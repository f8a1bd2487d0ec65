import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueEditHouse } from '../support/catalogue-edit-house.ts';
import { friday, id, mitte, one, withMinutes } from '../support/catalogue-edits.ts';
import { answered, quitte, schlehe } from '../support/hours-house.ts';
import { makeOffice, makeService, serviceId, tenant } from '../support/make.ts';

let house: Awaited<ReturnType<typeof catalogueEditHouse>>;
beforeEach(async () => {
  house = await catalogueEditHouse();
});
describe('an office', () => {
  const preview = async (office: ReturnType<typeof withMinutes>) =>
    answered(await house.previewOffice({ officeId: mitte, office }, quitte));

  it('shows what a longer duration does to free times and to what is booked', async () => {
    await house.book({ date: friday, first: 0, visit: one });
    const seen = await preview(withMinutes(20));
    expect(seen.starts).toEqual([{ serviceId: id, name: makeService().name, before: 239, after: 229 }]);
    expect(seen.booked).toEqual({ all: 1, shorter: 1, longer: 0, notOffered: 0 });
    expect(seen.changes).toEqual([{ field: `services.${id}.minutes`, former: '10', next: '20' }]);
  });

  it('shows what a buffer, a longer notice and a shorter window do', async () => {
    await house.book({ date: friday, first: 0, visit: one });
    const office = withMinutes(10);
    const rules = { ...office.rules, bufferMinutes: 10, minNoticeMinutes: 24 * 60, maxDaysAhead: 7 };
    const seen = await preview({ ...office, rules });
    expect(seen.booked).toMatchObject({ all: 1, shorter: 1 });
    expect(seen.starts[0]?.after).toBeLessThan(150);
    expect(seen.lastDate).toEqual({ before: '2026-11-24', after: '2026-11-17' });
  });

  it('tells of appointments for what it does not offer any more, which stay', async () => {
    await house.book({ date: friday, first: 0, visit: one });
    const office = { ...withMinutes(10), services: [] };
    const seen = await preview(office);
    expect(seen.booked).toEqual({ all: 1, shorter: 0, longer: 0, notOffered: 1 });
    expect(seen.starts).toEqual([{ serviceId: id, name: makeService().name, before: 239, after: 0 }]);
    answered(await house.saveOffice({ officeId: mitte, office, expectedVersion: 1 }, quitte));
    expect(await house.appointments.ofDay(tenant, { officeId: mitte, date: friday })).toMatchObject([
      { state: 'confirmed' },
    ]);
  });

  it('is saved without touching its hours, and noted', async () => {
    const office = { ...withMinutes(10), phone: '+49 341 4710 115' };
    expect(answered(await house.saveOffice({ officeId: mitte, office, expectedVersion: 1 }, quitte))).toEqual({
      version: 2,
    });
    const stored = (await house.offices.get(tenant, mitte))?.content;
    expect(stored).toMatchObject({ phone: '+49 341 4710 115', hours: makeOffice().hours, number: 17 });
    expect(house.audit.entries).toMatchObject([{ action: 'office-saved', officeId: mitte }]);
    const late = { officeId: mitte, office: withMinutes(30), expectedVersion: 1 };
    expect(await house.saveOffice(late, schlehe)).toMatchObject({ code: 'edited_meanwhile' });
  });

  it('keeps the length of its slots while days are open', async () => {
    const office = withMinutes(10);
    const rules = { ...office.rules, cellMinutes: 15 };
    expect(answered(await house.getOffice({ officeId: mitte }, quitte)).gridInUse).toBe(true);
    expect(await house.previewOffice({ officeId: mitte, office: { ...office, rules } }, quitte)).toMatchObject({
      code: 'invalid_request',
      fields: [{ pointer: '/office/rules/cellMinutes', code: 'grid_in_use' }],
    });
  });

  it('refuses services that nobody knows, twice the same, and visits that are too long', async () => {
    const offered = { serviceId: id, minutes: 10, extraMinutes: 0 };
    const long = { serviceId: serviceId('fuehrungszeugnis'), minutes: 480, extraMinutes: 0 };
    const office = {
      ...withMinutes(10),
      rules: { ...makeOffice().rules, bufferMinutes: 120 },
      services: [offered, offered, { ...offered, serviceId: serviceId('nirgends') }, long],
    };
    const answer = await house.saveOffice({ officeId: mitte, office, expectedVersion: 1 }, quitte);
    expect(answer).toMatchObject({
      fields: [
        { pointer: '/office/services/1/serviceId', code: 'duplicate' },
        { pointer: '/office/services/2/serviceId', code: 'unknown_service' },
      ],
    });
  });

  it('is listed only to whoever may shape it', async () => {
    const { offices } = answered(await house.listOffices({}, quitte));
    expect(offices).toMatchObject([{ officeId: mitte, services: 1, missing: ['nl', 'einfach'] }]);
  });
});
