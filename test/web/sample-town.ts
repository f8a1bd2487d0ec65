import type * as z from 'zod';
import type { MunicipalityView, OfficesView, ServicesView, ServiceView } from '../../shared/contracts/catalogue.ts';

// What the API of a small town answers: with and without online way, nothing free, translations missing.

export const municipality = {
  name: { de: 'Stadt Lindenau', en: 'City of Lindenau', nl: 'Stad Lindenau' },
  codePrefix: 'LIN',
  zone: 'Europe/Berlin',
  accent: { light: 'oklch(38% 0.088 248)', dark: 'oklch(82% 0.075 248)' },
  phone: {
    number: '0221 4710 115',
    hours: {
      de: 'Montag bis Freitag, 8 bis 18 Uhr',
      en: 'Monday to Friday, 8:00 to 18:00',
      nl: 'Maandag tot vrijdag, 8 tot 18 uur',
    },
  },
  mail: 'service@lindenau.example',
  demo: true,
  imprint: { de: 'Stadt Lindenau\nDie Oberbürgermeisterin\nMarktplatz 1\n04177 Lindenau' },
} satisfies z.input<typeof MunicipalityView>;

export const offices = {
  offices: [
    {
      id: 'rathaus-mitte',
      name: { de: 'Rathaus Mitte', en: 'Town hall Mitte' },
      zone: 'Europe/Berlin',
      address: {
        street: 'Marktplatz 1',
        postalCode: '04177',
        town: 'Lindenau',
        detail: { de: 'Eingang am Brunnen, Erdgeschoss, Zimmer 12' },
      },
      access: { stepFree: 'yes', inductionLoop: 'yes', accessibleToilet: 'yes' },
      directions: {
        de: 'Straßenbahn 3 und 7 bis Marktplatz. Zwei Parkplätze für Menschen mit Behinderung vor dem Haus.',
      },
      phone: '0221 4710 120',
      serviceIds: ['wohnung-anmelden', 'personalausweis'],
    },
    {
      id: 'buergerbuero-nord',
      name: { de: 'Bürgerbüro Nord' },
      zone: 'Europe/Berlin',
      address: { street: 'Ahornweg 12', postalCode: '04178', town: 'Lindenau' },
      access: { stepFree: 'yes', inductionLoop: 'no', accessibleToilet: 'unknown' },
      serviceIds: ['wohnung-anmelden', 'personalausweis'],
    },
    {
      id: 'buergerbuero-weststadt',
      name: { de: 'Bürgerbüro Weststadt' },
      zone: 'Europe/Berlin',
      address: { street: 'Kanalstraße 48', postalCode: '04179', town: 'Lindenau' },
      access: {
        stepFree: 'partly',
        inductionLoop: 'unknown',
        accessibleToilet: 'no',
        note: { de: 'Eine Stufe, Rampe auf Klingeln', en: 'One step, ramp on ringing' },
      },
      serviceIds: ['wohnung-anmelden'],
    },
  ],
} satisfies z.input<typeof OfficesView>;

type Summary = z.input<typeof ServicesView>['services'][number];

function summary(id: string, name: string, changes: Partial<Summary> = {}): Summary {
  return {
    id,
    name: { de: name },
    summary: { de: 'Im Bürgerbüro' },
    unit: 'person',
    maxCount: 5,
    leika: [],
    lifeEvents: [],
    hasOnlineWay: false,
    bookable: true,
    ...changes,
  };
}

const at = (startsAt: string, officeId = 'rathaus-mitte') => ({ earliest: { officeId, startsAt } });

