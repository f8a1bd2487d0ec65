import type { LegalMessages } from './legal-text.ts';

export const de = {
  accessibility: {
    title: 'Erklärung zur Barrierefreiheit',
    lead: (town) => `Diese Erklärung gilt für das Terminportal: ${town}.`,
    sections: [
      {
        title: 'Wie barrierefrei sind diese Seiten?',
        paragraphs: [
          'Maßstab sind die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0), die europäische Norm EN 301 549 und die Richtlinien WCAG 2.2, Stufe AA.',
          'Nach unserer eigenen Prüfung erfüllen die Seiten diese Anforderungen weitgehend.',
        ],
        points: [
          'Alles geht mit der Tastatur und ohne Skripte.',
          'Die Seiten passen sich an: kleine Bildschirme, 200 % Schrift, dunkle Darstellung, erhöhter Kontrast.',
          'Jede Seite wird bei jeder Änderung automatisch geprüft.',
        ],
      },
      {
        title: 'Was noch fehlt',
        paragraphs: ['Diese Punkte kennen wir und arbeiten daran:'],
        points: [
          'Eine Prüfung mit Menschen, die täglich einen Screenreader nutzen, steht noch aus.',
          'Es gibt Texte in Einfacher Sprache, aber noch nicht in Leichter Sprache und nicht in Gebärdensprache.',
          'Manche Texte des Rathauses sind nicht übersetzt. Sie erscheinen dann auf Deutsch.',
          'Vordrucke und Seiten anderer Anbieter, auf die wir verlinken, sind nicht immer barrierefrei.',
        ],
      },
      {
        title: 'Stoßen Sie auf ein Hindernis?',
        paragraphs: [
          'Schreiben Sie uns oder rufen Sie an. Sagen Sie uns, auf welcher Seite es war. Wir antworten spätestens nach einem Monat und helfen Ihnen bis dahin am Telefon.',
        ],
        contact: true,
      },
      {
        title: 'Wenn unsere Antwort nicht hilft',
        paragraphs: [
          'Dann können Sie sich an die Durchsetzungs- oder Schlichtungsstelle Ihres Bundeslandes wenden. Das kostet nichts, und Sie brauchen keinen Rechtsbeistand.',
        ],
      },
      {
        title: 'Stand dieser Erklärung',
        paragraphs: ['Erstellt am 21. November 2026 auf Grundlage einer Selbstbewertung.'],
      },
    ],
  },
  privacy: {
    title: 'Datenschutz',
    lead: () =>
      'Sie buchen ohne Konto. Wir speichern nur, was Ihr Termin braucht, und löschen es 30 Tage nach dem Termin. Was bei Bescheinigungen gilt, steht weiter unten.',
    sections: [
      {
        title: 'Wer verantwortlich ist',
        paragraphs: [
          'Verantwortlich ist die Stadt, deren Namen Sie oben sehen. Auch die Datenschutzbeauftragte erreichen Sie so, mit dem Stichwort „Datenschutz“:',
        ],
        contact: true,
      },
      {
        title: 'Was wir speichern',
        paragraphs: ['Wenn Sie einen Termin buchen, speichern wir:'],
        points: [
          'Ihren Namen und Ihre Mailadresse',
          'Ihre Telefonnummer, wenn Sie sie angeben',
          'Dienst, Amt, Tag, Uhrzeit und Sprache Ihres Termins',
          'Ihre Antworten, wenn ein Dienst vorab etwas fragt, zum Beispiel ein Aktenzeichen',
        ],
      },
      {
        title: 'Wozu',
        paragraphs: [
          'Wir vergeben damit Ihren Termin, bestätigen ihn, erinnern Sie daran und bereiten ihn im Amt vor.',
          'Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung mit dem Datenschutzgesetz des Landes: Wir erfüllen eine öffentliche Aufgabe.',
        ],
      },
      {
        title: 'Wie lange',
        paragraphs: [
          'Alle Angaben zu einem Termin werden 30 Tage nach seinem Tag gelöscht. Das gilt auch, wenn Sie ihn nicht bestätigt oder abgesagt haben.',
          'In Sicherungskopien bleiben sie danach höchstens 35 Tage. Dort liest sie niemand, außer um das System nach einem Ausfall wiederherzustellen.',
        ],
      },
      {
        title: 'Was wir nicht tun',
        paragraphs: [],
        points: [
          'keine Konten bei uns, keine Profile, keine Werbung',
          'keine Inhalte und keine Zählung durch andere Anbieter',
          'keine Weitergabe an andere, außer an unsere Dienstleister in der Europäischen Union: für den Betrieb der Server und den Versand der Mails',
        ],
      },
      {
        title: 'Ihre Internetadresse (IP-Adresse)',
        paragraphs: [
          'Damit niemand alle Termine wegnimmt, begrenzen wir die Zahl der Versuche. Dafür merken wir uns für kurze Zeit einen verschlüsselten Wert Ihrer IP-Adresse, nie die Adresse selbst. Unsere Protokolle enthalten sie nicht.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'Wenn Sie sich nur umsehen, setzen wir keine Cookies. Erst wenn Sie einen Termin reservieren oder öffnen, setzen wir höchstens zwei. Eines merkt sich, dass der Termin Ihrer ist, bis Sie den Browser schließen. Das andere merkt sich 20 Minuten lang, was Sie eintippen, damit nichts verloren geht. Ziehen Sie ohne Termin eine Nummer, merkt sich ein drittes zwölf Stunden lang, dass sie Ihre ist. Alle sind dafür nötig und dienen keinem anderen Zweck.',
        ],
      },
      {
        title: 'Zahlen',
        paragraphs: [
          'Wir zählen, wie oft gesucht und gebucht wird und wie lange man auf einen Termin wartet. Diese Zahlen enthalten keine Namen und keine Adressen.',
        ],
      },
      {
        title: 'Ihre Rechte',
        paragraphs: [
          'Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen und der Verarbeitung widersprechen. Eine Mail genügt.',
          'Sie können sich auch bei der Datenschutzaufsicht Ihres Bundeslandes beschweren.',
        ],
      },
    ],
  },
  imprint: { title: 'Impressum', contact: 'Kontakt' },
  source: {
    title: 'Quellcode',
    lead: () => 'Dieses Portal ist freie Software. Jede Stadt darf es nutzen, prüfen und verbessern.',
    get: 'Quellcode ansehen und herunterladen',
    ask: 'Schreiben Sie uns. Wir schicken Ihnen den Quellcode, der hier läuft:',
    api: 'Die offene Schnittstelle (API) ansehen',
    sections: [
      {
        title: 'Lizenz',
        paragraphs: [
          'Das Programm heißt Foyer. Es steht unter der Open-Source-Lizenz für die Europäische Union, EUPL 1.2.',
        ],
      },
      {
        title: 'Worauf wir bauen',
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
