import type * as z from 'zod';
import { CivilDate, CivilTime } from '../../shared/domain/civil.ts';
import { AppointmentId, OfficeId, ServiceId, TenantId } from '../../shared/domain/ids.ts';
import { Municipality } from '../../shared/domain/municipality.ts';
import { type BookingRules, Office } from '../../shared/domain/office.ts';
import { OpeningHours } from '../../shared/domain/opening-hours.ts';
import { Service, ServiceText } from '../../shared/domain/service.ts';

// Whole, valid things with sensible values; a test names only what it is about.

export const tenant = TenantId.parse('lindenau');
export const officeId = (id: string) => OfficeId.parse(id);
export const serviceId = (id: string) => ServiceId.parse(id);
export const appointmentId = (id: string) => AppointmentId.parse(id);
export const day = (text: string) => CivilDate.parse(text);
export const time = (text: string) => CivilTime.parse(text);
export const noHolidays: ReadonlySet<CivilDate> = new Set();

type OfficeInput = z.input<typeof Office>;
type OfficeChanges = Partial<Omit<OfficeInput, 'rules'>> & { readonly rules?: Partial<z.input<typeof BookingRules>> };

/** A town hall in Berlin's zone: 08:00 to 12:00 on working days, 2 counters online and 1 kept, cells of 10 minutes. */
export function makeOffice(changes: OfficeChanges = {}): Office {
  const { rules, ...rest } = changes;
  return Office.parse({
    id: 'rathaus-mitte',
    number: 17,
    letter: 'M',
    name: { de: 'Rathaus Mitte', en: 'Town hall Mitte' },
    zone: 'Europe/Berlin',
    address: { street: 'Marktplatz 1', postalCode: '04177', town: 'Lindenau' },
    access: { stepFree: 'yes', inductionLoop: 'unknown', accessibleToilet: 'yes' },
    public: true,
    hours: { rules: [openingRule()] },
    services: [{ serviceId: 'wohnung-anmelden', minutes: 10, extraMinutes: 10 }],
    ...rest,
    rules: {
      cellMinutes: 10,
      dayStart: '08:00',
      bufferMinutes: 0,
      minNoticeMinutes: 0,
      maxDaysAhead: 60,
      holdMinutes: 10,
      confirmMinutes: 30,
      maxLivePerMailAndService: 1,
      changeUntilMinutes: 60,
      ...rules,
    },
  } satisfies OfficeInput);
}

type RuleInput = z.input<typeof OpeningHours>['rules'][number];

/** Working days, 08:00 to 12:00, 2 counters online and 1 kept. */
export function openingRule(changes: Partial<RuleInput> = {}): RuleInput {
  return { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '12:00', counters: { online: 2, staff: 1 }, ...changes };
}

export function makeHours(rules: readonly RuleInput[], more: Partial<z.input<typeof OpeningHours>> = {}): OpeningHours {
  return OpeningHours.parse({ rules, ...more });
}

/** A public service that is booked alone, for one person or piece at a time up to 5. */
export function makeService(changes: Partial<z.input<typeof Service>> = {}): Service {
  return Service.parse({
    id: 'wohnung-anmelden',
    name: { de: 'Wohnung anmelden', en: 'Register an address' },
    summary: { de: 'Wenn Sie in eine neue Wohnung gezogen sind' },
    keywords: [],
    lifeEvents: [],
    leika: [],
    unit: 'person',
    maxCount: 5,
    combinableWith: [],
    public: true,
    ...changes,
  } satisfies z.input<typeof Service>);
}

export function makeServiceText(changes: Partial<z.input<typeof ServiceText>> = {}): ServiceText {
  return ServiceText.parse({
    id: 'wohnung-anmelden',
    descriptionHtml: { de: '<p>Sie melden Ihre neue Wohnung an.</p>' },
    papers: [{ name: { de: 'Personalausweis' } }],
    links: [],
    ...changes,
  } satisfies z.input<typeof ServiceText>);
}

export function makeMunicipality(changes: Partial<z.input<typeof Municipality>> = {}): Municipality {
  return Municipality.parse({
    id: 'lindenau',
    name: { de: 'Stadt Lindenau' },
    codePrefix: 'LIN',
    zone: 'Europe/Berlin',
    accent: { light: '#005b8a', dark: '#7cc4f0' },
    phone: { number: '+49 341 4710 115', hours: { de: 'Montag bis Freitag, 8 bis 18 Uhr' } },
    mail: 'buergerbuero@lindenau.example',
    demo: true,
    imprint: { de: 'Stadt Lindenau, Marktplatz 1, 04177 Lindenau' },
    ...changes,
  } satisfies z.input<typeof Municipality>);
}
