import { StatementsView, SteeringView } from '../../shared/contracts/staff/figures.ts';
import { kpis } from '../../shared/domain/kpi.ts';

// What the API answers the programme lead: one figure far behind its target, one that keeps it, the others without a value.

const behind = {
  target: { value: 8, by: '2027-12-31' },
  soFar: { period: '2026-11', value: 18.6, met: false },
  published: {
    period: '2026-10',
    value: 20.9,
    met: false,
    why: {
      gap: 12.9,
      parts: [
        { kind: 'office', name: { de: 'Rathaus Mitte' }, points: 10.7 },
        { kind: 'service', name: { de: 'Wohnung anmelden', en: 'Register a home' }, points: 6.2 },
      ],
      masked: 2,
    },
  },
  monthBefore: { period: '2026-09', value: 6.7 },
  yearBefore: { period: '2025-10', withheld: 'few' },
  note: { text: { de: 'Wir erinnern jetzt zweimal.' }, on: '2026-11-04' },
};
const late = {
  target: { value: 15, by: '2027-12-31' },
  soFar: {
    period: '2026-11',
    value: 22,
    met: false,
    why: { gap: 4.1, parts: [{ kind: 'office', name: { de: 'Bürgerbüro Nord' }, points: 3.3 }], masked: 0 },
  },
};
const kept = {
  target: { value: 85, by: '2027-12-31' },
  soFar: { period: '2026-11', value: 91.2, met: true },
  published: { period: '2026-10', value: 88.1, met: true },
  monthBefore: { period: '2026-09', value: 84 },
  yearBefore: { period: '2025-10', value: 70.2 },
};
const known: Readonly<Record<string, object>> = { 'no-show': behind, 'waiting-time': late, 'offer-rate': kept };
const nothing = { soFar: { period: '2026-11', withheld: 'nothing' } };

export const steering = SteeringView.parse({
  month: '2026-11',
  through: '2026-11-23',
  published: '2026-10',
  figures: kpis.map(({ id, unit, better }) => ({ id, unit, better, ...(known[id] ?? nothing) })),
});

const promise = { kind: 'promise', text: { de: 'Ausweise am Abend abholen.' } } as const;

export const statements = StatementsView.parse({
  today: '2026-11-24',
  statements: [
    { version: 3, statement: { id: 'target.no-show', kind: 'target', value: 8, by: '2027-12-31' } },
    {
      version: 1,
      statement: { id: 'change.schalter', kind: 'change', on: '2026-05-03', text: { de: 'Zweiter Schalter' } },
    },
    {
      version: 2,
      statement: { ...promise, id: 'promise.automat', title: { de: 'Automat' }, phase: 'doing', rank: 2 },
    },
    { version: 5, statement: { ...promise, id: 'promise.chat', title: { de: 'Chat' }, phase: 'doing', rank: 1 } },
    {
      version: 2,
      statement: {
        ...promise,
        id: 'promise.alt',
        title: { de: 'Faxgerät' },
        phase: 'stopped',
        rank: 1,
        withdrawn: true,
      },
    },
  ],
  proposals: [
    {
      statementId: 'change.2026-11-20-hours-mitte',
      on: '2026-11-20',
      at: '2026-11-20T09:00:00Z',
      text: { de: 'Neue Öffnungszeiten: Rathaus Mitte' },
    },
  ],
});

export const roadmap = {
  entries: [
    {
      id: 'automat',
      title: { de: 'Ausweisautomat', en: 'Machine for identity cards' },
      text: { de: 'Ausweise am Abend abholen.' },
      phase: 'doing',
      promised: '2026-05-01',
      overdue: true,
    },
    { id: 'erinnern', title: { de: 'Zweite Erinnerung' }, text: { de: 'Am Tag davor.' }, phase: 'planned' },
    {
      id: 'chat',
      title: { de: 'Chat' },
      text: { de: 'Fragen im Chat.' },
      phase: 'stopped',
      learned: { de: 'Kaum jemand hat ihn benutzt.' },
    },
  ],
};
