import type { ServiceDraft } from '../../shared/contracts/staff/services.ts';
import type { Office } from '../../shared/domain/office.ts';
import { day, makeOffice, makeService, officeId, serviceId } from './make.ts';

// Tuesday, 10 November 2026. The office: 08:00 to 12:00 on working days, 2 counters online, cells of 10 minutes.
export const id = serviceId('wohnung-anmelden');
export const mitte = officeId('rathaus-mitte');
export const friday = day('2026-11-13');
export const one = [{ serviceId: id, count: 1 }];

const { id: _id, ...registering } = makeService();
const draft = (changes: Partial<ServiceDraft> = {}): ServiceDraft => ({
  ...registering,
  description: { de: 'Sie melden Ihre neue Wohnung an.' },
  papers: [{ name: { de: 'Personalausweis' } }],
  links: [],
  ...changes,
});
export const edit = (changes: Partial<ServiceDraft> = {}) => ({ kind: 'edit' as const, service: draft(changes) });
const officeDraft = ({ id: _id, number: _n, letter: _l, zone: _z, hours: _h, ...rest }: Office) => rest;
export const withMinutes = (minutes: number) => ({
  ...officeDraft(makeOffice({ rules: { maxDaysAhead: 14 } })),
  services: [{ serviceId: id, minutes, extraMinutes: 10 }],
});
