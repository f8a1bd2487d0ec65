/** Sentences of mails and calendar files; dates and times arrive written out. */
export const de = {
  subject: {
    'please-confirm': (when: string) => `Bitte bestätigen Sie Ihren Termin am ${when}`,
    confirmed: (when: string) => `Ihr Termin am ${when}`,
    moved: (when: string) => `Ihr neuer Termin am ${when}`,
    cancelled: (when: string) => `Abgesagt: Ihr Termin am ${when}`,
    reminder: (when: string) => `Erinnerung: Ihr Termin am ${when}`,
  },
  title: {
    'please-confirm': 'Bitte bestätigen Sie Ihren Termin',
    confirmed: 'Ihr Termin ist bestätigt',
    moved: 'Ihr Termin ist verschoben',
    cancelled: 'Ihr Termin ist abgesagt',
    reminder: 'Morgen ist Ihr Termin',
  },
  /** Without a name while nobody has confirmed the address: a stranger's mail is no place for what somebody typed. */
  greeting: (name?: string) => (name === undefined ? 'Guten Tag,' : `Guten Tag ${name},`),
  lead: {
    'please-confirm': (until: string) =>
      `der Termin ist bis ${until} für Sie reserviert. Bestätigen Sie ihn bis dahin. Danach ist der Platz wieder frei.`,
    confirmed: 'wir freuen uns auf Ihren Besuch.',
    moved: (old?: string) =>
      `hier ist Ihr neuer Termin. Der alte${old === undefined ? '' : ` am ${old}`} gilt nicht mehr.`,
    cancelled: 'Sie brauchen nichts weiter zu tun. Der Platz ist wieder frei für andere.',
    cancelledByTown: 'es tut uns leid: Wir können diesen Termin nicht halten. Bitte suchen Sie einen neuen.',
    reminder: 'wir freuen uns auf Ihren Besuch. Können Sie nicht kommen? Dann sagen Sie den Termin bitte ab.',
  },
  confirm: {
    button: 'Termin bestätigen',
    orCode: 'Oder geben Sie diese Zahl auf der Seite ein, die bei Ihnen noch offen ist:',
    notYou: 'Sie haben keinen Termin gebucht? Dann brauchen Sie nichts zu tun. Ohne Bestätigung verfällt er.',
  },
  fact: { number: 'Ihre Nummer', when: 'Wann', where: 'Wo', what: 'Was', duration: 'Dauer', code: 'Ihr Code' },
  minutes: (minutes: number) => `etwa ${minutes} Minuten`,
  /** After a number. */
  counted: { person: { one: 'Person', other: 'Personen' }, piece: { one: 'Stück', other: 'Stück' } },
  note: 'Eine Nachricht für Sie',
  bring: 'Bitte mitbringen',
  way: 'So kommen Sie zu uns',
  access: {
    stepFree: {
      yes: 'Der Eingang ist stufenlos.',
      no: 'Der Eingang hat Stufen.',
      partly: 'Ein Teil des Hauses ist stufenlos erreichbar.',
      unknown: 'Ob der Eingang stufenlos ist, ist uns nicht bekannt.',
    },
    inductionLoop: { yes: 'Es gibt eine Induktionsschleife für Hörgeräte.', no: 'Es gibt keine Induktionsschleife.' },
    toilet: { yes: 'Es gibt eine barrierefreie Toilette.', no: 'Es gibt keine barrierefreie Toilette.' },
  },
  onTheDay: {
    heading: 'Am Tag des Termins',
    called: (number: string) => `Bitte kommen Sie in den Warteraum. Wir rufen Sie mit der Nummer ${number} auf.`,
  },
  change: {
    heading: 'Etwas ändern',
    until: (when: string) => `Sie können den Termin bis ${when} verschieben oder absagen.`,
    button: 'Termin ansehen oder ändern',
    withCode: (code: string) => `Auf unserer Seite öffnen Sie ihn auch mit dem Code ${code} und Ihrer E-Mail-Adresse.`,
    secret: 'Geben Sie diese E-Mail nicht weiter: Wer den Link hat, kann den Termin ändern.',
  },
  /** When a day is closed: other times for somebody who has an appointment then. */
  rebook: {
    subject: (when: string, isReminder: boolean) =>
      `${isReminder ? 'Erinnerung: ' : ''}Ihr Termin am ${when} kann nicht stattfinden`,
    title: 'Bitte wählen Sie eine neue Zeit',
    lead: (when: string) => `Ihr Termin am ${when} kann leider nicht stattfinden. Das tut uns leid.`,
    held: (until: string) => `Diese Zeiten halten wir für Sie frei, bis ${until}:`,
    none: 'Eine Zeit in der Nähe konnten wir nicht für Sie freihalten. Bitte suchen Sie selbst eine aus.',
    button: 'Neue Zeit wählen',
    other: 'Passt keine davon? Auf derselben Seite finden Sie andere Zeiten. Sie können dort auch absagen.',
    secret: 'Geben Sie diese E-Mail nicht weiter: Wer den Link hat, kann für Sie wählen.',
  },
  newAppointment: 'Neuen Termin finden',
  questions: 'Fragen? Rufen Sie uns an:',
  calendar: {
    summary: (office: string) => `Termin: ${office}`,
    number: (number: string) => `Ihre Nummer: ${number}`,
    look: 'Termin ansehen',
  },
};

export type MailMessages = typeof de;
