import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { dayPlan } from '../../shared/domain/day-plan.ts';
import { day, makeOffice, makeService, makeServiceText, noHolidays, tenant, time } from '../support/make.ts';
import { makeProduct, productId } from '../support/make-product.ts';
import type { CertificatesOnAws } from './aws-certificate-town.ts';

const service = makeService({ id: 'dokument-abholen', name: { de: 'Dokument abholen' } });
const office = makeOffice({ services: [{ serviceId: service.id, minutes: 10, extraMinutes: 0 }] });

/** Free of charge, so that nobody has to pay first. */
export const pickedUp = makeProduct({
  id: productId('abholbescheinigung'),
  deliveries: ['pick-up'],
  fees: [{ delivery: 'pick-up', cents: 0, validFrom: '2022-05-01', source: 'Satzung' }],
  pickUpService: service.id,
});

/** A Wednesday, two days after the journey has come there. */
export const pickUpTime = { officeId: office.id, date: day('2026-11-25'), time: time('09:00') };

/** A town hall that hands documents over on that day. */
export async function openPickUps({ foundation }: CertificatesOnAws): Promise<void> {
  const writer = catalogueWriterIn(foundation);
  await writer.putOffice(tenant, office);
  await writer.putService(tenant, service, makeServiceText({ id: service.id }));
  const { date } = pickUpTime;
  const sheet = { officeId: office.id, pool: 'online', date } as const;
  await foundation.daySheets.create(tenant, sheet, dayPlan(office, date, noHolidays).online);
}
