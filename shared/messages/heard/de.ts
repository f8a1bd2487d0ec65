import type { FeedbackAbout } from '../../domain/figures/events/event-parts.ts';
import { numberText } from '../figures/figure-format.ts';
import { plural } from '../format.ts';

/** Satisfaction from 1 to 5. */
type Levels = readonly [string, string, string, string, string];

/** Feedback, surveys, and what comes of them. The other languages have the same shape. */
export const de = {
  title: {
    visit: 'Wie war Ihr Besuch?',
    certificate: 'Wie war es online?',
    'gave-up': 'Was hat gefehlt?',
  } satisfies Record<FeedbackAbout, string>,
  satisfied: 'Wie zufrieden sind Sie?',
  levels: ['sehr unzufrieden', 'unzufrieden', 'weder noch', 'zufrieden', 'sehr zufrieden'] as Levels,
  text: {
    visit: 'Was war gut, was nicht?',
    certificate: 'Was war gut, was nicht?',
    'gave-up': 'Was hätte Ihnen geholfen?',
  } satisfies Record<FeedbackAbout, string>,
  textHint: 'Bitte keine Namen, Adressen oder Nummern. Höchstens 1.200 Zeichen.',
  privacy:
    'Ohne Konto und ohne Namen. Ihre Antwort steht getrennt von Ihrem Fall und wird spätestens nach einem Jahr gelöscht.',
  tell: { name: 'Sagen Sie uns, was gefehlt hat', note: 'Ohne Konto. Es hilft, dass andere es finden.' },
  send: 'Antwort senden',
  back: 'Zurück',
  thanks: 'Danke für Ihre Antwort!',
  thanksText: 'Sie zählt in unseren öffentlichen Kennzahlen mit.',
  figures: 'So gut arbeiten wir',
  already: 'Wir haben schon eine Antwort von Ihnen. Danke!',
  alreadyText: 'Es bleibt bei der ersten: Jeder Fall zählt einmal.',
  errors: {
    score: 'Bitte wählen Sie, wie zufrieden Sie sind.',
    long: (over: number) =>
      `Bitte kürzen Sie Ihren Text um ${numberText(over, 'de')}\u00a0${plural('de', over, { one: 'Zeichen', other: 'Zeichen' })}.`,
    sign: (sign: string) => `Bitte entfernen Sie das unsichtbare Zeichen ${sign} aus Ihrem Text.`,
    unknown: 'Das hat nicht geklappt. Ihre Antwort steht noch da. Bitte senden Sie sie noch einmal.',
    tooMany:
      'Von diesem Anschluss kamen gerade sehr viele Antworten. Bitte versuchen Sie es in einer Stunde noch einmal.',
    gone: 'Dieses Formular ist zu alt. Bitte senden Sie Ihre Antwort noch einmal ab.',
    question: (n: number) => `Bitte prüfen Sie Ihre Antwort auf Frage ${n}.`,
    nothing: 'Bitte beantworten Sie mindestens eine Frage.',
    closed: 'Die Umfrage ist inzwischen zu Ende. Ihre Antwort konnten wir nicht mehr annehmen; sie steht noch da.',
  },
  voices: {
    title: 'Was Menschen uns schreiben',
    lead: 'Aus den Antworten ausgewählt. Kein Wort ist geändert. Wo jemand zu erkennen wäre, ist geschwärzt.',
    black: 'geschwärzt',
  },
  survey: {
    invitation: 'Haben Sie zwei Minuten?',
    invite: (title: string) => `Umfrage: ${title}`,
    until: (date: string) => `Offen bis ${date}`,
    from: (date: string) => `Diese Umfrage beginnt am ${date}.`,
    ended: 'Diese Umfrage ist zu Ende.',
    noResults: 'Ergebnisse sind noch nicht veröffentlicht.',
    results: 'Das kam heraus',
    answers: (n: number) => `${n}\u00a0${plural('de', n, { one: 'Antwort', other: 'Antworten' })}`,
    few: 'Weniger als fünf Antworten: Das zeigen wir nicht, damit niemand zu erkennen ist.',
    texts: (n: number) =>
      `${n}\u00a0${plural('de', n, { one: 'Text', other: 'Texte' })}. Texte veröffentlichen wir nicht.`,
    oneBin: 'Wie sich die Antworten verteilen, zeigen wir nicht: Dann wären Einzelne zu erkennen.',
    merged: 'Was weniger als fünf gewählt haben, steht zusammen mit anderem.',
    answer: 'Antwort',
    count: 'Anzahl',
    privacy: 'Alle Fragen sind freiwillig. Niemand erfährt, wer geantwortet hat.',
    textHint: 'Bitte keine Namen, Adressen oder Nummern.',
    home: 'Zur Startseite',
  },
};

export type HeardMessages = typeof de;
