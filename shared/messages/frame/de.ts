import { plural } from '../format.ts';

const minutes = (n: number) => `${n}\u00a0${plural('de', n, { one: 'Minute', other: 'Minuten' })}`;

/** Header, footer, home, search, service and office pages, errors. The other languages have the same shape. */
export const de = {
  frame: {
    skip: 'Zum Inhalt springen',
    department: 'Bürgerservice',
    languages: 'Sprache',
    mine: 'Mein Anliegen',
    demo: 'Das ist eine Vorführung. Termine und Bescheinigungen von hier gelten nicht.',
    callUs: 'Lieber telefonieren?',
    callNote: 'Wir buchen und verschieben auch am Telefon.',
    callFallback: 'Rufen Sie Ihr Rathaus an. Wir buchen und verschieben auch am Telefon.',
    about: 'Über dieses Angebot',
    law: 'Rechtliches',
  },
  pages: {
    figures: 'So gut arbeiten wir',
    services: 'Alle Dienste',
    offices: 'Unsere Ämter',
    source: 'Quellcode',
    accessibility: 'Barrierefreiheit',
    privacy: 'Datenschutz',
    imprint: 'Impressum',
  },
  search: {
    label: 'Stichwort',
    hint: 'Zum Beispiel: Perso, umziehen, ID card',
    submit: 'Suchen',
  },
  home: {
    title: 'Was möchten Sie erledigen?',
    description: 'Termine im Rathaus finden und buchen, ohne Konto.',
    events: 'Oder wählen Sie, was gerade ansteht',
    all: { name: 'Alle Dienste', note: 'Von A bis Z' },
    often: 'Oft gefragt, mit dem nächsten freien Termin',
    code: {
      title: 'Sie haben schon einen Code?',
      code: 'Ihr Code',
      codeHint: (prefix: string) => `Zum Beispiel ${prefix}\u20114K7M\u20112PQX. Er steht in Ihrer Mail.`,
      mail: 'Ihre Mailadresse',
      open: 'Termin öffnen',
    },
  },
  events: {
    moving: { name: 'Umzug', note: 'Anmelden, ummelden' },
    identity: { name: 'Ausweis und Reise', note: 'Perso, Pass' },
    birth: { name: 'Geburt', note: 'Urkunde, Namen' },
    marriage: { name: 'Heirat', note: 'Anmelden, Namen' },
    car: { name: 'Auto', note: 'Zulassen, Führerschein' },
    death: { name: 'Todesfall', note: 'Was jetzt zu tun ist' },
    business: { name: 'Geschäft', note: 'Gewerbe, Gaststätte' },
  },
  offer: {
    freeFrom: 'frei ab',
    alsoOnline: 'geht auch ohne Besuch',
    onlyOnline: 'geht ohne Besuch',
    nothingFree: 'gerade nichts frei',
  },
  results: {
    title: 'Dienste finden',
    found: (count: number, words: string) =>
      plural('de', count, { one: `1 Dienst passt zu „${words}“`, other: `${count} Dienste passen zu „${words}“` }),
    count: (count: number) => plural('de', count, { one: '1 Dienst', other: `${count} Dienste` }),
    letters: 'Nach Buchstaben',
    allLink: 'Alle Dienste von A bis Z',
    nothing: (words: string) => `Zu „${words}“ haben wir nichts gefunden`,
    nothingLead: 'Das liegt an unserer Suche, nicht an Ihnen. Oft hilft ein kurzes Wort, zum Beispiel „Pass“.',
    nothingHere: 'Dazu gibt es hier gerade keinen Dienst.',
    browse: { name: 'Alle Dienste ansehen', note: 'Die ganze Liste von A bis Z.' },
    call: { name: (phone: string) => `${phone} anrufen`, note: 'Wir suchen mit Ihnen das Richtige.' },
    byEvent: 'Oder nach Anlass',
  },
  service: {
    online: 'Das geht ohne Besuch',
    onlineGo: 'Online erledigen',
    appointment: 'Ihr Termin bei uns',
    appointmentInstead: 'Lieber mit Termin',
    find: 'Termin finden',
    noAppointment: 'Für diesen Dienst kann man hier keinen Termin buchen. Rufen Sie uns an, wir helfen weiter.',
    facts: 'Auf einen Blick',
    cost: 'Kosten',
    duration: 'Dauer im Amt',
    minutes: (least: number, most: number) => (least === most ? minutes(least) : `${least} bis ${minutes(most)}`),
    extra: {
      person: (least: number, most: number) =>
        `jede weitere Person ${least === most ? minutes(least) : `${least} bis ${minutes(most)}`}`,
      piece: (least: number, most: number) =>
        `jedes weitere Stück ${least === most ? minutes(least) : `${least} bis ${minutes(most)}`}`,
    },
    deadline: 'Frist',
    whoComes: 'Wer kommt',
    about: 'Worum es geht',
    bring: 'Das bringen Sie mit',
    form: 'Vordruck öffnen',
    printLink: 'Liste zum Drucken und Abhaken',
    printTitle: (service: string) => `Mitbringen: ${service}`,
    printHint: 'Drucken Sie diese Seite und haken Sie ab, was Sie eingepackt haben.',
    back: 'Zurück zum Dienst',
    links: 'Gesetze und Formulare',
    moreOffices: (count: number) => plural('de', count, { one: '1 weiteres Amt', other: `${count} weitere Ämter` }),
    leika: 'Leistungsschlüssel (LeiKa)',
  },
  access: {
    title: 'Zugang',
    stepFree: {
      yes: 'stufenlos',
      no: 'nur über Stufen',
      partly: 'teilweise stufenlos',
      unknown: 'Stufen: nicht bekannt',
    },
    inductionLoop: {
      yes: 'Induktionsschleife',
      no: 'keine Induktionsschleife',
      unknown: 'Induktionsschleife: nicht bekannt',
    },
    accessibleToilet: {
      yes: 'barrierefreies WC',
      no: 'kein barrierefreies WC',
      unknown: 'barrierefreies WC: nicht bekannt',
    },
  },
  offices: {
    title: 'Unsere Ämter',
    lead: 'Adressen, Zugang und der Weg zu uns.',
    address: 'Adresse',
    way: 'So kommen Sie hin',
    phone: 'Telefon',
    none: 'Zurzeit ist hier kein Amt eingetragen.',
  },
  errors: {
    notFound: {
      title: 'Diese Seite gibt es nicht',
      lead: 'Vielleicht hat sich die Adresse geändert oder ein Buchstabe fehlt. Suchen Sie, was Sie erledigen möchten:',
    },
    gone: {
      title: 'Dieser Link gilt nicht mehr',
      lead: 'Er wurde schon benutzt oder ist abgelaufen. Mit Code und Mailadresse öffnen Sie Ihren Termin trotzdem.',
    },
    tooMany: {
      title: 'Das war gerade zu oft',
      lead: 'Damit alle an die Reihe kommen, begrenzen wir die Zahl der Versuche. Bitte warten Sie kurz.',
    },
    broken: {
      title: 'Hier ist etwas kaputtgegangen',
      lead: 'Das liegt an uns. Bitte versuchen Sie es in einigen Minuten noch einmal.',
    },
    busy: {
      title: 'Gerade ist sehr viel los',
      lead: 'Ihre Termine bleiben bestehen, und es geht gleich weiter.',
    },
    down: {
      title: 'Wir sind gerade nicht erreichbar',
      lead: 'Bitte versuchen Sie es in einigen Minuten noch einmal. Ihre Termine bleiben bestehen.',
    },
    other: {
      title: 'Das hat nicht geklappt',
      lead: 'Bitte gehen Sie einen Schritt zurück und versuchen Sie es noch einmal.',
    },
    home: 'Zur Startseite',
    again: 'Noch einmal versuchen',
    againIn: (wait: string) => `Bitte versuchen Sie es in ${wait} noch einmal.`,
    openMine: 'Mit Code und Mailadresse öffnen',
    call: (phone: string) => `Oder rufen Sie an: ${phone}`,
  },
};

export type FrameMessages = typeof de;
