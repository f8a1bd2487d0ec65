import type { MailMessages } from './de.ts';

/** Plain German ("Einfache Sprache"): short sentences, one thought each. */
export const einfach: MailMessages = {
  subject: {
    'please-confirm': (when) => `Bitte bestätigen Sie Ihren Termin am ${when}`,
    confirmed: (when) => `Ihr Termin am ${when}`,
    moved: (when) => `Ihr neuer Termin am ${when}`,
    cancelled: (when) => `Abgesagt: Ihr Termin am ${when}`,
    reminder: (when) => `Nicht vergessen: Ihr Termin am ${when}`,
  },
  title: {
    'please-confirm': 'Bitte bestätigen Sie Ihren Termin',
    confirmed: 'Ihr Termin ist sicher',
    moved: 'Sie haben einen neuen Termin',
    cancelled: 'Ihr Termin ist abgesagt',
    reminder: 'Morgen ist Ihr Termin',
  },
  greeting: (name) => (name === undefined ? 'Guten Tag,' : `Guten Tag ${name},`),
  lead: {
    'please-confirm': (until) =>
      `wir halten den Termin für Sie frei. Aber nur bis: ${until}. Bitte sagen Sie uns bis dahin: Ja, ich komme.`,
    confirmed: 'Sie haben einen Termin. Bitte kommen Sie pünktlich.',
    moved: (old) =>
      `Sie haben jetzt einen anderen Termin. Der alte Termin${old === undefined ? '' : ` am ${old}`} gilt nicht mehr.`,
    cancelled: 'Der Termin gilt nicht mehr. Sie müssen nichts tun.',
    cancelledByTown: 'Es tut uns leid. Wir müssen Ihren Termin absagen. Bitte suchen Sie einen neuen Termin.',
    reminder: 'Sie haben morgen einen Termin. Können Sie nicht kommen? Dann sagen Sie den Termin bitte ab.',
  },
  confirm: {
    button: 'Ja, ich komme',
    orCode: 'Ist unsere Seite noch offen? Dann können Sie dort auch diese Zahl eingeben:',
    notYou: 'Sie wollen keinen Termin? Dann müssen Sie nichts tun. Der Termin ist dann wieder frei.',
  },
  fact: { number: 'Ihre Nummer', when: 'Wann', where: 'Wo', what: 'Was', duration: 'Wie lange', code: 'Ihr Code' },
  minutes: (minutes) => `etwa ${minutes} Minuten`,
  counted: { person: { one: 'Person', other: 'Personen' }, piece: { one: 'Stück', other: 'Stück' } },
  note: 'Eine Nachricht für Sie',
  bring: 'Das müssen Sie mitbringen',
  way: 'So kommen Sie zu uns',
  access: {
    stepFree: {
      yes: 'Am Eingang gibt es keine Stufen.',
      no: 'Am Eingang gibt es Stufen.',
      partly: 'In einen Teil vom Haus kommen Sie ohne Stufen.',
      unknown: 'Wir wissen nicht, ob es am Eingang Stufen gibt.',
    },
    inductionLoop: {
      yes: 'Für Hörgeräte gibt es eine besondere Anlage. Sie heißt Induktionsschleife.',
      no: 'Für Hörgeräte gibt es keine besondere Anlage.',
    },
    toilet: { yes: 'Es gibt eine Toilette für Rollstühle.', no: 'Es gibt keine Toilette für Rollstühle.' },
  },
  onTheDay: {
    heading: 'Am Tag vom Termin',
    called: (number) => `Gehen Sie in den Warteraum. Warten Sie auf Ihre Nummer: ${number}. Dann sind Sie dran.`,
  },
  change: {
    heading: 'Sie können nicht kommen?',
    until: (when) => `Sie können den Termin ändern oder absagen. Das geht bis: ${when}.`,
    button: 'Termin ansehen oder ändern',
    withCode: (code) => `Das geht auch auf unserer Seite. Sie brauchen: den Code ${code} und Ihre E-Mail-Adresse.`,
    secret: 'Zeigen Sie diese E-Mail nicht anderen Menschen. Sonst können sie Ihren Termin ändern.',
  },
  rebook: {
    subject: (when, isReminder) => `${isReminder ? 'Nicht vergessen: ' : ''}Ihr Termin am ${when} fällt aus`,
    title: 'Bitte wählen Sie eine neue Zeit',
    lead: (when) => `Ihr Termin am ${when} fällt aus. Das tut uns leid. Sie bekommen einen neuen Termin.`,
    held: (until) => `Diese Zeiten sind für Sie frei. Aber nur bis: ${until}.`,
    none: 'Wir haben keine Zeit gefunden, die gut passt. Bitte suchen Sie selbst eine Zeit aus.',
    button: 'Neue Zeit wählen',
    other: 'Passt keine Zeit? Auf der gleichen Seite gibt es andere Zeiten. Dort können Sie auch absagen.',
    secret: 'Zeigen Sie diese E-Mail nicht anderen Menschen. Sonst können sie für Sie wählen.',
  },
  newAppointment: 'Neuen Termin suchen',
  questions: 'Haben Sie Fragen? Rufen Sie uns an:',
  calendar: {
    summary: (office) => `Termin: ${office}`,
    number: (number) => `Ihre Nummer: ${number}`,
    look: 'Termin ansehen',
  },
};
