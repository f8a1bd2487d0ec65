import * as z from 'zod';
import { FieldChange } from '../../domain/catalogue-changes.ts';
import { CivilDate, ZoneId } from '../../domain/civil.ts';
import { OfficeId, ServiceId } from '../../domain/ids.ts';
import { Language, LocalizedText } from '../../domain/language.ts';
import { Access, BookingRules, OfficeService } from '../../domain/office.ts';
import { line } from '../text.ts';
import { lines, proses } from './catalogue-text.ts';
import { LastChange, NamedService, note, Starts, Version } from './edited.ts';

export const EditedOfficePath = z.strictObject({ officeId: OfficeId });

/** An office as clerks write it. Hours have a page of their own; number, letter and zone stay. */
export const OfficeDraft = z.strictObject({
  name: lines(160),
  address: z.strictObject({
    street: line(160),
    postalCode: line(16),
    town: line(120),
    detail: lines(400).optional(),
  }),
  access: Access.extend({ note: proses(1000).optional() }),
  directions: proses(4000).optional(),
  phone: line(60).optional(),
  public: z.boolean(),
  releaseNote: proses(600).optional(),
  rules: BookingRules,
  services: z.array(OfficeService).max(2000),
});
export type OfficeDraft = z.infer<typeof OfficeDraft>;

const exampleOffice = {
  name: { de: 'Rathaus Mitte' },
  address: { street: 'Markt 1', postalCode: '04103', town: 'Lindenau' },
  access: { stepFree: 'yes', inductionLoop: 'yes', accessibleToilet: 'yes' },
  public: true,
  rules: {
    cellMinutes: 5,
    dayStart: '08:00',
    bufferMinutes: 0,
    minNoticeMinutes: 60,
    maxDaysAhead: 62,
    holdMinutes: 10,
    confirmMinutes: 60,
    maxLivePerMailAndService: 1,
    changeUntilMinutes: 60,
  },
  services: [{ serviceId: 'personalausweis', minutes: 15, extraMinutes: 10 }],
};

export const PreviewOfficeBody = z
  .strictObject({ office: OfficeDraft })
  .meta({ examples: [{ office: exampleOffice }] });
export const SaveOfficeBody = z
  .strictObject({ office: OfficeDraft, expectedVersion: Version, note })
  .meta({ examples: [{ office: exampleOffice, expectedVersion: 4 }] });

export const OfficesToEditView = z.strictObject({
  offices: z.array(
    z.strictObject({
      officeId: OfficeId,
      name: LocalizedText,
      address: z.string().meta({ description: 'On one line' }),
      public: z.boolean(),
      services: z.int().min(0),
      missing: z.array(Language),
    }),
  ),
});

export const OfficeToEditView = z.strictObject({
  officeId: OfficeId,
  version: Version,
  number: z.int(),
  letter: z.string(),
  zone: ZoneId,
  office: z.strictObject({
    ...OfficeDraft.shape,
    name: LocalizedText,
    address: z.strictObject({
      street: z.string(),
      postalCode: z.string(),
      town: z.string(),
      detail: LocalizedText.optional(),
    }),
    access: Access,
    directions: LocalizedText.optional(),
    phone: z.string().optional(),
    releaseNote: LocalizedText.optional(),
  }),
  services: z.array(NamedService),
  /** Days have been opened: length of a slot and begin of the day cannot be changed here. */
  gridInUse: z.boolean(),
  changed: LastChange.optional(),
});
export type OfficeToEditView = z.infer<typeof OfficeToEditView>;

export const OfficeEffectView = z.strictObject({
  version: Version,
  changes: z.array(FieldChange),
  days: z.int(),
  /** Services whose number of free starts is another one afterwards, for one person or piece. */
  starts: z.array(z.strictObject({ serviceId: ServiceId, name: LocalizedText, ...Starts.shape })),
  /** Appointments of these days; they stay as they were booked. */
  booked: z.strictObject({ all: z.int(), shorter: z.int(), longer: z.int(), notOffered: z.int() }),
  lastDate: z.strictObject({ before: CivilDate, after: CivilDate }),
});
export type OfficeEffectView = z.infer<typeof OfficeEffectView>;
