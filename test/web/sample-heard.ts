export const reference = 'rathaus-mitte.2026-11-24.0123456789abcdef';
export const surveyId = 's'.repeat(22);

export const visited = {
  reference,
  state: 'confirmed',
  may: { confirm: false, change: false, feedback: 'visit' },
  officeId: 'rathaus-mitte',
  date: '2026-11-24',
  time: '09:20',
  startsAt: '2026-11-24T08:20:00Z',
  minutes: 10,
  services: [{ serviceId: 'wohnung-anmelden', count: 1 }],
  language: 'de',
  number: 'M17',
  changeUntil: '2026-11-24T06:20:00Z',
  detailsGiven: true,
  name: 'Alex Beispiel',
  extra: {},
};

const questions = [
  { kind: 'scale', text: { de: 'Wie leicht war es?', en: 'How easy was it?' } },
  { kind: 'choice', text: { de: 'Womit kamen Sie?' }, options: [{ de: 'Telefon' }, { de: 'Rechner' }] },
  { kind: 'text', text: { de: 'Was fehlt?' } },
];
export const survey = {
  surveyId,
  title: { de: 'Wie war die Buchung?', en: 'How was booking?' },
  questions,
  standing: 'open',
  from: '2026-11-01',
  until: '2026-11-30',
};
export const steered = {
  ...survey,
  audience: 'citizens',
  place: 'after-visit',
  version: 3,
  may: ['end'],
};

export const sentence = {
  feedbackId: 'f'.repeat(22),
  about: 'visit',
  score: 4,
  officeId: 'rathaus-mitte',
  services: ['wohnung-anmelden'],
  words: [
    { text: 'Danke', before: '', black: false, always: false },
    { text: 'Frau', before: ' ', mark: 'name', black: true, always: false },
    { text: '<b>Muster</b>', before: ' ', mark: 'name', black: true, always: false },
    { text: 'kim@example.org', before: '\n', mark: 'mail', black: true, always: true },
  ],
  state: 'new',
  version: 1,
};
export const heard = {
  month: '2026-10',
  months: ['2026-11', '2026-10'],
  answers: 7,
  publishable: true,
  sentences: [sentence],
};

export const lead = {
  staffId: 'q'.repeat(22),
  name: 'Lea Leitung',
  grants: [{ role: 'lead' }],
  offices: [],
  practice: false,
  endsInSeconds: 3600,
};
