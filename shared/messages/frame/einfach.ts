import { plural } from '../format.ts';
import type { FrameMessages } from './de.ts';

const minutes = (n: number) => `${n}\u00a0${plural('einfach', n, { one: 'Minute', other: 'Minuten' })}`;

/** Plain German ("Einfache Sprache"): short sentences, everyday words, one thought at a time. */
export const einfach = {
  frame: {
    skip: 'Zum Inhalt springen',
    department: 'Bürger-Service',
    languages: 'Sprache',
    mine: 'Mein Termin',
    demo: 'Das ist nur eine Übung. Die Termine und Papiere hier sind nicht echt.',
    callUs: 'Möchten Sie lieber anrufen?',
    callNote: 'Wir machen auch am Telefon Termine mit Ihnen.',
    callFallback: 'Rufen Sie im Rathaus an. Wir machen auch am Telefon Termine mit Ihnen.',
    about: 'Über diese Seite',
    law: 'Regeln und Gesetze',
  },
  pages: {
    figures: 'So gut arbeiten wir',
    services: 'Alle Dienste',
    offices: 'Unsere Ämter',
    source: 'Programm-Code',
    accessibility: 'Barrierefreiheit',
    privacy: 'Datenschutz',
    imprint: 'Impressum',
  },
  search: {
    label: 'Was suchen Sie?',
    hint: 'Zum Beispiel: Ausweis, umziehen, Pass',
    submit: 'Suchen',
  },
  home: {
    title: 'Was möchten Sie machen?',
    description: 'Hier finden Sie einen Termin im Rathaus. Sie brauchen kein Konto.',
    events: 'Oder wählen Sie ein Thema',
    all: { name: 'Alle Dienste', note: 'Von A bis Z' },
    often: 'Das brauchen viele Menschen',
    code: {
      title: 'Haben Sie schon einen Code?',
      code: 'Ihr Code',
      codeHint: (prefix) => `Der Code sieht so aus: ${prefix}\u20114K7M\u20112PQX. Er steht in Ihrer E-Mail.`,
      mail: 'Ihre E-Mail-Adresse',
      open: 'Termin öffnen',
    },
  },
  events: {
    moving: { name: 'Umzug', note: 'Neue Wohnung melden' },
    identity: { name: 'Ausweis und Reise', note: 'Ausweis, Pass' },
    birth: { name: 'Geburt', note: 'Papiere für Ihr Kind' },
    marriage: { name: 'Heirat', note: 'Anmelden, Namen' },
    car: { name: 'Auto', note: 'Auto anmelden, Führerschein' },
    death: { name: 'Todesfall', note: 'Was Sie jetzt tun' },
    business: { name: 'Geschäft', note: 'Laden, Gaststätte' },
  },
  offer: {
    freeFrom: 'Der nächste Termin:',
    alsoOnline: 'Das geht auch im Internet.',
    onlyOnline: 'Das geht im Internet.',
    nothingFree: 'Gerade ist kein Termin frei.',
  },
  results: {
    title: 'Dienste finden',
    found: (count, words) =>
      plural('einfach', count, {
        one: `Wir haben 1 Dienst für „${words}“ gefunden`,
        other: `Wir haben ${count} Dienste für „${words}“ gefunden`,
      }),
    count: (count) => plural('einfach', count, { one: '1 Dienst', other: `${count} Dienste` }),
    letters: 'Nach Buchstaben',
    allLink: 'Alle Dienste von A bis Z',
    nothing: (words) => `Wir haben nichts für „${words}“ gefunden`,
    nothingLead: 'Sie haben nichts falsch gemacht. Suchen Sie ein kurzes Wort. Zum Beispiel: Pass.',
    nothingHere: 'Dafür gibt es hier gerade keinen Dienst.',
    browse: { name: 'Alle Dienste ansehen', note: 'Das ist die ganze Liste.' },
    call: { name: (phone) => `${phone} anrufen`, note: 'Wir helfen Ihnen.' },
    byEvent: 'Oder wählen Sie ein Thema',
  },
  service: {
    online: 'Das geht im Internet',
    onlineGo: 'Im Internet machen',
    appointment: 'Ihr Termin bei uns',
    appointmentInstead: 'Möchten Sie lieber zu uns kommen?',
    find: 'Termin finden',
    noAppointment: 'Dafür gibt es hier keinen Termin. Rufen Sie uns an. Wir helfen Ihnen.',
    facts: 'Das Wichtigste',
    cost: 'Das kostet es',
    duration: 'So lange dauert es',
    minutes: (least, most) => (least === most ? minutes(least) : `${least} bis ${minutes(most)}`),
    extra: {
      person: (least, most) =>
        `für jede weitere Person ${least === most ? minutes(least) : `${least} bis ${minutes(most)}`} mehr`,
      piece: (least, most) =>
        `für jedes weitere Stück ${least === most ? minutes(least) : `${least} bis ${minutes(most)}`} mehr`,
    },
    deadline: 'So viel Zeit haben Sie',
    whoComes: 'Wer muss kommen?',
    about: 'Darum geht es',
    bring: 'Das bringen Sie mit',
    form: 'Formular öffnen',
    printLink: 'Liste zum Drucken',
    printTitle: (service) => `Das bringen Sie mit: ${service}`,
    printHint: 'Drucken Sie diese Seite. Machen Sie einen Haken, wenn Sie etwas eingepackt haben.',
    back: 'Zurück',
    links: 'Gesetze und Formulare',
    moreOffices: (count) => plural('einfach', count, { one: 'Noch 1 Amt', other: `Noch ${count} Ämter` }),
    leika: 'Nummer vom Dienst (LeiKa)',
  },
  access: {
    title: 'So kommen Sie hinein',
    stepFree: {
      yes: 'keine Stufen',
      no: 'Es gibt Stufen',
      partly: 'an manchen Stellen Stufen',
      unknown: 'Stufen: Das wissen wir nicht',
    },
    inductionLoop: {
      yes: 'Hilfe für Hörgeräte',
      no: 'keine Hilfe für Hörgeräte',
      unknown: 'Hilfe für Hörgeräte: Das wissen wir nicht',
    },
    accessibleToilet: {
      yes: 'Toilette für Rollstühle',
      no: 'keine Toilette für Rollstühle',
      unknown: 'Toilette für Rollstühle: Das wissen wir nicht',
    },
  },
  offices: {
    title: 'Unsere Ämter',
    lead: 'Hier sind wir. So kommen Sie zu uns.',
    address: 'Adresse',
    way: 'Der Weg zu uns',
    phone: 'Telefon',
    none: 'Hier steht gerade kein Amt.',
  },
  errors: {
    notFound: {
      title: 'Diese Seite gibt es nicht',
      lead: 'Vielleicht ist die Adresse falsch. Suchen Sie hier:',
    },
    gone: {
      title: 'Dieser Link geht nicht mehr',
      lead: 'Der Link ist alt oder schon benutzt. Sie können Ihren Termin trotzdem öffnen. Sie brauchen Ihren Code und Ihre E-Mail-Adresse.',
    },
    tooMany: {
      title: 'Das war zu oft',
      lead: 'Bitte warten Sie kurz. Dann geht es weiter.',
    },
    broken: {
      title: 'Hier ist etwas kaputt',
      lead: 'Das ist unser Fehler. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
    },
    busy: {
      title: 'Gerade sind sehr viele Menschen hier',
      lead: 'Das dauert nicht lange. Ihre Termine bleiben.',
    },
    down: {
      title: 'Die Seite geht gerade nicht',
      lead: 'Bitte versuchen Sie es in ein paar Minuten noch einmal. Ihre Termine sind sicher.',
    },
    other: {
      title: 'Das hat nicht geklappt',
      lead: 'Bitte gehen Sie zurück. Versuchen Sie es noch einmal.',
    },
    home: 'Zur Startseite',
    again: 'Noch einmal versuchen',
    againIn: (wait) => `Bitte versuchen Sie es in ${wait} noch einmal.`,
    openMine: 'Mit Code und E-Mail-Adresse öffnen',
    call: (phone) => `Oder rufen Sie an: ${phone}`,
  },
} satisfies FrameMessages;
