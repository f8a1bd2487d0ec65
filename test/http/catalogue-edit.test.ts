import { beforeEach, describe, expect, it } from 'vitest';
import { makeOffice, makeService } from '../support/make.ts';
import { grant, signIn } from '../support/staff.ts';
import { openPortal, type Portal } from './portal.ts';
import { book, value } from './steps.ts';

let portal: Portal;
beforeEach(async () => {
  const other = makeOffice({ id: 'buergerbuero-nord', number: 18, letter: 'N' });
  portal = await openPortal({ offices: [makeOffice(), other] });
});

const serviceId = makeService().id;
const officeId = 'rathaus-mitte';
const ofTown = () => signIn(portal, { name: 'Quendolin Quitte', grants: [grant('lead-clerk')] });
const ofOffice = () => signIn(portal, { name: 'Sina Schlehe', grants: [grant('lead-clerk', officeId)] });

type Lead = Awaited<ReturnType<typeof signIn>>;

/** The service as it is stored, to send back with changes. */
async function stored({ call }: Lead, changes: object = {}) {
  const { service, version } = await value(call('getServiceToEdit', { serviceId }));
  return { change: { kind: 'edit' as const, service: { ...service, ...changes } }, expectedVersion: version };
}

describe('services, through the front door', () => {
  it('are changed, and citizens see it once the copy is half a minute old', async () => {
    const lead = await ofTown();
    const edit = await stored(lead, { name: { de: 'Ummelden' }, description: { de: '- eins\n- zwei' } });
    expect(await value(lead.call('saveService', { serviceId, ...edit }))).toEqual({ version: 2 });
    portal.clock.forward({ seconds: 31 });
    const shown = await value(portal.call('getService', { serviceId }));
    expect(shown.name.de).toBe('Ummelden');
    expect(shown.descriptionHtml.de).toBe('<ul><li>eins</li><li>zwei</li></ul>');
    const { versions } = await value(lead.call('listServiceVersions', { serviceId }));
    expect(versions).toMatchObject([{ version: 2, isOwn: true }]);
  });

  it('are looked at by whoever shapes one office, and changed by whoever shapes the town', async () => {
    const lead = await ofOffice();
    const edit = await stored(lead);
    expect((await value(lead.call('listServicesToEdit', {}))).services).toHaveLength(1);
    const refused = [
      lead.call('saveService', { serviceId, ...edit }),
      lead.call('previewService', { serviceId, change: edit.change }),
      lead.call('removeService', { serviceId, expectedVersion: 1 }),
      lead.call('restoreService', { serviceId }),
      lead.call('getServiceUse', { serviceId }),
    ];
    for (const answer of refused) expect(await answer).toMatchObject({ code: 'not_permitted' });
    const clerk = await signIn(portal);
    expect(await clerk.call('listServicesToEdit', {})).toMatchObject({ code: 'not_permitted' });
    expect(await portal.call('listServicesToEdit', {})).toMatchObject({ code: 'sign_in_needed' });
  });

  it('are refused by field: no German, a link that runs something, HTML that nobody asked for', async () => {
    const lead = await ofTown();
    const edit = await stored(lead, {
      name: { de: ' ' },
      papers: [{ name: { de: 'Antrag' }, formUrl: 'javascript:alert(1)' }],
      descriptionHtml: { de: '<script>' },
    });
    expect(await lead.call('saveService', { serviceId, ...edit })).toMatchObject({
      code: 'invalid_request',
      fields: expect.arrayContaining([
        { pointer: '/change/service/name/de', code: 'required' },
        { pointer: '/change/service/papers/0/formUrl', code: 'invalid_format' },
        { pointer: '/change/service/descriptionHtml', code: 'unknown_field' },
      ]),
    });
  });

  it('stay while somebody has booked one', async () => {
    const lead = await ofTown();
    await book(portal, 'first');
    const removal = { serviceId, expectedVersion: 1 };
    expect(await lead.call('removeService', removal)).toMatchObject({ code: 'in_use' });
    expect(await value(lead.call('getServiceUse', { serviceId }))).toMatchObject({
      appointments: 1,
      until: '2026-11-24',
    });
    portal.clock.forward({ hours: 24 * 15 });
    expect(await value((await ofTown()).call('removeService', removal))).toEqual({ version: 2 });
    portal.clock.forward({ seconds: 31 });
    expect(await portal.call('getService', { serviceId })).toMatchObject({ code: 'not_found' });
  });
});

describe('offices, through the front door', () => {
  it('are shaped by those whose office it is, and look unknown to all others', async () => {
    const lead = await ofOffice();
    expect((await value(lead.call('listOfficesToEdit', {}))).offices).toMatchObject([{ officeId }]);
    expect(await lead.call('getOfficeToEdit', { officeId: 'buergerbuero-nord' })).toMatchObject({ code: 'not_found' });
    const { office, version } = await value(lead.call('getOfficeToEdit', { officeId }));
    const longer = { ...office, services: office.services.map((one) => ({ ...one, minutes: 30 })) };
    const seen = await value(lead.call('previewOffice', { officeId, office: longer }));
    expect(seen.starts).toMatchObject([{ serviceId }]);
    expect(seen.starts[0]?.after).toBeLessThan(seen.starts[0]?.before ?? 0);
    expect(await value(lead.call('saveOffice', { officeId, office: longer, expectedVersion: version }))).toEqual({
      version: version + 1,
    });
    portal.clock.forward({ seconds: 31 });
    const { offices } = await value(portal.call('getService', { serviceId }));
    expect(offices.find((one) => one.officeId === officeId)?.minutes).toBe(30);
  });

  it('keep the appointments that were booked before', async () => {
    const { reference, token } = await book(portal, 'first');
    const lead = await ofOffice();
    const { office, version } = await value(lead.call('getOfficeToEdit', { officeId }));
    await value(lead.call('saveOffice', { officeId, office: { ...office, services: [] }, expectedVersion: version }));
    const kept = await value(portal.call('getAppointment', { reference }, { token }));
    expect(kept).toMatchObject({ state: 'confirmed', minutes: 10 });
  });
});