export const services = {
  services: [
    summary('wohnung-anmelden', 'Wohnung anmelden', {
      name: { de: 'Wohnung anmelden', en: 'Register your address', nl: 'Adres inschrijven' },
      summary: { de: 'Nach dem Umzug', en: 'After moving', nl: 'Na een verhuizing', einfach: 'Sie sind umgezogen.' },
      lifeEvents: ['moving'],
      hasOnlineWay: true,
      rank: 1,
      ...at('2026-11-24T08:20:00Z'),
    }),
    summary('personalausweis', 'Personalausweis beantragen', {
      summary: { de: 'Neu, abgelaufen oder verloren' },
      lifeEvents: ['identity'],
      rank: 2,
      ...at('2026-11-24T09:40:00Z'),
    }),
    summary('reisepass', 'Reisepass beantragen', {
      summary: { de: 'Auch als Expresspass' },
      lifeEvents: ['identity'],
      rank: 3,
      ...at('2026-11-26T13:00:00Z', 'buergerbuero-nord'),
    }),
    summary('meldebescheinigung', 'Meldebescheinigung', {
      summary: { de: 'Nachweis über Ihre Adresse' },
      hasOnlineWay: true,
      bookable: false,
      rank: 4,
    }),
    summary('fuehrerschein-umtauschen', 'Führerschein umtauschen', {
      summary: { de: 'Papier gegen Karte' },
      lifeEvents: ['car'],
      rank: 5,
    }),
    summary('oeffentliche-urkunde', 'Öffentliche Urkunden: Apostille und Überbeglaubigung für das Ausland'),
    summary('eheschliessung', 'Eheschließung anmelden', { lifeEvents: ['marriage'] }),
  ],
} satisfies z.input<typeof ServicesView>;

export const service = {
  id: 'wohnung-anmelden',
  name: { de: 'Wohnung anmelden', en: 'Register your address' },
  summary: { de: 'Nach dem Umzug', en: 'After moving' },
  lifeEvents: ['moving'],
  leika: ['99115005104000'],
  unit: 'person',
  maxCount: 8,
  combinableWith: ['meldebescheinigung'],
  rank: 1,
  online: {
    text: { de: 'Sie brauchen etwa 15 Minuten. Das geht jeden Tag, auch abends.' },
    needs: [
      { de: 'Personalausweis mit Online-Funktion und Ihre PIN' },
      { de: 'ein Handy mit der AusweisApp' },
      { de: 'Foto oder PDF der Wohnungsgeberbestätigung' },
    ],
    url: 'https://wohnsitz.example/anmelden',
  },
  extraFields: [],
  descriptionHtml: {
    de: '<p>Sie sind nach Lindenau oder innerhalb der Stadt umgezogen? Wir tragen Ihre neue Adresse ins Melderegister und in den Ausweis ein.</p>',
  },
  papers: [
    { name: { de: 'Ausweis oder Reisepass' }, note: { de: 'von jeder Person, die umzieht' } },
    {
      name: { de: 'Wohnungsgeberbestätigung' },
      note: { de: 'unterschrieben von Ihrer Vermieterin oder Ihrem Vermieter' },
      formUrl: 'https://lindenau.example/wohnungsgeber.pdf',
    },
    { name: { de: 'Geburtsurkunde' }, note: { de: 'von Kindern ohne eigenen Ausweis' } },
  ],
  feesHtml: { de: '<p>keine</p>' },
  deadline: { de: '14 Tage nach dem Einzug' },
  whoComes: { de: 'eine Person für die ganze Familie' },
  links: [{ title: { de: 'Bundesmeldegesetz, § 17 und § 19' }, url: 'https://www.gesetze-im-internet.de/bmg/' }],
  offices: [
    { officeId: 'buergerbuero-weststadt', minutes: 15, extraMinutes: 5 },
    { officeId: 'buergerbuero-nord', minutes: 15, extraMinutes: 5, earliest: '2026-11-27T07:00:00Z' },
    { officeId: 'rathaus-mitte', minutes: 15, extraMinutes: 5, earliest: '2026-11-24T08:20:00Z' },
  ],
} satisfies z.input<typeof ServiceView>;

/** No online way, a long description with lists and a table of fees: as imported catalogues have them. */
export const longService = {
  ...service,
  id: 'personalausweis',
  name: { de: 'Personalausweis beantragen' },
  summary: { de: 'Neu, abgelaufen oder verloren' },
  online: undefined,
  descriptionHtml: {
    de: '<p>Deutsche ab 16 Jahren brauchen einen Personalausweis oder Reisepass.</p><ul><li>Erstausstellung</li><li>Neuausstellung nach Verlust</li></ul><p>Mehr auf der Seite des <a href="https://www.personalausweisportal.de/">Bundes</a>.</p>',
  },
  feesHtml: { de: '<ul><li>37,00 Euro ab 24 Jahren</li><li>22,80 Euro unter 24 Jahren</li></ul>' },
  deadline: undefined,
  whoComes: undefined,
} satisfies z.input<typeof ServiceView>;
