import type { FeedbackAbout } from '../../domain/figures/events/event-parts.ts';
import type { GaveUpPage, SentenceState } from '../../domain/heard/feedback.ts';
import type { PersonalKind } from '../../domain/heard/personal-marks.ts';
import type { SurveyPlace, SurveyQuestion, SurveyStanding } from '../../domain/heard/survey.ts';
import { plural } from '../format.ts';

/** Feedback and surveys for programme leads, and surveys of staff. */
export const de = {
  feedback: {
    title: 'Rückmeldungen',
    lead: 'Was Menschen geschrieben haben. Ihr Blick hierher wird vermerkt. Veröffentlicht wird nur, was Sie gelesen und geprüft haben.',
    month: 'Monat',
    show: 'Anzeigen',
    answers: (n: number, texts: number) =>
      `${n}\u00a0${plural('de', n, { one: 'Antwort', other: 'Antworten' })}, ${texts} mit Text`,
    none: 'In diesem Monat hat niemand etwas geschrieben.',
    notYet: 'Veröffentlichen können Sie, wenn der Monat vorbei ist und mindestens fünf Menschen geantwortet haben.',
    later: 'Auf der Seite der Kennzahlen erscheint ein Text frühestens, wenn danach ein ganzer Monat vergangen ist.',
    about: { visit: 'Besuch', certificate: 'Bescheinigung', 'gave-up': 'aufgegeben' } satisfies Record<
      FeedbackAbout,
      string
    >,
    pages: {
      'nothing-free': 'nichts frei',
      search: 'Suche',
      booking: 'Buchung',
      certificate: 'Bescheinigungen',
      other: 'anderswo',
    } satisfies Record<GaveUpPage, string>,
    states: {
      new: 'noch nicht gelesen',
      published: 'veröffentlicht',
      withheld: 'bleibt unveröffentlicht',
    } satisfies Record<SentenceState, string>,
    judge: 'Lesen und entscheiden',
    judgeTitle: 'Darf das veröffentlicht werden?',
    black: 'Welche Wörter werden geschwärzt?',
    blackHint:
      'Was persönlich sein könnte, ist angekreuzt. Sie können mehr oder weniger schwärzen. Wörter ändern können Sie nicht.',
    always: 'immer schwarz',
    marks: {
      mail: 'Mail-Adresse',
      phone: 'Telefon',
      iban: 'Konto',
      'birth-date': 'Datum',
      reference: 'Code oder Nummer',
      name: 'Name',
      street: 'Anschrift',
      link: 'Link',
      plate: 'Kennzeichen',
      number: 'Nummer',
    } satisfies Record<PersonalKind, string>,
    sure: 'Ich habe alles gelesen. Was übrig bleibt, verrät nicht, um wen es geht.',
    publish: 'Veröffentlichen',
    withhold: 'Nicht veröffentlichen',
    errors: {
      sure: 'Bitte bestätigen Sie, dass nichts Persönliches übrig bleibt.',
      nothingLeft: 'Es bleibt kein Wort übrig. Lassen Sie den Text unveröffentlicht.',
      notYet: 'Der Monat ist noch nicht vorbei.',
      few: 'In diesem Monat haben weniger als fünf Menschen geantwortet.',
      meanwhile: 'Inzwischen hat jemand anderes entschieden. Bitte sehen Sie nach, wie es jetzt steht.',
    },
  },
  surveys: {
    title: 'Umfragen',
    lead: 'Kurze Umfragen an Bürgerinnen und Bürger oder an Kolleginnen und Kollegen. Alle Antworten sind ohne Namen.',
    forYou: 'Für Sie offen',
    noneForYou: 'Zurzeit ist keine Umfrage für Sie offen.',
    all: 'Alle Umfragen',
    none: 'Es gibt noch keine Umfrage.',
    write: 'Umfrage schreiben',
    answered: 'Danke, Ihre Antwort ist da.',
    standings: {
      draft: 'Entwurf',
      discarded: 'gelöscht',
      waiting: 'veröffentlicht, beginnt später',
      open: 'offen',
      ended: 'zu Ende',
    } satisfies Record<SurveyStanding, string>,
    days: (from: string, until: string) => `${from} bis ${until}`,
    edit: 'Bearbeiten',
    content: 'Was gefragt wird',
    titleLabel: 'Titel',
    introLabel: 'Einleitung',
    audience: 'Wer wird gefragt?',
    audiences: { citizens: 'Bürgerinnen und Bürger', staff: 'Kolleginnen und Kollegen' },
    place: 'Wo wird sie gezeigt?',
    places: {
      'after-booking': 'nach der Buchung',
      'after-visit': 'nach dem Besuch',
      link: 'nur mit Link',
    } satisfies Record<SurveyPlace, string>,
    placeHint: 'Gilt für Bürgerinnen und Bürger. Kolleginnen und Kollegen finden ihre Umfragen unter „Umfragen“.',
    from: 'Erster Tag',
    until: 'Letzter Tag',
    question: (n: number) => `Frage ${n}`,
    kind: 'Art',
    kinds: {
      scale: 'Zufriedenheit in fünf Stufen',
      choice: 'eine von mehreren',
      text: 'freier Text',
    } satisfies Record<SurveyQuestion['kind'], string>,
    noQuestion: 'keine Frage',
    questionText: 'Frage',
    options: 'Antworten, eine je Zeile',
    optionsHint: 'Zwei bis zehn. In jeder Sprache gleich viele, in derselben Reihenfolge.',
    languages: { de: 'Deutsch', en: 'Englisch', nl: 'Niederländisch', einfach: 'Einfache Sprache' },
    optionalLanguage: 'Fehlt eine Sprache, erscheint der deutsche Text.',
    save: 'Entwurf speichern',
    saved: 'Gespeichert. So sehen es die, die gefragt werden:',
    preview: 'Vorschau',
    previewIn: 'Vorschau in',
    publish: 'Veröffentlichen',
    publishHint: 'Danach lassen sich die Fragen nicht mehr ändern: Alle antworten auf dasselbe.',
    discard: 'Entwurf löschen',
    discardHint: 'Er verschwindet aus der Liste. Gefragt wurde noch niemand.',
    discarded: 'Der Entwurf ist gelöscht.',
    end: 'Jetzt beenden',
    endHint: 'Danach kann niemand mehr antworten.',
    publishResults: 'Ergebnisse veröffentlichen',
    publishResultsHint: 'Sie bleiben dann, wie sie sind. Texte werden nie veröffentlicht.',
    link: 'Adresse der Umfrage',
    results: 'Ergebnisse',
    resultsOpen: (n: number) =>
      n === 0
        ? 'Es gibt noch weniger als fünf Antworten.'
        : `Es gibt mindestens ${n} Antworten. Ergebnisse sehen Sie, wenn die Umfrage zu Ende ist.`,
    resultsFew: (n: number) =>
      `${n}\u00a0${plural('de', n, { one: 'Antwort', other: 'Antworten' })}: zu wenige. Ergebnisse gibt es ab fünf.`,
    published: 'Die Ergebnisse sind veröffentlicht.',
    texts: 'Texte, nach dem Alphabet',
    textsHint: 'Nur für Sie. Was persönlich sein könnte, ist markiert.',
    errors: {
      title: 'Bitte geben Sie einen deutschen Titel ein.',
      noQuestions: 'Bitte schreiben Sie mindestens eine Frage.',
      questionText: (n: number) => `Bitte schreiben Sie Frage ${n} auf Deutsch.`,
      options: (n: number) => `Frage ${n} braucht zwei bis zehn Antworten, in jeder Sprache gleich viele.`,
      from: 'Bitte geben Sie den ersten Tag an.',
      until: 'Bitte geben Sie den letzten Tag an. Er liegt höchstens 180 Tage nach dem ersten.',
      past: 'Der letzte Tag ist schon vorbei.',
      field: 'Bitte prüfen Sie diese Angabe: zu lang, oder mit einem unsichtbaren Zeichen.',
      meanwhile: 'Inzwischen hat sich die Umfrage geändert. Was Sie geschrieben haben, steht noch da.',
      few: 'Es gibt weniger als fünf Antworten.',
    },
  },
};

export type StaffHeardMessages = typeof de;
