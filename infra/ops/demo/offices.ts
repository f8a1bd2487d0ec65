import type { z } from 'zod';
import type { Office } from '../../../shared/domain/office.ts';
import type { Desk } from './demo-service.ts';

type DemoOffice = { readonly desks: readonly Desk[]; readonly office: Omit<z.input<typeof Office>, 'services'> };

const shared = {
  zone: 'Europe/Berlin',
  phone: '115',
  public: true,
  releaseNote: {
    de: 'Neue Termine kommen meist an Werktagen um 8 Uhr.',
    en: 'New appointments usually appear on working days at 8:00.',
    nl: 'Nieuwe afspraken komen meestal op werkdagen om 8 uur vrij.',
    einfach: 'Neue Termine gibt es meist von Montag bis Freitag um 8 Uhr.',
  },
} as const;

const rules = {
  bufferMinutes: 0,
  minNoticeMinutes: 60,
  maxDaysAhead: 42,
  holdMinutes: 10,
  confirmMinutes: 60,
  maxLivePerMailAndService: 1,
  changeUntilMinutes: 120,
} as const;

const holidays = { region: 'DE-NW' } as const;

/** Three offices of different size, grid and hours: an evening, a Saturday a month, a closed Wednesday afternoon. */
export const demoOffices: readonly DemoOffice[] = [
  {
    desks: ['citizens', 'vehicles', 'registry', 'trade'],
    office: {
      ...shared,
      id: 'rathaus-mitte',
      number: 1,
      letter: 'M',
      name: { de: 'Rathaus Mitte', en: 'Town Hall Mitte', nl: 'Stadhuis Mitte', einfach: 'Rathaus Mitte' },
      address: {
        street: 'Marktplatz 1',
        postalCode: '59999',
        town: 'Lindenau',
        detail: { de: 'Erdgeschoss', en: 'Ground floor', nl: 'Begane grond', einfach: 'Erdgeschoss' },
      },
      access: {
        stepFree: 'yes',
        inductionLoop: 'yes',
        accessibleToilet: 'yes',
        note: {
          de: 'Zwei Behindertenparkplätze vor der Tür. Die Tür öffnet von selbst.',
          en: 'Two disabled parking spaces in front of the door. The door opens by itself.',
          nl: 'Twee gehandicaptenparkeerplaatsen voor de deur. De deur gaat vanzelf open.',
          einfach: 'Vor der Tür sind zwei Park-Plätze für Menschen mit Behinderung. Die Tür geht von selbst auf.',
        },
      },
      directions: {
        de: 'Bus 3 und 7, Haltestelle Marktplatz. Von dort 80 Meter geradeaus.',
        en: 'Bus 3 and 7, stop Marktplatz. From there 80 metres straight ahead.',
        nl: 'Bus 3 en 7, halte Marktplatz. Van daar 80 meter rechtdoor.',
        einfach: 'Fahren Sie mit Bus 3 oder Bus 7 bis Marktplatz. Dann gehen Sie 80 Meter geradeaus.',
      },
      rules: { ...rules, cellMinutes: 5, dayStart: '07:00' },
      hours: {
        holidays,
        rules: [
          { weekdays: [1, 2], from: '08:00', to: '16:00', counters: { online: 3, staff: 1 } },
          { weekdays: [3], from: '08:00', to: '12:30', counters: { online: 3, staff: 1 } },
          { weekdays: [4], from: '08:00', to: '12:00', counters: { online: 3, staff: 1 } },
          { weekdays: [4], from: '12:00', to: '19:00', counters: { online: 4, staff: 1 } },
          { weekdays: [5], from: '08:00', to: '13:00', counters: { online: 3, staff: 1 } },
          {
            weekdays: [6],
            from: '09:00',
            to: '12:00',
            counters: { online: 2, staff: 0 },
            repeat: { kind: 'nth-in-month', nth: [-1] },
          },
        ],
        closures: [
          { from: '2026-12-24', until: '2026-12-31', reason: 'Zwischen den Jahren' },
          { from: '2027-02-11', until: '2027-02-11', times: { from: '11:00', to: '24:00' }, reason: 'Weiberfastnacht' },
        ],
      },
    },
  },
  {
    desks: ['citizens', 'vehicles'],
    office: {
      ...shared,
      id: 'buergerbuero-nord',
      number: 2,
      letter: 'N',
      name: {
        de: 'Bürgerbüro Nord',
        en: 'Citizens’ Office Nord',
        nl: 'Burgerbureau Nord',
        einfach: 'Bürger-Büro Nord',
      },
      address: {
        street: 'Ahornweg 12',
        postalCode: '59997',
        town: 'Lindenau',
        detail: {
          de: 'Eingang neben der Bücherei',
          en: 'Entrance beside the library',
          nl: 'Ingang naast de bibliotheek',
          einfach: 'Der Eingang ist neben der Bücherei.',
        },
      },
      access: { stepFree: 'yes', inductionLoop: 'no', accessibleToilet: 'yes' },
      directions: {
        de: 'Straßenbahn 2, Haltestelle Ahornweg. Der Eingang liegt gegenüber.',
        en: 'Tram 2, stop Ahornweg. The entrance is on the other side of the street.',
        nl: 'Tram 2, halte Ahornweg. De ingang is aan de overkant.',
        einfach: 'Fahren Sie mit der Straßen-Bahn 2 bis Ahornweg. Der Eingang ist auf der anderen Seite.',
      },
      rules: { ...rules, cellMinutes: 10, dayStart: '07:00' },
      hours: {
        holidays,
        rules: [
          { weekdays: [1, 5], from: '08:00', to: '13:00', counters: { online: 2, staff: 1 } },
          { weekdays: [2], from: '10:00', to: '18:30', counters: { online: 2, staff: 1 } },
          { weekdays: [3], from: '08:00', to: '12:00', counters: { online: 2, staff: 1 } },
          { weekdays: [4], from: '08:00', to: '16:00', counters: { online: 2, staff: 1 } },
        ],
        closures: [{ from: '2026-12-23', until: '2027-01-01', reason: 'Zwischen den Jahren' }],
      },
    },
  },
  {
    desks: ['citizens'],
    office: {
      ...shared,
      id: 'buergerbuero-weststadt',
      number: 3,
      letter: 'W',
      name: {
        de: 'Bürgerbüro Weststadt',
        en: 'Citizens’ Office Weststadt',
        nl: 'Burgerbureau Weststadt',
        einfach: 'Bürger-Büro Weststadt',
      },
      address: { street: 'Kanalstraße 48', postalCode: '59998', town: 'Lindenau' },
      access: {
        stepFree: 'partly',
        inductionLoop: 'no',
        accessibleToilet: 'no',
        note: {
          de: 'Eine Stufe am Eingang. Bitte klingeln, wir legen die Rampe an.',
          en: 'One step at the entrance. Please ring, we put out the ramp.',
          nl: 'Eén trede bij de ingang. Bel aan, wij leggen de plank neer.',
          einfach: 'Am Eingang ist eine Stufe. Bitte klingeln Sie. Wir bringen eine Rampe.',
        },
      },
      directions: {
        de: 'Bus 5, Haltestelle Kanalbrücke. Von dort 200 Meter am Kanal entlang.',
        en: 'Bus 5, stop Kanalbrücke. From there 200 metres along the canal.',
        nl: 'Bus 5, halte Kanalbrücke. Van daar 200 meter langs het kanaal.',
        einfach: 'Fahren Sie mit Bus 5 bis Kanalbrücke. Dann gehen Sie 200 Meter am Kanal entlang.',
      },
      rules: { ...rules, cellMinutes: 15, dayStart: '07:00', bufferMinutes: 0 },
      hours: {
        holidays,
        rules: [
          { weekdays: [1, 3], from: '08:00', to: '12:00', counters: { online: 2, staff: 1 } },
          { weekdays: [2, 4], from: '13:00', to: '18:00', counters: { online: 2, staff: 1 } },
          {
            weekdays: [5],
            from: '08:00',
            to: '12:00',
            counters: { online: 1, staff: 1 },
            repeat: { kind: 'every-n-weeks', n: 2, anchor: '2026-11-02' },
          },
        ],
        closures: [{ from: '2026-12-21', until: '2027-01-03', reason: 'Umbau' }],
      },
    },
  },
];
