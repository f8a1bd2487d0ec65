import { plural } from '../../format.ts';

const days = (n: number) => `${n}\u00a0${plural('de', n, { one: 'Tag', other: 'Tage' })}`;
const workingDays = (n: number) => `${n}\u00a0${plural('de', n, { one: 'Arbeitstag', other: 'Arbeitstage' })}`;

/** Certificates on offer: the list, and what each is, costs and shows. German is the source; the others have its shape. */
export const de = {
  list: {
    title: 'Bescheinigungen ohne Besuch',
    description: 'Bescheinigungen online beantragen und herunterladen.',
    lead: 'Sie beantragen vom Sofa aus. Die fertige Bescheinigung trägt ein elektronisches Siegel, das jeder prüfen kann.',
    link: 'Bescheinigungen ohne Besuch',
    homeText: 'Zum Beispiel eine Meldebescheinigung: online beantragen, gleich herunterladen.',
    none: 'Zurzeit gibt es hier keine Bescheinigung online. Mit einem Termin bekommen Sie sie bei uns.',
    toList: 'Bescheinigungen ansehen',
    services: 'Alle Dienste ansehen',
    mine: 'Meine Anträge',
    mineText: 'Schon etwas beantragt? Hier sehen Sie, wie es steht.',
    found: 'Ohne Besuch',
    otherwise: 'Eine andere Bescheinigung?',
    otherwiseText: 'Was hier nicht steht, bekommen Sie mit einem Termin.',
    verify: 'Sie haben eine Bescheinigung bekommen und möchten sie prüfen?',
    verifyLink: 'Bescheinigung prüfen',
  },
  product: {
    facts: 'Auf einen Blick',
    cost: 'Kosten',
    from: (amount: string) => `ab ${amount}`,
    free: 'kostenlos',
    duration: 'Wie lange es dauert',
    measured: (n: number) =>
      n === 0
        ? '9 von 10 waren zuletzt am selben Tag fertig'
        : `9 von 10 waren zuletzt nach höchstens ${days(n)} fertig`,
    promised: (n: number) =>
      `höchstens ${workingDays(n)}. Das versprechen wir; für eine Messung waren es noch zu wenige.`,
    atOnce: 'meist sofort, wenn niemand von uns nachsehen muss',
    who: 'Wer sie beantragen kann',
    self: 'Sie selbst, für sich.',
    others: 'Sie selbst. Für Ihr Kind oder mit einer Vollmacht geht es auch; dann sieht jemand von uns nach.',
    need: 'Das brauchen Sie',
    levels: {
      none: 'Ihr Konto mit Passwort',
      low: 'Ihr Konto mit einem zweiten Schritt, zum Beispiel einem Code auf dem Telefon',
      substantial: 'einen geprüften Nachweis, zum Beispiel eine App mit Zertifikat oder Ihren Online-Ausweis',
      high: 'Ihren Personalausweis mit Online-Ausweis-Funktion und die PIN dazu',
    },
    why: 'Warum Sie sich anmelden',
    whyText: {
      none: 'Damit nur Sie Ihren Antrag sehen.',
      low: 'Die Bescheinigung nennt persönliche Daten. Ein Passwort allein könnte jemand anderes kennen.',
      substantial:
        'Die Bescheinigung nennt Daten, mit denen man Ihnen schaden könnte. Deshalb müssen wir recht sicher sein, dass Sie es sind.',
      high: 'Diese Bescheinigung beweist viel. Deshalb müssen wir ganz sicher sein, dass Sie es sind.',
    },
    proofNeed: 'bei manchen Zwecken ein Nachweis als PDF, bis 200\u00a0KB',
    exemptionNeed: 'wenn Sie keine Gebühr zahlen müssen: einen Nachweis als PDF, bis 200\u00a0KB',
    minutes: 'etwa zwei Minuten Zeit',
    shows: 'Das steht darin',
    always: 'vorgeschlagen',
    choose: 'nur, wenn Sie es wählen',
    compared:
      'Diese Angaben kommen aus dem Melderegister. Auf das Geburtenregister hat dieses Portal keinen Zugriff: Jemand im Standesamt vergleicht die Angaben dort, bevor wir etwas ausstellen. Eine Geburtsurkunde ist das nicht; die bekommen Sie beim Standesamt.',
    deliveries: 'So bekommen Sie sie',
    law: 'Rechtsgrundlage',
    lawWords: { no: 'Nr.', sentence: 'Satz' },
    valid: (n: number) => `Sie gilt ${plural('de', n, { one: 'einen Monat', other: `${n}\u00a0Monate` })}.`,
    kept: (n: number) => `Herunterladen können Sie sie ${days(n)} lang. Danach löschen wir die Datei.`,
    begin: 'Jetzt beantragen',
    privacy: 'Was mit Ihren Daten geschieht',
  },
  delivery: {
    download: { name: 'Herunterladen', hint: 'Als PDF mit elektronischem Siegel, auch ausgedruckt gültig.' },
    post: { name: 'Per Post', hint: 'Auf Papier an Ihre gemeldete Anschrift.' },
    'pick-up': { name: 'Abholen', hint: 'Auf Papier bei uns, mit einem Termin.' },
  },
  field: {
    'family-name': 'Familienname',
    'birth-name': 'Geburtsname und frühere Namen',
    'given-names': 'Vornamen',
    doctorate: 'Doktorgrad',
    'birth-date': 'Geburtsdatum',
    'birth-place': 'Geburtsort',
    addresses: 'jetzige Anschriften',
    'move-in-dates': 'Einzugsdatum',
    'former-addresses': 'frühere Anschriften',
    citizenships: 'Staatsangehörigkeiten',
    'family-status': 'Familienstand',
    alive: 'dass Sie leben',
  },
};

export type OfferMessages = typeof de;
