import { describe, expect, it } from 'vitest';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { makeOffice, makeService, makeServiceText, serviceId, tenant } from '../support/make.ts';
import { edit, fee, later, opened, saved } from './product-steps.ts';

const service = makeService({ id: 'dokument-abholen', name: { de: 'Dokument abholen' } });
const office = makeOffice({ services: [{ serviceId: service.id, minutes: 10, extraMinutes: 0 }] });

/** What the lead clerk saves so that the certificate is picked up with appointments for `id`. */
const withPickUp = (id: string) => ({
  deliveries: ['pick-up'] as 'pick-up'[],
  fees: [fee('pick-up', 900, '2026-11-24')],
  pickUpService: serviceId(id),
});

async function town({ offers = true, asks = false } = {}) {
  const { house, lead } = await opened();
  const writer = catalogueWriterIn(house);
  const extraFields = asks
    ? [{ id: 'aktenzeichen', label: { de: 'Aktenzeichen' }, required: true, maxLength: 20 }]
    : [];
  await writer.putService(tenant, { ...service, extraFields }, makeServiceText({ id: service.id }));
  await writer.putOffice(tenant, offers ? office : makeOffice());
  later(house);
  return lead;
}

describe('the service with which a certificate is picked up', () => {
  it('is chosen by a lead clerk, and is one that citizens can book', async () => {
    const lead = await town();
    expect(await saved(lead, withPickUp('dokument-abholen'))).toEqual({ version: 2 });
    const preview = await edit(lead, withPickUp('dokument-abholen'));
    expect(preview.change.product.pickUpService).toBe('dokument-abholen');
  });

  it.each([
    { why: 'there is none of that name', id: 'nirgends', around: {}, code: 'unknown_service' },
    { why: 'no office offers it', id: 'dokument-abholen', around: { offers: false }, code: 'no_office' },
    { why: 'it asks more than the case knows', id: 'dokument-abholen', around: { asks: true }, code: 'not_allowed' },
  ])('is refused when $why', async ({ id, around, code }) => {
    const lead = await town(around);
    const wanted = await edit(lead, withPickUp(id));
    const fields = [{ pointer: '/change/product/pickUpService', code }];
    expect(await lead.call('previewProduct', wanted)).toMatchObject({ code: 'invalid_request', fields });
    expect(await lead.call('saveProduct', wanted)).toMatchObject({ code: 'invalid_request', fields });
  });
});
