import type { LegalMessages } from './legal-text.ts';

/** Plain German ("Einfache Sprache"): short sentences, everyday words, one thought at a time. */
export const einfach = {
  accessibility: {
    title: 'Barrierefreiheit',
    lead: (town) => `Hier steht, wie gut alle Menschen diese Seiten benutzen können. Die Seiten sind von: ${town}.`,
    sections: [
      {
        title: 'Was schon gut geht',
        paragraphs: [
          'Es gibt Regeln für barrierefreie Seiten. Sie heißen BITV 2.0, EN 301 549 und WCAG 2.2. Wir haben selbst geprüft: Wir halten die meisten Regeln ein.',
        ],
        points: [
          'Sie können alles mit der Tastatur machen.',
          'Sie können die Schrift groß machen.',
          'Die Seiten gehen auch auf einem kleinen Handy.',
          'Ein Computer prüft die Seiten bei jeder Änderung.',
        ],
      },
      {
        title: 'Was noch fehlt',
        paragraphs: ['Das wissen wir. Wir arbeiten daran:'],
        points: [
          'Blinde Menschen haben die Seiten noch nicht mit uns geprüft.',
          'Es gibt noch keine Leichte Sprache und keine Gebärdensprache.',
          'Manche Texte gibt es nur in schwerem Deutsch.',
          'Manche Formulare von anderen Stellen sind nicht barrierefrei.',
        ],
      },
      {
        title: 'Etwas geht nicht?',
        paragraphs: ['Schreiben Sie uns. Oder rufen Sie an. Wir antworten spätestens nach einem Monat.'],
        contact: true,
      },
      {
        title: 'Hilft unsere Antwort nicht?',
        paragraphs: [
          'In jedem Bundesland gibt es eine Stelle für Streit. Sie heißt Durchsetzungsstelle oder Schlichtungsstelle. Dort bekommen Sie Hilfe. Die Hilfe kostet nichts.',
        ],
      },
      {
        title: 'Von wann ist dieser Text?',
        paragraphs: ['Wir haben ihn am 21. November 2026 geschrieben. Wir haben die Seiten selbst geprüft.'],
      },
    ],
  },
  privacy: {
    title: 'Datenschutz',
    lead: () =>
      'Sie brauchen kein Konto. Wir speichern nur, was für Ihren Termin wichtig ist. 30 Tage nach dem Termin löschen wir alles. Unten steht: So ist es bei Bescheinigungen.',
    sections: [
      {
        title: 'Wer ist zuständig?',
        paragraphs: [
          'Zuständig ist die Stadt. Den Namen sehen Sie oben. Sie haben Fragen zum Datenschutz? Dann fragen Sie hier:',
        ],
        contact: true,
      },
      {
        title: 'Das speichern wir',
        paragraphs: ['Sie buchen einen Termin. Dann speichern wir:'],
        points: [
          'Ihren Namen',
          'Ihre E-Mail-Adresse',
          'Ihre Telefonnummer, wenn Sie das möchten',
          'Amt, Tag, Uhrzeit und Sprache',
          'manchmal eine Antwort auf eine Frage, zum Beispiel eine Nummer',
        ],
      },
      {
        title: 'Dafür brauchen wir das',
        paragraphs: [
          'Wir schreiben Ihnen eine E-Mail zu Ihrem Termin. Wir bereiten Ihren Termin vor. Das Gesetz erlaubt es: Artikel 6 der Datenschutz-Grundverordnung.',
        ],
      },
      {
        title: 'So lange speichern wir es',
        paragraphs: [
          '30 Tage nach dem Termin löschen wir alles. Auch wenn Sie den Termin absagen. Es gibt noch Sicherungs-Kopien. Darin ist es höchstens 35 Tage länger.',
        ],
      },
      {
        title: 'Das machen wir nicht',
        paragraphs: [],
        points: [
          'Wir machen keine Werbung.',
          'Wir zeigen nichts von fremden Firmen.',
          'Wir verkaufen Ihre Daten nicht. Nur die Firmen für unsere Computer und E-Mails arbeiten damit. Sie sind in der Europäischen Union.',
        ],
      },
      {
        title: 'Ihre Internet-Adresse',
        paragraphs: [
          'Jedes Gerät hat eine Internet-Adresse. Wir merken uns davon kurze Zeit einen geheimen Wert. So kann niemand alle Termine wegnehmen. Die Adresse selbst speichern wir nicht.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'Ein Cookie ist eine kleine Notiz in Ihrem Browser. Beim Lesen machen wir keine Cookies. Für Ihren Termin brauchen wir zwei. Das eine weiß: Der Termin gehört Ihnen. Das andere merkt sich 20 Minuten, was Sie schreiben. Ziehen Sie eine Nummer? Dann merkt sich ein Cookie zwölf Stunden: Die Nummer gehört Ihnen.',
        ],
      },
      {
        title: 'Wir zählen',
        paragraphs: ['Wir zählen zum Beispiel, wie viele Termine es gibt. Dabei steht nie ein Name.'],
      },
      {
        title: 'Ihre Rechte',
        paragraphs: [
          'Sie können fragen, was wir gespeichert haben. Wir berichtigen Fehler. Wir löschen Ihre Daten, wenn Sie das möchten. Schreiben Sie uns einfach.',
          'Sie können sich auch beschweren. Das geht bei der Datenschutz-Aufsicht von Ihrem Bundesland.',
        ],
      },
    ],
  },
  imprint: { title: 'Impressum', contact: 'So erreichen Sie uns' },
  source: {
    title: 'Programm-Code',
    lead: () => 'Jede Stadt darf dieses Programm benutzen, prüfen und besser machen.',
    get: 'Programm-Code ansehen',
    ask: 'Schreiben Sie uns. Wir schicken Ihnen den Programm-Code:',
    api: 'Für Fachleute: die Schnittstelle (API)',
    sections: [
      {
        title: 'Die Regeln',
        paragraphs: ['Das Programm heißt Foyer. Die Regeln dafür heißen EUPL 1.2.'],
      },
      {
        title: 'Das benutzen wir',
        paragraphs: [],
        points: [
          'Gestaltung: KERN, EUPL 1.2',
          'Schrift: Fira Sans, SIL Open Font License 1.1',
          'Seiten: SvelteKit, MIT',
        ],
      },
    ],
  },
} satisfies LegalMessages;
