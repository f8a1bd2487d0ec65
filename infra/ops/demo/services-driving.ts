import type { DemoService } from './demo-service.ts';
import { identityDocument } from './papers.ts';

const photo = {
  name: {
    de: 'Biometrisches Passfoto',
    en: 'Biometric passport photo',
    nl: 'Biometrische pasfoto',
    einfach: 'Pass-Foto',
  },
};

const licence = {
  name: {
    de: 'Ihr Führerschein',
    en: 'Your driving licence',
    nl: 'Uw rijbewijs',
    einfach: 'Ihr Führer-Schein',
  },
};

const yourself = {
  de: 'Sie selbst',
  en: 'you in person',
  nl: 'uzelf',
  einfach: 'Sie selbst',
};

export const drivingServices: readonly DemoService[] = [
  {
    desk: 'vehicles',
    minutes: [15, 15],
    service: {
      id: 'fuehrerschein-umtauschen',
      name: {
        de: 'Führerschein umtauschen',
        en: 'Exchange your driving licence',
        nl: 'Rijbewijs omwisselen',
        einfach: 'Führer-Schein umtauschen',
      },
      summary: {
        de: 'Papier gegen Karte',
        en: 'Paper for card',
        nl: 'Papier voor een kaart',
        einfach: 'Alter Führer-Schein wird neuer Führer-Schein.',
      },
      keywords:
        'Führerschein, Fuehrerschein, Führerscheinumtausch, Pflichtumtausch, Kartenführerschein, EU-Führerschein, grauer Lappen, rosa Führerschein, führerschien, driving licence, driver license, exchange licence, rijbewijs, ehliyet, sürücü belgesi'.split(
          ', ',
        ),
      lifeEvents: ['car', 'identity'],
      leika: [],
      unit: 'person',
      maxCount: 2,
      rank: 5,
      extraFields: [
        {
          id: 'issued-by',
          label: {
            de: 'Welche Behörde hat Ihren Führerschein ausgestellt?',
            en: 'Which authority issued your licence?',
            nl: 'Welke instantie gaf uw rijbewijs af?',
            einfach: 'Welches Amt hat Ihren Führer-Schein gemacht?',
          },
          hint: {
            de: 'Zum Beispiel „Kreis Musterland“. Es steht auf dem Führerschein.',
            en: 'For example “Kreis Musterland”. It is printed on the licence.',
            nl: 'Bijvoorbeeld “Kreis Musterland”. Het staat op het rijbewijs.',
            einfach: 'Der Name steht auf dem Führer-Schein.',
          },
          required: false,
          maxLength: 80,
        },
      ],
    },
    text: {
      descriptionHtml: {
        de: '<p>Sie geben den alten Führerschein ab und bekommen eine Karte, die 15 Jahre gilt. Bis sie da ist, fahren Sie mit dem alten weiter. Es dauert etwa vier Wochen.</p>',
        en: '<p>You hand in the old licence and get a card that is valid for 15 years. Until it arrives you drive with the old one. It takes about four weeks.</p>',
        nl: '<p>U levert het oude rijbewijs in en krijgt een kaart die 15 jaar geldig is. Tot die er is, rijdt u met het oude. Het duurt ongeveer vier weken.</p>',
        einfach:
          '<p>Sie bekommen einen neuen Führer-Schein. Er ist 15 Jahre gültig. Es dauert etwa vier Wochen. Bis dahin fahren Sie mit dem alten Führer-Schein.</p>',
      },
      papers: [identityDocument, licence, photo],
      feesHtml: {
        de: '<p>25,30 Euro (Gebührenordnung für Maßnahmen im Straßenverkehr)</p>',
        en: '<p>25.30 euros (road traffic fees ordinance, GebOSt)</p>',
        nl: '<p>25,30 euro (Duits tarievenbesluit GebOSt)</p>',
        einfach: '<p>25,30 Euro</p>',
      },
      deadline: {
        de: 'je nach Geburtsjahr oder Ausstellungsjahr, spätestens am 19. Januar 2033',
        en: 'depending on your year of birth or of issue, at the latest 19 January 2033',
        nl: 'afhankelijk van uw geboortejaar of het jaar van afgifte, uiterlijk 19 januari 2033',
        einfach: 'Der letzte Tag ist der 19. Januar 2033. Für viele Menschen ist es früher.',
      },
      whoComes: yourself,
      links: [
        {
          title: {
            de: 'Fahrerlaubnis-Verordnung, § 24a: Gültigkeit von Führerscheinen',
            en: 'Driving Licence Ordinance, section 24a (in German)',
            nl: 'Duits rijbewijsbesluit, § 24a (in het Duits)',
            einfach: 'Das Gesetz dazu (Fahr-Erlaubnis-Verordnung, § 24a)',
          },
          url: 'https://www.gesetze-im-internet.de/fev_2010/__24a.html',
        },
      ],
    },
  },
  {
    desk: 'vehicles',
    minutes: [10, 5],
    service: {
      id: 'internationaler-fuehrerschein',
      name: {
        de: 'Internationaler Führerschein',
        en: 'International driving permit',
        nl: 'Internationaal rijbewijs',
        einfach: 'Internationaler Führer-Schein',
      },
      summary: {
        de: 'Zum Fahren außerhalb der Europäischen Union',
        en: 'For driving outside the European Union',
        nl: 'Om buiten de Europese Unie te rijden',
        einfach: 'Sie wollen im Urlaub weit weg Auto fahren.',
      },
      keywords:
        'Auslandsführerschein, internationaler führerschien, Führerschein Ausland, Mietwagen, Urlaub, international driving permit, IDP, internationaal rijbewijs, uluslararası ehliyet'.split(
          ', ',
        ),
      lifeEvents: ['car', 'identity'],
      leika: ['99108062000000'],
      unit: 'person',
      maxCount: 4,
    },
    text: {
      descriptionHtml: {
        de: '<p>Sie nehmen den Internationalen Führerschein gleich mit. Er gilt drei Jahre, aber nur zusammen mit Ihrem Kartenführerschein.</p>',
        en: '<p>You take the permit home at once. It is valid for three years, but only together with your licence card.</p>',
        nl: '<p>U neemt het rijbewijs meteen mee. Het is drie jaar geldig, maar alleen samen met uw rijbewijskaart.</p>',
        einfach:
          '<p>Sie nehmen den Führer-Schein gleich mit. Er ist drei Jahre gültig. Nehmen Sie auch Ihren deutschen Führer-Schein mit.</p>',
      },
      papers: [identityDocument, licence, photo],
      feesHtml: {
        de: '<p>16,30 Euro (Gebührenordnung für Maßnahmen im Straßenverkehr)</p>',
        en: '<p>16.30 euros (road traffic fees ordinance, GebOSt)</p>',
        nl: '<p>16,30 euro (Duits tarievenbesluit GebOSt)</p>',
        einfach: '<p>16,30 Euro</p>',
      },
      whoComes: yourself,
      links: [],
    },
  },
];
