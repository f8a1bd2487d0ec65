import { everywhere, firstEdition, targetDay } from './first-edition.ts';

/** Figures of how the house works. The source of a definition stands above it. */
export const houseKpis = [
  // Of those that were issued: within the working days that the town promises.
  {
    ...firstEdition,
    id: 'certificates-in-time',
    formula: { kind: 'share', of: ['certificates.in-time'], rest: ['certificates.late'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 90, by: targetDay },
    scopes: ['town', 'service'],
    personal: true,
    owner: 'lead clerk',
  },
  // Between booking and appointment, as Berlin answers its parliament. Told apart: whoever wants a late day counts,
  // who found nothing does not.
  {
    ...firstEdition,
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
    ...firstEdition,
    id: 'not-recorded',
    formula: { kind: 'share', of: ['visits.unrecorded'], rest: ['visits.missed', 'visits.finished'] },
    unit: 'percent',
    better: 'lower',
    target: { value: 5, by: targetDay },
    scopes: ['town', 'office'],
    personal: true,
    owner: 'lead clerk',
  },
  // Booked of planned minutes, as ZMS tells them.
  {
    ...firstEdition,
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
    ...firstEdition,
    id: 'reuse',
    formula: { kind: 'share', of: ['places.reused'], rest: ['places.lost'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 60, by: targetDay },
    scopes: ['town', 'office'],
    personal: true,
    owner: 'programme lead',
  },
  // Mails that the relay took within ten seconds after they came to be owed.
  {
    ...firstEdition,
    id: 'mail-speed',
    formula: { kind: 'share', of: ['mails.fast'], rest: ['mails.slow'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 99, by: targetDay },
    scopes: ['town'],
    personal: true,
    owner: 'operations',
  },
  // From the recount of every day sheet in the night; without a recount nobody knows, and nothing is told.
  {
    ...firstEdition,
    id: 'double-bookings',
    formula: { kind: 'count', of: ['places.doubled'], among: ['sheets.recounted'] },
    unit: 'count',
    better: 'lower',
    target: { value: 0, by: firstEdition.since },
    scopes: ['town', 'office'],
    personal: false,
    owner: 'operations',
  },
  // Ideas of staff that were answered within 14 days, of those that were answered or fell due.
  {
    ...firstEdition,
    id: 'ideas-answered',
    formula: { kind: 'share', of: ['ideas.answered'], rest: ['ideas.overdue'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 90, by: targetDay },
    scopes: ['town'],
    personal: false,
    owner: 'programme lead',
  },
] as const;
