import { numberText } from '../figures/figure-format.ts';
import { plural } from '../format.ts';
import type { HeardMessages } from './de.ts';

export const einfach = {
  title: { visit: 'Wie war es bei uns?', certificate: 'Wie ging es im Internet?', 'gave-up': 'Was hat Ihnen gefehlt?' },
  satisfied: 'Sind Sie zufrieden?',
  levels: ['gar nicht zufrieden', 'nicht zufrieden', 'es geht so', 'zufrieden', 'sehr zufrieden'],
  text: {
    visit: 'Was war gut? Was war schlecht?',
    certificate: 'Was war gut? Was war schlecht?',
    'gave-up': 'Was hätte Ihnen geholfen?',
  },
  textHint: 'Schreiben Sie bitte keine Namen. Keine Adressen. Keine Nummern. Höchstens 1.200 Zeichen.',
  privacy: 'Sie brauchen kein Konto. Sie müssen Ihren Namen nicht sagen. Wir löschen Ihre Antwort nach einem Jahr.',
  tell: { name: 'Sagen Sie uns: Was hat gefehlt?', note: 'Sie brauchen kein Konto.' },
  send: 'Antwort senden',
  back: 'Zurück',
  thanks: 'Danke für Ihre Antwort!',
  thanksText: 'Wir zählen Ihre Antwort mit.',
  figures: 'So gut arbeiten wir',
  already: 'Sie haben schon geantwortet. Danke!',
  alreadyText: 'Die erste Antwort gilt.',
  errors: {
    score: 'Bitte wählen Sie aus: Sind Sie zufrieden?',
    long: (over) =>
      `Der Text ist zu lang. Es sind ${numberText(over, 'einfach')}\u00a0${plural('de', over, { one: 'Zeichen', other: 'Zeichen' })} zu viel.`,
    sign: (sign) => `Im Text ist ein Zeichen, das man nicht sieht: ${sign}. Bitte löschen Sie es.`,
    unknown: 'Das hat nicht geklappt. Ihre Antwort ist noch da. Bitte senden Sie sie noch einmal.',
    tooMany: 'Es kamen gerade zu viele Antworten. Bitte warten Sie eine Stunde.',
    gone: 'Das Formular ist zu alt. Bitte senden Sie Ihre Antwort noch einmal.',
    question: (n) => `Bitte prüfen Sie Ihre Antwort auf Frage ${n}.`,
    nothing: 'Bitte beantworten Sie eine Frage.',
    closed: 'Die Umfrage ist jetzt zu Ende. Ihre Antwort kam zu spät. Sie steht noch da.',
  },
  voices: {
    title: 'Das schreiben uns Menschen',
    lead: 'Das ist eine Auswahl. Wir ändern kein Wort. Namen machen wir schwarz.',
    black: 'schwarz gemacht',
  },
  survey: {
    invitation: 'Haben Sie zwei Minuten Zeit?',
    invite: (title) => `Umfrage: ${title}`,
    until: (date) => `Sie können bis ${date} antworten.`,
    from: (date) => `Die Umfrage beginnt am ${date}.`,
    ended: 'Die Umfrage ist zu Ende.',
    noResults: 'Es gibt noch kein Ergebnis.',
    results: 'Das Ergebnis',
    answers: (n) => `${n}\u00a0${plural('de', n, { one: 'Antwort', other: 'Antworten' })}`,
    few: 'Zu wenige Antworten. Wir zeigen sie nicht. So bleibt jeder unerkannt.',
    texts: (n) => `${n}\u00a0${plural('de', n, { one: 'Text', other: 'Texte' })}. Die Texte zeigen wir nicht.`,
    merged: 'Kleine Zahlen stehen zusammen.',
    answer: 'Antwort',
    count: 'Wie viele',
    privacy: 'Sie müssen nicht antworten. Niemand erfährt, wer geantwortet hat.',
    textHint: 'Schreiben Sie bitte keine Namen. Keine Adressen. Keine Nummern.',
    home: 'Zur ersten Seite',
  },
} satisfies HeardMessages;
