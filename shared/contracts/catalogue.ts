import * as z from 'zod';
import { InstantText, ZoneId } from '../domain/civil.ts';
import { OfficeId, ServiceId } from '../domain/ids.ts';
import { LocalizedText } from '../domain/language.ts';
import { Municipality } from '../domain/municipality.ts';
import { Access, Address } from '../domain/office.ts';
import { ExtraField, LifeEvent, OnlineWay, Service, ServiceText } from '../domain/service.ts';
import { line } from './text.ts';

export const MunicipalityView = Municipality.omit({ id: true }).meta({ id: 'Municipality' });

export const OfficeView = z
  .strictObject({
    id: OfficeId,
    name: LocalizedText,
    zone: ZoneId,
    address: Address,
    access: Access,
    directions: LocalizedText.optional(),
    phone: z.string().optional(),
    serviceIds: z.array(ServiceId),
  })
  .meta({ id: 'Office' });
export type OfficeView = z.infer<typeof OfficeView>;

export const OfficesView = z.strictObject({ offices: z.array(OfficeView) });

/** `earliest` is the next free start over all offices, if asked for and there is one. */
export const ServiceSummary = Service.pick({
  id: true,
  name: true,
  summary: true,
  unit: true,
  maxCount: true,
  rank: true,
  leika: true,
})
  .extend({
    lifeEvents: z.array(LifeEvent),
    hasOnlineWay: z.boolean(),
    bookable: z.boolean(),
    earliest: z.strictObject({ officeId: OfficeId, startsAt: InstantText }).optional(),
  })
  .meta({ id: 'ServiceSummary' });
export type ServiceSummary = z.infer<typeof ServiceSummary>;

export const ServiceSearch = z.strictObject({
  q: line(100, 0).optional().meta({ description: 'Words to find; typing mistakes are forgiven' }),
  lifeEvent: LifeEvent.optional(),
  /** `often`: the services the town shows on its home page, each with its earliest free start. */
  list: z.enum(['all', 'often']).default('all'),
});
export const ServicesView = z.strictObject({ services: z.array(ServiceSummary) });

/** Minutes of a service at an office, and the next free start for one person or piece. */
const ServiceAtOffice = z.strictObject({
  officeId: OfficeId,
  minutes: z.int(),
  extraMinutes: z.int(),
  earliest: InstantText.optional(),
});

export const ServiceView = z
  .strictObject({
    ...Service.omit({ keywords: true, public: true }).shape,
    ...ServiceText.omit({ id: true }).shape,
    online: OnlineWay.optional(),
    extraFields: z.array(ExtraField),
    offices: z.array(ServiceAtOffice),
  })
  .meta({ id: 'Service' });
export type ServiceView = z.infer<typeof ServiceView>;
