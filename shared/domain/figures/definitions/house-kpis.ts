import { CivilDate } from '../../civil.ts';

const since = CivilDate.parse('2026-01-01');
const by = CivilDate.parse('2027-12-31');
const everywhere = ['town', 'office', 'service'] as const;
const defined = { version: 1, since } as const;

/** Figures of how the house works. The source of a definition stands above it. */
export const houseKpis = [
  // Of those that were issued: within the working days that the town promises.
  {
    ...defined,
    id: 'certificates-in-time',
    formula: { kind: 'share', of: ['certificates.in-time'], rest: ['certificates.late'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 90, by },
    scopes: ['town', 'service'],
    personal: true,
    owner: 'lead clerk',
  },
  // Between booking and appointment, as Berlin answers its parliament. Told apart: whoever wants a late day counts,
  // who found nothing does not.
  {
    ...defined,
    id: 'lead-time',
    formula: { kind: 'spread', of: 'lead-days', headline: 50 },
    unit: 'days',
    better: 'neither',
    scopes: everywhere,
    personal: true,
    owner: 'programme lead',
  },
  // As rdv-service-public.fr shows "unknown" as a share of its own: appointments of which nobody said what became of
  // them.
  {
    ...defined,
    id: 'not-recorded',
    formula: { kind: 'share', of: ['visits.unrecorded'], rest: ['visits.missed', 'visits.finished'] },
    unit: 'percent',
    better: 'lower',
    target: { value: 5, by },
    scopes: ['town', 'office'],
    personal: true,
    owner: 'lead clerk',
  },
  // Booked of planned minutes, as ZMS tells them.
  {
    ...defined,
    id: 'utilisation',
    formula: { kind: 'share', of: ['minutes.booked'], rest: ['minutes.unbooked'] },
    unit: 'percent',
    better: 'neither',
    scopes: ['town', 'office'],
    personal: false,
    owner: 'lead clerk',
  },
  // Of the places that citizens gave back at least 24 hours before their start: those that somebody else had.
  {
    ...defined,
    id: 'reuse',
    formula: { kind: 'share', of: ['places.reused'], rest: ['places.lost'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 60, by },
    scopes: ['town', 'office'],
    personal: true,
    owner: 'programme lead',
  },
  // Mails that the relay took within ten seconds after they came to be owed.
  {
    ...defined,
    id: 'mail-speed',
    formula: { kind: 'share', of: ['mails.fast'], rest: ['mails.slow'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 99, by },
    scopes: ['town'],
    personal: true,
    owner: 'operations',
  },
  // From the recount of every day sheet in the night; without a recount nobody knows, and nothing is told.
  {
    ...defined,
    id: 'double-bookings',
    formula: { kind: 'count', of: ['places.doubled'], among: ['sheets.recounted'] },
    unit: 'count',
    better: 'lower',
    target: { value: 0, by: since },
    scopes: ['town', 'office'],
    personal: false,
    owner: 'operations',
  },
  // Ideas of staff that were answered within 14 days, of those that were answered or fell due.
  {
    ...defined,
    id: 'ideas-answered',
    formula: { kind: 'share', of: ['ideas.answered'], rest: ['ideas.overdue'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 90, by },
    scopes: ['town'],
    personal: false,
    owner: 'programme lead',
  },
] as const;
