import * as z from 'zod';
import { FieldChange } from '../../domain/catalogue-changes.ts';
import { CivilDate } from '../../domain/civil.ts';
import { OfficeId, ServiceId } from '../../domain/ids.ts';
import { Language, LocalizedText } from '../../domain/language.ts';
import { ExtraField, LifeEvent, Service, ServiceText } from '../../domain/service.ts';
import { line } from '../text.ts';
import { lines, proses, WebAddress } from './catalogue-text.ts';
import { EditedVersion, Expected, LastChange, NamedService, note, Starts, Version } from './edited.ts';

export const ServicePath = z.strictObject({ serviceId: ServiceId });

/** A service as clerks write it: descriptions and fees as text, never as HTML. */
export const ServiceDraft = z.strictObject({
  name: lines(160),
  summary: lines(400),
  keywords: z.array(line(80)).max(300),
  lifeEvents: z.array(LifeEvent).max(LifeEvent.options.length),
  leika: z.array(line(40)).max(30),
  unit: Service.shape.unit,
  maxCount: Service.shape.maxCount,
  combinableWith: z.array(ServiceId).max(300),
  public: z.boolean(),
  rank: z.int().min(0).max(9999).optional(),
  online: z
    .strictObject({ text: lines(1000), needs: z.array(lines(400)).max(20), url: WebAddress })
    .optional()
    .meta({ description: 'The way without a visit' }),
  extraFields: z
    .array(ExtraField.extend({ label: lines(160), hint: lines(400).optional() }))
    .max(10)
    .meta({ description: 'What is asked before booking' }),
  description: proses(20_000).optional(),
  papers: z
    .array(z.strictObject({ name: lines(500), note: proses(4000).optional(), formUrl: WebAddress.optional() }))
    .max(60),
  fees: proses(8000).optional(),
  deadline: proses(1000).optional(),
  whoComes: proses(1000).optional(),
  links: z.array(z.strictObject({ title: lines(400), url: WebAddress })).max(60),
});
export type ServiceDraft = z.infer<typeof ServiceDraft>;

/** What is to change of a service: all of it as it shall be, or one version undone. */
export const ServiceChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('edit'), service: ServiceDraft }),
  z.strictObject({ kind: z.literal('undo'), version: Version.min(1) }),
]);
export type ServiceChange = z.infer<typeof ServiceChange>;

export const PreviewServiceBody = z
  .strictObject({ change: ServiceChange })
  .meta({ examples: [{ change: { kind: 'undo', version: 3 } }] });
export const SaveServiceBody = z
  .strictObject({ change: ServiceChange, expectedVersion: Expected, note })
  .meta({ examples: [{ change: { kind: 'undo', version: 3 }, expectedVersion: 4, note: 'Alter Text war besser' }] });

const ListedService = z.strictObject({
  id: ServiceId,
  name: LocalizedText,
  public: z.boolean(),
  rank: z.int().optional(),
  keywords: z.array(z.string()),
  offices: z.int().min(0).meta({ description: 'How many offices offer it' }),
  missing: z.array(Language).meta({ description: 'Languages without a name or summary of their own' }),
});
export const ServicesToEditView = z.strictObject({ services: z.array(ListedService) });
export type ServicesToEditView = z.infer<typeof ServicesToEditView>;

/** Stored texts may be longer or other than what may be sent: what was imported must not keep anybody from looking. */
const StoredDraft = z.strictObject({
  ...Service.omit({ id: true }).shape,
  extraFields: z.array(ExtraField),
  description: LocalizedText.optional(),
  papers: ServiceText.shape.papers,
  fees: LocalizedText.optional(),
  deadline: LocalizedText.optional(),
  whoComes: LocalizedText.optional(),
  links: ServiceText.shape.links,
});

export const ServiceToEditView = z.strictObject({
  serviceId: ServiceId,
  version: Version,
  service: StoredDraft,
  /** `description.de`: has emphasis or a table that is lost when the text is changed here. */
  formatted: z.array(z.string()),
  offices: z.array(
    z.strictObject({ officeId: OfficeId, name: LocalizedText, minutes: z.int(), extraMinutes: z.int() }),
  ),
  /** All services of the town, to choose from. */
  services: z.array(NamedService),
  /** Services that name this one as combinable: the relation is read both ways. */
  namedBy: z.array(ServiceId),
  changed: LastChange.optional(),
});
export type ServiceToEditView = z.infer<typeof ServiceToEditView>;

export const ServiceEffectView = z.strictObject({
  /** Of what the effect was worked out against; absent: there is nothing of that id. */
  version: Version.optional(),
  changes: z.array(FieldChange),
  /** As it would be stored, for a look at what citizens would see. */
  service: Service,
  text: ServiceText,
  days: z.int().meta({ description: 'How many days the effect looks at' }),
  /** Offices at which the number of free starts is another one afterwards. */
  starts: z.array(z.strictObject({ officeId: OfficeId, name: LocalizedText, ...Starts.shape })),
  /** Appointments of these days that stay as they were booked, though they could not be booked like that any more. */
  booked: z.strictObject({ all: z.int(), tooMany: z.int(), apart: z.int() }),
});
export type ServiceEffectView = z.infer<typeof ServiceEffectView>;

export const EditVersionsView = z.strictObject({
  serviceId: ServiceId,
  name: LocalizedText,
  current: Version,
  versions: z.array(EditedVersion),
  next: Version.optional(),
});
export type EditVersionsView = z.infer<typeof EditVersionsView>;

/** Live appointments ahead that ask for a service. */
export const ServiceUseView = z.strictObject({
  version: Version,
  name: LocalizedText,
  appointments: z.int().min(0),
  until: CivilDate.optional().meta({ description: 'The day of the last one' }),
  offices: z.array(z.strictObject({ officeId: OfficeId, name: LocalizedText, appointments: z.int().min(1) })),
});
export type ServiceUseView = z.infer<typeof ServiceUseView>;
